import EntenteDrawing
import EntenteExport
import EntenteModel
import EntenteProject
import Foundation
import TestSupport
import Testing

@Suite("Files of kept layouts")
struct LayoutFileTests {
    private static let ids = [
        "", "a", "event/2025-04-28-talks", "a b", "\"", "\\", "\\u{41}", "pin", "x\ny", "\r", "\u{0}", "\u{FEFF}",
        "\u{2028}",
        "石破茂", "Phạm Minh Chính", "e\u{301}", "é", "\u{202E}abc", " ", "fresh", "🇯🇵", "a\"b c\\", "\u{E000}", "</svg>",
    ]

    static func memory(seed: UInt64) -> LayoutMemory {
        var random = SplitMix64(seed: seed)
        func length() -> Double { Double(Int.random(in: -1_000_000...1_000_000, using: &random)) / 10 }
        func size() -> Double { Double(Int.random(in: 1...1_000_000, using: &random)) / 10 }
        var memory = LayoutMemory(figure: ids[Int(seed) % ids.count])
        memory.fresh =
            seed % 2 == 0 ? LayoutMeasure(nodes: 3, ties: 4, meanLength: 120.7, crossings: 9, area: 400) : nil
        // Ids that differ in their scalars alone are one to Swift.
        for id in ids where id != "e\u{301}" {
            let box = Rectangle(x: length(), y: length(), width: size(), height: size())
            memory.nodes.append(
                .init(id: id, box: box, isPinned: .random(using: &random), isHidden: .random(using: &random)))
            memory.groups.append(.init(id: id, box: box))
        }
        return memory
    }

    private func opened(_ bytes: [UInt8], figure: String, relayout: Bool = false) throws -> OpenedLayout {
        let folder = try ScratchFolder()
        try folder.put(Data(bytes), at: "x.layout")
        return try OpenedLayout(folder.path("x.layout"), figure: figure, relayout: relayout)
    }

    @Test("What was written is read again, and written again byte for byte", arguments: 0...29 as ClosedRange<UInt64>)
    func roundTrip(seed: UInt64) throws {
        let memory = LayoutFileTests.memory(seed: seed)
        let text = LayoutFile.text(of: memory)
        let layout = try opened(Array(text.utf8), figure: memory.figure)
        #expect(layout.problems.map(\.description) == [])
        guard case .kept(let read) = layout.keeping else {
            Issue.record("not kept")
            return
        }
        #expect(LayoutFile.text(of: read) == text)
        #expect(Set(read.nodes) == Set(memory.nodes) && Set(read.groups) == Set(memory.groups))
        #expect(text.split(separator: "\n").count == 1 + (seed % 2 == 0 ? 1 : 0) + 2 * memory.nodes.count)
    }

    @Test(
        "Damage is told with its place, and leads to a fresh layout that leaves the file alone",
        arguments: [
            ("entente-layout 2 a\n", "1:1"), ("", "1:1"), ("notes\n", "1:1"), ("entente-layout 1 b\n", "1:18"),
            ("entente-layout 1 a\nnode x 1 2 3\n", "2:13"), ("entente-layout 1 a\nnode x 1 2 3 0\n", "2:14"),
            ("entente-layout 1 a\nnode x 1 2 3 4 pinn\n", "2:16"), ("entente-layout 1 a\nnode \"x 1 2 3 4\n", "2:6"),
            ("entente-layout 1 a\nnode x 1 2 3 4\nnode x 1 2 3 4\n", "3:6"), ("entente-layout 1 a\nedge x\n", "2:1"),
            ("entente-layout 1 a\nnode \"\\u{110000}\" 1 2 3 4\n", "2:7"),
            ("entente-layout 1 a\nnode x 1 2 3 99999999999999999999\n", "2:14"),
            ("entente-layout 1 a\nnode x NaN 2 3 4\n", "2:8"), ("entente-layout 1 a\ngroup x 1 2 3 4 5\n", "2:17"),
        ])
    func damage(text: String, place: String) throws {
        let layout = try opened(Array(text.utf8), figure: "a")
        let problem = try #require(layout.problems.first)
        #expect(problem.description.contains("x.layout:\(place): warning: "), "\(problem)")
        #expect(!layout.isWritable)
        guard case .afresh(nil) = layout.keeping else {
            Issue.record("kept")
            return
        }
        #expect(
            try opened(Array(text.utf8), figure: "a", relayout: true).isWritable == text.hasPrefix("entente-layout"))
    }

    @Test("A byte-order mark, carriage returns and blank lines are no damage")
    func lenient() throws {
        let text = "\u{FEFF}entente-layout 1 a\r\n\r\nnode  x 1 2 3 4  hide pin\r\n"
        let layout = try opened(Array(text.utf8), figure: "a")
        #expect(layout.problems.isEmpty)
        guard case .kept(let memory) = layout.keeping else {
            Issue.record("not kept")
            return
        }
        let box = Rectangle(x: 0.1, y: 0.2, width: 0.3, height: 0.4)
        #expect(memory.nodes == [.init(id: "x", box: box, isPinned: true, isHidden: true)])
    }

    @Test("Any bytes are read without harm", arguments: 1...6 as ClosedRange<UInt64>)
    func hostileBytes(seed: UInt64) throws {
        print("layout bytes: seed \(seed)")
        var random = SplitMix64(seed: seed)
        let folder = try ScratchFolder()
        let good = Array(LayoutFile.text(of: LayoutFileTests.memory(seed: seed)).utf8)
        for round in 0..<120 {
            var bytes = good
            for _ in 0...Int.random(in: 0...6, using: &random) where !bytes.isEmpty {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(contentsOf: bytes[0...at].suffix(30), at: at)
                default: bytes = Array(bytes.prefix(max(at, 1)))
                }
            }
            if round % 10 == 0 { bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) } }
            try folder.put(Data(bytes), at: "x.layout")
            let layout = try OpenedLayout(
                folder.path("x.layout"), figure: LayoutFileTests.memory(seed: seed).figure, relayout: false)
            if case .kept = layout.keeping {
                #expect(layout.problems.isEmpty)
            } else {
                #expect(!layout.problems.isEmpty)
            }
        }
    }
}
