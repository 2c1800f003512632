/// The part of the events of a large source that a figure shows, and the words that say so: ``Selection`` for bare columns.
public struct BatchSelection: Sendable {
    /// The events shown.
    public let batches: [EventBatch]
    /// What was left out, for captions; empty where all is shown.
    public let statements: [String]

    /// What passes a filter. O(events), and once more for each step around a focus.
    public init(_ batches: [EventBatch], _ vocabulary: EventVocabulary, _ filter: Filter) throws(FilterError) {
        var batches = batches
        var statements: [String] = []
        let chronicle = vocabulary.chronicle
        if filter.from != nil || filter.to != nil {
            let (first, last) = (filter.from?.earliest, filter.to?.latest)
            if let first, let last, first > last {
                throw FilterError(message: "--from lies after --to; exchange them")
            }
            let passes = vocabulary.dates.map { $0.isDated && $0.overlaps(from: first, to: last) }
            batches = batches.map { batch in batch.filtered { passes[Int(batch.dates[$0])] } }
        }
        if !filter.types.isEmpty {
            let names = Set(filter.types.map { $0.lowercased() })
            try Selection.checkTypes(names, among: vocabulary.types)
            let passes = vocabulary.types.map { names.contains($0.name) || names.contains($0.root) }
            batches = batches.map { batch in batch.filtered { passes[Int(batch.types[$0])] } }
            statements.append("of type " + names.sorted().joined(separator: ", "))
        }
        for (names, kind, option) in [
            (filter.countries, ActorKind.country, "--country"), (filter.people, .person, "--person"),
        ] where !names.isEmpty {
            var wanted: Set<ActorID> = []
            for name in names { wanted.insert(try Selection.actor(name, kind, option, chronicle)) }
            batches = BatchSelection.events(of: batches, with: wanted, vocabulary)
            statements.append("with " + wanted.sorted().map { chronicle[$0].name }.joined(separator: " or "))
        }
        if let focus = filter.focus {
            guard filter.depth > 0 else {
                throw FilterError(message: "--depth \(filter.depth) shows nothing; give a number above 0")
            }
            let center = try Selection.actor(focus, nil, "--focus", chronicle)
            var reached: Set<ActorID> = [center]
            for _ in 1..<max(filter.depth, 1) {
                let near = BatchSelection.events(of: batches, with: reached, vocabulary)
                reached.formUnion(
                    near.flatMap { batch in (0..<batch.count).flatMap { batch.participants[$0].map(\.actor) } })
            }
            batches = BatchSelection.events(of: batches, with: reached, vocabulary)
            let steps = filter.depth == 1 ? "" : ", \(filter.depth) steps"
            statements.append("around \(chronicle[center].name)\(steps)")
        }
        if let top = filter.top {
            guard top > 0 else { throw FilterError(message: "--top \(top) shows nothing; give a number above 0") }
            if top < batches.reduce(0, { $0 + $1.count }) {
                batches = BatchSelection.mostImportant(top, of: batches, vocabulary)
                statements.append("among the \(top) most important")
            }
        }
        if filter.from != nil || filter.to != nil {
            let range = DateSpan(earliest: filter.from?.earliest, latest: filter.to?.latest)
            let sure = vocabulary.dates.map { $0.surelyMeets(range) }
            let isSure = batches.allSatisfy { batch in (0..<batch.count).allSatisfy { sure[Int(batch.dates[$0])] } }
            statements.insert(
                Selection.words(from: filter.from, to: filter.to, filter.dateStyle, isSure: isSure), at: 0)
        }
        self.batches = batches
        self.statements = statements
    }

    /// The events that matter most: by importance, then by participants, then by time, then by their place in the source; of equal
    /// ones those that lie evenly over the time where they are to be spread over it.
    public static func mostImportant(
        _ count: Int, of batches: [EventBatch], _ vocabulary: EventVocabulary, isSpread: Bool = false
    ) -> [EventBatch] {
        let days = vocabulary.dates.map { ($0.earliest ?? $0.latest)?.dayNumber ?? .max }
        var keys: [(importance: Int, day: Int64, place: UInt64)] = []
        for batch in batches {
            for row in 0..<batch.count {
                let parts = batch.participants[row].count
                keys.append(
                    (
                        Int(batch.importance[row]) << 16 | min(parts, 1 << 15), days[Int(batch.dates[row])],
                        batch.places[row]
                    ))
            }
        }
        keys.sort { left, right in
            if left.importance != right.importance { return left.importance > right.importance }
            return left.day == right.day ? left.place < right.place : left.day < right.day
        }
        var chosen = Set(keys.prefix(count).map(\.place))
        if isSpread, count > 0, count < keys.count {
            let least = keys[count - 1].importance
            let surely = keys.prefix { $0.importance > least }.count
            let equals = keys[surely...].prefix { $0.importance == least }
            let wanted = count - surely
            let even = (0..<wanted).map { equals[surely + (2 * $0 + 1) * equals.count / (2 * wanted)].place }
            chosen = Set(keys.prefix(surely).map(\.place) + even)
        }
        return batches.map { batch in batch.filtered { chosen.contains(batch.places[$0]) } }
    }

    /// The events in which one of the actors takes part, or somebody who stands for one of the countries among them.
    private static func events(
        of batches: [EventBatch], with wanted: Set<ActorID>, _ vocabulary: EventVocabulary
    ) -> [EventBatch] {
        let chronicle = vocabulary.chronicle
        let isWanted = chronicle.actorIDs.map { id in
            wanted.contains(id) || (chronicle[id].lastingCountry.map(wanted.contains) ?? false)
        }
        let isPosted = chronicle.actorIDs.map { !chronicle[$0].posts.isEmpty && chronicle[$0].lastingCountry == nil }
        return batches.map { batch in
            batch.filtered { row in
                batch.participants[row].contains { actor, _ in
                    if isWanted[actor.offset] { return true }
                    guard isPosted[actor.offset] else { return false }
                    let date = vocabulary.dates[Int(batch.dates[row])]
                    return chronicle[actor].country(from: date.earliest, to: date.latest).map(wanted.contains) ?? false
                }
            }
        }
    }
}
