/// A post in a table's cell, `Ambassador, Japan → India (2024-10/2025)`: the title, where it is held, where an ambassador is
/// sent, and its span as an EDTF interval.
struct PostText {
    var title: String
    var country: String?
    var organization: String?
    var accreditedTo: [String] = []
    var from: EventDate?
    var to: EventDate?

    /// Takes the text apart; nil where it is empty.
    init?(_ text: String) {
        var rest = text.trimmed
        guard !rest.isEmpty else { return nil }
        let mention = MentionText(rest)
        if let bracket = mention.bracket, let span = try? EventDate(edtf: bracket) {
            rest = mention.name
            if case .interval(let start, let end) = span.kind {
                from = start.term.flatMap { try? EventDate(edtf: $0.edtf) }
                to = end.term.flatMap { try? EventDate(edtf: $0.edtf) }
            } else {
                from = span
            }
        }
        if let arrow = rest.range(of: " → ") {
            accreditedTo = rest[arrow.upperBound...].split(separator: "+").map { String($0).trimmed }
            rest = String(rest[..<arrow.lowerBound]).trimmed
        }
        if let at = rest.range(of: " @ ") {
            organization = String(rest[at.upperBound...]).trimmed
            rest = String(rest[..<at.lowerBound]).trimmed
        } else if let comma = rest.lastIndex(of: ",") {
            country = String(rest[rest.index(after: comma)...]).trimmed
            rest = String(rest[..<comma]).trimmed
        }
        title = rest
    }
}

extension StringProtocol {
    /// The first place where a text stands.
    func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            formIndex(after: &start)
        }
        return nil
    }
}
