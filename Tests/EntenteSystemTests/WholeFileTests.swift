import EntenteSystem
import Glibc
import Testing
import TestSupport

@Suite("Files written whole")
struct WholeFileTests {
    @Test("A file is written, replaced, and nothing else is left in the folder")
    func writes() throws {
        let folder = try ScratchFolder()
        try WholeFile.write(Array("one".utf8), to: folder.path("a.svg"))
        #expect(folder.text("a.svg") == "one")
        try WholeFile.write("two, longer".utf8, to: folder.path("a.svg"))
        #expect(folder.text("a.svg") == "two, longer")
        try WholeFile.write([], to: folder.path("empty"))
        #expect(folder.text("empty") == "")
        #expect(try folder.names() == ["a.svg", "empty"])
    }

    @Test("A large collection that is not contiguous arrives whole")
    func large() throws {
        let folder = try ScratchFolder()
        let bytes = (0..<3_000_000).lazy.map { UInt8(truncatingIfNeeded: $0) }
        try WholeFile.write(bytes, to: folder.path("large"))
        #expect(try FileReader.bytes(of: folder.path("large")) == Array(bytes))
    }

    @Test("Missing folders are created on request, and are an error otherwise")
    func folders() throws {
        let folder = try ScratchFolder()
        let path = folder.path("Exports/2025/a.svg")
        #expect(throws: FileError(.write, path, .missingFolder)) { try WholeFile.write([1], to: path) }
        #expect(try folder.names() == [])
        try WholeFile.write("x".utf8, to: path, creatingFolder: true)
        #expect(folder.text("Exports/2025/a.svg") == "x")
        try folder.put("file", at: "in the way")
        let blocked = folder.path("in the way/deep/a.svg")
        #expect(throws: FileError.self) { try WholeFile.write([1], to: blocked, creatingFolder: true) }
        #expect(throws: FileError(.write, folder.path("in the way/a"), .notFolder)) {
            try WholeFile.write([1], to: folder.path("in the way/a"))
        }
    }

    @Test("A folder, an empty path, a zero byte and a name too long are errors in plain words")
    func badTargets() throws {
        let folder = try ScratchFolder()
        #expect(throws: FileError(.write, folder.path, .isFolder)) { try WholeFile.write([1], to: folder.path) }
        #expect(throws: FileError(.write, folder.path("new/"), .isFolder)) {
            try WholeFile.write([1], to: folder.path("new/"))
        }
        #expect(throws: FileError(.write, "", .invalidPath)) { try WholeFile.write([1], to: "") }
        #expect(throws: FileError(.write, "a\u{0}b", .invalidPath)) { try WholeFile.write([1], to: "a\u{0}b") }
        let long = folder.path(String(repeating: "é", count: 200))
        #expect(throws: FileError(.write, long, .nameTooLong)) { try WholeFile.write([1], to: long) }
        #expect(try folder.names() == [])
        #expect(FileError(.write, "X", .permissionDenied).description == "cannot write X: permission denied")
        #expect(FileError(.read, "é\n", .missing).description == "cannot read é\\n: no such file or folder")
    }

    @Test("A name of the greatest length can be written")
    func longName() throws {
        let folder = try ScratchFolder()
        let name = String(repeating: "é", count: 127)
        try WholeFile.write("x".utf8, to: folder.path(name))
        #expect(try folder.names() == [name])
    }

    @Test("A file that is replaced keeps its permissions")
    func permissions() throws {
        let folder = try ScratchFolder()
        try folder.put("old", at: "a")
        try folder.setPermissions(0o640, of: "a")
        try WholeFile.write("new".utf8, to: folder.path("a"))
        #expect(try folder.permissions("a") == 0o640)
    }

    @Test("A symbolic link stays a link, and its target is replaced")
    func links() throws {
        let folder = try ScratchFolder()
        try folder.put("old", at: "real/a")
        try folder.link("link", to: "real/a")
        try folder.link("dangling", to: "real/b")
        try folder.link("circle", to: "circle")
        try WholeFile.write("new".utf8, to: folder.path("link"))
        try WholeFile.write("made".utf8, to: folder.path("dangling"))
        #expect(folder.text("real/a") == "new" && folder.text("real/b") == "made")
        #expect(throws: FileError(.write, folder.path("circle"), .linkLoop)) {
            try WholeFile.write([1], to: folder.path("circle"))
        }
        #expect(try folder.names() == ["circle", "dangling", "link", "real"])
    }

    @Test("A device is written to, not replaced; a full one is an error")
    func devices() throws {
        try WholeFile.write([1, 2, 3], to: "/dev/null")
        #expect(throws: FileError(.write, "/dev/full", .diskFull)) { try WholeFile.write([1], to: "/dev/full") }
    }

    @Test("A temporary file that a killed run left behind is stepped over")
    func leftOver() throws {
        let folder = try ScratchFolder()
        for number in 1...200 { try folder.put("stale", at: ".a.\(getpid())-\(number).tmp") }
        try WholeFile.write("x".utf8, to: folder.path("a"))
        #expect(folder.text("a") == "x")
        #expect(try folder.names().count == 201)
    }

    @Test("Many threads may write the same file; it holds what one of them wrote")
    func threads() async throws {
        let folder = try ScratchFolder()
        let path = folder.path("a")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<16 {
                group.addTask {
                    try WholeFile.write(
                        repeatElement(UInt8(65 + number), count: 50_000), to: path + "/deep/a", creatingFolder: true)
                }
            }
            try await group.waitForAll()
        }
        let bytes = try FileReader.bytes(of: path + "/deep/a")
        #expect(bytes.count == 50_000 && Set(bytes).count == 1)
    }

    @Test("A file whose content is the same is not touched")
    func unchanged() throws {
        let folder = try ScratchFolder()
        let path = folder.path("a")
        let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(try WholeFile.replaceIfChanged(bytes, at: path))
        // Without write permission on the file a second write would fail for anyone but root; the inode tells for all.
        let before = try #require(fileNumber(path))
        #expect(try !WholeFile.replaceIfChanged(bytes, at: path))
        #expect(fileNumber(path) == before)
        var other = bytes
        other[699_999] ^= 1
        #expect(try WholeFile.replaceIfChanged(other, at: path))
        #expect(try FileReader.bytes(of: path) == other)
        #expect(try WholeFile.replaceIfChanged(other.dropLast(), at: path))
        #expect(try WholeFile.replaceIfChanged([], at: path))
        #expect(try !WholeFile.replaceIfChanged([], at: path))
    }

    private func fileNumber(_ path: String) -> UInt64? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? UInt64(status.st_ino) : nil
    }
}
