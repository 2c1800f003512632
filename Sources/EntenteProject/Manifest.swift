import EntenteModel
import EntenteSystem

/// What an export wrote into its folder: the digest of each file, so that nothing else is ever overwritten.
///
/// Text made for `git diff`: the line `entente-manifest 1`, then `<digest> <file>`, sorted by file. The digest is FNV-1a of 64 bits,
/// in hexadecimal: it tells an edited file from an untouched one, and is no protection against intent. While an export
/// replaces a file, the manifest holds a line for the old content and one for the new, so that one that is killed finds
/// its own files again.
public struct Manifest: Sendable, Equatable {
    /// The name of the file.
    public static let fileName = "manifest.txt"
    private static let head = "entente-manifest 1"

    /// The digests that a file may have, by file.
    private var digests: [String: Set<String>] = [:]

    /// The files that it names.
    public var files: Set<String> { Set(digests.keys) }

    /// A manifest without files.
    public init() {}

    /// The manifest of a folder; without files where there is none, or where it is damaged.
    public init(folder: String) {
        guard let bytes = try? FileReader.bytes(of: folder.joined(Manifest.fileName), limit: 1 << 26) else { return }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first.map(String.init) == Manifest.head else { return }
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            if parts.count == 2 { digests[parts[1], default: []].insert(parts[0]) }
        }
    }

    /// Whether a file is such a manifest.
    static func isManifest(at path: String) -> Bool {
        guard let bytes = try? FileReader.bytes(of: path, limit: 1 << 26) else { return false }
        return bytes.starts(with: Manifest.head.utf8)
    }

    /// Whether a file's content is one that Entente wrote.
    public func knows(_ bytes: [UInt8], of file: String) -> Bool {
        digests[file]?.contains(Manifest.digest(bytes)) ?? false
    }

    /// Notes that a file may soon hold this.
    public mutating func announce(_ bytes: [UInt8], as file: String) {
        digests[file, default: []].insert(Manifest.digest(bytes))
    }

    /// Notes that a file was written.
    public mutating func note(_ bytes: [UInt8], as file: String) {
        digests[file] = [Manifest.digest(bytes)]
    }

    /// Notes that a file is no longer there.
    public mutating func remove(_ file: String) {
        digests[file] = nil
    }

    /// The manifest as text.
    public var text: String {
        let lines = digests.sorted { $0.key.isBefore($1.key) }.flatMap { file, digests in
            digests.sorted().map { "\($0) \(file)" }
        }
        return ([Manifest.head] + lines).joined(separator: "\n") + "\n"
    }

    /// The digest of a file's content.
    public static func digest(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
