import EntenteProject
import Testing

@Suite("Manifest")
struct ManifestTests {
    @Test("A digest tells an edited file from an untouched one")
    func digest() {
        #expect(Manifest.digest(Array("a".utf8)) == Manifest.digest(Array("a".utf8)))
        #expect(Manifest.digest(Array("a".utf8)) != Manifest.digest(Array("b".utf8)))
    }

    @Test("The text lists files in the order of their names")
    func text() {
        var manifest = Manifest()
        manifest.note([1], as: "b.svg")
        manifest.note([2], as: "a.svg")
        let lines = manifest.text.split(separator: "\n").map(String.init)
        #expect(lines.first == "entente-manifest 1")
        #expect(lines.dropFirst().map { $0.split(separator: " ")[1] } == ["a.svg", "b.svg"])
    }
}
