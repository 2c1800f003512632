/// When two values of one field say the same, one of them more finely: progress and precision are no dispute.
enum FieldAgreement {
    /// The name of the date of an event that lies somewhere within the interval told, for the functions here.
    static let withinDate = "date within"

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
        case "date": refinesDate(finer, coarser, isWithin: false)
        case withinDate: refinesDate(finer, coarser, isWithin: true)
        case "place": refinesPlace(finer, coarser)
        case "type", "kind": EventType(named: finer).parent == coarser
        case "status": refinesStatus(finer, coarser)
        default: false
        }
    }

    /// Whether a claim contradicts a record's own value.
    static func contradicts(_ claimed: String, _ own: String, field: String) -> Bool {
        if wordings.contains(field) { return false }
        if FoldedName(claimed) == FoldedName(own) { return false }
        if lists.contains(field) { return contradictsList(claimed, own) }
        return !refines(claimed, own, field: field) && !refines(own, claimed, field: field)
    }

    /// Fields that name actors.
    static let named: Set<String> = [
        "participants", "people", "countries", "organizations", "country", "parent", "parties",
    ]

    /// Fields of several values: a source that tells some of them contradicts nothing.
    private static let lists: Set<String> = [
        "participants", "people", "countries", "organizations", "topics", "part_of", "follows", "responds_to",
        "announced_in", "about", "agreements", "aliases", "parties",
    ]

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

    private static func refinesDate(_ finer: String, _ coarser: String, isWithin: Bool) -> Bool {
        guard let fine = try? EventDate(edtf: finer), let coarse = try? EventDate(edtf: coarser), coarse.contains(fine)
        else {
            return false
        }
        // The same days told more surely say more.
        if fine.contains(coarse) { return fine.certainty == .certain && coarse.certainty != .certain }
        if case .interval = coarse.kind { return isWithin }
        return true
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

    /// Whether the parts of one place, parted by commas, stand among those of another: York is no part of New York.
    private static func refinesPlace(_ finer: String, _ coarser: String) -> Bool {
        let parts = [finer, coarser].map { $0.split(separator: ",").map { FoldedName(String($0)) } }
        guard parts[1].count < parts[0].count, !parts[1].isEmpty else { return false }
        return (0...(parts[0].count - parts[1].count)).contains { start in
            parts[0][start..<(start + parts[1].count)].elementsEqual(parts[1])
        }
    }
}
