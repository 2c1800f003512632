/// Joins the records of one actor: names, posts and references are united, of every single field one value is drawn and the
/// others are kept, names as aliases, all else as claims. Idempotent, commutative and associative, like `EventMerging`.
struct ActorMerging {
    private(set) var draft: ActorDraft
    /// The fields of which the records tell different things.
    private(set) var disputes: [(field: String, choice: FieldChoice)] = []
    private let records: [ActorDraft]
    private let support: (SourceDraft) -> SourceSupport

    /// Joins at least one record.
    init?(_ records: [ActorDraft], support: @escaping (SourceDraft) -> SourceSupport) {
        self.records = records.map { (record: $0, content: $0.content) }.sorted { left, right in
            left.content == right.content
                ? left.record.origin.precedes(right.record.origin)
                : left.content.lexicographicallyPrecedes(right.content) { $0.isBefore($1) }
        }.map(\.record.withFiles)
        guard let first = self.records.first else { return nil }
        self.support = support
        draft = first
        join()
    }

    private mutating func join() {
        let places = records.flatMap { [$0.origin] + $0.otherOrigins }.sorted { $0.precedes($1) }
        (draft.origin, draft.otherOrigins) = (places[0], Array(places.dropFirst()))
        draft.isDescribed = records.contains(where: \.isDescribed)
        draft.translations = records.flatMap(\.translations).distinct { "\($0.language) \($0.name)" }
            .sorted { ($0.language, $0.name) < ($1.language, $1.name) }
        draft.members = records.flatMap(\.members).distinct(by: \.text)
        draft.possiblySame = records.flatMap(\.possiblySame).distinct(by: \.text)
        draft.knownOthers = records.flatMap(\.knownOthers).distinct(by: \.text)
        draft.codes = records.flatMap(\.codes).distinct { "\($0.scheme) \($0.code)" }
        draft.sources = records.flatMap(\.sources).distinct { support($0).id }
        draft.posts = ActorMerging.joined(records.flatMap(\.posts)) { support($0).id }
        draft.claims = records.flatMap(\.claims)
        if let name = choose("name", { $0.name }) { draft.name = name.name }
        let names = Set(([draft.name] + draft.translations.map(\.name)).map(FoldedName.init))
        draft.aliases = (records.flatMap { $0.aliases + [$0.name] }).distinct { FoldedName($0).key }
            .filter { !$0.isEmpty && !names.contains(FoldedName($0)) }
        draft.country = choose("country", { $0.country.map { ActorMerging.place($0.text) } })?.country ?? draft.country
        draft.parent = choose("parent", { $0.parent?.text })?.parent ?? draft.parent
        draft.sort = choose("kind", { $0.sort })?.sort ?? draft.sort
        draft.summary = choose("summary", { $0.summary })?.summary ?? draft.summary
        draft.from = choose("from", { $0.from?.edtf })?.from ?? draft.from
        draft.until = choose("until", { $0.until?.edtf })?.until ?? draft.until
        draft.claims = draft.claims.distinct { claim in
            "\(claim.field)\u{1F}\(claim.value)\u{1F}\(claim.source.map { support($0).id } ?? "")"
        }
    }

    /// The record that tells the drawn value of a field.
    private mutating func choose(_ field: String, _ text: (ActorDraft) -> String?) -> ActorDraft? {
        let values = Set(records.compactMap(text))
        let told = records.compactMap { record -> FieldChoice.Value? in
            guard let value = text(record), !value.isEmpty else { return nil }
            let knows = record.claims.contains { claim in
                let claimed = field == "country" ? ActorMerging.place(claim.value) : claim.value
                return claim.field == field && claimed != value && values.contains(claimed)
            }
            return FieldChoice.Value(text: value, sources: record.sources, isKnowing: knows, origin: record.origin)
        }
        let dateLike = field == "from" || field == "until" ? "date" : field
        let choice = FieldChoice(told, support: support) { FieldAgreement.refines($0, $1, field: dateLike) }
        guard let choice else { return nil }
        // Other names stay as aliases.
        if field != "name" { draft.claims += choice.claims(on: field) }
        let forms = Set(choice.values.prefix(choice.contradicting).map { FoldedName($0.text) })
        if forms.count > 1, field != "summary" { disputes.append((field, choice)) }
        return records.first { text($0) == choice.drawn.text }
    }

    /// A country by its code, however it is named; any other name folded.
    static func place(_ text: String) -> String {
        let known = Country.named(text)
        return known.count == 1 ? known[0].alpha3 : FoldedName(text).key
    }

    // MARK: Posts

    /// Posts of several records, those that say the same more coarsely joined with the finer ones.
    private static func joined(_ posts: [PostDraft], _ key: (SourceDraft) -> String) -> [PostDraft] {
        let sorted = posts.map { (post: $0, content: $0.content) }.sorted { left, right in
            left.content.lexicographicallyPrecedes(right.content) { $0.isBefore($1) }
        }
        // Posts with both days come first, for the others to find them.
        let ordered = [2, 1, 0].flatMap { dates in
            sorted.filter { ($0.post.from == nil ? 0 : 1) + ($0.post.to == nil ? 0 : 1) == dates }
        }
        var joined: [PostDraft] = []
        for (post, _) in ordered {
            // Nobody held so many posts that each must be held against each.
            if joined.count < 64, let known = joined.firstIndex(where: { $0.agrees(with: post) }) {
                joined[known].fill(from: post)
                joined[known].sources = (joined[known].sources + post.sources).distinct(by: key)
            } else {
                joined.append(post)
            }
        }
        return joined
    }

}

extension PostDraft {
    /// Whether two records of a person tell the same post, one perhaps more finely.
    fileprivate func agrees(with other: PostDraft) -> Bool {
        func agree(_ one: LocatedText?, _ other: LocatedText?) -> Bool {
            guard let one, let other else { return true }
            return ActorMerging.place(one.text) == ActorMerging.place(other.text)
        }
        func agree(_ one: EventDate?, _ other: EventDate?) -> Bool {
            guard let one, let other else { return true }
            return one.edtf == other.edtf || one.contains(other) || other.contains(one)
        }
        guard FoldedName(title) == FoldedName(other.title), agree(country, other.country),
            agree(organization, other.organization), agree(from, other.from), agree(to, other.to),
            accreditedTo.isEmpty || other.accreditedTo.isEmpty
                || accreditedTo.map({ ActorMerging.place($0.text) })
                    == other.accreditedTo.map({ ActorMerging.place($0.text) })
        else { return false }
        guard let began = (from ?? other.from)?.earliest, let ended = (to ?? other.to)?.latest else { return true }
        return began <= ended
    }

    /// Takes what only the other record tells, and the finer dates.
    fileprivate mutating func fill(from other: PostDraft) {
        country = country ?? other.country
        organization = organization ?? other.organization
        if accreditedTo.isEmpty { accreditedTo = other.accreditedTo }
        if let date = other.from, from.map({ $0.contains(date) }) ?? true { from = date }
        if let date = other.to, to.map({ $0.contains(date) }) ?? true { to = date }
        evidence = evidence ?? other.evidence
        note = note ?? other.note
    }

    /// All that is told of it.
    var content: [String] {
        [
            title, country?.text ?? "", organization?.text ?? "", accreditedTo.map(\.text).joined(separator: "+"),
            from?.edtf ?? "", to?.edtf ?? "", evidence?.rawValue ?? "", note ?? "",
        ] + sources.flatMap(\.words)
    }
}

extension ActorDraft {
    /// All that its record tells, wherever it stands.
    var content: [String] {
        var content = [kind.rawValue, name, id?.text ?? "", country?.text ?? "", parent?.text ?? "", sort ?? ""]
        content += [summary ?? "", from?.edtf ?? "", until?.edtf ?? ""] + aliases
        content += translations.flatMap { [$0.language, $0.name] } + codes.flatMap { [$0.scheme, $0.code] }
        content += posts.flatMap(\.content) + (members + possiblySame + knownOthers + same).map(\.text)
        content += claims.flatMap { [$0.field, $0.value] + ($0.source?.words ?? []) }
        return content + sources.flatMap(\.words)
    }
}
