import EntenteModel

/// A file of native records, written piece by piece: what reads it back gets the same fields.
///
/// Sections stand in the order of ``RecordKind``, the records of each in the order given, fields in the order of their
/// published form.
public struct RecordFile: Sequence, Sendable {
    /// The format.
    public let format: RecordFileFormat
    /// What the format has no place for; empty but for CSV.
    public let losses: [RecordLoss]

    private let records: [Record]
    /// The places of the records that are written, kind by kind.
    private let order: [Int]
    private let keepsOrigin: Bool
    private let table: RecordTable?

    /// The records in a format; `keepsOrigin` adds where each came from under `custom`. O(records).
    public init(_ records: [Record], as format: RecordFileFormat, keepsOrigin: Bool = false) {
        self.format = format
        self.records = records
        self.keepsOrigin = keepsOrigin
        if format == .csv {
            let table = RecordTable(records, keepsOrigin: keepsOrigin)
            (self.table, losses, order) = (table, table.losses.all, table.order)
        } else {
            let places = Dictionary(grouping: records.indices) { records[$0].kind }
            (table, losses, order) = (nil, [], RecordKind.allCases.flatMap { places[$0] ?? [] })
        }
    }

    /// The bytes in pieces of many records each.
    public func makeIterator() -> Pieces { Pieces(self) }

    /// The whole file at once.
    public var bytes: [UInt8] { Array(joined()) }

    /// The pieces of the file from its beginning to its end.
    public struct Pieces: IteratorProtocol {
        private let file: RecordFile
        private var place = 0
        private var hasBegun = false
        private var section: RecordKind?

        init(_ file: RecordFile) { self.file = file }

        /// The next piece; nil at the end.
        public mutating func next() -> [UInt8]? {
            let size = 1024
            guard place < file.order.count || !hasBegun else { return nil }
            let range = place..<Swift.min(place + size, file.order.count)
            let isFirst = !hasBegun
            (place, hasBegun) = (range.upperBound, true)
            let some = file.order[range].map { file.record(at: $0) }
            switch file.format {
            case .yaml:
                var text = YAMLRecordText()
                for record in some {
                    if record.kind != section {
                        text.begin(record.kind, isFirst: section == nil)
                        section = record.kind
                    } else {
                        text.part()
                    }
                    text.add(record)
                }
                return text.bytes
            case .jsonl:
                var text = JSONRecordText()
                for record in some { text.add(record) }
                return text.bytes
            case .csv:
                return file.table?.bytes(some, hasHeader: isFirst)
            }
        }
    }

    private func record(at place: Int) -> Record { keepsOrigin ? records[place].keepingOrigin : records[place] }
}
