import CGraphviz

/// The turn from Graphviz's plane, where y grows upwards, to a page whose upper left corner is the bounding box's.
///
/// Lengths are rounded to hundredths of a point. The engines that part overlapping nodes by way of a triangulation sum
/// in the order of addresses in memory, which differ from process to process: their last digits are noise.
struct PageTurn {
    private let left: Double
    private let top: Double
    let width: Double
    let height: Double

    init(_ box: boxf) {
        left = box.LL.x
        top = box.UR.y
        width = Self.rounded(box.UR.x - box.LL.x)
        height = Self.rounded(box.UR.y - box.LL.y)
    }

    /// A point of the plane on the page.
    func turned(_ point: pointf) -> GraphLayout.Point {
        GraphLayout.Point(x: Self.rounded(point.x - left), y: Self.rounded(top - point.y))
    }

    /// A length in hundredths; the added zero makes a negative zero positive.
    static func rounded(_ length: Double) -> Double { (length * 100).rounded() / 100 + 0 }
}
