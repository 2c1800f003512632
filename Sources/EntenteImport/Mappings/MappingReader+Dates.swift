import EntenteModel

extension MappingReader {
    /// A date from its keys; nil where it tells no day.
    mutating func date(_ keys: MappingKeys) -> DateRecipe? {
        guard let day = day(keys) else { return nil }
        var date = DateRecipe(day: day)
        date.precision = keys["precision"].flatMap { precision($0) }
        date.isOpenEnded = flag(keys, "open_end") ?? false
        date.orBefore = keys["or_before"].flatMap { condition($0) }
        date.orAfter = keys["or_after"].flatMap { condition($0) }
        date.standIn = standIn(keys, .date, "default")
        date.conditions = conditions(keys, "when")
        if let field = keys["until"] { date.until = until(field).map { .date($0) } }
        if date.isOpenEnded, keys["until"] == nil, let place = keys["open_end"]?.position {
            report(.wrongMapping, place, "open_end says what a blank end means; give until: too")
        }
        return date
    }

    private mutating func day(_ keys: MappingKeys) -> DateRecipe.Day? {
        let year = column(keys, "year")
        let (month, day) = (column(keys, "month"), column(keys, "day"))
        let columns = columns(keys)
        if let year, columns.isEmpty {
            if day != nil, month == nil {
                report(.wrongMapping, keys.position, "a day without a month; give month: too")
            }
            if let place = keys["format"]?.position {
                report(.wrongMapping, place, "format says how one column writes a date; leave it out beside year")
            }
            return .parts(year: year, month: month, day: day)
        }
        guard !columns.isEmpty, year == nil, month == nil, day == nil else {
            report(
                .wrongMapping, keys.position,
                "a date comes from one column, or from year, month and day; give column: NAME or year: NAME")
            return nil
        }
        guard let text = text(keys, "format"), let place = keys["format"]?.position else {
            return .columns(columns, format: nil)
        }
        let format = DateFormat(text)
        if format == nil {
            report(
                .wrongMapping, place,
                "`\(text.forMessage)` is no form of dates; build it of YYYY, MM or M or Month, DD or D, hh, mm, ss, "
                    + "such as DD/MM/YYYY")
        }
        return .columns(columns, format: format)
    }

    private mutating func until(_ field: Field) -> DateRecipe? {
        guard let keys = keys(of: field, .date) else { return nil }
        for key in ["until", "open_end", "or_before", "or_after"] {
            guard let place = keys[key]?.position else { continue }
            report(.wrongMapping, place, "\(key) stands in the end of an interval; put it beside until")
        }
        return date(keys)
    }

    private mutating func precision(_ field: Field) -> DateRecipe.Precision? {
        guard let keys = keys(of: field, .precision), let column = column(keys, "column"), let words = keys["is"] else {
            return nil
        }
        guard case .mapping(let entries) = words.value else {
            report(
                .wrongMapping, words.position,
                "is is \(words.noun); it says what each text means, such as {\"2\": week}")
            return nil
        }
        let names = DateRecipe.Width.allCases.map(\.rawValue)
        let widths: [(text: String, width: DateRecipe.Width)] = entries.compactMap { entry in
            guard case .text(let text) = entry.field.value, let width = DateRecipe.Width(rawValue: text) else {
                let given = if case .text(let text) = entry.field.value { text } else { entry.field.noun }
                report(.wrongWord, entry.field.position, wrong(given, "a precision", names))
                return nil
            }
            return (entry.name, width)
        }
        return DateRecipe.Precision(column: column, widths: widths)
    }
}
