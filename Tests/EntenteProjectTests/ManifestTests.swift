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

    @Test("While a file is replaced, its old and its new content are both known; afterwards only the new one")
    func announced() {
        var manifest = Manifest()
        manifest.note([1], as: "a.svg")
        manifest.announce([2], as: "a.svg")
        #expect(manifest.knows([1], of: "a.svg") && manifest.knows([2], of: "a.svg"))
        #expect(!manifest.knows([3], of: "a.svg") && !manifest.knows([1], of: "b.svg"))
        manifest.note([2], as: "a.svg")
        #expect(!manifest.knows([1], of: "a.svg") && manifest.files == ["a.svg"])
    }
}
