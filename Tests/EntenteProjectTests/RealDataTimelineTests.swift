import EntenteDrawing
import EntenteExport
import EntenteImport
import EntenteModel
import EntenteProject
import Foundation
import TestSupport
import Testing

@Suite("Timelines of real data", .enabled(if: OptionalData.isPresent, "the optional folder ../shared/data is absent"))
struct RealDataTimelineTests {
    private func expectLegible(_ chronicle: Chronicle, _ name: String) throws {
        let request = ViewRequest(chronicle, Numbering(chronicle), Selection(all: chronicle))
        for page in [nil, PageSize.a4Landscape, .column] {
            var options = FigureOptions()
            options.page = page
            for figure in [
                Figure.lanesTimeline(request, options: options), .listTimeline(request, options: options),
            ] {
                for (number, scene) in figure.pages.enumerated() {
                    let problems = SceneLegibility.problems(in: scene, checksMarks: true)
                    #expect(problems == [], "\(name), \(figure.name), page \(number + 1)")
                }
            }
        }
    }

    @Test("659 events in a few months are legible in lanes and list, on every page")
    func dense() throws {
        // What happened stands in a field of the file's own.
        let text = try String(contentsOfFile: OptionalData.folder + "/yaml/trump_data-events.yaml", encoding: .utf8)
            .replacingOccurrences(of: "\n  event:", with: "\n  title:")
            .replacingOccurrences(of: "\n  source:", with: "\n  sources:")
        let scratch = try ScratchFolder()
        try scratch.put(text, at: "events.yaml")
        let chronicle = try RecordInput(paths: [scratch.path("events.yaml")]).chronicle()
        #expect(chronicle.events.count > 600)
        try expectLegible(chronicle, "dense")
    }

    @Test("414 alliances over two centuries are legible in lanes and list, on every page")
    func alliances() throws {
        let path = OptionalData.folder + "/cow/alliance_v4.1_by_member.csv"
        let chronicle = try RecordInput(paths: [path], mapping: Presets.named("cow-alliances")).chronicle()
        #expect(chronicle.agreements.count == 414)
        try expectLegible(chronicle, "alliances")
    }
}
