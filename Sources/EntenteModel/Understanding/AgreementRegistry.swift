/// The agreements of a Chronicle while it is built: every mention of one agreement, in whatever record, in one place.
struct AgreementRegistry {
    /// One agreement with all that records say of it.
    struct Entry {
        var id: String
        var isStated: Bool
        var title: String
        var drafts: [AgreementDraft] = []
        /// The events that made it, by their index in the builder's table, with the mention found there.
        var events: [(event: Int, draft: AgreementDraft)] = []
    }

    private(set) var entries: [Entry] = []
    private var byID: [String: Int] = [:]
    private var byTitle: [FoldedName: [Int]] = [:]

    /// Adds an agreement that a record describes, alone or within an event, and gives its index.
    mutating func add(_ draft: AgreementDraft, parties: [String]) -> Int {
        let title = draft.title ?? ""
        let derived = AgreementRegistry.derivedID(title: title, parties: parties)
        let id = draft.id?.text ?? derived
        if let known = byID[id] {
            entries[known].drafts.append(draft)
            if entries[known].title.isEmpty { setTitle(title, of: known) }
            return known
        }
        let index = entries.count
        entries.append(Entry(id: id, isStated: draft.id != nil, title: "", drafts: [draft]))
        byID[id] = index
        setTitle(title, of: index)
        return index
    }

    private mutating func setTitle(_ title: String, of index: Int) {
        guard !title.isEmpty else { return }
        entries[index].title = title
        byTitle[FoldedName(title), default: []].append(index)
    }

    /// The agreements that an id, a title or a short title may mean.
    func find(_ name: String) -> [Int] {
        if let exact = byID[name] { return [exact] }
        if let titled = byTitle[FoldedName(name)] { return titled }
        let key = FoldedName(name)
        return entries.indices.filter { index in
            entries[index].drafts.contains { draft in draft.label.map { FoldedName($0) == key } ?? false }
        }
    }

    /// Notes that an event made an agreement.
    mutating func note(event: Int, draft: AgreementDraft, for index: Int) {
        entries[index].events.append((event, draft))
    }

    /// The id of an agreement that states none: title and parties tell it.
    static func derivedID(title: String, parties: [String]) -> String {
        let names = parties.sorted { $0.isBefore($1) }
        return "agreement/" + Slug(([title] + names).joined(separator: " ")).text
    }

    /// Ids of all agreements, for hints.
    var ids: [String] { entries.map(\.id) }
}

extension AgreementRegistry {
    /// Follows a new order of the events.
    mutating func renumberEvents(_ position: (Int) -> Int) {
        for index in entries.indices {
            entries[index].events = entries[index].events.map { (position($0.event), $0.draft) }.sorted { $0.0 < $1.0 }
        }
    }
}
