import EntenteModel
import EntenteSystem

/// Why a compressed file could not be read, in words that a user can act on.
public struct ArchiveFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Error, Hashable, Sendable {
        /// The bytes are no gzip file or zip archive.
        case otherFormat(CompressedFile.Kind)
        /// The file ends before its content does.
        case endsEarly
        /// The compressed data, or what describes it, makes no sense; the words say where.
        case broken(String)
        /// What was expanded is not what was compressed.
        case wrongChecksum
        /// Something follows the end of the file's content, from a byte on.
        case trailingBytes(offset: Int)
        /// The member is protected by a password.
        case encrypted
        /// The member is compressed by a method other than storing and DEFLATE, of this number in the zip format.
        case otherMethod(Int)
        /// The archive is a part of a set.
        case severalDisks
        /// Two members claim the same bytes.
        case overlapping
        /// Two members have one name.
        case repeatedName
        /// All members together expand to more than so many bytes.
        case expandsBeyond(Int)
        /// The members expand to more than so many times their size.
        case expandsAtRatio(Int)
        /// There is no memory for it.
        case noMemory
    }

    /// The file as the user named it.
    public let file: String
    /// The member of the archive that is concerned, where it is one.
    public let member: String?
    /// What is wrong.
    public let reason: Reason

    /// Makes a fault of its parts.
    public init(_ reason: Reason, file: String, member: String? = nil) {
        self.file = file
        self.member = member
        self.reason = reason
    }

    /// What zlib found wrong.
    init(expanding fault: InflationFault, file: String, member: String?) {
        let reason: Reason =
            switch fault {
            case .broken(let what) where ["incorrect data check", "incorrect length check"].contains(what):
                .wrongChecksum
            case .broken(let what): .broken(what)
            case .endsEarly: .endsEarly
            case .noMemory: .noMemory
            }
        self.init(reason, file: file, member: member)
    }

    /// The same as a problem of the file.
    public var problem: Problem {
        let rule: ProblemRule =
            switch reason {
            case .expandsBeyond, .expandsAtRatio: .expandsTooFar
            default: .brokenArchive
            }
        return Problem(.error, rule: rule, file: file, at: nil, message)
    }

    /// What is wrong, and after a semicolon what would be right.
    public var message: String {
        let subject = member.map { "the member `\($0)`" } ?? "the file"
        return switch reason {
        case .otherFormat(let kind): "this is no \(kind.noun); compress the file again, or give it uncompressed"
        case .endsEarly: "\(subject) ends before its content does; copy or download it again, whole"
        case .broken(let what): "\(subject) is damaged (\(what)); copy or download it again"
        case .wrongChecksum: "\(subject) does not agree with its checksum; copy or download it again"
        case .trailingBytes(let offset):
            "something follows the end of the compressed content, from byte \(offset) on; copy or download the file again"
        case .encrypted: "\(subject) is protected by a password; extract it and give what was in it"
        case .otherMethod(let number):
            "\(subject) is compressed by \(Self.name(ofMethod: number)); extract it, or compress it with Deflate"
        case .severalDisks:
            "the archive is one part of several; join the parts, or extract them and give what was in them"
        case .overlapping: "\(subject) and another share the same bytes of the archive; make the archive anew"
        case .repeatedName: "two members have the name `\(member ?? "")`; keep one of them"
        case .expandsBeyond(let bytes):
            "\(subject) expands to more than \(bytes) bytes, which are the most that are read; split it"
        case .expandsAtRatio(let ratio):
            "\(subject) expands to more than \(ratio) times its size, as no table does; "
                + "extract it and look at what is in it"
        case .noMemory: "there is no memory to expand \(subject); close other programs, or split it"
        }
    }

    private static func name(ofMethod number: Int) -> String {
        switch number {
        case 9: "Deflate64"
        case 12: "bzip2"
        case 14: "LZMA"
        case 93: "Zstandard"
        case 95: "XZ"
        case 98: "PPMd"
        default: "a method of number \(number)"
        }
    }
}

extension ArchiveFault: CustomStringConvertible {
    /// The file, and what is wrong with it.
    public var description: String { "\(file): \(message)" }
}
