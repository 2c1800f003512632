import EntenteModel
import EntenteSystem

/// What one function of a plan gives for every row, worked out once for each distinct text of its column, or texts of its columns.
struct RowAnswers: Sendable {
    /// What a function gives.
    enum Answer: Sendable {
        case fault(RowFault)
        case texts([String])
        case truth(Bool)
    }

    /// The answers; each row has one of them.
    let answers: [Answer]
    /// The column whose codes lead to the answers; nil where one answer holds for all rows, or rows have keys of their own.
    let column: Int?
    /// For each slice the answer of each code of the column, else of each row; empty where one answer holds for all.
    private let bySlice: [[UInt32]]
    /// Two columns that are only compared.
    private let comparison: Comparison?

    /// Two columns, and for each slice the numbers that their codes' texts have in common.
    private struct Comparison: Sendable {
        let columns: [Int]
        let codes: [[[UInt32]]]
    }

    /// Works a function out for all rows.
    init(
        _ function: RowFunction, _ plan: RowPlan, _ texts: [ColumnTexts], _ slices: [RowSlice],
        declaredCountries: DeclaredCountries
    ) {
        let asked = function.columns
        if let comparison = RowAnswers.comparison(function, plan, texts) {
            self.comparison = comparison
            // Two cells that are the same come second.
            let holdsForSame = function.work.isSameness
            answers = [.truth(!holdsForSame), .truth(holdsForSame)]
            (column, bySlice) = (nil, [])
            return
        }
        comparison = nil
        if asked.isEmpty {
            answers = [Self.answer(function, plan, [], declaredCountries)]
            (column, bySlice) = (nil, [])
        } else if asked.count == 1 {
            let own = texts[asked[0]]
            answers = own.texts.map { Self.answer(function, plan, [$0], declaredCountries) }
            (column, bySlice) = (asked[0], own.codes)
        } else {
            let keyed = RowAnswers.keys(asked, texts, slices)
            let size = 1024
            answers = Array(
                Parallel.map((keyed.keys.count + size - 1) / size) { part in
                    keyed.keys[part * size..<min(keyed.keys.count, (part + 1) * size)].map { key in
                        Self.answer(
                            function, plan, zip(asked, key).map { texts[$0].texts[Int($1)] }, declaredCountries)
                    }
                }.joined())
            (column, bySlice) = (nil, keyed.rows)
        }
    }

    /// The two columns of a condition that asks no more than whether they hold the same; nil for any other function.
    private static func comparison(_ function: RowFunction, _ plan: RowPlan, _ texts: [ColumnTexts]) -> Comparison? {
        guard case .condition(let condition) = function.work, condition.asked.count == 1, function.columns.count == 2
        else { return nil }
        switch condition.test {
        case .isSame, .isOther: break
        default: return nil
        }
        // A blank is the same as nothing, not even as another blank.
        var numbers: [String: UInt32] = [:]
        let nulls = plan.mapping.source.nulls
        let codes = function.columns.enumerated().map { side, column in
            let common = texts[column].texts.map { text -> UInt32 in
                let text = text.withoutBlanks
                if text.isEmpty || nulls.contains(text) { return UInt32(side) }
                let number = numbers[text] ?? UInt32(numbers.count + 2)
                numbers[text] = number
                return number
            }
            return texts[column].codes.map { slice in slice.map { common[Int($0)] } }
        }
        return Comparison(columns: function.columns, codes: codes)
    }

    /// The answer's number for every row of a slice. O(rows).
    func append(rowsOf slice: RowSlice, number: Int, to all: inout [UInt32]) {
        if let comparison {
            let (ones, others) = (comparison.codes[0][number], comparison.codes[1][number])
            let (cells, width) = (slice.cells, slice.codes.count)
            var (one, other) = (comparison.columns[0], comparison.columns[1])
            for _ in 0..<slice.count {
                all.append(ones[Int(cells[one])] == others[Int(cells[other])] ? 1 : 0)
                one &+= width
                other &+= width
            }
            return
        }
        if bySlice.isEmpty {
            all.append(contentsOf: repeatElement(0, count: slice.count))
            return
        }
        guard let column else {
            all.append(contentsOf: bySlice[number])
            return
        }
        let (codes, cells, width) = (bySlice[number], slice.cells, slice.codes.count)
        var place = column
        for _ in 0..<slice.count {
            all.append(codes[Int(cells[place])])
            place &+= width
        }
    }

    /// The distinct texts of several columns together, and which of them each row has.
    private static func keys(
        _ asked: [Int], _ texts: [ColumnTexts], _ slices: [RowSlice]
    ) -> (keys: [[UInt32]], rows: [[UInt32]]) {
        let own = Parallel.map(slices.count) { slice in
            var numbers = TextTuples(asked.map { texts[$0].texts.count })
            let rows = numbers.numbers(
                ofRows: slices[slice].cells, width: slices[slice].codes.count,
                columns: asked.map { ($0, texts[$0].codes[slice]) })
            return (keys: numbers.tuples, rows: rows)
        }
        var numbers = TextTuples(asked.map { texts[$0].texts.count })
        let rows = own.map { part in
            let codes = part.keys.map { numbers.number(of: $0) }
            return part.rows.map { codes[Int($0)] }
        }
        return (numbers.tuples, rows)
    }

    /// What a function gives for the texts of its columns.
    private static func answer(
        _ function: RowFunction, _ plan: RowPlan, _ texts: [String], _ declaredCountries: DeclaredCountries
    ) -> Answer {
        if case .condition(let condition) = function.work {
            let nulls = plan.mapping.source.nulls
            let truth = condition.holds { use in
                let place = function.columns.firstIndex { plan.columns[$0] == use.name }
                let text = place.map { texts[$0].withoutBlanks } ?? ""
                return text.isEmpty || nulls.contains(text) ? [] : [text]
            }
            return .truth(truth)
        }
        let names = function.columns.map { plan.columns[$0] }
        // The place names the column by its number among those asked for.
        let cells = texts.enumerated().map { index, text in
            LocatedCell(text: text, position: TextPosition(line: 1, column: index + 1))
        }
        let row = SourceRow(
            content: .cells(cells, ColumnIndex(names)), position: TextPosition(line: 1, column: 0),
            nulls: Set(plan.mapping.source.nulls))
        let values = RowValues(row: row, lookups: plan.mapping.lookups, declaredCountries: declaredCountries)
        switch function.work {
        case .condition: return .truth(true)
        case .value(let recipe, let shape):
            do throws(RowFault) {
                return .texts(
                    try values.fields(recipe, of: shape).compactMap { field in
                        if case .text(let text) = field.value { return text }
                        return nil
                    })
            } catch {
                return .fault(error)
            }
        }
    }
}

extension RowFunction.Work {
    /// Whether it is a condition that holds where two columns are the same.
    fileprivate var isSameness: Bool {
        guard case .condition(let condition) = self, case .isSame = condition.test else { return false }
        return true
    }
}
