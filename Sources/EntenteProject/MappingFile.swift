import EntenteImport
import EntenteModel
import EntenteSystem

/// Reads a user's own mapping, with the tables of codes that lie beside it.
public enum MappingFile {
    /// Why a mapping cannot be used.
    public struct Failure: Error, Sendable {
        /// What is wrong.
        public let problems: [Problem]
        /// Whether the file is not there, or cannot be read.
        public let isMissing: Bool
    }

    /// Reads a mapping file. Tables of codes are looked for beside it, then among those that are bundled.
    public static func read(_ path: String) throws(Failure) -> Mapping {
        var tables: [String] = []
        return try read(path, &tables)
    }

    /// The files that reading a mapping reads: its own, and the tables of codes beside it. A mapping that is bundled has none.
    public static func files(of path: String) -> [String] {
        var tables: [String] = []
        _ = try? read(path, &tables)
        return [path] + tables
    }

    private static func read(_ path: String, _ tables: inout [String]) throws(Failure) -> Mapping {
        let bytes: [UInt8]
        do {
            bytes = try FileReader.bytes(of: path, limit: 1 << 26)
        } catch {
            throw Failure(
                problems: [
                    Problem(
                        .error, rule: .noInput, file: path, at: nil,
                        "\(error.reason); name a mapping file, or one of \(Presets.names.joined(separator: ", "))")
                ], isMissing: true)
        }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        do throws(MappingFaults) {
            return try Mapping(bytes, file: path) { name in
                guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return nil }
                if let table = try? FileReader.bytes(of: folder + name, limit: 1 << 26) {
                    tables.append(folder + name)
                    return table
                }
                return Presets.text(of: name).map { Array($0.utf8) }
            }
        } catch {
            throw Failure(problems: error.problems, isMissing: false)
        }
    }
}
