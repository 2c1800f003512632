import Glibc

/// What the system says of a file: its kind, its identity, its size in bytes, its owner and permissions.
struct FileStatus {
    enum Kind: Hashable {
        case file
        case folder
        case symbolicLink
        case other
    }

    /// One file, whatever its names.
    struct Identity: Hashable {
        let device: UInt64
        let number: UInt64
    }

    let kind: Kind
    let identity: Identity
    let size: Int
    let permissions: mode_t
    let owner: uid_t
    let group: gid_t

    init(_ status: stat) {
        switch status.st_mode & mode_t(S_IFMT) {
        case mode_t(S_IFREG): kind = .file
        case mode_t(S_IFDIR): kind = .folder
        case mode_t(S_IFLNK): kind = .symbolicLink
        default: kind = .other
        }
        identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
        size = max(0, Int(clamping: status.st_size))
        permissions = status.st_mode & 0o777
        owner = status.st_uid
        group = status.st_gid
    }

    /// The status of the file that a path leads to, through symbolic links.
    static func following(_ path: String) throws(SystemError) -> FileStatus {
        try checkPath(path)
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw .last }
        return FileStatus(status)
    }

    /// The status of what bears the path itself, be it a symbolic link.
    static func of(_ path: String) throws(SystemError) -> FileStatus {
        try checkPath(path)
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { throw .last }
        return FileStatus(status)
    }
}

/// Refuses a path that would reach the system cut short at a zero byte.
func checkPath(_ path: String) throws(SystemError) {
    if path.isEmpty { throw SystemError(number: ENOENT) }
    if path.utf8.contains(0) { throw SystemError(number: EINVAL) }
}
