/// The sources of a Chronicle while it is built: each once, found by id, address or title.
struct SourceRegistry {
    private(set) var drafts: [SourceDraft] = []
    private(set) var ids: [String] = []
    private var byID: [String: Int] = [:]
    private var byURL: [String: [Int]] = [:]
    private var byTitle: [FoldedName: [Int]] = [:]
    private var byDerivedID: [String: [Int]] = [:]
    /// The ids that hints may offer, made when the first is wanted.
    private var hints: KnownWords?

    /// Registers the sources of the records' own lists, then those written out in place; what says the same is one.
    init(_ records: [SourceDraft], inPlace: [SourceDraft], problems: inout [Problem]) {
        let described = [records, inPlace].flatMap { list in
            list.filter(\.isDescription).sorted(by: SourceRegistry.precedes)
        }
        for draft in described where draft.id != nil { _ = register(draft, problems: &problems) }
        for draft in described where draft.id == nil { _ = register(draft, problems: &problems) }
        for (id, indices) in byDerivedID {
            let isShared = indices.count > 1 || byID[id].map { drafts[$0].id != nil } ?? false
            for index in indices {
                ids[index] = isShared ? "\(id)-\(drafts[index].digest)" : id
            }
        }
        byID = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        for text in records where text.mention != nil { _ = index(of: text, problems: &problems) }
    }

    /// Adds a description, or joins it with what is known of the same source.
    private mutating func register(_ draft: SourceDraft, problems: inout [Problem]) -> Int {
        if let id = draft.id?.text {
            guard let known = byID[id] else { return add(draft, id: id) }
            if draft.saysTheSame(as: drafts[known]) {
                fill(known, from: draft)
            } else {
                let other = drafts[known].origin
                problems.append(
                    Problem(
                        .error, rule: .repeatedId, file: draft.origin.file, at: draft.origin.position,
                        "the source \(id) is described otherwise in \(other.file):\(other.position.line); "
                            + "keep one description, or give each its own id"))
            }
            return known
        }
        if let known = find(draft) {
            fill(known, from: draft)
            return known
        }
        let derived = SourceRegistry.derivedID(of: draft)
        let index = add(draft, id: byID[derived] == nil ? derived : "\(derived)-\(draft.digest)")
        byDerivedID[derived, default: []].append(index)
        return index
    }

    /// The known source that a description without an id means: one of the same address, or of the same derived id, that tells
    /// nothing different.
    private func find(_ draft: SourceDraft) -> Int? {
        let sameAddress = draft.url.isEmpty ? [] : byURL[draft.url] ?? []
        let candidates = sameAddress + (byDerivedID[SourceRegistry.derivedID(of: draft)] ?? [])
        return candidates.first { draft.saysTheSame(as: drafts[$0]) }
    }

    private mutating func add(_ draft: SourceDraft, id: String) -> Int {
        let index = drafts.count
        drafts.append(draft)
        ids.append(id)
        if byID[id] == nil { byID[id] = index }
        note(index)
        return index
    }

    private mutating func fill(_ index: Int, from draft: SourceDraft) {
        drafts[index].fill(from: draft)
        drafts[index].otherOrigins.append(draft.origin)
        note(index)
    }

    /// Makes a source known by its address and title.
    private mutating func note(_ index: Int) {
        let draft = drafts[index]
        if !draft.url.isEmpty, byURL[draft.url]?.contains(index) != true { byURL[draft.url, default: []].append(index) }
        let title = FoldedName(draft.title)
        if !draft.title.isEmpty, byTitle[title]?.contains(index) != true { byTitle[title, default: []].append(index) }
    }

    /// The index of a source that is known already.
    func known(_ draft: SourceDraft) -> Int? {
        if let text = draft.mention?.text {
            return byID[text] ?? byURL[text]?.first ?? byTitle[FoldedName(text)].flatMap { $0.count == 1 ? $0[0] : nil }
        }
        return draft.id.flatMap { byID[$0.text] } ?? (draft.isDescription ? find(draft) : nil)
    }

    /// The index of a source as mentioned, added if it is new; nil where it tells nothing, which is noted elsewhere.
    mutating func index(of draft: SourceDraft, problems: inout [Problem]) -> Int? {
        if let mention = draft.mention { return index(ofMention: mention, in: draft.origin.file, problems: &problems) }
        if let id = draft.id {
            return byID[id.text] ?? index(ofMention: id, in: draft.origin.file, problems: &problems)
        }
        return draft.isDescription ? find(draft) ?? register(draft, problems: &problems) : nil
    }

    /// The one source that an address or a title means; an error where several bear it.
    private func only(
        of sharing: [Int], _ mention: LocatedText, in file: String, problems: inout [Problem]
    ) -> Int? {
        if sharing.count == 1 { return sharing[0] }
        let answers = sharing.map { ids[$0] }.sorted { $0.isBefore($1) }
        problems.append(
            Problem(
                .error, rule: .ambiguousSource, file: file, at: mention.position,
                "\(mention.text.quoted) may be \(answers.joined(separator: " or ")); write the id that is meant"))
        return nil
    }

    private mutating func index(ofMention mention: LocatedText, in file: String, problems: inout [Problem]) -> Int? {
        if let known = byID[mention.text] { return known }
        if let sharing = byURL[mention.text], !sharing.isEmpty {
            return only(of: sharing, mention, in: file, problems: &problems)
        }
        var draft = SourceDraft(origin: Place(file: file, position: mention.position))
        draft.title = mention.text
        // What looks like an id stays one, so that records find their sources when these are given later.
        if !mention.text.isAddress, !mention.text.contains(where: \.isWhitespace) { draft.id = mention }
        if mention.text.isAddress {
            draft.url = mention.text
            return register(draft, problems: &problems)
        }
        let titled = byTitle[FoldedName(mention.text)] ?? []
        if !titled.isEmpty { return only(of: titled, mention, in: file, problems: &problems) }
        if hints == nil { hints = KnownWords(ids.sorted { $0.isBefore($1) }) }
        let hint =
            hints?.nearest(to: mention.text).map { "did you mean \($0)?" }
            ?? "give its id, its address, or describe it under sources"
        problems.append(
            Problem(
                .warning, rule: .unknownSource, file: file, at: mention.position,
                "no source has the id \(mention.text.quoted), so it is taken for a title; \(hint)"))
        return register(draft, problems: &problems)
    }

    static func derivedID(of draft: SourceDraft) -> String {
        if draft.url.isAddress, draft.title.isEmpty || draft.title == draft.url {
            let bare = draft.url.split(separator: "://", maxSplits: 1).last.map(String.init) ?? draft.url
            return "source/" + Slug(bare).text
        }
        let words = [draft.date?.edtf, draft.publisher, draft.title].compactMap { $0 }.filter { !$0.isEmpty }
        return "source/" + Slug(words.joined(separator: " ")).text
    }

    /// Orders by content first, so that the names of files are of no account.
    private static func precedes(_ left: SourceDraft, _ right: SourceDraft) -> Bool {
        let keys = [left, right].map { [$0.id?.text ?? ""] + $0.content }
        return keys[0] == keys[1]
            ? left.origin.precedes(right.origin) : keys[0].lexicographicallyPrecedes(keys[1]) { $0.isBefore($1) }
    }
}

extension SourceDraft {
    /// Whether this says what the source is, rather than naming one described elsewhere.
    var isDescription: Bool { mention == nil && (!title.isEmpty || !url.isEmpty) }

    /// All that is told, in a fixed order.
    var content: [String] {
        [title, publisher, author, date?.edtf ?? "", url, archived ?? "", accessed?.edtf ?? "", language]
    }

    /// Tells sources of one slug apart.
    var digest: ContentDigest { ContentDigest([title, publisher, author, date?.edtf ?? "", url]) }

    /// Whether two descriptions agree in all that both of them tell.
    func saysTheSame(as other: SourceDraft) -> Bool {
        func tells(_ title: String, _ url: String) -> String { title == url ? "" : title }
        func agree(_ left: String, _ right: String) -> Bool { left.isEmpty || right.isEmpty || left == right }
        // An address that stands for a title is none; a page may be read and kept more than once.
        return agree(tells(title, url), tells(other.title, other.url)) && agree(publisher, other.publisher)
            && agree(author, other.author) && agree(url, other.url) && agree(language, other.language)
            && (date.map { own in other.date.map { own.edtf == $0.edtf || own.contains($0) || $0.contains(own) } ?? true
            }
                ?? true)
    }

    /// Takes what only the other description of the same source tells.
    mutating func fill(from other: SourceDraft) {
        if title.isEmpty || title == url, !other.title.isEmpty { title = other.title }
        if publisher.isEmpty { publisher = other.publisher }
        if author.isEmpty { author = other.author }
        if let told = other.date, date.map({ $0.contains(told) }) ?? true { date = told }
        if url.isEmpty { url = other.url }
        archived = archived ?? other.archived
        accessed = accessed ?? other.accessed
        if language.isEmpty { language = other.language }
        claims += other.claims
    }
}

extension String {
    /// Whether the text is an http or https address.
    var isAddress: Bool { hasPrefix("https://") || hasPrefix("http://") }
}

extension Place {
    /// Orders by file and position.
    func precedes(_ other: Place) -> Bool {
        file == other.file ? position < other.position : file.isBefore(other.file)
    }
}

extension String {
    /// Whether this text comes before another by Unicode scalars: the one order of text in every output.
    public func isBefore(_ other: String) -> Bool {
        unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    }
}
