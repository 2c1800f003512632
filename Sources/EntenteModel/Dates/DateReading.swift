/// The way from a text to a date: EDTF to the letter, else an English form with one reading, else an error that
/// names the EDTF to write.
enum DateReading {
    /// Past this length no text is an English form, and none is searched for one.
    private static let longestEnglish = 100

    static func date(from text: String) throws(DateError) -> EventDate {
        let text = trimmed(text)
        let strictError: DateError
        do throws(DateError) {
            return try strictDate(from: text)
        } catch {
            strictError = error
        }
        guard text.utf8.count <= longestEnglish else { throw strictError }
        if text.lowercased() == "unknown" { return EventDate.unknown }
        if let english = try EnglishDate.date(from: text) { return english }
        throw DateAdvice.error(for: text) ?? strictError
    }

    /// The EDTF of a text that is a date already, in EDTF or English; nil where it is neither.
    static func edtf(of text: String) -> String? {
        let text = trimmed(text)
        if let date = try? strictDate(from: text) { return date.edtf }
        guard let date = try? EnglishDate.date(from: text) else { return nil }
        return date.edtf
    }

    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    private static func strictDate(from text: String) throws(DateError) -> EventDate {
        if let plain = EventDate(plainUTF8: text.utf8.span) { return plain }
        return try ExpressionParser.parse(text)
    }
}
