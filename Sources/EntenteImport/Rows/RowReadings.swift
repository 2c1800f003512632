import EntenteModel

/// Reads coded rows as events: looks up what the functions of a plan gave for their codes.
struct RowReadings: Sendable {
    /// A row that was set aside.
    struct Refusal: Sendable {
        let row: Int
        let fault: RowFault
        /// The function that refused it; nil where what is missing is no cell's fault.
        let function: Int?
    }

    /// The events of one slice.
    struct Made: Sendable {
        var batch = EventBatch()
        var rows = 0
        /// How many rows each condition passed over.
        var filtered: [Int]
        var refused: [Refusal] = []
        var echoes: [UInt64] = []
    }

    let vocabulary: EventVocabulary
    let problems: [Problem]
    private let plan: RowPlan
    private let answers: [RowAnswers]
    private let holds: [[Bool]]
    private let faults: [[RowFault?]]
    /// The functions that have refused any text at all.
    private let refusing: [Int]
    private let dates: [Int32]
    private let types: [UInt16]
    private let statuses: [EventStatus]
    private let importance: [UInt8]
    private let roles: [[ParticipationRole]]
    /// The actors of each part by answer.
    private let actors: [[[ActorID]]]
    /// Names that mean others on other days, of each part by answer; empty for all others.
    private let datedNames: [[[RowActors.Name]]]
    private let registry: RowActors

    init(_ plan: RowPlan, _ answers: [RowAnswers], beside records: [Record]) {
        self.plan = plan
        self.answers = answers
        holds = answers.map { $0.answers.map(\.isTrue) }
        var faults = answers.map { $0.answers.map(\.fault) }
        var dateIndex: [String: Int32] = [:]
        var allDates: [EventDate] = []
        dates = answers[plan.date].answers.map { answer in
            guard let text = answer.first else { return -1 }
            if let index = dateIndex[text] { return index }
            guard let date = try? EventDate(edtf: text) else { return -1 }
            let index = Int32(allDates.count)
            dateIndex[text] = index
            allDates.append(date)
            return index
        }
        var allTypes: [EventType] = []
        types = RowReadings.values(plan.type, answers, blank: 0) { text in
            let type = EventType(named: text.lowercased())
            if let index = allTypes.firstIndex(of: type) { return UInt16(index) }
            allTypes.append(type)
            return UInt16(allTypes.count - 1)
        }
        if allTypes.isEmpty || plan.type == nil { allTypes.append(EventType(named: "event")) }
        statuses = RowReadings.values(plan.status, answers, blank: .occurred) { EventStatus(rawValue: $0) ?? .occurred }
        importance = RowReadings.values(plan.importance, answers, blank: 5) { UInt8($0) ?? 5 }
        roles = plan.parts.map { part in
            RowReadings.values(part.role, answers, blank: .participant) {
                ParticipationRole(rawValue: $0) ?? .participant
            }
        }
        let names = plan.parts.map { part in
            answers[part.names].answers.map { answer in answer.all.map { RowActors.Name(text: $0, kind: part.kind) } }
        }
        let registry = RowActors(Set(names.joined().joined()), dates: allDates, beside: records)
        self.registry = registry
        actors = names.map { $0.map { $0.compactMap { registry.actor($0, date: 0) } } }
        datedNames = names.map { $0.map { $0.contains(where: RowActors.dependsOnDay) ? $0 : [] } }
        // A code that no table knows is the fault of its row, as any other text that cannot be understood.
        for (index, part) in plan.parts.enumerated() {
            for (answer, list) in names[index].enumerated() {
                let unknown = list.first { !RowActors.dependsOnDay($0) && registry.actor($0, date: 0) == nil }
                guard let unknown, faults[part.names][answer] == nil else { continue }
                faults[part.names][answer] = RowFault(
                    .unknownCode, at: TextPosition(line: 1, column: 1),
                    "\(unknown.text.forMessage) is known to no table of countries or names; "
                        + "add it to ignore: or to codes: of a country, or mend the cell")
            }
        }
        self.faults = faults
        refusing = faults.indices.filter { faults[$0].contains { $0 != nil } }
        vocabulary = EventVocabulary(dates: allDates, types: allTypes, chronicle: registry.chronicle)
        problems = registry.problems(of: records)
    }

    private static func values<Value>(
        _ function: Int?, _ answers: [RowAnswers], blank: Value, _ value: (String) -> Value
    ) -> [Value] {
        guard let function else { return [blank] }
        return answers[function].answers.map { $0.first.map(value) ?? blank }
    }

    /// The events of one slice. O(rows).
    func batch(_ slice: RowSlice, number: Int, file: Int, echo: CodedRows.Echo?) -> Made {
        var made = Made(filtered: Array(repeating: 0, count: plan.conditions.count))
        made.rows = slice.count
        made.batch.reserve(slice.count)
        let width = slice.codes.count
        let place = UInt64(file) << 40
        var list: [(actor: ActorID, role: ParticipationRole)] = []
        rows: for row in 0..<slice.count {
            let base = row &* width
            func answer(_ function: Int) -> Int {
                answers[function].index(slice: number, row: row, cells: slice.cells, base: base)
            }
            for (index, condition) in plan.conditions.enumerated()
            where !holds[condition.function][answer(condition.function)] {
                made.filtered[index] += 1
                continue rows
            }
            for function in refusing {
                if let fault = faults[function][answer(function)] {
                    made.refused.append(Refusal(row: row, fault: fault, function: function))
                    continue rows
                }
            }
            let date = dates[answer(plan.date)]
            guard date >= 0 else {
                let fault = RowFault(
                    .missingField, at: TextPosition(line: 1, column: 1),
                    "the row gives no date; every event has a date")
                made.refused.append(Refusal(row: row, fault: fault, function: nil))
                continue
            }
            list.removeAll(keepingCapacity: true)
            for (index, part) in plan.parts.enumerated() {
                if !part.conditions.allSatisfy({ holds[$0][answer($0)] }) { continue }
                let names = answer(part.names)
                let role = roles[index][part.role.map { answer($0) } ?? 0]
                let dated = datedNames[index][names]
                let actors =
                    dated.isEmpty ? actors[index][names] : dated.compactMap { registry.actor($0, date: Int(date)) }
                for actor in actors where !list.contains(where: { $0.actor == actor && $0.role == role }) {
                    list.append((actor, role))
                }
            }
            made.batch.append(
                date: UInt32(date), type: types[plan.type.map { answer($0) } ?? 0],
                status: statuses[plan.status.map { answer($0) } ?? 0],
                importance: importance[plan.importance.map { answer($0) } ?? 0],
                place: place | UInt64(slice.offset(ofRow: row)), participants: list)
            if let echo {
                let key = echo == .url ? (slice.hashes.isEmpty ? 0 : slice.hashes[row]) : UInt64(date) + 1
                made.echoes.append(RowReadings.echo(key, made.batch.types.last ?? 0, list))
            }
        }
        return made
    }

    /// A number that events share which tell the same of the same day or article. Rows of which day or article is blank share none.
    private static func echo(
        _ key: UInt64, _ type: UInt16, _ list: [(actor: ActorID, role: ParticipationRole)]
    ) -> UInt64 {
        guard key != 0 else { return 0 }
        var hash = key &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(type)
        let parts = list.map { UInt64($0.actor.index) << 8 | UInt64($0.role.hashNumber) }.sorted()
        for part in parts {
            let product = (hash ^ part).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
            hash = product.low ^ product.high
        }
        return hash | 1
    }
}

extension RowAnswers.Answer {
    fileprivate var isTrue: Bool {
        if case .truth(let truth) = self { return truth }
        return false
    }

    fileprivate var fault: RowFault? {
        if case .fault(let fault) = self { return fault }
        return nil
    }

    fileprivate var all: [String] {
        if case .texts(let texts) = self { return texts }
        return []
    }

    fileprivate var first: String? { all.first }
}

extension ParticipationRole {
    fileprivate var hashNumber: Int { ParticipationRole.allCases.firstIndex(of: self) ?? 0 }
}
