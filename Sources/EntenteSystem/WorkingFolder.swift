import Glibc

/// Where relative paths lead.
public enum WorkingFolder {
    /// A path without links and dots; the path itself where it leads nowhere.
    public static func resolved(_ path: String) -> String {
        guard let resolved = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }
}
