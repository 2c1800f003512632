import Foundation
import TestSupport
import Testing

@Suite("Pages of an earlier figure")
struct StalePagesTests {
    private let entente: Entente

    init() throws { entente = Entente(folder: try ScratchFolder()) }

    private func write(_ count: Int) throws -> Entente.Run {
        let events = (0..<count).map { "- {date: \(1900 + $0), title: Event number \($0)}" }
        try entente.folder.put(events.joined(separator: "\n") + "\n", at: "records.yaml")
        return try entente("timeline", "records.yaml", "--layout", "list", "-o", "t.svg")
    }

    @Test("Those that Entente wrote are removed, others are named, and both are said")
    func removed() throws {
        #expect(try write(45).errors == "")
        #expect(try entente.folder.names() == ["records.yaml", "t-1.svg", "t-2.svg", "t-3.svg"])
        try entente.folder.put("<svg><title>mine, page 4 of 4</title></svg>\n", at: "t-4.svg")
        let two = try write(30)
        #expect(two.status == 0)
        #expect(two.errors.contains("t-3.svg was page 3 of an earlier figure") && two.errors.contains("t-4.svg may be"))
        #expect(try entente.folder.names() == ["records.yaml", "t-1.svg", "t-2.svg", "t-4.svg"])
        let one = try write(3)
        #expect(one.errorLines.count == 2)
        #expect(try entente.folder.names() == ["records.yaml", "t-4.svg", "t.svg"])
        #expect(try write(30).errors.contains("t.svg is none of the 2 pages"))
        #expect(try write(30).errorLines.count == 1)
    }
}
