import EntenteDrawing

/// Finds the place nearest to a wish in an upright strip of the page.
struct FreeStretch {
    /// The left side of what is to be placed.
    let x: Double
    let width: Double
    let height: Double
    /// Room above and below, in points.
    let gap: Double
    /// Room at the sides, in points.
    let passage: Double
    /// Where it may stand, from its upper side to its lower one.
    let within: ClosedRange<Double>

    /// The upper side of the free place whose middle lies nearest to a height, in whole tenths; nil where there is none. O(n log n).
    func nearest(to middle: Double, among obstacles: [Rectangle]) -> Double? {
        let beside = obstacles.filter { $0.x < x + width + passage && x - passage < $0.maxX }
            .sorted { ($0.y, $0.maxY) < ($1.y, $1.maxY) }
        let wish = middle - height / 2
        var best: Double?
        var low = within.lowerBound
        func consider(until high: Double) {
            guard high - low >= height - 0.05 else { return }
            let y = min(max(wish, low), max(high - height, low))
            if abs(y - wish) < best.map({ abs($0 - wish) }) ?? .infinity { best = y }
        }
        for box in beside {
            consider(until: min(box.y - gap, within.upperBound))
            low = max(low, box.maxY + gap)
        }
        consider(until: within.upperBound)
        return best.map { LayoutMemory.tenths($0) }
    }
}
