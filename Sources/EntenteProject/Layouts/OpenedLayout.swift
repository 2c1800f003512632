import EntenteExport
import EntenteModel
import EntenteSystem

/// The layout file of a figure, as it was found.
public struct OpenedLayout: Sendable {
    /// The path of the file.
    public let path: String
    /// How the figure is to be laid out.
    public let keeping: LayoutKeeping
    /// What is wrong with the file, as warnings.
    public let problems: [Problem]
    /// Whether the file may be written: one that is damaged is left to its editor.
    public let isWritable: Bool

    /// Opens the layout file of a figure; where there is none, the figure is laid out afresh.
    ///
    /// Throws where the file is there and cannot be read.
    public init(_ path: String, figure: String, relayout: Bool) throws(FileError) {
        self.path = path
        let bytes: [UInt8]
        do {
            bytes = try FileReader.bytes(of: path, limit: 1 << 26)
        } catch  where error.reason == .missing || error.reason == .missingFolder {
            (keeping, problems, isWritable) = (.afresh(nil), [], true)
            return
        }
        let reader = LayoutReader(bytes, file: path, figure: figure)
        if reader.problems.isEmpty {
            keeping = relayout ? .afresh(reader.memory) : .kept(reader.memory)
            (problems, isWritable) = ([], true)
        } else if relayout, LayoutReader.isLayout(bytes) {
            (keeping, problems, isWritable) = (.afresh(nil), [], true)
        } else {
            (keeping, problems, isWritable) = (.afresh(nil), reader.problems, false)
        }
    }

    /// Writes what a figure remembers, whole or not at all; a file that holds it already is not touched.
    public func write(_ memory: LayoutMemory?) throws(FileError) {
        guard isWritable, let memory else { return }
        try WholeFile.replaceIfChanged(Array(LayoutFile.text(of: memory).utf8), at: path, creatingFolder: true)
    }
}
