import EntenteImport
import EntenteModel
import EntenteSystem

/// A folder of records, with or without an `entente.yaml` that says more.
public struct Project: Sendable {
    /// The name of the file that makes a folder a project.
    public static let fileName = "entente.yaml"

    /// The folder.
    public let folder: String
    /// The name: the folder's own.
    public let name: String
    /// The title of its figures; empty for none.
    public let title: String
    /// Whether it has a file of its own.
    public let hasFile: Bool
    /// The name of the folder that layouts are kept in, beside the project's file, or in the output folder where there is none.
    public static let editionsName = "editions"

    /// Opens a project: a named folder, or the current one if it has an `entente.yaml`.
    ///
    /// Throws `ProjectError`: `missing` where there is none, `wrong` with the problems of the project file.
    public init(folder: String?) throws(ProjectError) {
        let place = folder ?? "."
        do throws(FileError) {
            if place.isEmpty { throw FileError(.list, place, .missing) }
            _ = try FolderWalk.files(in: place)
        } catch {
            throw .missing([
                Problem(.error, rule: .noInput, file: place, at: nil, "\(error.reason); name a folder of records")
            ])
        }
        let file = place.joined(Project.fileName)
        if let bytes = try Project.content(of: file) {
            title = try Project.title(bytes, file)
            hasFile = true
        } else if folder == nil {
            throw .missing([
                Problem(
                    .error, rule: .noProject, file: file, at: nil,
                    "the current folder is no project; name a folder of records, or make one with \(Project.fileName)")
            ])
        } else {
            title = ""
            hasFile = false
        }
        self.folder = place
        name = Project.name(of: place)
    }

    /// Where layouts are kept by an export into a folder; one of a part of the records keeps them with its figures, so that the
    /// layout of the whole stays.
    public func editions(output: String, isWhole: Bool) -> String {
        (hasFile && isWhole ? folder : output).joined(Project.editionsName)
    }

    /// What is wrong with a folder as a project, if anything is.
    static func fault(of folder: String) -> ProjectError? {
        do {
            _ = try Project(folder: folder)
            return nil
        } catch {
            return error
        }
    }

    /// The title that the input's own project file gives, where the input is one project; empty elsewhere.
    public static func heading(of paths: [String]) -> String {
        guard paths.count == 1, let folder = paths.first, folder != "-" else { return "" }
        return (try? Project(folder: folder))?.title ?? ""
    }

    /// The project file's bytes; nil where there is none.
    private static func content(of file: String) throws(ProjectError) -> [UInt8]? {
        do {
            return try FileReader.bytes(of: file, limit: 1 << 20)
        } catch  where error.reason == .missing {
            return nil
        } catch {
            throw .wrong([
                Problem(
                    .error, rule: .wrongProject, file: file, at: nil, "\(error.reason); make it a short YAML file")
            ])
        }
    }

    private static func title(_ bytes: [UInt8], _ file: String) throws(ProjectError) -> String {
        let reading = YAMLImporter().read(bytes, file: file)
        // A file that says nothing makes a project all the same.
        if reading.problems.first?.rule == .emptyFile { return "" }
        guard let root = reading.document?.root else { throw .wrong(reading.problems) }
        if case .absent = root.value { return "" }
        guard case .mapping(let entries) = root.value else {
            throw .wrong([
                Problem(
                    .error, rule: .wrongValue, file: file, at: root.position,
                    "a project file is a mapping; begin it with `title:`")
            ])
        }
        var title = ""
        var problems: [Problem] = []
        for entry in entries {
            guard entry.name == "title" else {
                let hint =
                    NearestWord.to(entry.name, among: ["title"]).map { "did you mean \($0)?" }
                    ?? "the one known key is title"
                problems.append(
                    Problem(
                        .error, rule: .unknownKey, file: file, at: entry.position,
                        "unknown key \(entry.name); \(hint)"))
                continue
            }
            switch entry.field.value {
            case .text(let text): title = text
            case .absent: break
            case .list, .mapping:
                problems.append(
                    Problem(.error, rule: .wrongValue, file: file, at: entry.field.position, "title must be a text"))
            }
        }
        guard problems.isEmpty else { throw .wrong(problems) }
        return title
    }

    private static func name(of folder: String) -> String {
        let parts = folder.split(separator: "/").filter { $0 != "." }
        if let last = parts.last, last != ".." { return String(last) }
        let whole = WorkingFolder.resolved(folder).split(separator: "/").last
        return whole.map(String.init) ?? "project"
    }
}

/// Why a project cannot be opened.
public enum ProjectError: Error, Sendable {
    /// There is no such folder, or it is no project.
    case missing([Problem])
    /// The project file is wrong.
    case wrong([Problem])
}
