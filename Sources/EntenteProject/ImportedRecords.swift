import EntenteImport
import EntenteModel

/// The native records that a mapping made of its sources, with what became of every row.
public struct ImportedRecords: Sendable {
    /// The records, in the order of the rows that began them.
    public let records: [Record]
    /// What became of the rows.
    public let counts: MappedCounts
    /// The rows that were set aside.
    public let rejections: [Rejection]
    /// What is wrong with a source, the mapping or native records beside them.
    public let problems: [Problem]
    /// Whether native records lay beside the sources; they lend the codes of their countries, and are not written again.
    public let hasNativeRecords: Bool

    /// What was read and made, in lines: rows taken, folded, filtered and refused with their reasons, and records by kind.
    public var report: [String] {
        var lines = [
            "\(ImportedRecords.count(counts.read, "row")) read: \(counts.taken) taken, \(counts.folded) folded into a record of "
                + "earlier rows, \(counts.filteredCount) filtered, \(counts.refusedCount) refused"
        ]
        for reason in counts.filtered { lines.append("  filtered: \(reason.count), \(reason.text)") }
        for reason in counts.refused { lines.append("  refused: \(reason.count), \(reason.text)") }
        let kinds = RecordKind.allCases.compactMap { kind -> String? in
            let count = records.reduce(0) { $0 + ($1.kind == kind ? 1 : 0) }
            return count == 0 ? nil : "\(count) \(count == 1 ? kind.rawValue : kind.section)"
        }
        lines.append(
            "\(ImportedRecords.count(records.count, "record")) made"
                + (kinds.isEmpty ? "" : ": \(kinds.joined(separator: ", "))"))
        return lines
    }

    /// What a reader of the written records should know, in sentences.
    public var remarks: [String] {
        var remarks: [String] = []
        let alike = records.reduce(0) { $0 + ($1.mergesWithAlike ? 1 : 0) }
        if alike > 0 {
            remarks.append(
                "the mapping merges events that are alike by type, day and actors when a figure is drawn; written out, "
                    + "\(ImportedRecords.count(alike, "event")) stand\(alike == 1 ? "s" : "") alone: join those that are one with same_as"
            )
        }
        if hasNativeRecords {
            remarks.append(
                "native records beside the sources are not written again; give both files to the commands that read records"
            )
        }
        return remarks
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

extension OpenedInput {
    /// The records of the mapped sources, none of them understood yet; nil where the mapping reads none of what was named.
    public consuming func imported(
        stopsAtRejection: Bool = false, progress: ((Double) -> Void)? = nil
    ) -> ImportedRecords? {
        let all = ([sources].compactMap { $0 } + otherSources).filter { !$0.files.isEmpty }
        guard !all.isEmpty else { return nil }
        var (records, rejections, problems): ([Record], [Rejection], [Problem]) = ([], [], problems)
        var counts = MappedCounts()
        for (index, sources) in all.enumerated() {
            let made = sources.records(beside: self.records, stopsAtRejection: stopsAtRejection) { share in
                progress?((Double(index) + share) / Double(all.count))
            }
            records = records.isEmpty ? made.records : records + made.records
            counts.add(made.counts)
            rejections += made.rejections
            problems += made.problems + made.remarks
        }
        progress?(1)
        return ImportedRecords(
            records: records, counts: counts, rejections: rejections, problems: problems.sorted(),
            hasNativeRecords: hasNativeEvents || !self.records.isEmpty)
    }
}
