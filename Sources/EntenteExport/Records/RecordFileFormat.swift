import EntenteModel

/// The formats that native records are written in; each is read back by the reader of the same name.
public enum RecordFileFormat: String, CaseIterable, Sendable {
    /// YAML, to be edited by hand.
    case yaml
    /// JSON Lines, one record a line, for many records.
    case jsonl
    /// CSV, one record a row, for spreadsheets; it has no place for all that records can hold.
    case csv

    /// The file extensions that mean this format, in lower case and without the dot.
    public var fileExtensions: [String] {
        switch self {
        case .yaml: ["yaml", "yml"]
        case .jsonl: ["jsonl", "ndjson"]
        case .csv: ["csv"]
        }
    }

    /// The format of a name, or of one of its extensions, in any case.
    public static func named(_ name: String) -> RecordFileFormat? {
        let name = name.lowercased()
        return RecordFileFormat(rawValue: name) ?? allCases.first { $0.fileExtensions.contains(name) }
    }

    /// The format that a file's extension calls for; nil where it calls for none.
    public static func forFile(_ path: String) -> RecordFileFormat? {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        let fileExtension = name[name.index(after: dot)...].lowercased()
        return allCases.first { $0.fileExtensions.contains(fileExtension) }
    }
}
