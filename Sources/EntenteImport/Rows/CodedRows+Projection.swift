import EntenteModel
import EntenteSystem

extension CodedRows {
    /// The ties of the events that pass a filter, summed up on all processors. O(events).
    ///
    /// - Parameters:
    ///   - byType: whether ties are told apart by the main type of their events.
    ///   - most: how many events of each tie are named, the most important ones.
    /// - Throws: a filter that cannot be applied.
    public func projection(
        onto level: Projection.Level, byType: Bool, _ filter: Filter, naming most: Int = 3
    ) throws(FilterError) -> SummedProjection {
        let distinct = self.distinct
        let selection = try BatchSelection(distinct.batches, vocabulary, filter)
        let (batches, vocabulary) = (selection.batches, self.vocabulary)
        // Few summations, each of many batches: what they hold in common is added up but once.
        let count = min(Parallel.processors, max(batches.count, 1))
        let parts = Parallel.map(count) { part in
            var summation = TieSummation(vocabulary, onto: level, byType: byType, keeping: most)
            for batch in batches.indices where batch * count / batches.count == part { summation.add(batches[batch]) }
            return summation
        }
        var summation = parts[0]
        for part in parts.dropFirst() { summation.merge(part) }
        return SummedProjection(
            summation, onto: level, vocabulary.chronicle, span: span(of: batches), echoes: distinct.echoes,
            statements: selection.statements)
    }

    /// The days of events.
    private func span(of batches: [EventBatch]) -> TieSpan {
        var isUsed = [Bool](repeating: false, count: vocabulary.dates.count)
        for batch in batches { for date in batch.dates { isUsed[Int(date)] = true } }
        var span = TieSpan()
        for (index, date) in vocabulary.dates.enumerated() where isUsed[index] { span.add(date) }
        return span
    }

    /// The events without those that tell again what another one tells, where echoes are looked for; how many were left out.
    var distinct: (batches: [EventBatch], echoes: Int) {
        var all: [(key: UInt64, rank: UInt64, place: UInt64)] = []
        for (batch, keys) in zip(batches, echoes) {
            for (row, key) in keys.enumerated() where key != 0 {
                all.append((key, UInt64(10 - min(batch.importance[row], 10)), batch.places[row]))
            }
        }
        guard !all.isEmpty else { return (batches, 0) }
        all.sort { ($0.key, $0.rank, $0.place) < ($1.key, $1.rank, $1.place) }
        var left: Set<UInt64> = []
        for (index, item) in all.enumerated().dropFirst() where all[index - 1].key == item.key {
            left.insert(item.place)
        }
        guard !left.isEmpty else { return (batches, 0) }
        return (batches.map { batch in batch.without(left) }, left.count)
    }
}
