import EntenteDrawing
import EntenteModel

/// The strokes that stand for what has no room for words: "+12 more (rows 31–42)".
struct WordlessEntries {
    private let content: LaneContent
    private let theme: Theme

    /// The part of the whole time that must lie between two for their strokes to be told apart.
    private static let share = 8.0
    /// How many runs of numbers are told one by one.
    private static let mostRuns = 3

    init(_ content: LaneContent, theme: Theme) {
        self.content = content
        self.theme = theme
    }

    /// The entries of what stands in a lane without words.
    func entries(_ indices: [Int], in lane: LaneChoice.Lane) -> [LaneChart.Entry] {
        let dated = indices.compactMap { index in span(index).map { (index: index, span: $0) } }
            .sorted { ($0.span.earliest, $0.index) < ($1.span.earliest, $1.index) }
        let undated = indices.filter { span($0) == nil }
        var groups: [[(index: Int, span: TimeSpan)]] = []
        let least = content.wholeTime / WordlessEntries.share
        for item in dated {
            if let last = groups.last?.last, Double(item.span.earliest) - Double(last.span.earliest) <= least {
                groups[groups.count - 1].append(item)
            } else {
                groups.append([item])
            }
        }
        var entries = groups.enumerated().map { number, group in
            entry(group.map(\.index), group.map(\.span), "\(lane.id)/\(number + 1)")
        }
        if !undated.isEmpty { entries.append(entry(undated, [], "\(lane.id)/undated")) }
        return entries
    }

    private func entry(_ indices: [Int], _ spans: [TimeSpan], _ id: String) -> LaneChart.Entry {
        let title = "\(indices.count) more, \(rows(indices))"
        let span = spans.first.map { first in
            spans.reduce(first) { TimeSpan(min($0.earliest, $1.earliest), max($0.latest, $1.latest)) }
        }
        var entry = LaneChart.Entry(
            id: "more/" + id, classes: "more", title: title, span: span, rank: indices.min() ?? 0, mark: .pill,
            color: theme.mutedText,
            label: [
                TextRun("+\(indices.count) more\u{A0}", TextStyle(size: 7.9, isBold: true, color: theme.mutedText)),
                TextRun("(\(rows(indices)))", TextStyle(size: 7.2, color: theme.mutedText)),
            ])
        entry.ticks =
            spans.isEmpty
            ? [LaneChart.Stage(TimeSpan(day: 0))]
            : zip(indices, spans).map { LaneChart.Stage($1, isHollow: content.isHollow($0)) }
        return entry
    }

    /// "rows 31–42", "rows 5, 7, 9–12"; of many runs "among rows 5–42".
    private func rows(_ indices: [Int]) -> String {
        let parts = [true, false].map { (name: $0 ? "" : "A", numbers: numbers(indices, areEvents: $0)) }
        let texts = parts.flatMap { part in runs(part.numbers).map { text($0, part.name) } }
        if texts.count <= WordlessEntries.mostRuns {
            let isOne = indices.count == 1
            return (isOne ? "row " : "rows ") + texts.joined(separator: ", ")
        }
        let bounds = parts.compactMap { part in
            part.numbers.first.map { text($0...(part.numbers.last ?? $0), part.name) }
        }
        return "among rows " + bounds.joined(separator: ", ")
    }

    private func numbers(_ indices: [Int], areEvents: Bool) -> [Int] {
        let numbering = content.request.numbering
        return indices.compactMap { index in
            switch content.items[index] {
            case .event(let id): areEvents ? numbering.rank(of: id) : nil
            case .agreement(let id): areEvents ? nil : numbering.rank(of: id)
            }
        }.sorted()
    }

    private func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
        numbers.reduce(into: []) { runs, number in
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
    }

    private func text(_ run: ClosedRange<Int>, _ name: String) -> String {
        run.count == 1 ? "\(name)\(run.lowerBound)" : "\(name)\(run.lowerBound)–\(name)\(run.upperBound)"
    }

    private func span(_ index: Int) -> TimeSpan? {
        switch content.items[index] {
        case .event(let id):
            let event = content.request.chronicle[id]
            return TimeSpan(event.date, isWithin: event.isWithinDate)
        case .agreement(let id): return TimeSpan(content.request.chronicle[id])
        }
    }
}
