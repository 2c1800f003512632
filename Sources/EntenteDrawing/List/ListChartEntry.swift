extension ListChart {
    /// What stands in the list, from top to bottom.
    public enum Element: Sendable {
        /// A heading with a rule, such as a year; it stays with what follows.
        case heading(String)
        /// A stretch of time that is passed over, in words such as "12 years"; it stays with what follows.
        case pause(String)
        /// One thing.
        case entry(Entry)
    }

    /// One thing in the list: its date, a mark on the spine, and words.
    public struct Entry: Sendable {
        /// The stable identity, unique in the chart.
        public var id: String
        /// What it is, as words for a `class` attribute, after `mark`.
        public var classes: String
        /// The name in full.
        public var title: String
        /// The whole of it in one sentence, for the text alternative of its page.
        public var sentence: String
        /// The date in words, left of the spine.
        public var date: [TextRun]
        /// A small line below the date, such as the day of the week; empty for none.
        public var dateDetail: [TextRun]
        /// The sign for its kind.
        public var mark: Mark
        /// The colour of the sign.
        public var color: Color
        /// Whether the sign is hollow: planned, not known to have happened.
        public var isHollow: Bool
        /// The stroke in the sign of what was postponed or cancelled.
        public var strike: MarkStrike?
        /// Whether sources disagree on it.
        public var isDisputed: Bool
        /// Whether its days are left open, which a dashed bar behind the sign says.
        public var isOpen: Bool
        /// Whether it is a part of the entry above that is not one.
        public var isPart: Bool
        /// Number, title, place, numbers of sources; lines after the first hang from the number.
        public var label: [TextRun]
        /// What stands instead of the label where that takes more than three lines; empty for nothing else.
        public var shortLabel: [TextRun]
        /// A remark at the right edge, such as "planned when reported".
        public var remark: [TextRun]
        /// Paragraphs below: people, places.
        public var details: [[TextRun]]
        /// What came of it.
        public var outcomes: [LaneChart.Outcome]

        /// An entry.
        public init(
            id: String, classes: String = "", title: String, sentence: String = "", date: [TextRun],
            dateDetail: [TextRun] = [], mark: Mark, color: Color, isHollow: Bool = false, strike: MarkStrike? = nil,
            isDisputed: Bool = false, isOpen: Bool = false, isPart: Bool = false, label: [TextRun],
            shortLabel: [TextRun] = [],
            remark: [TextRun] = [], details: [[TextRun]] = [], outcomes: [LaneChart.Outcome] = []
        ) {
            self.id = id
            self.classes = classes
            self.title = title
            self.sentence = sentence
            self.date = date
            self.dateDetail = dateDetail
            self.mark = mark
            self.color = color
            self.isHollow = isHollow
            self.strike = strike
            self.isDisputed = isDisputed
            self.isOpen = isOpen
            self.isPart = isPart
            self.label = label
            self.shortLabel = shortLabel
            self.remark = remark
            self.details = details
            self.outcomes = outcomes
        }
    }
}
