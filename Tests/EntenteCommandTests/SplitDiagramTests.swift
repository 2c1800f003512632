import Foundation
import TestSupport
import Testing

@Suite("Diagrams in parts from the command line")
struct SplitDiagramTests {
    private let entente: Entente

    init() throws { entente = Entente(folder: try ScratchFolder()) }

    @Test("A split diagram is a file a period, each of which names what is dated to none")
    func split() throws {
        #expect(try entente("diagram", Entente.sample, "--split", "year", "-o", "who.svg").status == 0)
        #expect(try entente.folder.names() == ["who-2010.svg", "who-2023.svg", "who-2025.svg", "who-2026.svg"])
        for name in try entente.folder.names() {
            let text = String(decoding: entente.folder.data(name) ?? Data(), as: UTF8.self)
            #expect(text.contains("Not dated to the year, and in none of these"), "\(name)")
        }
    }

    @Test("Several figures do not fit standard output, and neither a month nor no node at all makes a figure")
    func refused() throws {
        #expect(try entente("diagram", Entente.sample, "--split", "year", "-o", "-", "--format", "svg").status == 64)
        #expect(try entente("diagram", Entente.sample, "--split", "month", "-o", "x.svg").status == 64)
        #expect(try entente("diagram", Entente.sample, "--view", "people", "--top", "0", "-o", "x.svg").status == 64)
        #expect(try entente.folder.names() == [])
    }

    @Test("The greatest nodes of a projection are shown, and its table has all ties")
    func top() throws {
        let all = try entente("diagram", Entente.sample, "--view", "countries", "-o", "-", "--format", "csv")
        let some = try entente(
            "diagram", Entente.sample, "--view", "countries", "--top", "3", "-o", "-", "--format", "csv")
        #expect(some.status == 0 && some.text == all.text)
        let figure = try entente(
            "diagram", Entente.sample, "--view", "countries", "--top", "3", "-o", "-", "--format", "svg")
        #expect(figure.text.components(separatedBy: "<g class=\"node country\"").count == 4)
        #expect(figure.text.contains("3 of 12 countries"))
    }
}
