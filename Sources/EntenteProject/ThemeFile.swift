import EntenteDrawing
import EntenteImport
import EntenteModel
import EntenteSystem

/// Reads a user's own theme: a YAML file with `base:`, `font:` and colours, each of which replaces that of the base.
public enum ThemeFile {
    /// Why a theme cannot be used.
    public struct Failure: Error, Sendable {
        /// What is wrong.
        public let problems: [Problem]
        /// Whether the file is not there, or cannot be read.
        public let isMissing: Bool
    }

    /// The theme of a name, or of a file.
    public static func theme(_ name: String) throws(Failure) -> Theme {
        if let named = Theme.named.first(where: { $0.name == name.lowercased() }) { return named.theme }
        let bytes: [UInt8]
        do {
            bytes = try FileReader.bytes(of: name, limit: 1 << 20)
        } catch {
            let names = Theme.named.map(\.name)
            let hint = NearestWord.to(name, among: names).map { "did you mean \($0)?" }
            throw Failure(
                problems: [
                    Problem(
                        .error, rule: .noInput, file: name, at: nil,
                        "\(error.reason); \(hint ?? "name a theme file, or one of \(names.joined(separator: ", "))")")
                ], isMissing: true)
        }
        return try read(bytes, file: name)
    }

    /// The theme that a file's bytes describe.
    static func read(_ bytes: [UInt8], file: String) throws(Failure) -> Theme {
        let reading = YAMLImporter().read(bytes, file: file)
        guard let root = reading.document?.root else {
            throw Failure(problems: reading.problems, isMissing: false)
        }
        var reader = ThemeReader(file: file)
        let theme = reader.theme(root)
        guard reader.problems.isEmpty else { throw Failure(problems: reader.problems.sorted(), isMissing: false) }
        return theme
    }
}
