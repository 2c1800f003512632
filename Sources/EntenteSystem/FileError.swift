/// Why a file, folder or stream could not be read or written, in words that a user can act on.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was being done.
    public enum Operation: String, Hashable, Sendable {
        /// Reading a file or a stream.
        case read
        /// Listing a folder.
        case list
        /// Writing a file or a stream.
        case write
        /// Creating a folder.
        case create
    }

    /// What stood in the way.
    public enum Reason: Hashable, Sendable {
        /// There is no such file or folder.
        case missing
        /// The folder that the file should go to does not exist.
        case missingFolder
        /// It is a folder where a file is wanted.
        case isFolder
        /// It is a file, or lies below one, where a folder is wanted.
        case notFolder
        /// The user may not.
        case permissionDenied
        /// The file system takes no changes.
        case readOnly
        /// The disk, or the user's share of it, is full.
        case diskFull
        /// The file holds more bytes than the limit.
        case tooLarge(limit: Int)
        /// The system does not allow files of this size.
        case sizeRefused
        /// The reader of the pipe has gone; a program that writes to it ends quietly.
        case closedPipe
        /// The path is empty or holds a zero byte.
        case invalidPath
        /// The path, or a name in it, is longer than the system allows.
        case nameTooLong
        /// Symbolic links lead round in a circle.
        case linkLoop
        /// Too many files are open.
        case tooManyOpen
        /// The disk or the network failed.
        case deviceError
        /// Any other error of the system, by its number.
        case system(Int32)
    }

    /// What was being done.
    public let operation: Operation

    /// The path as it was given, or the name of the stream.
    public let path: String

    /// What stood in the way.
    public let reason: Reason

    /// Makes an error from its parts.
    public init(_ operation: Operation, _ path: String, _ reason: Reason) {
        self.operation = operation
        self.path = path
        self.reason = reason
    }

    /// One sentence without a full stop: `cannot write figures/a.svg: permission denied`.
    public var description: String {
        "cannot \(operation.rawValue) \(path.isEmpty ? "a file without a name" : printablePath): \(reason)"
    }

    /// A message is one line, whatever the path holds.
    private var printablePath: String {
        path.unicodeScalars.reduce(into: "") { text, scalar in
            text += scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
        }
    }
}

extension FileError.Reason: CustomStringConvertible {
    /// The reason in a few words.
    public var description: String {
        switch self {
        case .missing: "no such file or folder"
        case .missingFolder: "its folder does not exist"
        case .isFolder: "it is a folder"
        case .notFolder: "part of the path is not a folder"
        case .permissionDenied: "permission denied"
        case .readOnly: "the file system is read-only"
        case .diskFull: "the disk is full"
        case .tooLarge(let limit): "it is larger than \(limit) bytes"
        case .sizeRefused: "the system does not allow a file of this size"
        case .closedPipe: "the reader has gone"
        case .invalidPath: "the path is not valid"
        case .nameTooLong: "the name is too long"
        case .linkLoop: "symbolic links lead in a circle"
        case .tooManyOpen: "too many files are open"
        case .deviceError: "the device failed"
        case .system(let number): "system error \(number)"
        }
    }
}
