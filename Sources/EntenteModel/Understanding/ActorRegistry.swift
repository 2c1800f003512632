/// The actors of a Chronicle while it is built: each once, found by id or by any of its names.
struct ActorRegistry {
    /// What a name led to.
    enum Finding {
        case found(Int)
        case several([Int])
        case none
    }

    /// A name as it was looked up, among the countries of ISO 3166-1 too or not.
    private struct Question: Hashable {
        var name: String
        var includesCountries: Bool
    }

    private(set) var drafts: [ActorDraft] = []
    private(set) var ids: [String] = []
    private var byID: [String: Int] = [:]
    private var byName: [FoldedName: [Int]] = [:]
    /// What each distinct name led to, so that a name is resolved once however often it occurs.
    private var findings: [Question: [Int]] = [:]
    /// The names that hints may offer, made when the first is wanted.
    private var hints: [ActorKind?: KnownWords] = [:]
    private var describedCount = 0

    /// Registers the people, countries and organizations that have records of their own.
    init(_ records: [ActorDraft], problems: inout [Problem]) {
        var namesBySlug: [String: Set<FoldedName>] = [:]
        for record in records where record.id == nil {
            namesBySlug[ActorRegistry.derivedID(record.kind, record.name), default: []].insert(FoldedName(record.name))
        }
        for record in records.sorted(by: ActorRegistry.precedes) {
            var record = record
            var id = ActorRegistry.id(of: &record)
            if record.id == nil, namesBySlug[id, default: []].count > 1 {
                id = ActorRegistry.derivedID(record.kind, record.name, isShared: true)
            }
            if let earlier = byID[id] {
                let other = drafts[earlier]
                let kinds =
                    other.kind == record.kind
                    ? "described twice" : "both \(other.kind.article) and \(record.kind.article)"
                problems.append(
                    Problem(
                        .error, rule: "repeated-id", file: record.origin.file,
                        at: record.id?.position ?? record.origin.position,
                        "\(id) is \(kinds), the other in \(other.origin.file):\(other.origin.position.line); "
                            + "keep one record, or give each its own id"))
                continue
            }
            add(record, id: id)
        }
        describedCount = drafts.count
    }

    /// Orders by content first, so that the names of files are of no account.
    private static func precedes(_ left: ActorDraft, _ right: ActorDraft) -> Bool {
        let keys = [left, right].map { "\($0.kind.rawValue)\u{0}\($0.id?.text ?? "")\u{0}\($0.name)" }
        return keys[0] == keys[1] ? left.origin.precedes(right.origin) : keys[0].isBefore(keys[1])
    }

    private static func id(of record: inout ActorDraft) -> String {
        guard record.kind == .country else { return record.id?.text ?? derivedID(record.kind, record.name) }
        let stated = record.id?.text ?? record.name
        let known = Country.named(stated)
        if known.count == 1, let country = known.first {
            if record.name.isEmpty { record.name = country.name }
            return country.alpha3
        }
        return record.id?.text ?? derivedID(.country, record.name)
    }

    /// The id of an actor that states none; with a digest of the name where several names share one slug.
    static func derivedID(_ kind: ActorKind, _ name: String, isShared: Bool = false) -> String {
        let id = "\(kind.rawValue)/\(Slug(name).text)"
        return isShared ? "\(id)-\(ContentDigest([FoldedName(name).key]))" : id
    }

    private mutating func add(_ draft: ActorDraft, id: String) {
        let index = drafts.count
        drafts.append(draft)
        ids.append(id)
        byID[id] = index
        for name in [draft.name] + draft.aliases + draft.translations.map(\.name) {
            let key = FoldedName(name)
            if byName[key]?.contains(index) != true { byName[key, default: []].append(index) }
        }
        findings.removeAll()
    }

    /// The ids in use and the kinds of what bears them.
    var kindsByID: [(id: String, kind: ActorKind, origin: Place)] {
        zip(ids, drafts).map { ($0, $1.kind, $1.origin) }
    }

    /// Finds the actor that a name means, among actors of one kind where that is known. A country of ISO 3166-1 is added
    /// when it is first named.
    mutating func find(_ name: String, kind: ActorKind?) -> Finding {
        if let exact = byID[name], kind == nil || drafts[exact].kind == kind { return .found(exact) }
        // A person called Jordan is no reason to have the country.
        let question = Question(name: name, includesCountries: kind == nil || kind == .country)
        let all: [Int]
        if let known = findings[question] {
            all = known
        } else {
            all = candidates(question)
            findings[question] = all
        }
        let fitting = all.filter { kind == nil || drafts[$0].kind == kind }
        switch fitting.count {
        case 0: return .none
        case 1: return .found(fitting[0])
        default: return .several(fitting)
        }
    }

    /// Everybody who answers to a name. A country with a record of that name takes the place of those in ISO 3166-1.
    private mutating func candidates(_ question: Question) -> [Int] {
        let recorded = byName[FoldedName(question.name)] ?? []
        let isDescribed = recorded.contains { drafts[$0].kind == .country && !drafts[$0].origin.file.isEmpty }
        let countries = question.includesCountries && !isDescribed ? Country.named(question.name) : []
        for country in countries where byID[country.alpha3] == nil {
            var draft = ActorDraft(
                kind: .country, origin: Place(file: "", position: TextPosition(line: 0, column: 0)))
            draft.name = country.name
            add(draft, id: country.alpha3)
        }
        var indices = byName[FoldedName(question.name)] ?? []
        for country in countries {
            if let index = byID[country.alpha3], !indices.contains(index) { indices.append(index) }
        }
        return indices
    }

    /// Adds an actor that is known by mention only, under a name that nobody bears.
    mutating func addMentioned(_ kind: ActorKind, name: String, sharesSlug: Bool = false, at origin: Place) -> Int {
        var draft = ActorDraft(kind: kind, origin: origin)
        draft.name = name
        var id = ActorRegistry.derivedID(kind, name, isShared: sharesSlug)
        if byID[id] != nil { id = ActorRegistry.derivedID(kind, name, isShared: true) }
        while byID[id] != nil { id += "-2" }
        add(draft, id: id)
        return drafts.count - 1
    }

    /// The name of a described actor or of a country that a message may offer for a name that nobody bears.
    mutating func nearestName(to name: String, kind: ActorKind?) -> String? {
        if let known = hints[kind] { return known.nearest(to: name) }
        var names: [String] = []
        for draft in drafts.prefix(describedCount) where kind == nil || draft.kind == kind {
            names += [draft.name] + draft.aliases + draft.translations.map(\.name)
        }
        if kind == nil || kind == .country {
            names += Country.all.flatMap { [$0.name, $0.officialName] + $0.otherNames }
        }
        let known = KnownWords(names)
        hints[kind] = known
        return known.nearest(to: name)
    }

    /// Notes a post that only a participation tells, so that the person's country is known.
    mutating func addPost(_ post: PostDraft, to index: Int) {
        drafts[index].posts.append(post)
    }
}

extension ActorKind {
    /// The kind with its article.
    var article: String {
        self == .organization ? "an organization" : "a \(rawValue)"
    }
}
