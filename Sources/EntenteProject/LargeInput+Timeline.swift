import EntenteExport
import EntenteImport
import EntenteModel

extension LargeInput {
    /// A timeline of what passes a filter: a strip that counts all events, and the most important ones in lanes. Nil where nothing passes.
    /// - Throws: a filter that cannot be applied.
    public func timeline(
        lanes: LaneKind, _ order: LaneOrder, _ filter: Filter, beside records: [Record], heading: String,
        options: FigureOptions
    ) throws(FilterError) -> Figure? {
        let distinct = rows.distinct
        let selection = try BatchSelection(distinct.batches, rows.vocabulary, filter)
        var counts = [Int](repeating: 0, count: rows.vocabulary.dates.count)
        for batch in selection.batches { for date in batch.dates { counts[Int(date)] += 1 } }
        let dates = zip(rows.vocabulary.dates, counts).filter { $0.1 > 0 }
        let crowd = EventCrowd(
            dates.map { (date: $0.0.isDated ? $0.0 : nil, count: $0.1) }, noun: noun,
            statements: (selection.statements.isEmpty
                ? [] : ["Shown are only events " + selection.statements.joined(separator: "; ") + "."])
                + (distinct.echoes == 0
                    ? [] : ["\(distinct.echoes) echoes of the same type and actors were counted once."]))
        guard crowd.count > 0 else { return nil }
        let top = BatchSelection.mostImportant(
            Figure.mostLabelledOfMany, of: selection.batches, rows.vocabulary, isSpread: true)
        var builder = ChronicleBuilder()
        for record in records + rows.records(at: Set(top.flatMap(\.places))) { builder.add(record) }
        let chronicle = builder.build()
        let request = ViewRequest(
            chronicle, Numbering(chronicle), Selection(all: chronicle), heading: heading, options: options)
        return .lanesTimeline(request, lanes: lanes, order: order, crowd: crowd, options: options)
    }
}
