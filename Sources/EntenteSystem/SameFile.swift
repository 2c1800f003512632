/// Tells whether two paths lead to one file, whatever its names.
public enum SameFile {
    /// Whether two paths lead to one file: by another way, through symbolic links, or as hard links; files that are not there yet
    /// are one where their folders and names are.
    public static func areOne(_ first: String, _ second: String) -> Bool {
        let one = try? FileStatus.following(first)
        let other = try? FileStatus.following(second)
        // Whoever writes to a terminal or a pipe loses nothing.
        if let one, let other { return one.kind == .file && one.identity == other.identity }
        guard one == nil, other == nil else { return false }
        return place(first) == place(second)
    }

    /// Where a file would come to lie: its folder without links and dots, and its name.
    private static func place(_ path: String) -> String {
        let parts = FilePathParts((try? SymbolicLink.end(of: path)) ?? path)
        return joinedPath(WorkingFolder.resolved(parts.folder ?? "."), parts.name)
    }
}
