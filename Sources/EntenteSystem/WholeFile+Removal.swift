import Glibc

extension WholeFile {
    /// Removes a file; a folder is refused.
    public static func remove(_ path: String) throws(FileError) {
        guard unsafe unlink(path) == 0 else { throw FileError(.write, path, .system(errno)) }
    }
}
