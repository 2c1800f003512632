import Glibc

/// The program that is running.
public enum OwnProgram {
    /// The path of its file, so that it can start itself again as a worker.
    public static var path: String {
        let resolved = WorkingFolder.resolved("/proc/self/exe")
        return resolved == "/proc/self/exe" ? CommandLine.arguments.first ?? "entente" : resolved
    }
}
