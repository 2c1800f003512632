/// The sources of a Chronicle while it is built: each once, found by id, address or title.
struct SourceRegistry {
    private(set) var drafts: [SourceDraft] = []
    private(set) var ids: [String] = []
    private var hints = NearestWord.mostHints
    private var byID: [String: Int] = [:]
    private var byURL: [String: Int] = [:]
    private var byTitle: [FoldedName: [Int]] = [:]

    /// Registers the sources of the records' own lists, sorted, so that the order of files is of no account.
    init(_ records: [SourceDraft], problems: inout [Problem]) {
        for record in records.sorted(by: SourceRegistry.precedes) {
            let id = record.id?.text ?? SourceRegistry.derivedID(of: record)
            if let earlier = byID[id] {
                if !record.saysTheSame(as: drafts[earlier]) {
                    let other = drafts[earlier].origin
                    problems.append(
                        Problem(
                            .error, rule: "repeated-id", file: record.origin.file, at: record.origin.position,
                            "the source \(id) is described twice, otherwise in \(other.file):\(other.position.line); "
                                + "keep one description, or give each its own id"))
                }
                continue
            }
            add(record, id: id)
        }
    }

    private mutating func add(_ draft: SourceDraft, id: String) {
        let index = drafts.count
        drafts.append(draft)
        ids.append(id)
        byID[id] = index
        if !draft.url.isEmpty, byURL[draft.url] == nil { byURL[draft.url] = index }
        if !draft.title.isEmpty { byTitle[FoldedName(draft.title), default: []].append(index) }
    }

    /// The index of a source as mentioned, added if it is new.
    mutating func index(of draft: SourceDraft, problems: inout [Problem]) -> Int? {
        if let mention = draft.mention { return index(ofMention: mention, in: draft.origin.file, problems: &problems) }
        guard !draft.title.isEmpty || !draft.url.isEmpty else { return nil }
        let id = draft.id?.text ?? SourceRegistry.derivedID(of: draft)
        if let known = byID[id] {
            if !draft.saysTheSame(as: drafts[known]) {
                problems.append(
                    Problem(
                        .error, rule: "repeated-id", file: draft.origin.file, at: draft.origin.position,
                        "the source \(id) is described otherwise in \(drafts[known].origin.file):"
                            + "\(drafts[known].origin.position.line); keep one description, or give each its own id"))
            }
            return known
        }
        add(draft, id: id)
        return drafts.count - 1
    }

    private mutating func index(ofMention mention: LocatedText, in file: String, problems: inout [Problem]) -> Int {
        if let known = byID[mention.text] ?? byURL[mention.text] { return known }
        var draft = SourceDraft(origin: Place(file: file, position: mention.position))
        if mention.text.isAddress {
            draft.url = mention.text
            draft.title = mention.text
        } else {
            if let titled = byTitle[FoldedName(mention.text)], titled.count == 1 { return titled[0] }
            let nearest = hints > 0 ? NearestWord.to(mention.text, among: byID.keys.sorted()) : nil
            hints -= 1
            let hint =
                nearest.map { "did you mean \($0)?" }
                ?? "give its id, its address, or describe it under sources"
            problems.append(
                Problem(
                    .warning, rule: "unknown-source", file: file, at: mention.position,
                    "no source has the id \(mention.text.quoted), so it is taken for a title; \(hint)"))
            draft.title = mention.text
        }
        let id = SourceRegistry.derivedID(of: draft)
        if let known = byID[id] { return known }
        add(draft, id: id)
        return drafts.count - 1
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
        let keys = [left, right].map { ($0.id?.text ?? "") + "\u{0}" + $0.title + "\u{0}" + derivedID(of: $0) }
        return keys[0] == keys[1] ? left.origin.precedes(right.origin) : keys[0].isBefore(keys[1])
    }
}

extension SourceDraft {
    /// Whether two descriptions agree in all that either of them tells.
    func saysTheSame(as other: SourceDraft) -> Bool {
        func agree(_ left: String, _ right: String) -> Bool { left.isEmpty || right.isEmpty || left == right }
        return agree(title, other.title) && agree(publisher, other.publisher) && agree(author, other.author)
            && agree(url, other.url) && (date == nil || other.date == nil || date?.edtf == other.date?.edtf)
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
