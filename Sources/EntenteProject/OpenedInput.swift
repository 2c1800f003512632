import EntenteImport
import EntenteModel
import EntenteSystem

/// Input whose native records have been read, and whose mapped sources lie open.
public struct OpenedInput {
    /// What the native records say so far.
    var builder = ChronicleBuilder()
    /// The native records, where a mapping reads others beside them.
    public private(set) var records: [Record] = []
    /// The sources that a mapping reads.
    public private(set) var sources: MappedSources?

    init(_ mapping: Mapping?) {
        sources = mapping.map { MappedSources($0) }
    }

    /// Adds a native record.
    mutating func add(_ record: Record) {
        if sources != nil { records.append(record) }
        builder.add(record)
    }

    /// Whether the mapping reads a file of this name.
    func isMapped(_ path: String) -> Bool {
        sources.map { MappedSources.reads($0.mapping, fileNamed: path) } ?? false
    }

    /// Opens a file for the mapping; false where the mapping does not read it.
    mutating func opens(_ path: String, isNamed: Bool) throws(FileError) -> Bool {
        guard isMapped(path), sources != nil else { return false }
        let bytes = try FileBytes(mapping: path)
        do throws(Problem) {
            try sources?.add(path, bytes)
        } catch {
            builder.add([error])
        }
        return true
    }

    /// Opens what came from standard input for the mapping.
    mutating func opens(standardInput bytes: [UInt8]) {
        do throws(Problem) {
            try sources?.add("-", FileBytes(bytes))
        } catch {
            builder.add([error])
        }
    }

    /// What came of the rows of mapped sources.
    public struct Outcome: Sendable {
        /// What became of each row.
        public let counts: MappedCounts
        /// The rows that were set aside.
        public let rejections: [Rejection]
    }

    /// Everything understood. What was wrong is in its problems; rows that were set aside are not.
    public consuming func chronicle() -> Chronicle {
        understood().chronicle
    }

    /// Everything understood, and what came of the rows of mapped sources.
    public consuming func understood(
        stopsAtRejection: Bool = false, echo: CodedRows.Echo? = nil, progress: ((Double) -> Void)? = nil
    ) -> (chronicle: Chronicle, outcome: Outcome?) {
        guard let sources, !sources.files.isEmpty else { return (builder.build(), nil) }
        let made = sources.records(beside: records, stopsAtRejection: stopsAtRejection, progress: progress)
        var builder = builder
        for var record in made.records {
            if echo == .day { record.mergesWithAlike = record.kind == .event }
            builder.add(record)
        }
        builder.add(made.problems)
        return (builder.build(), Outcome(counts: made.counts, rejections: made.rejections))
    }
}
