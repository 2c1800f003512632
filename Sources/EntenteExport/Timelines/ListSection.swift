import EntenteModel

/// The heading that an entry of a list stands under, by when it was.
enum ListSection: Hashable {
    /// A year that the whole date, or its beginning, falls into.
    case year(Int64)
    /// A beginning that is not known to the year, in words such as "1990s".
    case span(String, first: Int64)
    /// What has a known place among the rest but no year of its own: it stands where it belongs, under no heading of its own.
    case between
    /// What is not dated, and nothing bounds it.
    case notDated

    /// The section of a date; of none, by whether anything else bounds it.
    init(_ date: EventDate?, isBounded: Bool) {
        guard let date else {
            self = isBounded ? .between : .notDated
            return
        }
        let span = ListSection.beginning(of: date)
        switch (span.earliest?.year, span.latest?.year) {
        case (let first?, let last?) where first == last: self = .year(first)
        case (let first?, let last?): self = .span(ListSection.words(date, first, last), first: first)
        case (_?, nil) where ListSection.isSet(date), (nil, _?) where ListSection.isSet(date): self = .between
        case (let year?, nil), (nil, let year?): self = .span(ReaderDate(date).text.capitalizedFirst, first: year)
        case (nil, nil): self = isBounded ? .between : .notDated
        }
    }

    /// Whether a date is a set, which may have no first or no last member: `[..2025-03-01]`.
    private static func isSet(_ date: EventDate) -> Bool {
        switch date.kind {
        case .oneOf, .allOf: true
        case .single, .interval: false
        }
    }

    /// The days within which something began; where no beginning is told, those within which it ended.
    private static func beginning(of date: EventDate) -> DateSpan {
        guard case .interval(let start, let end) = date.kind, let term = start.term ?? end.term else {
            return date.span
        }
        return term.span
    }

    private static func words(_ date: EventDate, _ first: Int64, _ last: Int64) -> String {
        let isSet = date.candidates.count > 1
        let years = "\(CivilDay.yearText(first))/\(CivilDay.yearText(last))"
        guard isSet, let range = try? EventDate(edtf: years) else {
            if case .interval(let start, _) = date.kind, let term = start.term,
                let own = try? EventDate(edtf: term.edtf)
            {
                return ReaderDate(own).text.capitalizedFirst
            }
            return ReaderDate(date).text.capitalizedFirst
        }
        return ReaderDate(range).text
    }

    /// The words of the heading; nil where there is none.
    var heading: String? {
        switch self {
        case .year(let year): ListSection.text(ofYear: year)
        case .span(let words, _): words
        case .between: nil
        case .notDated: "Not dated"
        }
    }

    /// The year in which it begins, if known.
    var firstYear: Int64? {
        switch self {
        case .year(let year), .span(_, first: let year): year
        case .between, .notDated: nil
        }
    }

    private static func text(ofYear year: Int64) -> String {
        CivilDay(year: year, month: 1, day: 1).flatMap { EventDate(precision: .year, earliest: $0) }
            .map { ReaderDate($0).text } ?? CivilDay.yearText(year)
    }
}

extension String {
    /// The text with its first letter as a capital.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
