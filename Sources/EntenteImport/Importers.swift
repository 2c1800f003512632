/// The one list of the formats that can be read.
public enum Importers {
    /// Every importer, in the order of the documentation.
    public static let all: [any Importer] = [
        YAMLImporter(),
        JSONImporter(),
        JSONLinesImporter(),
        MarkdownImporter(),
        CSVImporter(),
    ]

    /// The importer of a format, by its name or one of its extensions, in any case.
    public static func named(_ name: String) -> (any Importer)? {
        let name = name.lowercased()
        return all.first { $0.name == name } ?? all.first { $0.fileExtensions.contains(name) }
    }

    /// The importer that a file's extension calls for; nil where the name has none that is known.
    public static func forFile(_ path: String) -> (any Importer)? {
        guard let fileExtension = fileExtension(of: path) else { return nil }
        return all.first { $0.fileExtensions.contains(fileExtension) }
    }

    /// The extension of a path in lower case; nil for `notes`, `.hidden` and `folder.d/notes`.
    static func fileExtension(of path: String) -> String? {
        let name =
            path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? path.utf8[...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
        let text = String(Substring(name[name.index(after: dot)...]))
        return text.isEmpty ? nil : text.lowercased()
    }
}
