import EntenteModel
import EntenteSystem

/// The parts of a workbook's file, and how they refer to each other (ECMA-376 part 2).
struct WorkbookPackage: Sendable {
    /// One reference of a part to another.
    struct Relationship: Sendable {
        let id: String
        /// The last word of its type, in which the transitional and the strict form agree.
        let kind: String
        /// The path of the other part.
        let target: String
    }

    private let archive: ZipArchive
    private let file: String
    private let places: [String: Int]

    init(_ bytes: [UInt8], file: String) throws(Problem) {
        self.file = file
        // The older binary form, which also wraps what a password protects.
        guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
            throw Problem(
                .error, rule: .brokenWorkbook, file: file, at: nil,
                "this is a workbook of the old form (.xls), or one that a password protects; "
                    + "save it as .xlsx, without a password")
        }
        guard ZipFormat.signatures.contains(where: { bytes.starts(with: $0) }) else {
            throw Problem(
                .error, rule: .brokenWorkbook, file: file, at: nil,
                "this is no workbook; save the table as .xlsx, or name the file .csv if it is one")
        }
        do throws(ArchiveFault) {
            archive = try ZipArchive(bytes, file: file)
        } catch {
            throw error.problem
        }
        // Names of parts are the same without regard to case; of two that are, the first counts.
        places = Dictionary(archive.entries.enumerated().map { ($1.name.lowercased(), $0) }, uniquingKeysWith: min)
    }

    /// Hands the content of a part to a closure, which may answer with a problem that ends the reading; says whether
    /// there is such a part.
    func read(
        _ path: String, _ budget: inout ExpansionBudget, handle: (XMLEvent) -> Problem?
    ) throws(Problem) -> Bool {
        guard let index = places[path.lowercased()] else { return false }
        let bytes: [UInt8]
        do throws(ArchiveFault) {
            bytes = try archive.content(at: index, &budget)
        } catch {
            throw error.problem
        }
        var problem: Problem?
        let fault = XMLReader.read(bytes) { event in
            problem = handle(event)
            return problem == nil
        }
        if let problem { throw problem }
        guard let fault else { return true }
        throw broken("the part \(path) cannot be read at \(fault.place.line):\(fault.place.column): \(fault.message)")
    }

    /// What a part refers to; nothing where it says nothing. The empty path is the file as a whole.
    func relationships(of path: String, _ budget: inout ExpansionBudget) throws(Problem) -> [Relationship] {
        let (folder, name) = Self.parts(of: path)
        var found: [Relationship] = []
        _ = try read("\(folder)_rels/\(name).rels", &budget) { event in
            guard case .start(let start) = event, start.name == "Relationship",
                start[attribute: "TargetMode"] != "External", let id = start[attribute: "Id"],
                let kind = start[attribute: "Type"]?.split(separator: "/").last,
                let target = start[attribute: "Target"]
            else { return nil }
            found.append(Relationship(id: id, kind: String(kind), target: Self.resolve(target, in: folder)))
            return nil
        }
        return found
    }

    /// A problem of the workbook as a whole.
    func broken(_ message: String) -> Problem {
        Problem(.error, rule: .brokenWorkbook, file: file, at: nil, message)
    }

    /// A path as its folder with the stroke behind it, and its name.
    private static func parts(of path: String) -> (folder: Substring, name: Substring) {
        guard let stroke = path.lastIndex(of: "/") else { return ("", path[...]) }
        return (path[...stroke], path[path.index(after: stroke)...])
    }

    private static func resolve(_ target: String, in folder: Substring) -> String {
        var names: [Substring] = target.first == "/" ? [] : folder.split(separator: "/")
        for name in target.split(separator: "/") where name != "." {
            if name == ".." { _ = names.popLast() } else { names.append(name) }
        }
        return names.joined(separator: "/")
    }
}
