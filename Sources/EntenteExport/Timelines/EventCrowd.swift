import EntenteDrawing
import EntenteModel

/// Events too many to be labelled one by one: how many there are on which days.
public struct EventCrowd: Sendable {
    /// How many events there are.
    public let count: Int
    /// What one of them and several are called.
    public let noun: (one: String, many: String)
    /// What filters left out, for captions.
    public let statements: [String]
    /// Their dates with the number of events of each.
    private let dates: [(date: EventDate?, count: Int)]

    /// Events by their dates; nil for those that are not dated.
    public init(
        _ dates: [(date: EventDate?, count: Int)], noun: (one: String, many: String), statements: [String] = []
    ) {
        self.dates = dates
        self.noun = noun
        self.statements = statements
        count = dates.reduce(0) { $0 + $1.count }
    }

    /// The events that a request selects.
    init(_ request: ViewRequest) {
        let chronicle = request.chronicle
        self.init(
            request.selection.events.map { (chronicle[$0].date, 1) },
            noun: request.words.noun(request.selection.events))
    }

    /// The years that the events span.
    var years: String? {
        var span = TieSpan()
        for (date, _) in dates { if let date { span.add(date) } }
        return span.first == nil ? nil : DiagramView.years(span)
    }

    /// The strip that counts them; nil where no day is known of any.
    func strip(width: Double, theme: Theme) -> DensityStrip? {
        var counts: [Int64: Int] = [:]
        var coarse = 0
        for (date, count) in dates {
            // A date that leaves more than a month open has no place among days.
            guard let first = date?.earliest?.dayNumber, let last = date?.latest?.dayNumber, last - first < 31 else {
                coarse += count
                continue
            }
            counts[first, default: 0] += count
        }
        guard !counts.isEmpty else { return nil }
        let days = counts.sorted { $0.key < $1.key }.map { (day: $0.key, count: $0.value) }
        var strip = DensityStrip(days: days, title: [], width: width, theme: theme)
        let layout = strip.layout()
        strip.title = [
            "All \(FigureWords.count(count, noun.one, noun.many))",
            "a bar a \(layout.unit), by its first day",
            "the highest: \(FigureWords.number(layout.most))",
        ]
        if coarse > 0 { strip.title.append("\(FigureWords.number(coarse)) without a day are not in it") }
        return strip
    }
}
