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
                    .error, "wrong-value", at: field.position,
                    "an agreement is the number \(text.trimmed); it must be a title, an id or a mapping")
                return nil
            case .text(let text):
                var draft = AgreementDraft(origin: place)
                draft.isMention = true
                let mention = MentionText(text, open: "[", close: "]")
                guard !mention.name.isEmpty else {
                    reader.note(
                        .error, "missing-name", at: field.position,
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
                            .error, "wrong-word", at: field.position, "unknown status \(bracket.quoted); \(hint)")
                    }
                }
                return draft
            case .absent, .list:
                reader.note(
                    .error, "wrong-value", at: field.position,
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
    }

    private static func steps(_ reader: inout FieldReader) -> [StepDraft] {
        reader.items("steps").compactMap { field in
            guard case .mapping(let entries) = field.value else {
                reader.note(
                    .error, "wrong-value", at: field.position,
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
                        .error, rule: "wrong-value", file: file, at: field.position,
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
                    .error, rule: "wrong-value", file: file, at: field.position,
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
    }
}

extension ClaimDraft {
    /// Reads the claims of a record.
    static func list(_ reader: inout FieldReader) -> [ClaimDraft] {
        reader.items("claims").compactMap { field in
            guard case .mapping(let entries) = field.value else {
                reader.note(
                    .error, "wrong-value", at: field.position,
                    "a claim is \(field.kind); it must be a mapping with field, value and source")
                return nil
            }
            var inner = FieldReader(entries, format: .claim, file: reader.file, at: field.position)
            let name = inner.located("field")
            let value = inner.field("value").map(ClaimDraft.words) ?? ""
            let source = SourceDraft.list(&inner, "source").first
            if let given = inner.field("source"), case .list = given.value {
                inner.note(
                    .error, "wrong-value", at: given.position, "source is a list; a claim is what one source says")
            }
            if let name, reader.format.field(named: name.text) == nil {
                let nearest = NearestWord.to(name.text, among: reader.format.fields.map(\.name))
                let hint = nearest.map { "did you mean \($0)?" } ?? "name one of the record's own fields"
                inner.note(
                    .error, "unknown-claim", at: name.position, "a claim on the unknown field \(name.text); \(hint)")
            }
            reader.absorb(inner.problems)
            guard let name, !value.isEmpty else { return nil }
            return ClaimDraft(field: name.text, value: value, source: source)
        }
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
