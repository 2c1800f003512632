import Glibc

/// The bytes of one file that many may read at once: mapped to memory, so that only what is looked at is read, or held.
///
/// A file that another program cuts short while it is mapped ends this program with the message and the exit code of a
/// file that cannot be read, once ``endsWhereFilesShrink()`` has been called.
public final class FileBytes: Sendable {
    private enum Storage: Sendable {
        case mapped(address: UInt, count: Int)
        case held([UInt8])
    }

    private let storage: Storage

    /// Maps a file to memory; a pipe or a device, which cannot be mapped, is read to its end.
    ///
    /// Errors: as ``FileReader/bytes(of:limit:)``. O(1) for a file.
    public init(mapping path: String) throws(FileError) {
        do throws(SystemError) {
            let file = try OpenFile.reading(path)
            let status = try file.status()
            if status.kind == .folder { throw SystemError(number: EISDIR) }
            if status.kind == .file, status.size > 0 {
                storage = try FileBytes.mapped(file, status.size)
                return
            }
        } catch {
            throw FileError(.read, path, error.reason)
        }
        storage = .held(try FileReader.bytes(of: path))
    }

    /// Bytes that are in memory already.
    public init(_ bytes: [UInt8]) {
        storage = .held(bytes)
    }

    deinit {
        if case .mapped(let address, let count) = storage {
            unsafe munmap(UnsafeMutableRawPointer(bitPattern: address), count)
        }
    }

    private static func mapped(_ file: borrowing OpenFile, _ size: Int) throws(SystemError) -> Storage {
        let place = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, file.descriptor, 0)
        let address = UInt(bitPattern: place)
        // MAP_FAILED is the address -1, which Swift does not import.
        guard address != UInt.max else { throw .last }
        unsafe madvise(place, size, MADV_SEQUENTIAL)
        return .mapped(address: address, count: size)
    }

    /// How many bytes there are.
    public var count: Int {
        switch storage {
        case .mapped(_, let count): count
        case .held(let bytes): bytes.count
        }
    }

    /// Lends the bytes for the length of a call.
    public func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        switch storage {
        case .mapped(let address, let count):
            return try unsafe body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count))
        case .held(let bytes):
            // The closure of the array cannot throw a typed error, so it carries the outcome out.
            let outcome = unsafe bytes.withUnsafeBytes { buffer in
                do throws(Failure) {
                    return Swift.Result<Result, Failure>.success(try unsafe body(buffer))
                } catch {
                    return .failure(error)
                }
            }
            return try outcome.get()
        }
    }

    /// A copy of a part; what lies beyond the end is left out. O(length).
    public func bytes(in range: Range<Int>) -> [UInt8] {
        unsafe withBytes { buffer in unsafe Array(buffer[range.clamped(to: 0..<buffer.count)]) }
    }

    /// Tells that a part has been read through and will be read little more: its pages of memory are given back, by the processor that read
    /// them; whoever reads it again finds it in the file. Does nothing to bytes that are held.
    public func isDone(with range: Range<Int>) {
        guard case .mapped(let address, let count) = storage else { return }
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let start = (max(range.lowerBound, 0) + page - 1) / page * page
        let end = min(range.upperBound, count) / page * page
        guard start < end else { return }
        unsafe madvise(UnsafeMutableRawPointer(bitPattern: address + UInt(start)), end - start, MADV_DONTNEED)
    }

    /// Whether a zero byte is among them, which no text holds. O(count).
    public var holdsZero: Bool {
        unsafe withBytes { buffer in
            guard let start = buffer.baseAddress else { return false }
            return unsafe memchr(start, 0, buffer.count) != nil
        }
    }

    /// Lets the program end with a message where a mapped file is cut short while it is read, instead of crashing.
    public static func endsWhereFilesShrink() {
        signal(SIGBUS) { _ in
            let message: StaticString = "error: a file became shorter while it was read; start again when it is whole\n"
            unsafe _ = Glibc.write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
            _exit(66)
        }
    }
}
