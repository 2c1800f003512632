import EntenteImport
import Testing

@Suite("The list of importers")
struct ImportersTests {
    @Test("No two importers share a name or an extension")
    func isUnambiguous() {
        let words = Importers.all.flatMap { Set([$0.name] + $0.fileExtensions) }
        #expect(Set(words).count == words.count)
    }

    @Test("A name without a known extension has no importer")
    func knowsNoOthers() {
        for path in ["events", ".yaml", "folder.yaml/events", "events.xml", "events.", "", "/"] {
            #expect(Importers.forFile(path) == nil, "\(path)")
        }
        #expect(Importers.named("xml") == nil)
    }
}
