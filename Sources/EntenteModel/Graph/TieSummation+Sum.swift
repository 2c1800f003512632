extension TieSummation {
    /// What tells ties apart.
    struct Key: Equatable {
        let source: ActorID
        let target: ActorID
        let isDirected: Bool
        /// The main type, where ties are told apart by it.
        let kind: UInt16?

        init(_ source: ActorID, _ target: ActorID, _ isDirected: Bool, _ kind: UInt16?) {
            self.source = source
            self.target = target
            self.isDirected = isDirected
            self.kind = kind
        }

        var hash: Int {
            let ends = UInt64(source.index) << 32 | UInt64(target.index)
            let mark = (isDirected ? 1 : 0) | UInt64(kind ?? 0) << 1
            let product = (ends ^ mark &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
            return Int(truncatingIfNeeded: product >> 33)
        }
    }

    /// An event that a tie keeps.
    struct Top {
        /// Greater is kept before less.
        let rank: UInt64
        let place: UInt64

        /// Of equal ones the first in the source counts.
        func precedes(_ other: Top) -> Bool {
            rank == other.rank ? place < other.place : rank > other.rank
        }
    }

    /// The dates between which events lie, by index; and how many are not dated.
    struct Dates {
        private var first = UInt32.max
        private var last = UInt32.max
        private var undated: UInt32 = 0

        @inline(__always)
        mutating func add(_ date: UInt32, _ rules: Rules) {
            guard rules.isDated[Int(date)] else {
                undated &+= 1
                return
            }
            if first == date, last == date { return }
            if first == .max || rules.begins[Int(date)] < rules.begins[Int(first)] { first = date }
            if last == .max || rules.ends[Int(date)] > rules.ends[Int(last)] { last = date }
        }

        mutating func merge(_ other: Dates, _ rules: Rules) {
            for date in [other.first, other.last] where date != .max { add(date, rules) }
            undated &+= other.undated
        }

        func span(_ rules: Rules) -> TieSpan {
            TieSpan(
                first: first == .max ? nil : rules.dates[Int(first)], last: last == .max ? nil : rules.dates[Int(last)],
                undated: Int(undated))
        }
    }

    /// What is counted of one tie.
    struct Sum {
        let key: Key
        var count: UInt32 = 0
        var planned: UInt32 = 0
        var bilateral: UInt32 = 0
        /// Events in which nobody but the two was tied.
        var pairs: UInt32 = 0
        var held = Dates()
        var intended = Dates()
        /// The most important events, the most important first.
        var tops: [Top] = []

        init(key: Key) { self.key = key }

        /// The rank below which no event is kept any more.
        private var leastRank: UInt64 = 0

        @inline(__always)
        mutating func add(
            _ date: UInt32, _ rules: Rules, isPlanned: Bool, isBilateral: Bool, isPair: Bool, _ top: Top, _ most: Int
        ) {
            if isPlanned {
                planned &+= 1
                intended.add(date, rules)
            } else {
                count &+= 1
                held.add(date, rules)
                if isBilateral { bilateral &+= 1 }
                if isPair { pairs &+= 1 }
            }
            if top.rank >= leastRank { keep(top, most) }
        }

        mutating func keep(_ top: Top, _ most: Int) {
            if tops.count < most {
                if tops.isEmpty { tops.reserveCapacity(most) }
                tops.append(top)
            } else {
                guard let last = tops.last, top.precedes(last) else { return }
                tops[most - 1] = top
            }
            var index = tops.count - 1
            while index > 0, top.precedes(tops[index - 1]) {
                tops.swapAt(index, index - 1)
                index -= 1
            }
            if tops.count == most { leastRank = tops[most - 1].rank }
        }

        mutating func merge(_ other: Sum, _ rules: Rules, _ most: Int) {
            count += other.count
            planned += other.planned
            bilateral += other.bilateral
            pairs += other.pairs
            held.merge(other.held, rules)
            intended.merge(other.intended, rules)
            for top in other.tops { keep(top, most) }
        }
    }

    /// What is looked up for every event, worked out once.
    struct Rules: Sendable {
        let dates: [EventDate]
        let types: [EventType]
        /// Main types, by name.
        let roots: [String]
        let isDated: [Bool]
        /// The order in which dates begin and end; dates that do so together stand by their text.
        let begins: [UInt32]
        let ends: [UInt32]
        private let byType: Bool
        private let rootOfType: [UInt16]
        /// How two roles are tied, by type and roles.
        private let bonds: [TieRule.Bond?]
        private let nodes: [ActorID?]
        /// Actors that stand for a country by posts with dates.
        private let isPosted: [Bool]
        private let chronicle: Chronicle
        private let ranks: [UInt64]

        init(_ vocabulary: EventVocabulary, _ level: Projection.Level, _ byType: Bool) {
            self.byType = byType
            dates = vocabulary.dates
            types = vocabulary.types
            chronicle = vocabulary.chronicle
            let roots = Set(types.map(\.root)).sorted { $0.isBefore($1) }
            self.roots = roots
            rootOfType = types.map { type in UInt16(roots.firstIndex(of: type.root) ?? 0) }
            let roles = ParticipationRole.allCases
            bonds = types.flatMap { type in
                roles.flatMap { first in roles.map { TieRule.bond(first, $0, in: type) } }
            }
            isDated = dates.map(\.isDated)
            begins = Rules.order(dates) { ($0.earliest ?? $0.latest)?.dayNumber ?? .max }
            // Of dates that end together the one whose text comes first counts as the last, as in ``TieSpan``.
            let reversed = Rules.order(dates) { -($0.latest?.dayNumber ?? .max) }
            ends = reversed.map { UInt32.max - $0 }
            let actors = vocabulary.chronicle
            nodes = actors.actorIDs.map { id in
                Projection.node(for: id, level, actors) { actors[id].lastingCountry }
            }
            isPosted = actors.actorIDs.map { id in
                level == .countries && actors[id].lastingCountry == nil && !actors[id].posts.isEmpty
            }
            ranks = dates.map { date in
                let day = (date.earliest ?? date.latest)?.dayNumber ?? .max
                return UInt64(1 << 40) - UInt64(max(0, min(day, 1 << 38) + 1 << 38))
            }
        }

        private static func order(_ dates: [EventDate], by day: (EventDate) -> Int64) -> [UInt32] {
            let keys = dates.map { (day: day($0), text: $0.edtf) }
            let sorted = dates.indices.sorted { left, right in
                keys[left].day == keys[right].day
                    ? keys[left].text.isBefore(keys[right].text) : keys[left].day < keys[right].day
            }
            var order = [UInt32](repeating: 0, count: dates.count)
            for (position, index) in sorted.enumerated() { order[index] = UInt32(position) }
            return order
        }

        @inline(__always)
        func node(_ actor: ActorID, _ date: UInt32) -> ActorID? {
            if isPosted[actor.offset] {
                let date = dates[Int(date)]
                return chronicle[actor].country(from: date.earliest, to: date.latest)
            }
            return nodes[actor.offset]
        }

        @inline(__always)
        func bond(_ first: ParticipationRole, _ second: ParticipationRole, _ type: UInt16) -> TieRule.Bond? {
            let roles = ParticipationRole.allCases.count
            return bonds[(Int(type) * roles + first.number) * roles + second.number]
        }

        @inline(__always)
        func root(_ type: UInt16) -> Int { Int(rootOfType[Int(type)]) }

        @inline(__always)
        func kind(_ type: UInt16) -> UInt16? { byType ? rootOfType[Int(type)] : nil }

        /// Greater for more important events, of equal ones for earlier.
        @inline(__always)
        func rank(importance: UInt8, date: UInt32) -> UInt64 {
            UInt64(importance) << 48 | ranks[Int(date)]
        }
    }
}

extension ParticipationRole {
    /// The place of the role in the published list.
    @inline(__always)
    var number: Int {
        switch self {
        case .participant: 0
        case .host: 1
        case .guest: 2
        case .mediator: 3
        case .organizer: 4
        case .speaker: 5
        case .actor: 6
        case .target: 7
        case .provider: 8
        case .recipient: 9
        case .mentioned: 10
        }
    }
}
