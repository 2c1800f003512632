import Glibc

/// The calls that change what a folder holds.
enum Folder {
    /// Creates a folder and those above it that are missing.
    static func create(_ path: String) throws(FileError) {
        do throws(SystemError) {
            try checkPath(path)
            if (try? FileStatus.following(path).kind) == .folder { return }
        } catch {
            throw FileError(.create, path, error.reason)
        }
        var missing: [String] = []
        var above = path
        // Up to the first folder that is there, then down again.
        while (try? FileStatus.following(above)) == nil {
            missing.append(above)
            var shorter = above[...]
            while shorter.utf8.last == 0x2F { shorter = shorter.dropLast() }
            guard let folder = FilePathParts(String(shorter)).folder, folder != above else { break }
            above = folder
        }
        for folder in missing.reversed() {
            // Another process may have been faster; a file in the way shows at the next step.
            if unsafe mkdir(folder, 0o777) != 0 && errno != EEXIST {
                throw FileError(.create, folder, SystemError.last.reason)
            }
        }
        if (try? FileStatus.following(path).kind) != .folder { throw FileError(.create, path, .notFolder) }
    }

    /// Refuses what the user may not write.
    static func checkWritable(_ path: String) throws(SystemError) {
        if unsafe faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0 { throw .last }
    }

    static func rename(_ path: String, to target: String) throws(SystemError) {
        if unsafe Glibc.rename(path, target) != 0 { throw .last }
    }

    static func remove(_ path: String) {
        _ = unsafe unlink(path)
    }
}
