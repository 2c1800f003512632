/// Sums up the ties of events as they come by, by the rules of ``Projection``: what a graph of millions of events is made from.
///
/// Two summations of parts of the same events can be merged; the order of events and parts plays no part.
public struct TieSummation: Sendable {
    private let rules: Rules
    private let most: Int
    private var slots: [UInt32]
    private var sums: [Sum] = []
    /// How often each tie was of a type, a row of counts a tie.
    private var typeCounts: [UInt32] = []
    /// How many actors were tied in events of more than two, by tie.
    private var larger: [UInt32: [Int: Int]] = [:]
    /// The events that were counted, tied or not.
    public private(set) var events = 0
    /// Those of them that tie no two actors of the level.
    public private(set) var untied = 0

    /// A summation that keeps so many events a tie, the most important ones.
    public init(
        _ vocabulary: EventVocabulary, onto level: Projection.Level, byType: Bool, keeping most: Int
    ) {
        rules = Rules(vocabulary, level, byType)
        self.most = most
        slots = Array(repeating: 0, count: 1024)
    }

    /// Adds events. O(participants²) each.
    public mutating func add(_ batch: EventBatch) {
        for row in 0..<batch.count {
            let status = batch.statuses[row]
            if status == .cancelled { continue }
            events += 1
            switch batch.participants.count(of: row) {
            case 0, 1: untied += 1
            case 2: addPair(batch, row)
            default: addMany(batch.participants[row], batch, row)
            }
        }
    }

    /// Adds so many events that tie nobody, whatever the level: those of a single participant or none.
    public mutating func add(untied count: Int) {
        events += count
        untied += count
    }

    private mutating func addPair(_ batch: EventBatch, _ row: Int) {
        let (one, other) = (batch.participants[row, 0], batch.participants[row, 1])
        let date = batch.dates[row]
        guard let first = rules.node(one.actor, date), let second = rules.node(other.actor, date), first != second,
            let bond = rules.bond(one.role, other.role, batch.types[row])
        else {
            untied += 1
            return
        }
        let key =
            switch bond {
            case .together: Key(min(first, second), max(first, second), false, rules.kind(batch.types[row]))
            case .forward: Key(first, second, true, rules.kind(batch.types[row]))
            case .backward: Key(second, first, true, rules.kind(batch.types[row]))
            }
        add(key, batch, row, isBilateral: true, size: 2)
    }

    private mutating func addMany(
        _ list: ArraySlice<(actor: ActorID, role: ParticipationRole)>, _ batch: EventBatch, _ row: Int
    ) {
        let type = rules.types[Int(batch.types[row])]
        let parts = list.compactMap { actor, role in
            rules.node(actor, batch.dates[row]).map {
                (part: Projection.Part(node: $0, isPlanned: false, isDisputed: false), role: role)
            }
        }
        let pairs = Projection.pairs(parts) { TieRule.bond($0, $1, in: type) }
        if pairs.isEmpty { untied += 1 }
        for (pair, _, isBilateral, size) in pairs {
            let key = Key(pair.source, pair.target, pair.isDirected, rules.kind(batch.types[row]))
            add(key, batch, row, isBilateral: isBilateral, size: size)
        }
    }

    private mutating func add(_ key: Key, _ batch: EventBatch, _ row: Int, isBilateral: Bool, size: Int) {
        let index = self.index(of: key)
        let (type, date) = (batch.types[row], batch.dates[row])
        let isPlanned = batch.statuses[row].isPlanned
        let top = Top(rank: rules.rank(importance: batch.importance[row], date: date), place: batch.places[row])
        sums[index].add(date, rules, isPlanned: isPlanned, isBilateral: isBilateral, isPair: size == 2, top, most)
        if !isPlanned, size != 2 { larger[UInt32(index), default: [:]][size, default: 0] += 1 }
        typeCounts[index * rules.roots.count + rules.root(type)] += 1
    }

    private mutating func index(of key: Key) -> Int {
        var slot = key.hash & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if sums[index].key == key { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        sums.append(Sum(key: key))
        typeCounts.append(contentsOf: repeatElement(0, count: rules.roots.count))
        slots[slot] = UInt32(sums.count)
        if sums.count * 2 > slots.count { grow() }
        return sums.count - 1
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 4)
        for (index, sum) in sums.enumerated() {
            var slot = sum.key.hash & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }

    /// Adds what another summation of the same vocabulary has counted.
    public mutating func merge(_ other: TieSummation) {
        events += other.events
        untied += other.untied
        let width = rules.roots.count
        for (position, sum) in other.sums.enumerated() {
            let index = self.index(of: sum.key)
            sums[index].merge(sum, rules, most)
            for type in 0..<width { typeCounts[index * width + type] += other.typeCounts[position * width + type] }
            for (size, count) in other.larger[UInt32(position)] ?? [:] {
                larger[UInt32(index), default: [:]][size, default: 0] += count
            }
        }
    }

    /// The names of the main types, sorted.
    var types: [String] { rules.roots }

    /// The ties in their order, by their ends' index, then direction, then type: for each its number here. O(n log n).
    public var order: [Int] {
        let keys = sums.indices.map { index -> (ends: UInt64, rest: UInt64) in
            let key = sums[index].key
            let rest = (key.isDirected ? 1 : 0) << 48 | UInt64(key.kind ?? 0) << 32 | UInt64(index)
            return (UInt64(key.source.index) << 32 | UInt64(key.target.index), rest)
        }
        return keys.sorted { $0 < $1 }.map { Int($0.rest & 0xFFFF_FFFF) }
    }

    /// The ties of some numbers.
    public func ties(_ numbers: some Sequence<Int>) -> [SummedTie] {
        let width = rules.roots.count
        return numbers.map { index in
            let sum = sums[index]
            var tie = SummedTie(
                source: sum.key.source, target: sum.key.target, isDirected: sum.key.isDirected,
                type: sum.key.kind.map { rules.roots[Int($0)] } ?? "")
            (tie.count, tie.planned, tie.bilateral) = (Int(sum.count), Int(sum.planned), Int(sum.bilateral))
            // Summed by size, so that the order of events does not reach the last digit.
            tie.weight = (larger[UInt32(index)] ?? [:]).sorted { $0.key < $1.key }.reduce(Double(sum.pairs)) {
                $0 + Double($1.value) / Double(max($1.key - 1, 1))
            }
            tie.held = sum.held.span(rules)
            tie.intended = sum.intended.span(rules)
            tie.types = typeCounts[index * width..<(index + 1) * width]
            tie.places = sum.tops.map(\.place)
            return tie
        }
    }

    /// All ties in their order. O(n log n).
    public var ties: [SummedTie] { ties(order) }
}
