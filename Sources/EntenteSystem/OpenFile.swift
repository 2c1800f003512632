import Glibc

/// An open file that closes itself; every call repeats what a signal has interrupted.
struct OpenFile: ~Copyable {
    let descriptor: Int32

    deinit { close(descriptor) }

    private init(descriptor: Int32) { self.descriptor = descriptor }

    /// Opens a file to read; a pipe that nobody writes to is opened all the same, and is empty.
    static func reading(_ path: String) throws(SystemError) -> OpenFile {
        try open(path, O_RDONLY | O_NONBLOCK)
    }

    /// Opens what is there to write: a device or a pipe. One that nobody reads from is the error `closedPipe`.
    static func writing(_ path: String) throws(SystemError) -> OpenFile {
        do throws(SystemError) {
            return try open(path, O_WRONLY | O_NONBLOCK)
        } catch {
            throw error.number == ENXIO ? SystemError(number: EPIPE) : error
        }
    }

    /// Creates a file that was not there, with the permissions that the user's mask leaves.
    static func creating(_ path: String) throws(SystemError) -> OpenFile {
        try open(path, O_WRONLY | O_CREAT | O_EXCL)
    }

    private static func open(_ path: String, _ flags: Int32) throws(SystemError) -> OpenFile {
        try checkPath(path)
        while true {
            let descriptor = unsafe Glibc.open(path, flags | O_CLOEXEC | O_NOCTTY, mode_t(0o666))
            if descriptor >= 0 { return OpenFile(descriptor: descriptor) }
            if errno != EINTR { throw .last }
        }
    }

    func status() throws(SystemError) -> FileStatus {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
        return FileStatus(status)
    }

    /// Gives the file the owner and the permissions of another, as far as the user may.
    func imitate(_ status: FileStatus) {
        _ = fchown(descriptor, status.owner, status.group)
        _ = fchmod(descriptor, status.permissions)
    }

    /// Waits until the content is on the disk.
    func synchronize() throws(SystemError) {
        while fsync(descriptor) != 0 {
            // Some file systems have nothing to wait for and say so.
            if errno == EINVAL || errno == ENOTSUP { return }
            if errno != EINTR { throw .last }
        }
    }

    /// Waits until the names in a folder are on the disk; of no account where that cannot be had.
    static func synchronizeFolder(_ path: String) {
        if let folder = try? open(path, O_RDONLY | O_DIRECTORY) { try? folder.synchronize() }
    }
}
