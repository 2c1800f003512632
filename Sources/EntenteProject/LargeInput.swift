import EntenteExport
import EntenteImport
import EntenteModel
import EntenteSystem

/// Mapped rows that are too many for every one of them to become an event of a figure, on the fast road.
public struct LargeInput: Sendable {
    /// From how many events on a projection is summed up from bare columns, instead of from a Chronicle.
    public static let fewest = 20_000

    /// The rows.
    public let rows: CodedRows

    /// Rows that have been read on the fast road.
    public init(rows: CodedRows) { self.rows = rows }

    /// What the events are called: those of machine-coded sources never go for more than that.
    public var noun: (one: String, many: String) {
        rows.mapping.isCoded ? ("coded event", "coded events") : ("event", "events")
    }

    /// Everything that the rows tie, as a table. The events named are the most important of each tie.
    public func table(_ projection: SummedProjection) -> Table {
        let (ties, rows) = (projection.ties, self.rows)
        let size = 2048
        let parts = Parallel.map((ties.count + size - 1) / size) { part in
            let some = ties[part * size..<min(ties.count, (part + 1) * size)]
            return Table.relations(some, ids: rows.ids(at: some.map(\.places)), projection.chronicle)
        }
        var table = Table.relations([], ids: [], projection.chronicle)
        for part in parts { table.append(contentsOf: part) }
        return table
    }

    /// The same table as bytes of a file.
    public func bytes(ofTable projection: SummedProjection, _ options: TableOptions) -> [UInt8] {
        let (ties, rows) = (projection.ties, self.rows)
        let size = 2048
        let parts = Parallel.map((ties.count + size - 1) / size) { part in
            let some = ties[part * size..<min(ties.count, (part + 1) * size)]
            let ids = rows.ids(at: some.map(\.places))
            return Table.relations(some, ids: ids, projection.chronicle).bytes(options, hasHeader: false)
        }
        var bytes = Table.relations([], ids: [], projection.chronicle).bytes(options)
        bytes.reserveCapacity(parts.reduce(bytes.count) { $0 + $1.count })
        for part in parts { bytes.append(contentsOf: part) }
        return bytes
    }

    /// A projection as a diagram, of so many nodes of greatest weighted degree where that is asked for.
    public func view(_ projection: SummedProjection, heading: String, table: Table, top: Int? = nil) -> DiagramView {
        DiagramView.projection(
            projection, source: rows.mapping.title, noun: noun, heading: heading, table: table, top: top)
    }
}

extension OpenedInput {
    /// The rows on the fast road, where that reads the same of them as a whole reading would, and where they are many; nil where every
    /// event is to be understood one by one.
    /// - Throws: what is wrong with a source as a whole, or with the mapping.
    public func large(
        echo: CodedRows.Echo?, projecting request: ProjectionRequest? = nil, fewest: Int = LargeInput.fewest,
        progress: (@Sendable (Double) -> Void)? = nil
    ) throws(MappingFaults) -> LargeInput? {
        // Native events beside the rows must not be lost.
        guard !hasNativeEvents, otherSources.isEmpty, let sources,
            sources.files.reduce(0, { $0 + $1.bytes.count }) >= fewest * 8,
            let rows = try sources.codedRows(beside: records, echo: echo, projecting: request, progress: progress),
            rows.counts.read >= fewest
        else { return nil }
        return LargeInput(rows: rows)
    }

    /// What was found wrong in the native records and in opening the sources.
    public var problems: [Problem] { builder.problems }
}
