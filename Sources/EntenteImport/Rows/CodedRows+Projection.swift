import EntenteModel
import EntenteSystem
import Synchronization

/// A projection to be made of rows.
public struct ProjectionRequest: Sendable {
    /// What the nodes are.
    public let level: Projection.Level
    /// Whether ties are told apart by the main type of their events.
    public let byType: Bool
    /// Which events count.
    public let filter: Filter
    /// How many events of each tie are named, the most important ones.
    public let most: Int

    /// A request.
    public init(onto level: Projection.Level, byType: Bool, _ filter: Filter, naming most: Int = 3) {
        self.level = level
        self.byType = byType
        self.filter = filter
        self.most = most
    }
}

extension CodedRows {
    /// Sums up ties as the events are read, on all processors; no event is kept.
    static func summed(
        _ count: Int, _ vocabulary: EventVocabulary, _ request: ProjectionRequest,
        _ read: @Sendable (Int) -> RowReadings.Made
    ) -> (made: [RowReadings.Made], projection: Result<SummedProjection, FilterError>) {
        let statements: [String]
        do throws(FilterError) {
            statements = try BatchSelection([], vocabulary, request.filter).statements
        } catch {
            return ([], .failure(error))
        }
        // Few summations, each of many stretches: what they hold in common is added up but once.
        let workers = min(Parallel.processors, max(count, 1))
        let next = Atomic(0)
        let parts = Parallel.map(workers) { _ in
            var summation = TieSummation(vocabulary, onto: request.level, byType: request.byType, keeping: request.most)
            var isUsed = [Bool](repeating: false, count: vocabulary.dates.count)
            var made: [(index: Int, part: RowReadings.Made)] = []
            // Whoever is done takes the next stretch, so that none waits for the others.
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { break }
                var part = read(index)
                let selection = try? BatchSelection([part.batch], vocabulary, request.filter)
                summation.add(untied: part.lone)
                for date in part.loneDates.indices where part.loneDates[date] { isUsed[date] = true }
                part.loneDates = []
                for batch in selection?.batches ?? [] {
                    summation.add(batch)
                    for row in 0..<batch.count where batch.statuses[row] != .cancelled {
                        isUsed[Int(batch.dates[row])] = true
                    }
                }
                part.batch = EventBatch()
                made.append((index, part))
            }
            return (summation: summation, isUsed: isUsed, made: made)
        }
        var summation = parts[0].summation
        for part in parts.dropFirst() { summation.merge(part.summation) }
        var span = TieSpan()
        for (index, date) in vocabulary.dates.enumerated() where parts.contains(where: { $0.isUsed[index] }) {
            span.add(date)
        }
        let projection = SummedProjection(
            summation, ties: CodedRows.ties(of: summation), onto: request.level, vocabulary.chronicle, span: span,
            echoes: 0, statements: statements)
        let made = parts.flatMap(\.made).sorted { $0.index < $1.index }.map(\.part)
        return (made, .success(projection))
    }

    /// Sums up the ties of the events that pass a filter, on all processors. O(events).
    /// - Throws: a filter that cannot be applied.
    func summed(_ request: ProjectionRequest) throws(FilterError) -> SummedProjection {
        let distinct = self.distinct
        let selection = try BatchSelection(distinct.batches, vocabulary, request.filter)
        let (batches, vocabulary) = (selection.batches, self.vocabulary)
        let count = min(Parallel.processors, max(batches.count, 1))
        let parts = Parallel.map(count) { part in
            var summation = TieSummation(vocabulary, onto: request.level, byType: request.byType, keeping: request.most)
            for batch in batches.indices where batch * count / batches.count == part { summation.add(batches[batch]) }
            return summation
        }
        var summation = parts[0]
        for part in parts.dropFirst() { summation.merge(part) }
        return SummedProjection(
            summation, ties: CodedRows.ties(of: summation), onto: request.level, vocabulary.chronicle,
            span: span(of: batches), echoes: distinct.echoes,
            statements: selection.statements)
    }

    /// The ties of a summation in their order, made on all processors.
    private static func ties(of summation: TieSummation) -> [SummedTie] {
        let order = summation.order
        let size = 2048
        return Array(
            Parallel.map((order.count + size - 1) / size) { part in
                summation.ties(order[part * size..<min(order.count, (part + 1) * size)])
            }.joined())
    }

    /// The days of events.
    private func span(of batches: [EventBatch]) -> TieSpan {
        var isUsed = [Bool](repeating: false, count: vocabulary.dates.count)
        for batch in batches {
            for row in 0..<batch.count where batch.statuses[row] != .cancelled { isUsed[Int(batch.dates[row])] = true }
        }
        var span = TieSpan()
        for (index, date) in vocabulary.dates.enumerated() where isUsed[index] { span.add(date) }
        return span
    }

    /// The events without those that tell again what another one tells, where echoes are looked for; how many were left out.
    public var distinct: (batches: [EventBatch], echoes: Int) {
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
