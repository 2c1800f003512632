import Glibc
import Synchronization

/// Files written whole or not at all.
///
/// The bytes go to a temporary file beside the target (`.name.<process>-<counter>.tmp`), reach the disk, and take the
/// target's name in one step. Killed at any moment, the target is what it was or what it is to be. On an error the
/// temporary file is removed and the target untouched.
public enum WholeFile {
    private static let counter = Atomic<UInt64>(0)

    /// Writes a file, or replaces it; `creatingFolder` makes the folders that are missing.
    ///
    /// A new file has the permissions that the user's mask leaves; one that is replaced keeps its own, and its owner
    /// where the user may set it. A symbolic link stays, and its target is replaced. A device or a pipe is written to
    /// in place. A file that the user may not write is not replaced, even where the folder would allow it.
    public static func write(
        _ bytes: some Collection<UInt8>, to path: String, creatingFolder: Bool = false
    ) throws(FileError) {
        try write(pieces: CollectionOfOne(bytes), to: path, creatingFolder: creatingFolder)
    }

    /// The same for a file that is made piece by piece, and never whole in memory.
    public static func write(
        pieces: some Sequence<some Collection<UInt8>>, to path: String, creatingFolder: Bool = false
    ) throws(FileError) {
        do throws(SystemError) {
            try checkPath(path)
        } catch {
            throw FileError(.write, path, .invalidPath)
        }
        if creatingFolder, let folder = FilePathParts(path).folder { try Folder.create(folder) }
        do throws(SystemError) {
            try put(pieces, at: path)
        } catch {
            throw FileError(.write, path, reason(of: error, at: path))
        }
    }

    /// Writes a file unless it holds the same bytes already, in which case it is not touched; says whether it wrote.
    ///
    /// Errors are those of `write`. The old content is read at most once, in pieces.
    @discardableResult
    public static func replaceIfChanged(
        _ bytes: some Collection<UInt8>, at path: String, creatingFolder: Bool = false
    ) throws(FileError) -> Bool {
        if (try? isSame(bytes, at: path)) == true { return false }
        try write(bytes, to: path, creatingFolder: creatingFolder)
        return true
    }

    private static func put(_ pieces: some Sequence<some Collection<UInt8>>, at path: String) throws(SystemError) {
        // What a path leads to decides; a link that leads nowhere gets its file.
        let present = try? FileStatus.following(path)
        if let present, present.kind == .folder { throw SystemError(number: EISDIR) }
        if path.utf8.last == 0x2F { throw SystemError(number: EISDIR) }
        if let present, present.kind == .other {
            let device = try OpenFile.writing(path)
            let descriptor = device.descriptor
            return try PipeSignal.held { () throws(SystemError) in
                for piece in pieces { try ByteStream.write(piece, to: descriptor) }
            }
        }
        if present != nil { try Folder.checkWritable(path) }

        let target = try SymbolicLink.end(of: path)
        let parts = FilePathParts(target)
        let temporary = try fill(besides: parts, with: pieces, like: present)
        do throws(SystemError) {
            try Folder.rename(temporary, to: target)
        } catch {
            Folder.remove(temporary)
            throw error
        }
        OpenFile.synchronizeFolder(parts.folder ?? ".")
    }

    /// Makes the temporary file, and returns its path once its content is on the disk.
    private static func fill(
        besides target: FilePathParts, with pieces: some Sequence<some Collection<UInt8>>, like present: FileStatus?
    ) throws(SystemError) -> String {
        var attempts = 0
        while true {
            let number = counter.add(1, ordering: .relaxed).newValue
            // A name of the greatest length would not bear the addition, so it is cut.
            let temporary = target.sibling(named: ".\(target.name.prefixOfBytes(200)).\(getpid())-\(number).tmp")
            do throws(SystemError) {
                let file = try OpenFile.creating(temporary)
                do throws(SystemError) {
                    for piece in pieces { try ByteStream.write(piece, to: file.descriptor) }
                    if let present { file.imitate(present) }
                    try file.synchronize()
                    return temporary
                } catch {
                    Folder.remove(temporary)
                    throw error
                }
            } catch {
                // A run that was killed may have left the name behind.
                attempts += 1
                if error.number != EEXIST || attempts > 1000 { throw error }
            }
        }
    }

    private static func isSame(_ bytes: some Collection<UInt8>, at path: String) throws(SystemError) -> Bool {
        let status = try FileStatus.following(path)
        guard status.kind == .file, status.size == bytes.count else { return false }
        let file = try OpenFile.reading(path)
        var index = bytes.startIndex
        while true {
            let piece = try ByteStream.piece(from: file.descriptor, of: 1 << 18)
            if piece.isEmpty { return index == bytes.endIndex }
            guard let next = bytes.index(index, offsetBy: piece.count, limitedBy: bytes.endIndex),
                bytes[index..<next].elementsEqual(piece)
            else { return false }
            index = next
        }
    }

    private static func reason(of error: SystemError, at path: String) -> FileError.Reason {
        error.reason == .missing ? .missingFolder : error.reason
    }
}
