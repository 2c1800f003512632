import CMemoryFile
import Glibc

/// A file in memory, which other programs of the same user can open by its path, and which goes with this value.
struct MemoryFile: ~Copyable {
    private let descriptor: Int32

    /// Where programs that run beside this one find the file.
    var path: String { "/proc/\(getpid())/fd/\(descriptor)" }

    deinit { close(descriptor) }

    private init(descriptor: Int32) { self.descriptor = descriptor }

    /// A file that holds these bytes.
    static func holding(_ bytes: [UInt8]) throws(SystemError) -> MemoryFile {
        let descriptor = memory_file_create()
        guard descriptor >= 0 else { throw .last }
        let file = MemoryFile(descriptor: descriptor)
        try ByteStream.write(bytes, to: descriptor)
        return file
    }
}
