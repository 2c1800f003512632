import Foundation

/// The executable that serves as layout worker in these tests: built beside the test program, in the folder
/// (`.build/debug` and the like) that its first argument names.
enum WorkerExecutable {
    static let path: String? = ["layout-worker-host", "entente"].lazy
        .map { folder.appendingPathComponent($0).path }
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    private static var folder: URL {
        URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath().deletingLastPathComponent()
    }

    /// The memory that this process holds.
    static var residentKilobytes: Int {
        let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4 : 0
    }

    /// The workers among the children of this process, zombies among them. Other tests run at the same time, and start
    /// theirs by other programs.
    static var children: [String] {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.filter { process in
            // "pid (name) state parent …", where the name may hold anything.
            guard Int(process) != nil,
                let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
                let end = status.lastIndex(of: ")")
            else { return false }
            guard ["(sh)", "(yes)", "(entente)", "(layout-worker-h)"].contains(where: status.contains) else {
                return false
            }
            let fields = status[end...].split(separator: " ")
            return fields.count > 2 && fields[2] == "\(ProcessInfo.processInfo.processIdentifier)"
        }
    }
}
