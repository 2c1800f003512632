// The drawn values of drafts by the names of their fields, for claims to be held against.

extension EventDraft {
    /// The value of a field, lists parted by semicolons; nil for what is not told.
    func value(_ field: String) -> String? {
        switch field {
        case "participants", "people", "countries", "organizations":
            participants.map { participant in
                let role = participant.role == .participant ? "" : " (\(participant.role.rawValue))"
                return participant.actor.name.text + role
            }.joined(separator: "; ").nilIfEmpty
        case "topics": topics.isEmpty ? nil : topics.joined(separator: "; ")
        case "agreements":
            outcomes.isEmpty ? nil : outcomes.compactMap { $0.title ?? $0.id?.text }.joined(separator: "; ")
        case "about": subjects.isEmpty ? nil : subjects.map(\.text).joined(separator: "; ")
        case "end": lastDay
        case "part_of", "follows", "responds_to", "announced_in":
            links.filter { $0.kind.rawValue == field }.map(\.target.text).joined(separator: "; ").nilIfEmpty
        case "date": date?.edtf
        case "place": place
        case "title": title
        case "label": label
        case "type": type
        case "status": status.rawValue
        case "evidence": evidence.rawValue
        case "stated": stated
        case "summary": summary
        case "quote": quote
        case "weight": weight.map { "\($0)" }
        default: nil
        }
    }

    /// The last day of what lasts, as `end` would tell it.
    private var lastDay: String? {
        guard let date, case .interval(_, let end) = date.kind else { return date?.edtf }
        return end.term?.edtf
    }

    /// Takes from the claims what the record itself does not tell, by the rule of `FieldChoice`; the claims stay.
    mutating func drawClaims(support: (SourceDraft) -> SourceSupport) {
        guard !claims.isEmpty else { return }
        if type.isEmpty, let drawn = drawn("type", support) { type = drawn.lowercased() }
        place = place ?? drawn("place", support)
        label = label ?? drawn("label", support)
        stated = stated ?? drawn("stated", support)
        summary = summary ?? drawn("summary", support)
        quote = quote ?? drawn("quote", support)
    }

    private func drawn(_ field: String, _ support: (SourceDraft) -> SourceSupport) -> String? {
        let told = claims.filter { $0.field == field }.map { claim in
            FieldChoice.Value(
                text: claim.value, sources: [claim.source].compactMap { $0 }, isKnowing: false, origin: origin)
        }
        return FieldChoice(told, support: support) { FieldAgreement.refines($0, $1, field: field) }?.drawn.text
    }
}

extension ActorDraft {
    /// The value of a field that holds one text; nil for lists and for what is not told.
    func value(_ field: String) -> String? {
        switch field {
        case "name": name
        case "country": country?.text
        case "parent": parent?.text
        case "kind": sort
        case "summary": summary
        case "from": from?.edtf
        case "until": until?.edtf
        default: nil
        }
    }
}

extension SourceDraft {
    /// The value of a field that holds one text; nil for what is not told.
    func value(_ field: String) -> String? {
        let told: String? =
            switch field {
            case "title": title
            case "publisher": publisher
            case "author": author
            case "date": date?.edtf
            case "url": url
            case "language": language
            default: nil
            }
        return told.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension String {
    /// The text, or nil where it is empty.
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
