extension Country {
    /// The days from the first to the last of a state that is no more, both included; nil for countries of today.
    ///
    /// They are the days of the state, not of its entry in ISO 3166.
    public var span: DateSpan? {
        guard case .withdrawn(_, let from, let until) = standing else { return nil }
        return DateSpan(firstDay: from, lastDay: until)
    }
}

extension DateSpan {
    /// From one ISO 8601 day of a table to another; an end that is no day, such as EDTF's `..`, is open.
    init(firstDay: some StringProtocol, lastDay: some StringProtocol) {
        self.init(earliest: Self.day(firstDay), latest: Self.day(lastDay))
    }

    private static func day(_ text: some StringProtocol) -> CivilDay? {
        let text = String(text)
        return EventDate(plainUTF8: text.utf8.span)?.earliest
    }
}
