import TestSupport

/// A small generator of numbers for property tests: the same seed gives the same numbers everywhere.
struct TimelineNumbers {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    mutating func next() -> UInt64 { generator.next() }

    /// A number of the range.
    mutating func next(in range: ClosedRange<Int64>) -> Int64 {
        let width = UInt64(bitPattern: range.upperBound &- range.lowerBound)
        return width == .max ? Int64(bitPattern: next()) : range.lowerBound &+ Int64(bitPattern: next() % (width + 1))
    }

    mutating func shuffle<Element>(_ values: inout [Element]) {
        guard values.count > 1 else { return }
        for index in stride(from: values.count - 1, to: 0, by: -1) {
            values.swapAt(index, Int(next(in: 0...Int64(index))))
        }
    }
}
