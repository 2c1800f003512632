/// Turns records, as given, into drafts: checked field by field, names not yet resolved.
struct RecordUnderstanding {
    private(set) var events: [EventDraft] = []
    private(set) var actors: [ActorDraft] = []
    private(set) var agreements: [AgreementDraft] = []
    private(set) var sources: [SourceDraft] = []
    private(set) var problems: [Problem] = []

    /// Understands one record.
    mutating func add(_ record: Record) {
        problems += ControlCharacters.problems(in: record.field, of: record)
        guard case .mapping(let entries) = record.field.value else {
            if record.kind == .source, case .text = record.field.value,
                let source = SourceDraft(record.field, file: record.file, problems: &problems)
            {
                sources.append(source)
                return
            }
            note(
                record,
                "\(RecordFormat.of(record.kind).article) is \(record.field.kind); it must be a mapping of fields")
            return
        }
        var reader = FieldReader(
            entries, format: .of(record.kind), file: record.file,
            // The first name of a mapping, or the row of a table, whose names stand in its header.
            at: max(entries.first?.position ?? record.field.position, record.field.position))
        switch record.kind {
        case .event:
            var event = EventDraft(&reader)
            event.mergesWithAlike = record.mergesWithAlike
            events.append(event)
        case .person: append(ActorDraft(&reader, kind: .person), at: reader.position, in: record.file)
        case .country: append(ActorDraft(&reader, kind: .country), at: reader.position, in: record.file)
        case .organization: append(ActorDraft(&reader, kind: .organization), at: reader.position, in: record.file)
        case .agreement: agreements.append(AgreementDraft(&reader))
        case .source:
            var source = SourceDraft(&reader)
            source.isDescribed = true
            sources.append(source)
        }
        problems += reader.problems
    }

    private mutating func append(_ actor: ActorDraft, at position: TextPosition, in file: String) {
        guard !actor.name.isEmpty || actor.kind == .country else { return }
        actors.append(actor)
    }

    private mutating func note(_ record: Record, _ message: String) {
        problems.append(
            Problem(.error, rule: .wrongValue, file: record.file, at: record.field.position, message))
    }
}

extension EventDraft {
    /// Reads an event's fields.
    init(_ reader: inout FieldReader) {
        self.init(origin: Place(file: reader.file, position: reader.position))
        id = reader.located("id")
        date = EventDraft.date(&reader)
        isWithin = reader.flag("within")
        after = reader.located("after")
        before = reader.located("before")
        number = reader.text("number").flatMap { Int64($0.prefix { "0"..."9" ~= $0 }) }
        stated = reader.text("stated")
        if let type = reader.located("type") {
            self.type = type.text.lowercased()
            typePosition = type.position
        }
        title = reader.text("title") ?? ""
        label = reader.text("label")
        place = reader.text("place")
        for kind in EventLink.Kind.allCases {
            links += reader.texts(kind.rawValue).map { (kind, $0) }
        }
        subjects = reader.texts("about")
        participants = ParticipantDraft.list(&reader, "participants", kind: nil)
        participants += ParticipantDraft.list(&reader, "people", kind: .person)
        participants += ParticipantDraft.list(&reader, "countries", kind: .country)
        participants += ParticipantDraft.list(&reader, "organizations", kind: .organization)
        outcomes = AgreementDraft.list(&reader, "agreements")
        let stated = reader.word("status", EventStatus.self)
        (status, statesStatus) = (stated ?? .occurred, stated != nil)
        evidence = reader.word("evidence", Evidence.self) ?? .reported
        topics = reader.texts("topics").map(\.text)
        summary = reader.text("summary")
        quote = reader.text("quote")
        importance = reader.number("importance", in: 1...10)
        weight = reader.positiveNumber("weight")
        isCoded = reader.flag("coded")
        sources = SourceDraft.list(&reader, "sources")
        claims = ClaimDraft.list(&reader)
        same = reader.texts("same_as")
        others = reader.texts("not_same_as")
    }

    /// The date, joined with `end` where that gives the last day of what lasts.
    private static func date(_ reader: inout FieldReader) -> EventDate? {
        let date = reader.date("date")
        guard let end = reader.located("end") else { return date }
        guard let date else {
            if reader.text("date")?.lowercased() == "unknown" {
                reader.note(
                    .error, .wrongDate, at: end.position,
                    "end: \(end.text.quoted) is the end of no known date; leave out end, or write before: instead")
            }
            return nil
        }
        if case .interval = date.kind {
            // A table gives the end of an interval once more; it must say the same.
            let closing = try? EventDate(edtf: end.text)
            if closing?.latest != date.latest {
                reader.note(
                    .error, .wrongDate, at: end.position,
                    "date \(date.text) has an end of its own; leave out end, or give the first day alone as date")
            }
            return date
        }
        do {
            return try EventDate(from: date, to: EventDate(edtf: end.text))
        } catch {
            let isBefore =
                (try? EventDate(edtf: end.text).latest).flatMap { last in date.earliest.map { last < $0 } } ?? false
            reader.note(.error, isBefore ? .endBeforeStart : .wrongDate, at: end.position, "end: \(error.message)")
            return date
        }
    }
}

extension ActorDraft {
    /// Reads the fields of a person, country or organization.
    init(_ reader: inout FieldReader, kind: ActorKind) {
        self.init(kind: kind, origin: Place(file: reader.file, position: reader.position))
        isDescribed = true
        id = reader.located("id")
        name = reader.text("name") ?? ""
        aliases = reader.texts("aliases").map(\.text)
        translations = ActorDraft.translations(&reader)
        summary = reader.text("summary")
        sources = SourceDraft.list(&reader, "sources")
        claims = ClaimDraft.list(&reader)
        switch kind {
        case .country:
            let code = reader.located("code")
            if let code, let id, id.text != code.text {
                reader.note(
                    .error, .wrongValue, at: code.position,
                    "code \(code.text.quoted) differs from id \(id.text.quoted); they are the same, so keep one")
            }
            id = id ?? code
            from = reader.date("from")
            until = reader.date("until")
            reader.checkSpan(from, until, "until")
            codes = ActorDraft.codes(&reader)
        case .organization:
            country = reader.located("country")
            parent = reader.located("parent")
            members = reader.texts("members")
            sort = reader.text("kind")
            same = reader.texts("same_as")
            possiblySame = reader.texts("maybe_same_as")
            knownOthers = reader.texts("not_same_as")
        case .person:
            country = reader.located("country")
            posts = reader.items("posts").compactMap { PostDraft($0, &reader) }
            same = reader.texts("same_as")
            possiblySame = reader.texts("maybe_same_as")
            knownOthers = reader.texts("not_same_as")
        }
    }

    private static func translations(_ reader: inout FieldReader) -> [(language: String, name: String)] {
        let names = reader.textsByKey("names", "the name in", "a mapping by language, such as {ja: 石破茂}")
        return names.map { (language: $0.key, name: $0.text.text) }.sorted {
            ($0.language, $0.name) < ($1.language, $1.name)
        }
    }

    private static func codes(_ reader: inout FieldReader) -> [(scheme: String, code: String)] {
        reader.textsByKey("codes", "the code of", "a mapping by scheme, such as {cow: 240}").compactMap {
            scheme, code in
            guard CountryScheme(rawValue: scheme) == nil else { return (scheme, code.text) }
            reader.note(
                .error, .wrongWord, at: code.position,
                "there is no scheme \(scheme.quoted); it is one of "
                    + CountryScheme.allCases.map(\.rawValue).joined(separator: ", "))
            return nil
        }
    }
}

extension PostDraft {
    /// Reads a post: a mapping, or a text such as "Prime Minister, Japan (2024-10–)".
    init?(_ field: Field, _ reader: inout FieldReader) {
        switch field.value {
        case .mapping(let entries):
            var inner = FieldReader(entries, format: .post, file: reader.file, at: field.position)
            title = inner.text("title") ?? ""
            country = inner.located("country")
            organization = inner.located("organization")
            accreditedTo = inner.texts("accredited_to")
            from = inner.date("from")
            to = inner.date("to")
            evidence = inner.word("evidence", Evidence.self)
            note = inner.text("note")
            sources = SourceDraft.list(&inner, "sources")
            inner.checkSpan(from, to, "to")
            reader.absorb(inner.problems)
            if title.isEmpty { return nil }
        case .text(let text):
            guard !field.isNumber else {
                reader.note(
                    .error, .wrongValue, at: field.position,
                    "a post is the number \(text.trimmed); it must be a title or a mapping")
                return nil
            }
            guard let parsed = PostText(text) else { return nil }
            title = parsed.title
            country = parsed.country.map { LocatedText(text: $0, position: field.position) }
            organization = parsed.organization.map { LocatedText(text: $0, position: field.position) }
            accreditedTo = parsed.accreditedTo.map { LocatedText(text: $0, position: field.position) }
            from = parsed.from
            to = parsed.to
        case .absent, .list:
            reader.note(
                .error, .wrongValue, at: field.position, "a post is \(field.kind); it must be a mapping or a text")
            return nil
        }
    }
}
