import EntenteModel

/// Reads coded rows as events: looks up what the functions of a plan gave for their codes.
struct RowReadings: Sendable {
    let vocabulary: EventVocabulary
    let problems: [Problem]
    private let plan: RowPlan
    private let answers: [RowAnswers]
    private let holds: [[Bool]]
    private let faults: [[RowFault?]]
    /// The functions that have refused any text at all.
    private let refusing: [Int]
    /// The functions whose answers are laid out for all rows: one for each column, or columns together, that decides anything.
    private let tracks: [Int]
    /// Where among these the answers of each function stand.
    private let trackOfFunction: [Int]
    private let dates: [Int32]
    private let types: [UInt16]
    private let statuses: [EventStatus]
    private let importance: [UInt8]
    /// The roles of all parts by answer, end to end, and where those of each part begin.
    private let roles: [ParticipationRole]
    private let roleStarts: [Int]
    /// The actors of each part by answer.
    private let actors: [[[ActorID]]]
    /// The one actor of each part by answer, end to end, and where those of each part begin; `nobody`, or `several` where the lists
    /// tell.
    private let singles: [UInt32]
    private let singleStarts: [Int]
    /// Whether there are more types than are counted apart, so that only whole records tell them.
    let hasTooManyTypes: Bool
    private static let mostTypes = 1024
    private static let nobody = UInt32.max
    private static let several = UInt32.max - 1
    /// Names that mean others on other days, of each part by answer; empty for all others.
    private let datedNames: [[[RowActors.Name]]]
    private let registry: RowActors
    /// Whom the names mean.
    var names: RowActors { registry }

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
        // What has no type is an event and nothing more.
        var allTypes = [EventType(named: "event")]
        var typeIndex = ["event": 0]
        types = RowReadings.values(plan.type, answers, blank: 0) { text in
            let name = text.lowercased()
            let index = typeIndex[name, default: typeIndex.count]
            typeIndex[name] = index
            if index == allTypes.count, index < RowReadings.mostTypes { allTypes.append(EventType(named: name)) }
            return UInt16(min(index, RowReadings.mostTypes - 1))
        }
        hasTooManyTypes = typeIndex.count > RowReadings.mostTypes
        statuses = RowReadings.values(plan.status, answers, blank: .occurred) {
            EventStatus(rawValue: $0.lowercased()) ?? .occurred
        }
        importance = RowReadings.values(plan.importance, answers, blank: 5) { UInt8($0) ?? 5 }
        let roles = plan.parts.map { part in
            RowReadings.values(part.role, answers, blank: .participant) {
                ParticipationRole(rawValue: $0.lowercased()) ?? .participant
            }
        }
        self.roles = Array(roles.joined())
        roleStarts = RowReadings.starts(of: roles)
        let names = plan.parts.map { part in
            answers[part.names].answers.map { answer in answer.all.map { RowActors.Name(text: $0, kind: part.kind) } }
        }
        let registry = RowActors(Set(names.joined().joined()), dates: allDates, beside: records)
        self.registry = registry
        actors = names.map { $0.map { $0.compactMap { registry.actor($0, date: 0) } } }
        datedNames = names.map { $0.map { $0.contains(where: RowActors.dependsOnDay) ? $0 : [] } }
        let singles = zip(actors, datedNames).map { lists, dated in
            zip(lists, dated).map { list, dated in
                guard dated.isEmpty, list.count < 2 else { return RowReadings.several }
                return list.first?.index ?? RowReadings.nobody
            }
        }
        self.singles = Array(singles.joined())
        singleStarts = RowReadings.starts(of: singles)
        // A code that no table knows is the fault of its row, as any other text that cannot be understood.
        for (index, part) in plan.parts.enumerated() {
            for (answer, list) in names[index].enumerated() {
                let unknown = list.first { !RowActors.dependsOnDay($0) && registry.actor($0, date: 0) == nil }
                guard let unknown, faults[part.names][answer] == nil else { continue }
                faults[part.names][answer] = .unknownName(unknown)
            }
        }
        self.faults = faults
        let refusing = faults.indices.filter { faults[$0].contains { $0 != nil } }
        self.refusing = refusing
        let asked =
            [plan.date] + [plan.type, plan.status, plan.importance].compactMap { $0 } + refusing
            + plan.conditions.map(\.function)
            + plan.parts.flatMap { [$0.names] + [$0.role].compactMap { $0 } + $0.conditions }
        (tracks, trackOfFunction) = RowReadings.tracks(asked, answers)
        vocabulary = EventVocabulary(dates: allDates, types: allTypes, chronicle: registry.chronicle)
        problems = registry.problems(of: records)
    }

    /// The functions to lay out of those that are asked, and for each of all the one that stands for it: functions of one column share the
    /// numbers of its texts.
    private static func tracks(_ asked: [Int], _ answers: [RowAnswers]) -> (tracks: [Int], ofFunction: [Int]) {
        var tracks: [Int] = []
        var ofFunction = [Int](repeating: 0, count: answers.count)
        for function in Set(asked).sorted() {
            let column = answers[function].column
            if let known = tracks.firstIndex(where: { column != nil && answers[$0].column == column }) {
                ofFunction[function] = known
            } else {
                ofFunction[function] = tracks.count
                tracks.append(function)
            }
        }
        return (tracks, ofFunction)
    }

    /// Where each of several lists begins when they stand end to end.
    private static func starts<Value>(of lists: [[Value]]) -> [Int] {
        lists.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    }

    private static func values<Value>(
        _ function: Int?, _ answers: [RowAnswers], blank: Value, _ value: (String) -> Value
    ) -> [Value] {
        guard let function else { return [blank] }
        return answers[function].answers.map { $0.first.map(value) ?? blank }
    }

    /// The events of one slice. O(rows).
    ///
    /// `hasTitle` tells of a row that begins at a byte, and whose title may be blank, whether it is not; `isRefused` of one that a cell
    /// may refuse, whether it does: a field that conditions leave out does not. Events of one participant or none are counted only,
    /// where they need not be kept.
    func batch(
        _ slice: RowSlice, number: Int, file: Int, echo: CodedRows.Echo?, keepsLone: Bool,
        hasTitle: (Int) -> Bool, isRefused: (Int) -> Bool
    ) -> Made {
        let none = Array(repeating: 0, count: plan.conditions.count)
        var made = Made(filtered: none, firstFiltered: none)
        made.rows = slice.count
        made.batch.reserve(slice.count)
        // Column by column first, each a tight loop; then row by row.
        let count = slice.count
        var all: [UInt32] = []
        all.reserveCapacity(tracks.count * count)
        for track in tracks { answers[track].append(rowsOf: slice, number: number, to: &all) }
        let isAbsent = self.isAbsent(all, count)
        let verdicts = self.verdicts(all, count, isAbsent)
        let (date, type) = (start(plan.date, count), plan.type.map { start($0, count) })
        let (status, weight) = (plan.status.map { start($0, count) }, plan.importance.map { start($0, count) })
        let parts = plan.parts.map { part in
            (
                names: start(part.names, count), role: part.role.map { start($0, count) } ?? -1,
                absent: part.conditions.isEmpty
            )
        }
        // Held here, so that no row asks for them anew: processors that do so at once wait for each other.
        let (dates, types, statuses, importance) = (self.dates, self.types, self.statuses, self.importance)
        let (roles, roleStarts, singles, singleStarts) = (self.roles, self.roleStarts, self.singles, self.singleStarts)
        let place = UInt64(file) << 40
        // Of two events of one year nobody can say that they are the same.
        let isOneDay = echo == .day ? vocabulary.dates.map { $0.isPlain && $0.precision == .day } : []
        var list: [(actor: ActorID, role: ParticipationRole)] = []
        var loneRows = 0
        if !keepsLone { made.loneDates = Array(repeating: false, count: vocabulary.dates.count) }
        var doubtful = slice.doubtful[...]
        for row in 0..<count {
            let isDoubtful = doubtful.first == row
            if isDoubtful { doubtful.removeFirst() }
            let verdict = verdicts[row]
            if verdict != 0 {
                if verdict > 0 {
                    let condition = Int(verdict) - 1
                    if made.filtered[condition] == 0 { made.firstFiltered[condition] = row }
                    made.filtered[condition] += 1
                    continue
                }
                let refusal = refusal(ofRow: row, by: refusing[Int(-verdict) - 1], all, count)
                if !refusal.isOfCell || isRefused(slice.offset(ofRow: row)) {
                    made.refused.append(refusal)
                    continue
                }
                if let named = unknownName(ofRow: row, all, count, isAbsent) {
                    made.refused.append(named)
                    continue
                }
            }
            let day = dates[Int(all[date &+ row])]
            guard day >= 0 else {
                let fault = RowFault(
                    .missingField, at: TextPosition(line: 1, column: 1),
                    "the row gives no date; every event has a date")
                made.refused.append(Refusal(row: row, fault: fault, isOfCell: false))
                continue
            }
            if isDoubtful, !hasTitle(slice.offset(ofRow: row)) {
                let fault = RowFault(
                    .missingField, at: TextPosition(line: 1, column: 1),
                    "the row gives no title; every event has a title")
                made.refused.append(Refusal(row: row, fault: fault, isOfCell: false))
                continue
            }
            if !list.isEmpty { list.removeAll(keepingCapacity: true) }
            var unknown: Refusal?
            for index in parts.indices {
                let part = parts[index]
                if !part.absent, isAbsent[index &* count &+ row] { continue }
                let names = Int(all[part.names &+ row])
                let single = singles[singleStarts[index] &+ names]
                if single == RowReadings.nobody { continue }
                let role = roles[roleStarts[index] &+ (part.role < 0 ? 0 : Int(all[part.role &+ row]))]
                if single != RowReadings.several {
                    RowReadings.add(ActorID(Int(single)), role, to: &list)
                    continue
                }
                let dated = datedNames[index][names]
                for name in dated where registry.actor(name, date: Int(day)) == nil {
                    unknown = unknown ?? Refusal(row: row, fault: .unknownName(name), isOfCell: false)
                }
                let actors =
                    dated.isEmpty ? actors[index][names] : dated.compactMap { registry.actor($0, date: Int(day)) }
                for actor in actors { RowReadings.add(actor, role, to: &list) }
            }
            if let unknown {
                made.refused.append(unknown)
                continue
            }
            let held = statuses[status.map { Int(all[$0 &+ row]) } ?? 0]
            if !keepsLone, list.count < 2 {
                loneRows += 1
                if held != .cancelled {
                    made.lone += 1
                    made.loneDates[Int(day)] = true
                }
                continue
            }
            let kind = types[type.map { Int(all[$0 &+ row]) } ?? 0]
            made.batch.append(
                date: UInt32(day), type: kind, status: held,
                importance: importance[weight.map { Int(all[$0 &+ row]) } ?? 0],
                place: place | UInt64(slice.offset(ofRow: row)), participants: list)
            if let echo {
                let key =
                    echo == .url
                    ? (slice.hashes.isEmpty ? 0 : slice.hashes[row]) : isOneDay[Int(day)] ? UInt64(day) + 1 : 0
                made.echoes.append(EchoNumber.of(list, type: kind, key: key))
            }
        }
        made.taken = made.batch.count + loneRows
        return made
    }

    @inline(__always)
    private static func add(
        _ actor: ActorID, _ role: ParticipationRole, to list: inout [(actor: ActorID, role: ParticipationRole)]
    ) {
        for item in list where item.actor == actor && item.role == role { return }
        list.append((actor, role))
    }

    /// For each part and row whether a condition leaves the part out.
    private func isAbsent(_ all: [UInt32], _ count: Int) -> [Bool] {
        var isAbsent = [Bool](repeating: false, count: plan.parts.count * count)
        for (index, part) in plan.parts.enumerated() {
            for condition in part.conditions {
                let (holds, start) = (holds[condition], start(condition, count))
                for row in 0..<count where !holds[Int(all[start &+ row])] { isAbsent[index &* count &+ row] = true }
            }
        }
        return isAbsent
    }

    /// Where the answers of a function begin among those of all rows.
    private func start(_ function: Int, _ count: Int) -> Int { trackOfFunction[function] &* count }

    /// For each row 0 where it is taken; the number of the condition, from 1, that it does not meet; or less than 0 for the function that
    /// refuses it.
    private func verdicts(_ all: [UInt32], _ count: Int, _ isAbsent: [Bool]) -> [Int16] {
        var verdicts = [Int16](repeating: 0, count: count)
        for (index, function) in refusing.enumerated() {
            let isFault = faults[function].map { $0 != nil }
            let start = start(function, count)
            // A participant that is left out of a row cannot refuse it.
            let part = plan.parts.firstIndex { ($0.names == function || $0.role == function) && !$0.conditions.isEmpty }
            let absent = part.map { $0 &* count }
            for row in 0..<count where isFault[Int(all[start &+ row])] && verdicts[row] == 0 {
                if let absent, isAbsent[absent &+ row] { continue }
                verdicts[row] = Int16(-index - 1)
            }
        }
        // A row that is passed over is not looked into.
        for (index, condition) in plan.conditions.enumerated().reversed() {
            let holds = holds[condition.function]
            let start = start(condition.function, count)
            for row in 0..<count where !holds[Int(all[start &+ row])] {
                verdicts[row] = Int16(index + 1)
            }
        }
        return verdicts
    }

    private func refusal(ofRow row: Int, by function: Int, _ all: [UInt32], _ count: Int) -> Refusal {
        let answer = Int(all[start(function, count) + row])
        let fault = faults[function][answer]
        return Refusal(
            row: row,
            fault: fault
                ?? RowFault(.wrongRow, at: TextPosition(line: 1, column: 1), "the row cannot be read; mend it"),
            isOfCell: answers[function].answers[answer].fault != nil)
    }

    /// The refusal of a row for a name that means nobody; nil where there is none.
    private func unknownName(ofRow row: Int, _ all: [UInt32], _ count: Int, _ isAbsent: [Bool]) -> Refusal? {
        for (index, part) in plan.parts.enumerated() where !isAbsent[index * count + row] {
            guard faults[part.names][Int(all[start(part.names, count) + row])] != nil else { continue }
            let refusal = refusal(ofRow: row, by: part.names, all, count)
            if !refusal.isOfCell { return refusal }
        }
        return nil
    }
}

extension RowFault {
    /// A name that nobody bears, or several do.
    fileprivate static func unknownName(_ name: RowActors.Name) -> RowFault {
        RowFault(
            .unknownCode, at: TextPosition(line: 1, column: 1),
            "\(name.text.forMessage) is known to no table of countries or names; "
                + "add it to ignore: or to codes: of a country, or mend the cell")
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
