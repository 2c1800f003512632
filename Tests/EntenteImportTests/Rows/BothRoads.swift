@testable import EntenteImport
import EntenteModel
import EntenteSystem

/// The same sources on the fast road and in a whole reading.
struct BothRoads {
    /// The names of the columns of GDELT 1.0.
    static let gdeltNames = (try? Presets.named("gdelt1"))?.source.layouts.last ?? []

    let mapping: Mapping
    private(set) var sources: MappedSources
    /// Records beside the rows.
    var records: [Record] = []

    /// Files of a mapping, each a name and bytes.
    init(_ mapping: Mapping, _ files: [(name: String, bytes: [UInt8])]) throws {
        self.mapping = mapping
        sources = MappedSources(mapping)
        for file in files { try sources.add(file.name, FileBytes(file.bytes)) }
    }

    /// One table.
    init(_ mapping: Mapping, _ text: String) throws {
        try self.init(mapping, [("rows.csv", Array(text.utf8))])
    }

    /// The whole reading.
    var whole: MappedRecords { sources.records(beside: records) }

    /// The fast road; nil where it leaves the rows to the whole reading.
    func coded(
        sliceLength: Int = 100, echo: CodedRows.Echo? = nil, projecting request: ProjectionRequest? = nil
    ) throws -> CodedRows? {
        let files = try sources.files.map { try MappedSources.inUTF8($0, mapping) }
        return try CodedRows.read(
            files, mapping, beside: records, echo: echo, projecting: request, sliceLength: sliceLength)
    }

    /// What became of the rows in a whole reading: counts, then the rows set aside with reason and place.
    var wholeOutcome: [String] {
        let made = whole
        return made.problems.isEmpty
            ? BothRoads.outcome(made.counts, made.rejections) : made.problems.map(\.description)
    }

    /// The same on the fast road; nil where it leaves the rows to the whole reading.
    func codedOutcome(sliceLength: Int = 100) throws -> [String]? {
        do {
            return try coded(sliceLength: sliceLength).map { BothRoads.outcome($0.counts, $0.rejections) }
        } catch let faults as MappingFaults {
            return faults.problems.map(\.description)
        }
    }

    private static func outcome(_ counts: MappedCounts, _ rejections: [Rejection]) -> [String] {
        let reasons = { (reasons: [MappedCounts.Reason]) in reasons.map { "\($0.text): \($0.count)" } }
        return ["\(counts.read) read, \(counts.taken) taken, \(counts.folded) folded"] + reasons(counts.filtered)
            + reasons(counts.refused) + rejections.map { "\($0.problem) | \($0.row)" }
    }
}
