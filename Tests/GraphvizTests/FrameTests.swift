import Testing

@testable import Graphviz
import TestSupport

@Suite("Frames between parent and worker")
struct FrameTests {
    private static let layout = IndexedLayout(
        width: 100, height: 50.25, nodes: [.init(rank: 0, x: 1, y: 2, width: 3, height: 4)],
        groups: [
            .init(rank: 0, x: 1, y: 2, width: 3, height: 4, label: nil),
            .init(rank: 1, x: 1, y: 2, width: 3, height: 4, label: .init(x: 5, y: 6)),
        ],
        edges: [
            .init(
                rank: 7,
                splines: [
                    .init(
                        points: [.init(x: 1, y: 2), .init(x: -3, y: 4)], startArrow: nil, endArrow: .init(x: 0, y: 1))
                ],
                label: .init(x: 8, y: 9))
        ])

    static let replies: [LayoutReply] = [
        .layout(layout), .refused("why “not”"), .graphvizMissing(""), .garbage("x"),
    ]

    @Test("A reply comes back as it was sent", arguments: replies)
    func replyRoundTrip(reply: LayoutReply) throws {
        #expect(try LayoutReply(frame: reply.frame) == reply)
    }

    @Test("A request comes back as it was sent")
    func requestRoundTrip() throws {
        let request = LayoutRequest(seconds: 9, memoryBytes: 1 << 40, engine: .sfdp, dot: "graph {} é")
        #expect(try LayoutRequest(frame: request.frame) == request)
    }

    @Test("A frame cut anywhere, or with a byte too many, is damage", arguments: replies)
    func cut(reply: LayoutReply) {
        let frame = reply.frame
        for count in 0..<frame.count {
            #expect(throws: FrameReader.Damage.self) { try LayoutReply(frame: Array(frame[..<count])) }
        }
        #expect(throws: FrameReader.Damage.self) { try LayoutReply(frame: frame + [0]) }
    }

    @Test("Flipped bits give damage or another reply, never a trap; seed 42")
    func flipped() {
        var generator = SplitMix64(seed: 42)
        let frame = LayoutReply.layout(Self.layout).frame
        let document = LayoutDocument(LayoutGraph(nodes: [.init(id: "a", width: 1, height: 1)]))
        for _ in 0..<20_000 {
            var damaged = frame
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            _ = try? LayoutReply(frame: damaged).layout().named(after: document)
        }
    }

    @Test("A count larger than the frame is damage, and reserves nothing")
    func hugeCount() {
        var writer = FrameWriter()
        writer.writeRaw(Array("ENTLAYR1".utf8))
        writer.write(UInt8(0))
        writer.write(1.0)
        writer.write(1.0)
        writer.write(Int.max)
        #expect(throws: FrameReader.Damage.self) { try LayoutReply(frame: writer.bytes) }
    }

    @Test(
        "A layout of another graph is garbage",
        arguments: [
            IndexedLayout(width: 1, height: 1), FrameTests.layout,
            IndexedLayout(
                width: .nan, height: 1, nodes: [.init(rank: 0, x: 0, y: 0, width: 0, height: 0)]),
            IndexedLayout(
                width: 1, height: 1,
                nodes: Array(repeating: .init(rank: 0, x: 0, y: 0, width: 0, height: 0), count: 2)),
            IndexedLayout(width: 1, height: 1, nodes: [.init(rank: -1, x: 0, y: 0, width: 0, height: 0)]),
            IndexedLayout(width: 1, height: 1, nodes: [.init(rank: .max, x: 0, y: 0, width: 0, height: 0)]),
            IndexedLayout(width: 1, height: 1, nodes: [.init(rank: 0, x: 0, y: .infinity, width: 0, height: 0)]),
        ])
    func foreign(layout: IndexedLayout) {
        let document = LayoutDocument(LayoutGraph(nodes: [.init(id: "a", width: 1, height: 1)]))
        do throws(LayoutFailure) {
            _ = try layout.named(after: document)
            Issue.record("it was taken")
        } catch {
            guard case .garbage = error.reason else {
                Issue.record("\(error)")
                return
            }
        }
    }
}
