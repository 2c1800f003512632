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
    /// Described actors by their ids without regard to case, for names that nobody bears.
    private var byFoldedID: [FoldedName: [Int]] = [:]
    /// People by their names without the titles in front of them.
    private var byUntitledName: [FoldedName: [Int]] = [:]
    /// Countries that a record gives codes, by scheme and code.
    private var byCode: [String: [Int]] = [:]
    /// What each distinct name led to, so that a name is resolved once however often it occurs.
    private var findings: [Question: [Int]] = [:]
    /// What each distinct name led to once titles were set aside.
    private var untitledFindings: [String: [Int]] = [:]
    /// The distinct names parted into titles and the rest; nil for those without titles.
    private var titledNames: [String: TitledName?] = [:]
    /// The names that hints may offer, made when the first is wanted.
    private var hints: [ActorKind?: KnownWords] = [:]
    private var describedCount = 0
    /// The names of those whom records know to be others, so that no message offers anybody for them.
    private var keptApart: Set<FoldedName> = []

    /// Registers the people, countries and organizations that have records of their own; records of one actor are merged.
    init(_ records: [ActorDraft], sources: SourceRegistry, problems: inout [Problem]) {
        var grouping = ActorGrouping(records)
        for group in grouping.groups() {
            if group.records.count == 1 {
                add(group.records[0], id: group.id)
                continue
            }
            guard let merging = ActorMerging(group.records, support: { sources.support(of: $0) }) else { continue }
            add(merging.draft, id: group.id)
            for other in group.otherIDs where byID[other] == nil { byID[other] = drafts.count - 1 }
            problems.append(
                .merging(of: group.id, at: [merging.draft.origin] + merging.draft.otherOrigins, by: group.reasons))
            // Records that are said to be the same bear different names on purpose.
            let disputes = merging.disputes.filter { $0.field != "name" || !group.reasons.contains("same_as") }
            if group.reasons == ["their id"], merging.draft.kind != .country {
                let kind = "the \(merging.draft.kind.rawValue)"
                problems += [Problem.repeatedID(group.id, of: kind, disputes, besides: [])].compactMap { $0 }
            } else {
                problems += disputes.compactMap { Problem.disagreement(of: group.id, $0.field, $0.choice) }
            }
        }
        problems += grouping.problems
        describedCount = drafts.count
        keptApart = Set(drafts.flatMap(\.knownOthers).map { FoldedName($0.text) })
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
        for name in draft.allNames {
            ActorRegistry.note(index, under: FoldedName(name), in: &byName)
            // A single word without its title is too little to know somebody by: there are many kings of one name.
            if draft.kind == .person, let untitled = TitledName(name), untitled.tellsWho {
                ActorRegistry.note(index, under: FoldedName(untitled.name), in: &byUntitledName)
            }
        }
        if draft.isDescribed, draft.id != nil { ActorRegistry.note(index, under: FoldedName(id), in: &byFoldedID) }
        for (scheme, code) in draft.codes { byCode["\(scheme):\(code)", default: []].append(index) }
        if !findings.isEmpty { findings.removeAll(keepingCapacity: true) }
        if !untitledFindings.isEmpty { untitledFindings.removeAll(keepingCapacity: true) }
    }

    private static func note(_ index: Int, under name: FoldedName, in table: inout [FoldedName: [Int]]) {
        if table[name]?.contains(index) != true { table[name, default: []].append(index) }
    }

    /// The ids in use and the kinds of what bears them.
    var kindsByID: [(id: String, kind: ActorKind, origin: Place)] {
        zip(ids, drafts).map { ($0, $1.kind, $1.origin) }
    }

    /// Finds the actor that a name means, among actors of one kind where that is known; a code in a stated scheme means the state
    /// of the days given. A country of ISO 3166-1 is added when it is first named.
    mutating func find(_ name: String, kind: ActorKind?, on days: DateSpan? = nil) -> Finding {
        if let exact = byID[name], kind == nil || drafts[exact].kind == kind { return .found(exact) }
        if kind == nil || kind == .country, let coded = CodedCountry(name) {
            let meant = candidates(coded, on: days)
            return finding(among: meant, kind: .country)
        }
        // A person called Jordan is no reason to have the country.
        let question = Question(name: name, includesCountries: kind == nil || kind == .country)
        let all: [Int]
        if let known = findings[question] {
            all = known
        } else {
            all = candidates(question)
            findings[question] = all
        }
        var found = finding(among: all, kind: kind)
        if case .none = found { found = finding(among: byFoldedID[FoldedName(name)] ?? [], kind: kind) }
        guard case .none = found, kind == nil || kind == .person else { return found }
        let people = untitledFindings[name] ?? untitled(name)
        untitledFindings[name] = people
        return finding(among: people, kind: .person)
    }

    private func finding(among indices: [Int], kind: ActorKind?) -> Finding {
        let fitting = indices.filter { kind == nil || drafts[$0].kind == kind }
        switch fitting.count {
        case 0: return .none
        case 1: return .found(fitting[0])
        default: return .several(fitting)
        }
    }

    /// A name parted into the titles in front of it and the rest; nil where it has none.
    mutating func titled(_ name: String) -> TitledName? {
        if let known = titledNames[name] { return known }
        let titled = TitledName(name)
        titledNames[name] = .some(titled)
        return titled
    }

    /// The people whom a name means once the titles in front of it, or of theirs, are set aside.
    private mutating func untitled(_ name: String) -> [Int] {
        guard let titled = titled(name) else { return byUntitledName[FoldedName(name)] ?? [] }
        let key = FoldedName(titled.name)
        let people = (byName[key] ?? []).filter { drafts[$0].kind == .person }
        return people + (byUntitledName[key] ?? []).filter { !people.contains($0) }
    }

    /// The countries that a code means in a stated scheme: those that records give the code, else those of the scheme.
    private mutating func candidates(_ coded: CodedCountry, on days: DateSpan?) -> [Int] {
        if let own = byCode["\(coded.scheme.rawValue):\(coded.code)"] { return own }
        return Country.coded(coded.code, in: coded.scheme, between: days).map { index(of: $0) }
    }

    /// The index of a country, added when it is first named.
    private mutating func index(of country: Country) -> Int {
        if let known = byID[country.alpha3] { return known }
        var draft = ActorDraft(kind: .country, origin: Place(file: "", position: TextPosition(line: 0, column: 0)))
        draft.name = country.name
        add(draft, id: country.alpha3)
        return drafts.count - 1
    }

    /// Everybody who answers to a name. A country with a record of that name takes the place of those in ISO 3166-1.
    private mutating func candidates(_ question: Question) -> [Int] {
        let name = FoldedName(question.name)
        let isDescribed = (byName[name] ?? []).contains { drafts[$0].kind == .country && drafts[$0].isDescribed }
        let countries = question.includesCountries && !isDescribed ? Country.named(question.name) : []
        let named = countries.map { index(of: $0) }
        let recorded = byName[name] ?? []
        return recorded + named.filter { !recorded.contains($0) }
    }

    /// How a name leads to an actor that it was found to mean.
    mutating func match(_ name: String, _ index: Int) -> NameMatch {
        let draft = drafts[index]
        if byID[name] == index {
            return draft.kind == .country && !draft.isDescribed ? .country : .id
        }
        if let coded = CodedCountry(name), draft.kind == .country { return .scheme(coded.scheme) }
        let key = FoldedName(name)
        if !draft.isDescribed, draft.kind != .country { return .mention }
        if FoldedName(draft.name) == key { return draft.isDescribed ? .name : .country }
        if draft.aliases.contains(where: { FoldedName($0) == key }) { return .alias }
        if let language = draft.translations.first(where: { FoldedName($0.name) == key })?.language {
            return .language(language)
        }
        if draft.id != nil, FoldedName(ids[index]) == key { return .id }
        if draft.kind == .country { return .country }
        return .withoutTitle(titled(name)?.title ?? TitledName(draft.name)?.title ?? "")
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
        if keptApart.contains(FoldedName(name)) { return nil }
        if hints[kind] != nil { return hints[kind]?.nearest(to: name) }
        var names: [String] = []
        for draft in drafts.prefix(describedCount) where kind == nil || draft.kind == kind {
            names += draft.allNames
        }
        if kind == nil || kind == .country {
            names += Country.all.flatMap { [$0.name, $0.officialName] + $0.otherNames }
        }
        hints[kind] = KnownWords(names)
        return hints[kind]?.nearest(to: name)
    }

}

extension ActorKind {
    /// The kind with its article.
    var article: String {
        self == .organization ? "an organization" : "a \(rawValue)"
    }
}

extension ActorDraft {
    /// Every name that it goes by.
    var allNames: [String] { [name] + aliases + translations.map(\.name) }
}
