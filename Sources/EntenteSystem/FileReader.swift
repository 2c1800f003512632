import Glibc

/// Reads whole files and standard input into memory.
public enum FileReader {
    /// The most bytes read where a caller names no limit: 4 GiB.
    public static let defaultLimit = 1 << 32

    /// The content of a file; a pipe or a device is read to its end.
    ///
    /// Errors: `missing`, `isFolder`, `permissionDenied`, `tooLarge` where the file holds more than `limit` bytes, and
    /// what else the system reports. O(n).
    public static func bytes(of path: String, limit: Int = defaultLimit) throws(FileError) -> [UInt8] {
        let limit = bounded(limit)
        let bytes: [UInt8]?
        do throws(SystemError) {
            let file = try OpenFile.reading(path)
            let status = try file.status()
            if status.kind == .folder { throw SystemError(number: EISDIR) }
            bytes = status.size > limit ? nil : try content(of: file, status, limit)
        } catch {
            throw FileError(.read, path, error.reason)
        }
        guard let bytes else { throw FileError(.read, path, .tooLarge(limit: limit)) }
        return bytes
    }

    /// The first few kilobytes of a file; all of a shorter one.
    public static func start(of path: String) throws(FileError) -> [UInt8] {
        try FileBytes(mapping: path).bytes(in: 0..<4096)
    }

    /// All that comes on standard input, up to `limit` bytes; more is the error `tooLarge`.
    public static func standardInput(limit: Int = defaultLimit) throws(FileError) -> [UInt8] {
        let limit = bounded(limit)
        let bytes: [UInt8]?
        do throws(SystemError) {
            bytes = try ByteStream.bytes(from: STDIN_FILENO, expecting: 65536, limit: limit)
        } catch {
            throw FileError(.read, "standard input", error.reason)
        }
        guard let bytes else { throw FileError(.read, "standard input", .tooLarge(limit: limit)) }
        return bytes
    }

    private static func content(
        of file: borrowing OpenFile, _ status: FileStatus, _ limit: Int
    ) throws(SystemError) -> [UInt8]? {
        try ByteStream.bytes(from: file.descriptor, expecting: status.size, limit: limit)
    }

    /// Leaves room for the byte more that shows a limit passed.
    private static func bounded(_ limit: Int) -> Int {
        min(max(limit, 0), Int.max - 1)
    }
}
