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
        return Problem(
            .warning, rule: .differingRecords, file: choice.drawn.origin.file, at: choice.drawn.origin.position,
            "the records of \(id) differ in \(field): \(words(choice)); the first is drawn, by "
                + "\(choice.reason.rawValue); settle it in one record that keeps the other value under claims")
    }

    /// Says all that records of one id contradict each other in, and besides in what words: an id may have been given twice. Nil where
    /// nothing contradicts, or a record settles it.
    static func repeatedID(
        _ id: String, of kind: String, _ disputes: [(field: String, choice: FieldChoice)], besides: [RecordDifference]
    ) -> Problem? {
        let open = disputes.filter { $0.choice.reason != .choice }
        let isSettled = open.count < disputes.count
        guard let place = open.first?.choice.drawn.origin ?? besides.first?.values.first?.place else { return nil }
        let told =
            open.map { "\($0.field): \(words($0.choice)) – the first is drawn, by \($0.choice.reason.rawValue)" }
            + (isSettled ? [] : besides.map { "\($0.field): \(words($0.values))" })
        guard !told.isEmpty else { return nil }
        return Problem(
            .warning, rule: .differingRecords, file: place.file, at: place.position,
            "the records of \(id) differ in \(told.joined(separator: "; in ")); give \(kind) that is another an id of its own, "
                + "or settle it in one record that keeps the other value under claims")
    }

    private static func words(_ choice: FieldChoice) -> String {
        words(choice.values.prefix(choice.contradicting).map { ($0.text, $0.origin) })
    }

    private static func words(_ values: [(text: String, place: Place)]) -> String {
        var told = values.prefix(4).map { "\($0.text.quoted) (\($0.place.file):\($0.place.position.line))" }
        if values.count > 4 { told.append("and \(values.count - 4) more") }
        return told.joined(separator: ", ")
    }
}

/// What merged records tell of one field in different words, without one of these being the wrong one.
struct RecordDifference {
    /// The field.
    let field: String
    /// What is told, each with the first place that tells it.
    let values: [(text: String, place: Place)]

    /// The different values told; nil where there is one at most.
    init?(_ field: String, _ told: [(text: String, place: Place)]) {
        let sorted = told.filter { !$0.text.isEmpty }.sorted { $0.place.precedes($1.place) }
        values = sorted.distinct { FoldedName($0.text).key }
        self.field = field
        guard values.count > 1 else { return nil }
    }
}
