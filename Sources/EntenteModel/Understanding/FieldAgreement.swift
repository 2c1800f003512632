/// When two values of one field say the same, one of them more finely: progress and precision are no dispute.
enum FieldAgreement {
    /// Fields that hold a record's own wording, which other records may put otherwise without contradicting it.
    static let wordings: Set<String> = [
        "title", "label", "name", "stated", "summary", "quote", "importance", "number", "after", "before",
    ]

    /// Whether one value of a field says the same as another, and more.
    ///
    /// A day refines its month, a part of a place the whole, a type its parent, a status the one that it followed. What lasts is not
    /// refined by one of its days.
    static func refines(_ finer: String, _ coarser: String, field: String) -> Bool {
        switch field {
        case "date": refinesDate(finer, coarser)
        case "place": refinesWords(finer, coarser)
        case "type", "kind": EventType(named: finer).parent == coarser
        case "status": refinesStatus(finer, coarser)
        default: false
        }
    }

    /// Whether a claim contradicts a record's own value.
    static func contradicts(_ claimed: String, _ own: String, field: String) -> Bool {
        if wordings.contains(field) { return false }
        if field == "date" {
            guard let date = try? EventDate(edtf: own), let other = try? EventDate(edtf: claimed) else { return true }
            return !(date.contains(other) || other.contains(date))
        }
        if FoldedName(claimed) == FoldedName(own) { return false }
        if lists.contains(field) { return contradictsList(claimed, own) }
        return !refines(claimed, own, field: field) && !refines(own, claimed, field: field)
    }

    /// Fields of several values: a source that tells some of them contradicts nothing.
    private static let lists: Set<String> = ["participants", "people", "countries", "organizations", "topics"]

    /// Whether a list names somebody whom another does not, or in another role.
    private static func contradictsList(_ claimed: String, _ own: String) -> Bool {
        let known = roles(in: own)
        return roles(in: claimed).contains { name, roles in
            guard let others = known[name] else { return true }
            return !roles.isEmpty && !others.isEmpty && roles.isDisjoint(with: others)
        }
    }

    /// The names of a list with the roles that brackets tell.
    private static func roles(in list: String) -> [FoldedName: Set<ParticipationRole>] {
        var roles: [FoldedName: Set<ParticipationRole>] = [:]
        for item in list.split(separator: ";") {
            let mention = MentionText(String(item))
            let role = mention.bracket.flatMap { ParticipationRole(rawValue: $0.lowercased()) }
            roles[FoldedName(mention.name), default: []].formUnion([role].compactMap { $0 })
        }
        return roles
    }

    private static func refinesDate(_ finer: String, _ coarser: String) -> Bool {
        guard let fine = try? EventDate(edtf: finer), let coarse = try? EventDate(edtf: coarser) else { return false }
        if case .interval = coarse.kind { return false }
        return coarse.contains(fine) && !fine.contains(coarse)
    }

    private static func refinesStatus(_ finer: String, _ coarser: String) -> Bool {
        guard let later = EventStatus(rawValue: finer), let earlier = EventStatus(rawValue: coarser) else {
            return false
        }
        switch (earlier, later) {
        case (.planned, .postponed), (.planned, .occurred), (.planned, .cancelled), (.postponed, .occurred),
            (.postponed, .cancelled):
            return true
        default: return false
        }
    }

    private static func refinesWords(_ finer: String, _ coarser: String) -> Bool {
        let (longer, shorter) = (words(of: finer), words(of: coarser))
        guard shorter.count < longer.count, !shorter.isEmpty else { return false }
        // Whole words in this order: "Niger" is no part of "Nigeria".
        return (0...(longer.count - shorter.count)).contains { start in
            longer[start..<(start + shorter.count)].elementsEqual(shorter)
        }
    }

    private static func words(of text: String) -> [Substring] {
        FoldedName(text).key.split { !($0.isLetter || $0.isNumber) }
    }
}
