/// The agreements of a Chronicle while it is built: every mention of one agreement, in whatever record, in one place.
struct AgreementRegistry {
    /// One agreement with all that records say of it.
    struct Entry {
        var id: String
        var isStated: Bool
        var title = ""
        var label: String?
        var kind: String?
        var place: String?
        var summary: String?
        /// What records tell otherwise than is drawn.
        var claims: [ClaimDraft] = []
        var drafts: [AgreementDraft] = []
        /// The events that made it, by their index in the builder's table, with the mention found there.
        var events: [(event: Int, draft: AgreementDraft)] = []
    }

    /// The single fields of which one value is drawn.
    static let fields: [(name: String, text: @Sendable (AgreementDraft) -> String?)] = [
        ("title", { $0.title }), ("label", { $0.label }), ("kind", { $0.kind }), ("place", { $0.place }),
        ("summary", { $0.summary }),
    ]

    /// What tells an agreement that states no id: title and parties.
    struct Identity: Hashable {
        let title: String
        let parties: [String]

        /// The identity of a title between parties, in whatever order these are listed.
        init(title: String, parties: [String]) {
            self.title = FoldedName(title).key
            self.parties = Set(parties).sorted { $0.isBefore($1) }
        }

        /// The id that it gives, before it is known whether others give the same.
        var slug: String { "agreement/" + Slug(([title] + parties).joined(separator: " ")).text }

        /// The id that it gives where others give the same.
        var distinctID: String { "\(slug)-\(ContentDigest([title] + parties))" }
    }

    private(set) var entries: [Entry] = []
    private var byID: [String: Int] = [:]
    private var byIdentity: [Identity: [Int]] = [:]
    private var byTitle: [FoldedName: [Int]] = [:]
    private var byLabel: [FoldedName: [Int]] = [:]
    private let sharedSlugs: Set<String>
    private var hints: KnownWords?

    /// A registry for agreements of which these state no id.
    init(unstated identities: Set<Identity> = []) {
        var uses: [String: Int] = [:]
        for identity in identities { uses[identity.slug, default: 0] += 1 }
        sharedSlugs = Set(uses.filter { $0.value > 1 }.keys)
    }

    /// The agreements that a description without an id may mean: those of its title and parties.
    func find(_ identity: Identity) -> [Int] { byIdentity[identity] ?? [] }

    /// Adds an agreement that a record describes, alone or within an event, and gives its index.
    mutating func add(_ draft: AgreementDraft, parties: [String]) -> Int {
        let identity = Identity(title: draft.title ?? "", parties: parties)
        if let id = draft.id?.text {
            let index = byID[id] ?? newEntry(id: id, isStated: true)
            join(draft, identity, to: index)
            return index
        }
        if let known = byIdentity[identity]?.first {
            join(draft, identity, to: known)
            return known
        }
        let isShared = sharedSlugs.contains(identity.slug) || byID[identity.slug] != nil
        let index = newEntry(id: isShared ? identity.distinctID : identity.slug, isStated: false)
        join(draft, identity, to: index)
        return index
    }

    private mutating func newEntry(id: String, isStated: Bool) -> Int {
        entries.append(Entry(id: id, isStated: isStated))
        byID[id] = entries.count - 1
        return entries.count - 1
    }

    private mutating func join(_ draft: AgreementDraft, _ identity: Identity, to index: Int) {
        entries[index].drafts.append(draft)
        if let title = draft.title {
            if entries[index].title.isEmpty { entries[index].title = title }
            AgreementRegistry.note(index, under: FoldedName(title), in: &byTitle)
            if byIdentity[identity]?.contains(index) != true { byIdentity[identity, default: []].append(index) }
        }
        if let label = draft.label { AgreementRegistry.note(index, under: FoldedName(label), in: &byLabel) }
    }

    private static func note(_ index: Int, under name: FoldedName, in table: inout [FoldedName: [Int]]) {
        if table[name]?.contains(index) != true { table[name, default: []].append(index) }
    }

    /// The agreements that an id, a title or a short title may mean.
    func find(_ name: String) -> [Int] {
        if let exact = byID[name] { return [exact] }
        let key = FoldedName(name)
        return byTitle[key] ?? byLabel[key] ?? []
    }

    /// Lets a further id mean an agreement.
    mutating func add(id: String, meaning index: Int) {
        if byID[id] == nil { byID[id] = index }
    }

    /// The index of the agreement of an id.
    func index(ofID id: String) -> Int? { byID[id] }

    /// Draws one value of every single field of an agreement and keeps the others as claims; the fields that are disputed.
    mutating func settle(
        _ index: Int, support: (SourceDraft) -> SourceSupport
    ) -> [(field: String, choice: FieldChoice)] {
        var disputes = settleDates(index, support) + settleParties(index, support)
        for (name, text) in AgreementRegistry.fields {
            let values = Set(entries[index].drafts.compactMap(text))
            let told = entries[index].drafts.compactMap { draft -> FieldChoice.Value? in
                guard let value = text(draft) else { return nil }
                let knows = draft.claims.contains { claim in
                    claim.field == name && claim.value != value && values.contains(claim.value)
                }
                return FieldChoice.Value(text: value, sources: draft.sources, isKnowing: knows, origin: draft.origin)
            }
            let choice = FieldChoice(told, support: support) { FieldAgreement.refines($0, $1, field: name) }
            guard let choice else { continue }
            entries[index].draw(choice.drawn.text, name)
            entries[index].claims += choice.claims(on: name)
            if choice.isDisputed, !FieldAgreement.wordings.contains(name) { disputes.append((name, choice)) }
        }
        return disputes
    }

    /// Of different days that records of their own tell of one stage, one is drawn. Stages of events have the days of these.
    private mutating func settleDates(
        _ index: Int, _ support: (SourceDraft) -> SourceSupport
    ) -> [(field: String, choice: FieldChoice)] {
        let ofEvents = Set(entries[index].events.map(\.draft.origin))
        let own = entries[index].drafts.indices.filter { place in
            let draft = entries[index].drafts[place]
            return draft.date != nil && draft.status != nil && !ofEvents.contains(draft.origin)
        }
        var disputes: [(field: String, choice: FieldChoice)] = []
        for status in AgreementStatus.allCases {
            let telling = own.filter { entries[index].drafts[$0].status == status }
            let told = telling.compactMap { place -> FieldChoice.Value? in
                let draft = entries[index].drafts[place]
                guard let date = draft.date else { return nil }
                let knows = draft.claims.contains { $0.field == "date" && $0.value != date.edtf }
                return FieldChoice.Value(
                    text: date.edtf, sources: draft.sources, isKnowing: knows, origin: draft.origin)
            }
            let choice = FieldChoice(told, support: support) { FieldAgreement.refines($0, $1, field: "date") }
            guard let choice, choice.isDisputed else { continue }
            for place in telling {
                guard let date = entries[index].drafts[place].date,
                    FieldAgreement.contradicts(date.edtf, choice.drawn.text, field: "date")
                else { continue }
                (entries[index].drafts[place].status, entries[index].drafts[place].date) = (nil, nil)
            }
            entries[index].claims += choice.claims(on: "date")
            disputes.append(("the day it was \(status.rawValue)", choice))
        }
        return disputes
    }

    /// A party whom not all records name is told by the sources of those that do; where each names one that the other does not,
    /// that is worth saying.
    private mutating func settleParties(
        _ index: Int, _ support: (SourceDraft) -> SourceSupport
    ) -> [(field: String, choice: FieldChoice)] {
        let telling = entries[index].drafts.indices.filter { !entries[index].drafts[$0].parties.isEmpty }
        let names = telling.map { Set(entries[index].drafts[$0].parties.map { FoldedName($0.actor.name.text) }) }
        guard let first = names.first, names.contains(where: { $0 != first }) else { return [] }
        let common = names.reduce(first) { $0.intersection($1) }
        for place in telling {
            let sources = entries[index].drafts[place].sources
            for party in entries[index].drafts[place].parties.indices {
                let given = entries[index].drafts[place].parties[party]
                guard given.sources.isEmpty, !common.contains(FoldedName(given.actor.name.text)) else { continue }
                entries[index].drafts[place].parties[party].sources = sources
            }
        }
        let told = telling.map { place in
            let draft = entries[index].drafts[place]
            let list = draft.parties.map(\.actor.name.text).sorted { $0.isBefore($1) }.joined(separator: ", ")
            return FieldChoice.Value(text: list, sources: draft.sources, isKnowing: false, origin: draft.origin)
        }
        let differ = names.contains { one in names.contains { !one.isSubset(of: $0) && !$0.isSubset(of: one) } }
        guard differ, let choice = FieldChoice(told, support: support) else { return [] }
        return [("parties, who are all drawn", choice)]
    }

    /// Notes that an event made an agreement.
    mutating func note(event: Int, draft: AgreementDraft, for index: Int) {
        entries[index].events.append((event, draft))
    }

    /// Ids of all agreements.
    var ids: [String] { entries.map(\.id) }

    /// The id or title that a message may offer for one that is not known.
    mutating func nearest(to name: String) -> String? {
        if hints == nil { hints = KnownWords((ids + entries.map(\.title)).sorted { $0.isBefore($1) }) }
        return hints?.nearest(to: name)
    }
}

extension AgreementRegistry {
    /// Follows a new order of the events.
    mutating func renumberEvents(_ position: (Int) -> Int) {
        for index in entries.indices {
            entries[index].events = entries[index].events.map { (position($0.event), $0.draft) }.sorted { $0.0 < $1.0 }
        }
    }
}

extension AgreementRegistry.Entry {
    /// The value that is drawn of a field.
    func value(_ field: String) -> String? {
        switch field {
        case "title": title
        case "label": label
        case "kind": kind
        case "place": place
        case "summary": summary
        default: nil
        }
    }

    fileprivate mutating func draw(_ value: String, _ field: String) {
        switch field {
        case "title": title = value
        case "label": label = value
        case "kind": kind = value
        case "place": place = value
        case "summary": summary = value
        default: break
        }
    }
}
