/// The round and square brackets of a text that have a partner: how cells of several values are written and read.
///
/// A bracket that closes none of its kind has no partner, and neither has one left open within a closed pair. Linear.
public struct BracketPairs: Sendable {
    private let partners: [Int: Int]

    /// Pairs the brackets of a text; those at marked places are plain characters.
    public init(_ scalars: some Collection<Unicode.Scalar>, isMarked: (Int) -> Bool = { _ in false }) {
        // Two stacks, so that a bracket which closes none of its kind is dismissed at once.
        var (round, square): ([Int], [Int]) = ([], [])
        var partners: [Int: Int] = [:]
        for (index, scalar) in scalars.enumerated() where !isMarked(index) {
            let start: Int?
            switch scalar {
            case "(":
                round.append(index)
                continue
            case "[":
                square.append(index)
                continue
            case ")": start = round.popLast()
            case "]": start = square.popLast()
            default: continue
            }
            guard let start else { continue }
            while let last = round.last, last > start { round.removeLast() }
            while let last = square.last, last > start { square.removeLast() }
            partners[start] = index
            partners[index] = start
        }
        self.partners = partners
    }

    /// The place of a bracket's partner, if it has one.
    public subscript(index: Int) -> Int? { partners[index] }

    /// For each of so many places whether it stands between brackets that are partners, or is one of them.
    public func inside(count: Int) -> [Bool] {
        var isInside = [Bool](repeating: false, count: count)
        var end = -1
        for index in 0..<count {
            if index > end, let partner = partners[index], partner > index { end = partner }
            isInside[index] = index <= end
        }
        return isInside
    }
}
