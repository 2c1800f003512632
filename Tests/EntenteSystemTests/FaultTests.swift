import EntenteSystem
import Glibc
import Testing
import TestSupport

/// Faults that change the process are tried in processes of their own.
@Suite("Faults")
struct FaultTests {
    @Test("Where the write breaks off, the target is untouched and no temporary file stays")
    func brokenOff() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            try folder.put("old", at: "a")
            var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
            signal(SIGXFSZ, SIG_IGN)
            unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let path = folder.path("a")
            #expect(throws: FileError(.write, path, .sizeRefused)) {
                try WholeFile.write(repeatElement(7, count: 100_000), to: path)
            }
            #expect(folder.text("a") == "old")
            #expect(try folder.names() == ["a"])
        }
    }

    @Test("Without permission nothing is written, and the error says so")
    func forbidden() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            for name in ["closed/a", "open/guarded", "shut/b"] { try folder.put("old", at: name) }
            let permissions = [("closed", 0o555), ("open/guarded", 0o000), ("open", 0o777), ("shut", 0o000)]
            for (name, value) in permissions { try folder.setPermissions(value, of: name) }
            // Root may do anything, so it becomes nobody for a while.
            let isRoot = getuid() == 0
            if isRoot { seteuid(65534) }
            let new = folder.path("closed/new")
            #expect(throws: FileError(.write, new, .permissionDenied)) { try WholeFile.write([1], to: new) }
            let guarded = folder.path("open/guarded")
            #expect(throws: FileError(.write, guarded, .permissionDenied)) { try WholeFile.write([1], to: guarded) }
            #expect(throws: FileError(.read, guarded, .permissionDenied)) { try FileReader.bytes(of: guarded) }
            let below = folder.path("closed/x/y/a")
            #expect(throws: FileError(.create, folder.path("closed/x"), .permissionDenied)) {
                try WholeFile.write([1], to: below, creatingFolder: true)
            }
            let kinds = try FolderWalk.files(in: folder.path).map { "\($0.relativePath) \($0.kind)" }
            #expect(kinds == ["closed/a file", "open/guarded file", "shut unreadable(permission denied)"])
            #expect(throws: FileError(.list, folder.path("shut"), .permissionDenied)) {
                try FolderWalk.files(in: folder.path("shut"))
            }
            if isRoot { seteuid(0) }
            for (name, _) in permissions { try folder.setPermissions(0o755, of: name) }
            #expect(folder.text("open/guarded") == "old")
            #expect(try folder.names() == ["closed", "open", "shut"])
        }
    }

    @Test("A new file has the permissions that the user's mask leaves")
    func mask() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            umask(0o027)
            try WholeFile.write([1], to: folder.path("new/a"), creatingFolder: true)
            #expect(try folder.permissions("new/a") == 0o640)
            #expect(try folder.permissions("new") == 0o750)
        }
    }

    @Test("A reader that has gone is an error and does not end the program")
    func closedPipe() async {
        await #expect(processExitsWith: .success) {
            var ends: [Int32] = [0, 0]
            unsafe pipe(&ends)
            let output = dup(STDOUT_FILENO)
            dup2(ends[1], STDOUT_FILENO)
            close(ends[0])
            var failure: FileError?
            do throws(FileError) { try StandardOutput.write("gone".utf8) } catch { failure = error }
            do throws(FileError) { try StandardOutput.write("gone".utf8) } catch { failure = error }
            dup2(output, STDOUT_FILENO)
            #expect(failure == FileError(.write, "standard output", .closedPipe))
        }
    }

    @Test("Standard output takes all bytes, and standard input gives them back up to its limit")
    func streams() async {
        await #expect(processExitsWith: .success) {
            var ends: [Int32] = [0, 0]
            unsafe pipe(&ends)
            let output = dup(STDOUT_FILENO)
            dup2(ends[1], STDOUT_FILENO)
            dup2(ends[0], STDIN_FILENO)
            try StandardOutput.write("records".utf8)
            dup2(output, STDOUT_FILENO)
            close(ends[1])
            #expect(try FileReader.standardInput() == Array("records".utf8))
            dup2(unsafe open("/dev/zero", O_RDONLY), STDIN_FILENO)
            #expect(throws: FileError(.read, "standard input", .tooLarge(limit: 5000))) {
                try FileReader.standardInput(limit: 5000)
            }
        }
    }
}
