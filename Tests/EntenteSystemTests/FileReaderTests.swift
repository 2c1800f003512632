import EntenteSystem
import Testing
import TestSupport

@Suite("Reading files")
struct FileReaderTests {
    @Test("A file is read whole, at its exact limit too")
    func whole() throws {
        let folder = try ScratchFolder()
        let text = String(repeating: "Ishiba–Chinh\n", count: 10_000)
        try folder.put(text, at: "a")
        try folder.put("", at: "empty")
        #expect(try FileReader.bytes(of: folder.path("a")) == Array(text.utf8))
        #expect(try FileReader.bytes(of: folder.path("a"), limit: text.utf8.count).count == text.utf8.count)
        #expect(try FileReader.bytes(of: folder.path("empty"), limit: 0) == [])
    }

    @Test("Missing, a folder, too large and an invalid path are told apart")
    func errors() throws {
        let folder = try ScratchFolder()
        try folder.put("12345", at: "a")
        let path = folder.path("a")
        #expect(throws: FileError(.read, folder.path("b"), .missing)) { try FileReader.bytes(of: folder.path("b")) }
        #expect(throws: FileError(.read, "", .missing)) { try FileReader.bytes(of: "") }
        #expect(throws: FileError(.read, folder.path, .isFolder)) { try FileReader.bytes(of: folder.path) }
        #expect(throws: FileError(.read, path, .tooLarge(limit: 4))) { try FileReader.bytes(of: path, limit: 4) }
        #expect(throws: FileError(.read, path, .tooLarge(limit: 0))) { try FileReader.bytes(of: path, limit: -1) }
        #expect(throws: FileError(.read, "a\u{0}", .invalidPath)) { try FileReader.bytes(of: "a\u{0}") }
        #expect(throws: FileError(.read, path + "/x", .notFolder)) { try FileReader.bytes(of: path + "/x") }
        #expect(try FileReader.bytes(of: path, limit: Int.max).count == 5)
    }

    @Test("A device without an end stops at the limit, a file of unknown size is read whole")
    func devices() throws {
        #expect(throws: FileError(.read, "/dev/zero", .tooLarge(limit: 100_000))) {
            try FileReader.bytes(of: "/dev/zero", limit: 100_000)
        }
        #expect(try !FileReader.bytes(of: "/proc/self/status").isEmpty)
    }
}
