/// Chooses what an axis of time shows and where it is cut: an empty stretch goes if it is long beside the others.
struct AxisStretches {
    /// A part of the axis without a cut.
    struct Stretch: Hashable {
        /// The first day.
        var start: Int64
        /// The day after the last.
        var end: Int64
        /// How many entries begin in it.
        var count: Int
        /// Whether it holds only entries that take most of it, so that there is nothing to tell apart by length.
        var isCoarse: Bool

        /// The number of days; at least 1 where numbers are too large to tell a day from the next.
        var days: Double { max(1, Double(end) - Double(start)) }
    }

    /// Days of entries that touch or overlap.
    private struct Cluster {
        var first: Int64
        var last: Int64
        var count: Int
        var shortest: Double

        var days: Double { Double(last) - Double(first) + 1 }
        var isCoarse: Bool { days > 1 && shortest * 2 >= days }
    }

    /// The fewest whole units of the calendar that a cut leaves out.
    private static let fewestUnits = 2.9
    private static let fewestDays = 6.5
    /// How much longer than the mean of the rest an empty stretch must be to go.
    private static let contrast = 2.5
    /// The part of the rest at which a year or month that stands alone is valued.
    private static let coarseShare = 0.06
    /// The fewest days that an axis shows.
    private static let leastDays: Int64 = 7

    /// The stretches in order of time, for spans in any order and at most so many cuts; O(n log n).
    static func choose(for spans: [TimeSpan], mostCuts: Int) -> [Stretch] {
        let clusters = clusters(of: spans)
        guard let first = clusters.first, let last = clusters.last else { return [] }
        var isCut = Array(repeating: false, count: clusters.count + 1)
        // The two ends of the axis count as cuts: what stands there alone stands alone.
        isCut[0] = true
        isCut[clusters.count] = true
        let gaps = (1..<max(1, clusters.count)).sorted { left, right in
            let lengths = (gap(before: left, clusters), gap(before: right, clusters))
            return lengths.0 == lengths.1 ? left < right : lengths.0 > lengths.1
        }
        var emptyDays = gaps.reduce(0.0) { $0 + gap(before: $1, clusters) }
        var cuts = 0
        let entryCount = clusters.reduce(0) { $0 + $1.count }
        for index in gaps {
            guard cuts < mostCuts else { break }
            let length = gap(before: index, clusters)
            isCut[index] = true
            let rest = shownDays(clusters, isCut, emptyDays: emptyDays - length)
            let unit = unit(for: rest)
            let start = unit.ceiling(clusters[index - 1].last + 1)
            let end = unit.floor(clusters[index].first)
            let units = (Double(end) - Double(start)) / unit.days
            let others = entryCount - 2 - cuts
            let mean = others > 0 ? (emptyDays - length) / Double(others) : length
            guard units >= (unit == .day ? fewestDays : fewestUnits), length >= contrast * mean, length >= 0.08 * rest
            else {
                isCut[index] = false
                break
            }
            emptyDays -= length
            cuts += 1
        }
        let unit = unit(for: shownDays(clusters, isCut, emptyDays: emptyDays))
        return stretches(clusters, isCut, unit: unit, padding: cuts == 0 ? padding(first.first, last.last) : 0)
    }

    private static func stretches(
        _ clusters: [Cluster], _ isCut: [Bool], unit: CalendarStep, padding: Int64
    ) -> [Stretch] {
        var result: [Stretch] = []
        for (index, cluster) in clusters.enumerated() {
            let start = unit.floor(cluster.first - padding)
            let end = max(unit.ceiling(cluster.last + 1 + padding), start + 1)
            if isCut[index] {
                result.append(
                    Stretch(start: start, end: end, count: cluster.count, isCoarse: cluster.isCoarse))
            } else {
                result[result.count - 1].end = end
                result[result.count - 1].count += cluster.count
                result[result.count - 1].isCoarse = false
            }
        }
        return result
    }

    private static func padding(_ first: Int64, _ last: Int64) -> Int64 {
        let days = last - first + 1
        return days < leastDays ? (leastDays - days + 1) / 2 : 0
    }

    private static func clusters(of spans: [TimeSpan]) -> [Cluster] {
        var parts = parts(of: spans)
        parts.sort { ($0.first, $0.last) < ($1.first, $1.last) }
        var result: [Cluster] = []
        for part in parts {
            if let last = result.last, part.first <= last.last + 1 {
                result[result.count - 1].last = max(last.last, part.last)
                result[result.count - 1].count += part.count
                result[result.count - 1].shortest = min(last.shortest, part.shortest)
            } else {
                result.append(part)
            }
        }
        return result
    }

    /// What each span contributes: itself, or only its ends where it is long and others lie within it, so that what
    /// goes on for the whole time does not keep every empty stretch on the axis.
    private static func parts(of spans: [TimeSpan]) -> [Cluster] {
        let starts = spans.map { CivilDay.clamped($0.earliest) }.sorted()
        let end = spans.reduce(-CivilDay.limit) { max($0, CivilDay.clamped($1.latest)) }
        let total = starts.first.map { Double(end) - Double($0) + 1 } ?? 0
        var result: [Cluster] = []
        for span in spans {
            let first = CivilDay.clamped(span.earliest)
            let last = CivilDay.clamped(span.latest)
            let days = Double(last) - Double(first) + 1
            let within = count(of: starts, atMost: last) - count(of: starts, atMost: first - 1)
            if days > total / 5, within > 2 {
                result.append(Cluster(first: first, last: first, count: 1, shortest: 1))
                result.append(Cluster(first: last, last: last, count: 0, shortest: 1))
            } else {
                result.append(Cluster(first: first, last: last, count: 1, shortest: days))
            }
        }
        return result
    }

    private static func count(of sorted: [Int64], atMost bound: Int64) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] <= bound { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func gap(before index: Int, _ clusters: [Cluster]) -> Double {
        Double(clusters[index].first) - Double(clusters[index - 1].last) - 1
    }

    /// The days on the axis; a month or year that stands alone between cuts is told by its name and needs little.
    private static func shownDays(_ clusters: [Cluster], _ isCut: [Bool], emptyDays: Double) -> Double {
        var fine = emptyDays
        var coarse: [Double] = []
        for (index, cluster) in clusters.enumerated() {
            if cluster.isCoarse, isCut[index], isCut[index + 1] {
                coarse.append(cluster.days)
            } else {
                fine += cluster.days
            }
        }
        let most = fine > 0 ? coarseShare * fine : .infinity
        return fine + coarse.reduce(0) { $0 + min($1, most) }
    }

    /// The unit of the calendar in which an axis of so many days is read.
    private static func unit(for days: Double) -> CalendarStep {
        if days <= 21 { return .day }
        if days <= 90 { return .week }
        if days <= 1100 { return .month }
        var years: Int64 = 1
        while Double(years) * 365.2425 * 120 < days, years < 1_000_000_000_000_000 { years *= 10 }
        return .years(years)
    }
}
