// What is said of merged records: which became one and why, and where they contradict each other.

extension Problem {
    /// Says which records became one, and why.
    static func merging(of id: String, at places: [Place], by reasons: [String]) -> Problem {
        let shown = places.dropFirst().prefix(5).map { "\($0.file):\($0.position.line)" }
        let more = places.count - 1 - shown.count
        return Problem(
            .note, rule: .mergedRecords, file: places[0].file, at: places[0].position,
            "\(id) is told by \(places.count) records, merged by \(reasons.joined(separator: " and ")); the others stand in "
                + shown.joined(separator: ", ") + (more > 0 ? " and \(more) more places" : ""))
    }

    /// Says that merged records contradict each other, and which value is drawn; nil where a record settles it.
    static func disagreement(of id: String, _ field: String, _ choice: FieldChoice) -> Problem? {
        guard choice.reason != .choice else { return nil }
        var told = choice.values.prefix(min(choice.contradicting, 4)).map { value in
            "\(value.text.quoted) (\(value.origin.file):\(value.origin.position.line))"
        }
        if choice.contradicting > 4 { told.append("and \(choice.contradicting - 4) more") }
        return Problem(
            .warning, rule: .differingRecords, file: choice.drawn.origin.file, at: choice.drawn.origin.position,
            "the records of \(id) differ in \(field): \(told.joined(separator: ", ")); the first is drawn, by "
                + "\(choice.reason.rawValue); settle it in one record that keeps the other value under claims")
    }
}
