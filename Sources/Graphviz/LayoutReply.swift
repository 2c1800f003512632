/// What a worker answers: one frame on its standard output.
///
/// `ENTLAYR1`, then a byte: 0 and the layout, 1 and why Graphviz refused, 2 and what of Graphviz is missing, 3 and
/// what is wrong with the layout; the same mark ends it. See ``FrameWriter`` for the encoding.
enum LayoutReply: Sendable, Hashable {
    case layout(IndexedLayout)
    case refused(String)
    case graphvizMissing(String)
    case garbage(String)

    private static let mark = [UInt8]("ENTLAYR1".utf8)

    init(_ result: Result<IndexedLayout, LayoutFailure>) {
        switch result {
        case .success(let layout): self = .layout(layout)
        case .failure(let failure):
            switch failure.reason {
            case .refused(let message): self = .refused(message)
            case .graphvizMissing(let message): self = .graphvizMissing(message)
            default: self = .garbage(failure.description)
            }
        }
    }

    /// The layout, or why there is none.
    func layout() throws(LayoutFailure) -> IndexedLayout {
        switch self {
        case .layout(let layout): return layout
        case .refused(let message): throw LayoutFailure(.refused(message))
        case .graphvizMissing(let message): throw LayoutFailure(.graphvizMissing(message))
        case .garbage(let message): throw LayoutFailure(.garbage(message))
        }
    }
}

// MARK: - Writing

extension LayoutReply {
    var frame: [UInt8] {
        var writer = FrameWriter()
        writer.writeRaw(Self.mark)
        switch self {
        case .layout(let layout):
            writer.write(UInt8(0))
            Self.write(layout, to: &writer)
        case .refused(let message):
            writer.write(UInt8(1))
            writer.write(message)
        case .graphvizMissing(let message):
            writer.write(UInt8(2))
            writer.write(message)
        case .garbage(let message):
            writer.write(UInt8(3))
            writer.write(message)
        }
        writer.writeRaw(Self.mark)
        return writer.bytes
    }

    private static func write(_ layout: IndexedLayout, to writer: inout FrameWriter) {
        writer.write(layout.width)
        writer.write(layout.height)
        writer.write(layout.nodes.count)
        for node in layout.nodes {
            writer.write(node.rank)
            for value in [node.x, node.y, node.width, node.height] { writer.write(value) }
        }
        writer.write(layout.groups.count)
        for group in layout.groups {
            writer.write(group.rank)
            for value in [group.x, group.y, group.width, group.height] { writer.write(value) }
            write(group.label, to: &writer)
        }
        writer.write(layout.edges.count)
        for edge in layout.edges {
            writer.write(edge.rank)
            write(edge.label, to: &writer)
            writer.write(edge.splines.count)
            for spline in edge.splines {
                write(spline.startArrow, to: &writer)
                write(spline.endArrow, to: &writer)
                writer.write(spline.points.count)
                for point in spline.points { write(point, to: &writer) }
            }
        }
    }

    private static func write(_ point: GraphLayout.Point, to writer: inout FrameWriter) {
        writer.write(point.x)
        writer.write(point.y)
    }

    private static func write(_ point: GraphLayout.Point?, to writer: inout FrameWriter) {
        writer.write(UInt8(point == nil ? 0 : 1))
        if let point { write(point, to: &writer) }
    }
}

// MARK: - Reading

extension LayoutReply {
    init(frame: [UInt8]) throws(FrameReader.Damage) {
        var reader = FrameReader(frame)
        try reader.expect(Self.mark)
        switch try reader.readByte() {
        case 0: self = .layout(try Self.readLayout(from: &reader))
        case 1: self = .refused(try reader.readText())
        case 2: self = .graphvizMissing(try reader.readText())
        case 3: self = .garbage(try reader.readText())
        default: throw FrameReader.Damage()
        }
        try reader.expect(Self.mark)
        guard reader.isAtEnd else { throw FrameReader.Damage() }
    }

    private static func readLayout(from reader: inout FrameReader) throws(FrameReader.Damage) -> IndexedLayout {
        var layout = IndexedLayout(width: try reader.readDouble(), height: try reader.readDouble())
        for _ in 0..<(try reader.readCount(ofItems: 40)) {
            layout.nodes.append(
                IndexedLayout.Node(
                    rank: try reader.readInt(), x: try reader.readDouble(), y: try reader.readDouble(),
                    width: try reader.readDouble(), height: try reader.readDouble()))
        }
        for _ in 0..<(try reader.readCount(ofItems: 41)) {
            layout.groups.append(
                IndexedLayout.Group(
                    rank: try reader.readInt(), x: try reader.readDouble(), y: try reader.readDouble(),
                    width: try reader.readDouble(), height: try reader.readDouble(),
                    label: try readPointIfAny(from: &reader)))
        }
        for _ in 0..<(try reader.readCount(ofItems: 17)) {
            var edge = IndexedLayout.Edge(
                rank: try reader.readInt(), splines: [], label: try readPointIfAny(from: &reader))
            for _ in 0..<(try reader.readCount(ofItems: 10)) {
                edge.splines.append(try readSpline(from: &reader))
            }
            layout.edges.append(edge)
        }
        return layout
    }

    private static func readSpline(from reader: inout FrameReader) throws(FrameReader.Damage) -> GraphLayout.Spline {
        var spline = GraphLayout.Spline(
            points: [], startArrow: try readPointIfAny(from: &reader), endArrow: try readPointIfAny(from: &reader))
        for _ in 0..<(try reader.readCount(ofItems: 16)) { spline.points.append(try readPoint(from: &reader)) }
        return spline
    }

    private static func readPoint(from reader: inout FrameReader) throws(FrameReader.Damage) -> GraphLayout.Point {
        GraphLayout.Point(x: try reader.readDouble(), y: try reader.readDouble())
    }

    private static func readPointIfAny(from reader: inout FrameReader) throws(FrameReader.Damage) -> GraphLayout.Point?
    {
        switch try reader.readByte() {
        case 0: return nil
        case 1: return try readPoint(from: &reader)
        default: throw FrameReader.Damage()
        }
    }
}
