import EntenteModel

/// Which column of the relations diagram everything stands in.
///
/// The country that takes part in most events stands apart: at the left with its partners at the right where events are few, in
/// the middle with partners on both sides where they are many, so that the page stays within reach of the eye.
struct RelationsColumns {
    /// What an actor is drawn with: its country, or itself where it has none.
    typealias Home = ActorID

    /// An event or a lone agreement with the homes of those who take part.
    struct Occasion {
        var homes: [Home]
        /// How many agreements stand beside it in the outer column.
        var agreements: Int
    }

    /// How many occasions a one-sided diagram holds at most.
    static let oneSidedLimit = 12

    /// The home in the middle or at the left; nil where there is none.
    let focus: Home?
    private let isTwoSided: Bool
    private let leftHomes: Set<Home>
    private let leftOccasions: [Bool]

    /// Chooses columns around a home, or that of most occasions where none is given; `sizes` tells how many nodes each home has.
    init(_ occasions: [Occasion], sizes: [Home: Int], around center: Home? = nil) {
        var attendance: [Home: Int] = [:]
        for occasion in occasions {
            for home in Set(occasion.homes) { attendance[home, default: 0] += 1 }
        }
        let ranked = attendance.keys.sorted { left, right in
            let counts = (attendance[left] ?? 0, attendance[right] ?? 0)
            return counts.0 == counts.1 ? left < right : counts.0 > counts.1
        }
        let focus = center.flatMap { attendance[$0] == nil ? nil : $0 } ?? ranked.first
        self.focus = focus
        isTwoSided = occasions.count > RelationsColumns.oneSidedLimit
        guard isTwoSided else {
            leftHomes = []
            leftOccasions = occasions.map { _ in false }
            return
        }
        let partners = ranked.filter { $0 != focus }
        var left: Set<Home> = []
        var best = RelationsColumns.cost(occasions, left, focus, sizes)
        var isImproving = true
        while isImproving {
            isImproving = false
            for partner in partners {
                let flipped = left.symmetricDifference([partner])
                let cost = RelationsColumns.cost(occasions, flipped, focus, sizes)
                if cost < best {
                    best = cost
                    left = flipped
                    isImproving = true
                }
            }
        }
        leftHomes = left
        leftOccasions = RelationsColumns.sides(occasions, left, focus)
    }

    /// The column of a home's nodes.
    func column(of home: Home) -> Int {
        guard isTwoSided else { return home == focus ? 0 : 2 }
        return home == focus ? 2 : leftHomes.contains(home) ? 0 : 4
    }

    /// The column of an occasion.
    func column(ofOccasion index: Int) -> Int {
        isTwoSided ? (leftOccasions[index] ? 1 : 3) : 1
    }

    /// The column of the agreements beside an occasion.
    func agreementColumn(ofOccasion index: Int) -> Int {
        isTwoSided ? (leftOccasions[index] ? 0 : 4) : 2
    }

    /// For each occasion whether it stands left: where most of its partners are, else where there is more room.
    private static func sides(_ occasions: [Occasion], _ left: Set<Home>, _ focus: Home?) -> [Bool] {
        var sides = occasions.map { occasion -> Bool? in
            let partners = Set(occasion.homes).subtracting(focus.map { [$0] } ?? [])
            let onLeft = partners.intersection(left).count
            let onRight = partners.count - onLeft
            return onLeft == onRight ? nil : onLeft > onRight
        }
        var balance = sides.reduce(0) { $0 + ($1 == true ? 1 : $1 == false ? -1 : 0) }
        for index in sides.indices where sides[index] == nil {
            sides[index] = balance < 0
            balance += balance < 0 ? 1 : -1
        }
        return sides.map { $0 ?? false }
    }

    /// Long ties across the middle cost most, then the height of the higher side.
    private static func cost(_ occasions: [Occasion], _ left: Set<Home>, _ focus: Home?, _ sizes: [Home: Int]) -> Int {
        let sides = sides(occasions, left, focus)
        var crossings = 0
        var inner = [0, 0]
        var outer = [0, 0]
        for (occasion, isLeft) in zip(occasions, sides) {
            crossings += Set(occasion.homes).filter { $0 != focus && left.contains($0) != isLeft }.count
            inner[isLeft ? 0 : 1] += 1
            outer[isLeft ? 0 : 1] += occasion.agreements
        }
        for (home, size) in sizes where home != focus { outer[left.contains(home) ? 0 : 1] += size + 1 }
        return 3 * crossings + 2 * max(inner[0], inner[1]) + max(outer[0], outer[1])
    }
}
