extension LaneChart {
    /// A horizontal band: everything of one partner, person, type or topic.
    public struct Lane: Sendable {
        /// The stable identity.
        public var id: String
        /// The name.
        public var title: String
        /// A small line below it, such as "4 events".
        public var subtitle: String
        /// What stands in it; the order says nothing but for entries without days, which keep it.
        public var entries: [Entry]
        /// How many things lie on each day, rising, where they are too many to be entries; drawn as bars above the entries.
        public var density: [DayCount] = []

        /// A lane of entries.
        public init(id: String, title: String, subtitle: String = "", entries: [Entry]) {
            self.id = id
            self.title = title
            self.subtitle = subtitle
            self.entries = entries
        }
    }

    /// A stage of something that goes through several, such as the signature of a treaty; or one of many things drawn without words.
    public struct Stage: Hashable, Sendable {
        /// When it was.
        public var span: TimeSpan
        /// Whether it is hollow: proposed or planned.
        public var isHollow: Bool
        /// Whether what it began lasts until the next stage.
        public var lasts: Bool

        /// A stage.
        public init(_ span: TimeSpan, isHollow: Bool = false, lasts: Bool = false) {
            self.span = span
            self.isHollow = isHollow
            self.lasts = lasts
        }
    }

    /// How many things lie on a day.
    public struct DayCount: Hashable, Sendable {
        /// The day, from 1 January 1970.
        public var day: Int64
        /// How many.
        public var count: Int

        /// A number of things on a day.
        public init(day: Int64, count: Int) {
            self.day = day
            self.count = count
        }
    }

    /// One thing on the axis: a mark, a bar where it takes or may take several days, and words.
    public struct Entry: Sendable {
        /// The stable identity, unique in the chart.
        public var id: String
        /// What it is, as words for a `class` attribute, after `mark`.
        public var classes: String
        /// The name in full.
        public var title: String
        /// When it was; nothing for not dated.
        public var span: TimeSpan?
        /// The order among entries of the same days, such as the number of an event; after it the identity decides.
        public var rank: Int
        /// The sign for its kind.
        public var mark: Mark
        /// The colour of sign and bar.
        public var color: Color
        /// Whether the sign is hollow: planned, not known to have happened.
        public var isHollow: Bool
        /// The stroke through the sign, for what did not take place as planned.
        public var strike: MarkStrike?
        /// Whether sources disagree on it.
        public var isDisputed: Bool
        /// The first line: number, short title, numbers of sources. The widest run is shortened where room lacks.
        public var label: [TextRun]
        /// Small lines below: date, place, people.
        public var details: [[TextRun]]
        /// What came of it.
        public var outcomes: [Outcome]
        /// What it holds, such as the talks of a visit: drawn below it, each at its own days, and tied to it.
        public var parts: [Entry] = []
        /// Things that got no words of their own, by their first day; where there are any, they are drawn instead of a mark.
        public var ticks: [Stage] = []
        /// The stages that it went through, in the order of time; where there are any, each has a mark.
        public var stages: [Stage] = []

        /// All days that the axis has to show for it.
        var spans: [TimeSpan] {
            stages.isEmpty
                ? [span].compactMap { $0 } + (span == nil ? [] : ticks.map(\.span))
                : stages.map(\.span) + [openEnd].compactMap { $0 }
        }

        /// Its last known day, where it goes on after.
        private var openEnd: TimeSpan? {
            span.flatMap { $0.isOpenEnd ? TimeSpan($0.latest, $0.latest) : nil }
        }

        /// Whether a question mark stands beside its mark: it is disputed, or its date is doubted.
        var isQuestioned: Bool { isDisputed || span?.isDoubtful == true }

        /// An entry.
        public init(
            id: String, classes: String = "", title: String, span: TimeSpan?, rank: Int = 0, mark: Mark,
            color: Color, isHollow: Bool = false, isDisputed: Bool = false, label: [TextRun], details: [[TextRun]] = [],
            outcomes: [Outcome] = []
        ) {
            self.id = id
            self.classes = classes
            self.title = title
            self.span = span
            self.rank = rank
            self.mark = mark
            self.color = color
            self.isHollow = isHollow
            self.isDisputed = isDisputed
            self.label = label
            self.details = details
            self.outcomes = outcomes
        }
    }

    /// What came of an entry, such as an agreement: a sign below its words, tied to its mark.
    public struct Outcome: Sendable {
        /// The stable identity, unique in the chart.
        public var id: String
        /// What it is, as words for a `class` attribute, after `outcome`.
        public var classes: String
        /// The name in full.
        public var title: String
        /// The sign for its kind.
        public var mark: Mark
        /// The colour of the sign and of the line that ties it.
        public var color: Color
        /// Whether the sign is hollow: proposed or planned.
        public var isHollow: Bool
        /// Number, short title, status, numbers of sources.
        public var label: [TextRun]

        /// An outcome.
        public init(
            id: String, classes: String = "", title: String, mark: Mark = .diamond, color: Color,
            isHollow: Bool = false,
            label: [TextRun]
        ) {
            self.id = id
            self.classes = classes
            self.title = title
            self.mark = mark
            self.color = color
            self.isHollow = isHollow
            self.label = label
        }
    }
}
