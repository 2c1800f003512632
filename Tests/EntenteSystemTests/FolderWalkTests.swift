import EntenteSystem
import Glibc
import Testing
import TestSupport

@Suite("Walking folders")
struct FolderWalkTests {
    @Test("Files come sorted by the scalars of their paths, without what begins with a dot")
    func sorted() throws {
        let folder = try ScratchFolder()
        for name in [
            "b.yaml", "a/z.yaml", "a/b/c.md", "a.yaml", "B.yaml", "é.csv", "石.json", ".git/x", ".hidden", "a/.k",
        ] {
            try folder.put("x", at: name)
        }
        let entries = try FolderWalk.files(in: folder.path)
        #expect(
            entries.map(\.relativePath)
                == ["B.yaml", "a.yaml", "a/b/c.md", "a/z.yaml", "b.yaml", "é.csv", "石.json"])
        #expect(entries.allSatisfy { $0.kind == .file && $0.path == folder.path($0.relativePath) })
        #expect(try FolderWalk.files(in: folder.path + "/").map(\.path) == entries.map(\.path))
    }

    @Test("Links in a circle end, and nothing is listed twice")
    func circles() throws {
        let folder = try ScratchFolder()
        try folder.put("x", at: "m/a.yaml")
        try folder.link("a", to: "m")
        try folder.link("m/up", to: "..")
        try folder.link("m/self", to: ".")
        try folder.link("m/again.yaml", to: "a.yaml")
        try folder.link("broken", to: "nowhere")
        try folder.link("round", to: "round")
        let found = try FolderWalk.files(in: folder.path).map { "\($0.relativePath) \($0.kind)" }
        #expect(found == ["broken brokenLink", "m/a.yaml file", "round brokenLink"])
    }

    @Test("Links that lead outside are followed once, in the order of their paths")
    func outside() throws {
        let outside = try ScratchFolder()
        try outside.put("x", at: "sub/b.yaml")
        try outside.put("x", at: "c.yaml")
        let folder = try ScratchFolder()
        try folder.link("two", to: outside.path)
        try folder.link("one", to: outside.path)
        try folder.link("three.yaml", to: outside.path("c.yaml"))
        let found = try FolderWalk.files(in: folder.path).map(\.relativePath)
        #expect(found == ["one/c.yaml", "one/sub/b.yaml"])
    }

    @Test("Pipes are told from files, and names that are not UTF-8 are named")
    func kinds() throws {
        let folder = try ScratchFolder()
        #expect(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
        let name = Array(folder.path("bad").utf8) + [0xFF, 0]
        let descriptor = unsafe name.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe open($0, O_CREAT | O_WRONLY, 0o600) }
        }
        close(descriptor ?? -1)
        let found = try FolderWalk.files(in: folder.path).map { "\($0.relativePath) \($0.kind)" }
        #expect(found == ["bad\u{FFFD} unreadableName", "pipe special"])
    }

    @Test("A missing folder and a file are errors")
    func errors() throws {
        let folder = try ScratchFolder()
        try folder.put("x", at: "a")
        #expect(throws: FileError(.list, folder.path("b"), .missing)) { try FolderWalk.files(in: folder.path("b")) }
        #expect(throws: FileError(.list, folder.path("a"), .notFolder)) { try FolderWalk.files(in: folder.path("a")) }
        #expect(try FolderWalk.files(in: folder.path).count == 1)
    }

    @Test("A deep nest of folders is walked without recursion")
    func deep() throws {
        let folder = try ScratchFolder()
        try folder.put("x", at: Array(repeating: "d", count: 1500).joined(separator: "/") + "/a")
        #expect(try FolderWalk.files(in: folder.path).map(\.kind) == [.file])
    }
}
