/// What a worker is asked: one frame on its standard input.
///
/// `ENTLAYQ1`, then seconds, memory in bytes (0 of either: no limit), engine and DOT. See ``FrameWriter`` for the
/// encoding.
struct LayoutRequest: Sendable, Hashable {
    var seconds: Int
    var memoryBytes: Int
    var engine: LayoutGraph.Engine
    var dot: String

    private static let mark = [UInt8]("ENTLAYQ1".utf8)

    var frame: [UInt8] {
        var writer = FrameWriter()
        writer.writeRaw(Self.mark)
        writer.write(seconds)
        writer.write(memoryBytes)
        writer.write(engine.rawValue)
        writer.write(dot)
        return writer.bytes
    }
}

extension LayoutRequest {
    init(frame: [UInt8]) throws(FrameReader.Damage) {
        var reader = FrameReader(frame)
        try reader.expect(Self.mark)
        let seconds = try reader.readInt()
        let memoryBytes = try reader.readInt()
        guard let engine = LayoutGraph.Engine(rawValue: try reader.readText()) else { throw FrameReader.Damage() }
        let dot = try reader.readText()
        guard reader.isAtEnd, seconds >= 0, memoryBytes >= 0 else { throw FrameReader.Damage() }
        self.init(seconds: seconds, memoryBytes: memoryBytes, engine: engine, dot: dot)
    }
}
