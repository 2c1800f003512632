extension AgreementDraft {
    /// Reads the agreements of a field: mappings, ids, or texts such as `Vice-ministerial dialogue [agreed]`.
    static func list(_ reader: inout FieldReader, _ name: String) -> [AgreementDraft] {
        reader.items(name).compactMap { field in
            let place = Place(file: reader.file, position: field.position)
            switch field.value {
            case .mapping(let entries):
                var inner = FieldReader(entries, format: .agreement, file: reader.file, at: field.position)
                let draft = AgreementDraft(&inner)
                reader.absorb(inner.problems)
                return draft
            case .text(let text) where field.isNumber:
                reader.note(
                    .error, .wrongValue, at: field.position,
                    "an agreement is the number \(text.trimmed); it must be a title, an id or a mapping")
                return nil
            case .text(let text):
                var draft = AgreementDraft(origin: place)
                draft.isMention = true
                let mention = MentionText(text, open: "[", close: "]")
                guard !mention.name.isEmpty else {
                    reader.note(
                        .error, .missingName, at: field.position,
                        "an agreement without a title; give its title or its id before the bracket")
                    return nil
                }
                draft.title = mention.name
                if let bracket = mention.bracket {
                    draft.status = AgreementStatus(
                        rawValue: bracket.lowercased().split(separator: " ").joined(separator: " "))
                    if draft.status == nil {
                        let known = AgreementStatus.allCases.map(\.rawValue)
                        let hint =
                            NearestWord.to(bracket, among: known).map { "did you mean \($0)?" }
                            ?? "it is one of \(known.joined(separator: ", "))"
                        reader.note(
                            .error, .wrongWord, at: field.position, "unknown status \(bracket.quoted); \(hint)")
                    }
                }
                return draft
            case .absent, .list:
                reader.note(
                    .error, .wrongValue, at: field.position,
                    "an agreement is \(field.kind); it must be a title, an id or a mapping")
                return nil
            }
        }
    }

    /// Reads an agreement's fields.
    init(_ reader: inout FieldReader) {
        self.init(origin: Place(file: reader.file, position: reader.position))
        id = reader.located("id")
        title = reader.text("title")
        label = reader.text("label")
        kind = reader.text("kind")
        status = reader.word("status", AgreementStatus.self)
        date = reader.date("date")
        stated = reader.text("stated")
        parties = PartyDraft.list(&reader, "parties", kind: nil)
        events = reader.texts("events")
        steps = AgreementDraft.steps(&reader)
        place = reader.text("place")
        evidence = reader.word("evidence", Evidence.self)
        topics = reader.texts("topics").map(\.text)
        summary = reader.text("summary")
        for kind in AgreementLink.Kind.allCases {
            links += reader.texts(kind.rawValue).map { (kind, $0) }
        }
        sources = SourceDraft.list(&reader, "sources")
        claims = ClaimDraft.list(&reader)
        same = reader.texts("same_as")
    }

    private static func steps(_ reader: inout FieldReader) -> [StepDraft] {
        reader.items("steps").compactMap { field in
            guard case .mapping(let entries) = field.value else {
                reader.note(
                    .error, .wrongValue, at: field.position,
                    "a step is \(field.kind); it must be a mapping with status and date")
                return nil
            }
            var inner = FieldReader(entries, format: .step, file: reader.file, at: field.position)
            let status = inner.word("status", AgreementStatus.self)
            let date = inner.date("date")
            let stated = inner.text("stated")
            let event = inner.located("event")
            let note = inner.text("note")
            let sources = SourceDraft.list(&inner, "sources")
            reader.absorb(inner.problems)
            guard let status else { return nil }
            return StepDraft(status: status, date: date, stated: stated, event: event, note: note, sources: sources)
        }
    }
}

extension SourceDraft {
    /// Reads the sources of a field: ids, addresses, or sources written out in place.
    static func list(_ reader: inout FieldReader, _ name: String) -> [SourceDraft] {
        var problems: [Problem] = []
        let file = reader.file
        let drafts = reader.items(name).compactMap { SourceDraft($0, file: file, problems: &problems) }
        reader.absorb(problems)
        return drafts
    }

    init?(_ field: Field, file: String, problems: inout [Problem]) {
        switch field.value {
        case .text(let text):
            guard !text.trimmed.isEmpty else { return nil }
            guard !field.isNumber else {
                problems.append(
                    Problem(
                        .error, rule: .wrongValue, file: file, at: field.position,
                        "a source is the number \(text.trimmed); it must be an id, an address or a mapping"))
                return nil
            }
            self.init(origin: Place(file: file, position: field.position))
            mention = LocatedText(text: text.trimmed, position: field.position)
        case .mapping(let entries):
            var inner = FieldReader(entries, format: .source, file: file, at: field.position)
            self.init(&inner)
            problems += inner.problems
        case .absent, .list:
            problems.append(
                Problem(
                    .error, rule: .wrongValue, file: file, at: field.position,
                    "a source is \(field.kind); it must be an id, an address or a mapping"))
            return nil
        }
    }

    /// Reads a source's fields.
    init(_ reader: inout FieldReader) {
        self.init(origin: Place(file: reader.file, position: reader.position))
        id = reader.located("id")
        title = reader.text("title") ?? ""
        publisher = reader.text("publisher") ?? ""
        author = reader.text("author") ?? ""
        date = reader.date("date")
        url = reader.text("url") ?? ""
        archived = reader.text("archived")
        accessed = reader.date("accessed")
        language = reader.text("language") ?? ""
        claims = ClaimDraft.list(&reader)
    }
}

extension ClaimDraft {
    /// Reads the claims of a record.
    static func list(_ reader: inout FieldReader) -> [ClaimDraft] {
        reader.items("claims").compactMap { field in
            switch field.value {
            case .mapping(let entries): return ClaimDraft(entries, at: field.position, &reader)
            case .text(let text): return ClaimDraft(text, at: field.position, &reader)
            case .absent, .list:
                reader.note(
                    .error, .wrongValue, at: field.position,
                    "a claim is \(field.kind); it must be a mapping with field, value and source, or `field: value [source]`"
                )
                return nil
            }
        }
    }

    private init?(_ entries: [Field.Entry], at position: TextPosition, _ reader: inout FieldReader) {
        var inner = FieldReader(entries, format: .claim, file: reader.file, at: position)
        let name = inner.located("field")
        let value = inner.field("value").map(ClaimDraft.words) ?? ""
        let source = SourceDraft.list(&inner, "source").first
        if let given = inner.field("source"), case .list = given.value {
            inner.note(.error, .wrongValue, at: given.position, "source is a list; a claim is what one source says")
        }
        reader.absorb(inner.problems)
        guard let name, !value.isEmpty else {
            if let name { ClaimDraft.check(name, &reader) }
            return nil
        }
        self.init(name, value, source, &reader)
    }

    /// Reads a claim as it stands in a table's cell: `place: Government Office, Hanoi [kyodo-2025-04-28]`.
    private init?(_ text: String, at position: TextPosition, _ reader: inout FieldReader) {
        let mention = MentionText(text, open: "[", close: "]")
        let parts = mention.name.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
        guard parts.count == 2, !parts[1].isEmpty else {
            reader.note(
                .error, .unknownClaim, at: position,
                "\(text.quoted) is no claim; write it as `field: value [source]`")
            return nil
        }
        var source: SourceDraft?
        if let bracket = mention.bracket, !bracket.isEmpty {
            source = SourceDraft(origin: Place(file: reader.file, position: position))
            source?.mention = LocatedText(text: bracket, position: position)
        }
        self.init(LocatedText(text: parts[0], position: position), parts[1], source, &reader)
    }

    private init(_ field: LocatedText, _ value: String, _ source: SourceDraft?, _ reader: inout FieldReader) {
        ClaimDraft.check(field, &reader)
        self.init(field: field.text, value: value, source: source)
    }

    private static func check(_ field: LocatedText, _ reader: inout FieldReader) {
        if let known = reader.format.field(named: field.text) {
            guard known.name == "note" else { return }
            reader.note(
                .error, .unknownClaim, at: field.position,
                "a claim on note, which is for the editors and never exported; leave it out, or claim another field")
            return
        }
        let nearest = NearestWord.to(field.text, among: reader.format.fields.map(\.name))
        let hint = nearest.map { "did you mean \($0)?" } ?? "name one of the record's own fields"
        reader.note(.error, .unknownClaim, at: field.position, "a claim on the unknown field \(field.text); \(hint)")
    }

    /// A claimed value in words: a text as it is, a list parted by semicolons.
    private static func words(_ field: Field) -> String {
        switch field.value {
        case .absent: ""
        case .text(let text): text.trimmed
        case .list(let items): items.map(words).joined(separator: "; ")
        case .mapping(let entries): entries.map { "\($0.name): \(words($0.field))" }.joined(separator: ", ")
        }
    }
}
