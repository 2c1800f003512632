import EntenteExport
import Testing

@Suite("Exporters")
struct ExporterListTests {
    @Test("Every format of the list is found by its name and by a file's extension")
    func formatsAreFound() {
        for exporter in Exporters.all {
            #expect(Exporters.named(exporter.name)?.name == exporter.name)
            #expect(Exporters.forFile("folder.v1/figure.\(exporter.name)")?.name == exporter.name)
        }
        #expect(Exporters.forFile("folder.svg/figure") == nil)
    }
}
