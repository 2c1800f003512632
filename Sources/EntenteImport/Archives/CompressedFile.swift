/// One file within a compressed one.
public struct ArchiveMember: Hashable, Sendable {
    /// Its name, with the folders of the archive before it, parted by `/`.
    public var name: String
    /// Its content.
    public var bytes: [UInt8]

    /// A file of an archive.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Files compressed with gzip (RFC 1952) or packed into a zip archive (PKWARE's APPNOTE 6.3).
public enum CompressedFile {
    /// How a file is compressed.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// One file, or several put one after another, compressed with gzip.
        case gzip
        /// An archive of any number of files.
        case zip

        /// What such a file is called in messages.
        var noun: String {
            switch self {
            case .gzip: "gzip file"
            case .zip: "zip archive"
            }
        }
    }

    /// How a file is compressed, by its first bytes, and where these tell nothing by its name; nil if it is not.
    ///
    /// Documents that happen to be zip archives, such as workbooks, are told by their extension, and are no archives.
    public static func kind(of bytes: [UInt8], named name: String) -> Kind? {
        let fileExtension = Importers.fileExtension(of: name)
        if bytes.starts(with: [0x1F, 0x8B]) { return .gzip }
        let isZip = ZipFormat.signatures.contains { bytes.starts(with: $0) }
        if isZip { return fileExtension.map(documentExtensions.contains) == true ? nil : .zip }
        return switch fileExtension {
        case "gz", "gzip": .gzip
        case "zip": .zip
        default: nil
        }
    }

    /// The files within, in the order of their names; folders, hidden files and `__MACOSX` are left out.
    ///
    /// A gzip file holds one, of its own name without `.gz`. Checksums and sizes are verified; nothing is expanded
    /// past the limits. O(bytes expanded).
    public static func contents(
        of bytes: [UInt8], named name: String, limits: ExpansionLimits = ExpansionLimits()
    ) throws(ArchiveFault) -> [ArchiveMember] {
        guard kind(of: bytes, named: name) == .gzip else {
            return try ZipArchive(bytes, file: name).members(limits: limits)
        }
        let content = try GzipFile.content(of: bytes, file: name, limits: limits)
        return [ArchiveMember(name: nameWithin(name), bytes: content)]
    }

    /// The name that a file had before gzip added its extension.
    private static func nameWithin(_ name: String) -> String {
        for ending in [".gz", ".gzip"] where name.lowercased().hasSuffix(ending) && name.count > ending.count {
            return String(name.dropLast(ending.count))
        }
        return name
    }

    private static let documentExtensions: Set<String> = [
        "xlsx", "xlsm", "xltx", "xltm", "ods", "docx", "odt", "pptx", "odp", "epub", "jar",
    ]
}
