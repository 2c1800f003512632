extension ParticipantDraft {
    /// Reads the participants of a field; `kind` is what names without a kind of their own must mean.
    static func list(_ reader: inout FieldReader, _ name: String, kind: ActorKind?) -> [ParticipantDraft] {
        guard let field = reader.field(name) else { return [] }
        if case .text(let text) = field.value, field.isNumber {
            reader.note(
                .error, .wrongValue, at: field.position,
                "\(name) is the number \(text.trimmed); it must be a list of names, each with its role in brackets")
            return []
        }
        return reader.items(name).compactMap { ParticipantDraft($0, &reader, kind: kind) }
    }

    private init?(_ field: Field, _ reader: inout FieldReader, kind: ActorKind?) {
        switch field.value {
        case .absent:
            reader.note(
                .error, .missingName, at: field.position, "a participant without a name; give one, or `unnamed`")
            return nil
        case .list:
            reader.note(
                .error, .wrongValue, at: field.position, "a participant is a list; it must be a name or a mapping")
            return nil
        case .text(let text):
            let mention = MentionText(text)
            guard !mention.name.isEmpty else {
                reader.note(.error, .missingName, at: field.position, "a participant without a name; give one")
                return nil
            }
            // ISO 3166-1 numbers countries as well; nobody else is called by a number.
            guard !field.isNumber || !Country.named(mention.name).isEmpty else {
                reader.note(
                    .error, .wrongValue, at: field.position,
                    "a participant is the number \(mention.name); it must be a name or a mapping")
                return nil
            }
            // Tables name the countries that others stood for; they are no participants of their own.
            if mention.bracket == "represented" { return nil }
            self.init(actor: MentionDraft(name: LocatedText(text: mention.name, position: field.position), kind: kind))
            readBracket(mention.bracket, whole: text, at: field.position, &reader)
        case .mapping(let entries):
            var inner = FieldReader(entries, format: .participant, file: reader.file, at: field.position)
            guard let actor = ParticipantDraft.actor(&inner, kind: kind) else {
                reader.absorb(inner.problems)
                return nil
            }
            self.init(actor: actor)
            role = inner.word("role", ParticipationRole.self) ?? .participant
            isDelegation = inner.flag("delegation")
            unnamed = inner.text("unnamed")
            post = inner.text("post")
            status = inner.word("status", EventStatus.self)
            evidence = inner.word("evidence", Evidence.self)
            note = inner.text("note")
            sources = SourceDraft.list(&inner, "sources")
            reader.absorb(inner.problems)
        }
    }

    private static func actor(_ inner: inout FieldReader, kind: ActorKind?) -> MentionDraft? {
        let given: [MentionDraft] = [
            inner.located("person").map { MentionDraft(name: $0, kind: .person) },
            inner.located("organization").map { MentionDraft(name: $0, kind: .organization) },
            inner.located("country").map { MentionDraft(name: $0, kind: .country) },
            inner.located("name").map { MentionDraft(name: $0, kind: kind) },
        ].compactMap { $0 }
        guard let first = given.first else {
            let hint =
                inner.isPresent("unnamed")
                ? "say which country or organization the unnamed person belongs to"
                : "give person, country, organization or name"
            inner.note(.error, .missingName, at: inner.position, "a participant without a name; \(hint)")
            return nil
        }
        if given.count > 1 {
            inner.note(
                .error, .twoActors, at: given[1].name.position,
                "one participant names \(first.name.text) and \(given[1].name.text); make them two participants, "
                    + "and put a person's country into the person's post")
        }
        return first
    }

    /// What may stand in the brackets: the role; "delegation"; "planned" and the like; "not named"; and a post.
    private mutating func readBracket(
        _ bracket: String?, whole: String, at position: TextPosition, _ reader: inout FieldReader
    ) {
        guard let bracket, !bracket.isEmpty else { return }
        var parts = bracket.split(separator: ",", omittingEmptySubsequences: false)
        // Known words lead, or follow where none leads; what lies between is one text, its commas included.
        let count = parts.count
        while let first = parts.first, readWord(String(first).trimmed.lowercased()) { parts.removeFirst() }
        if parts.count == count {
            while let last = parts.last, readWord(String(last).trimmed.lowercased()) { parts.removeLast() }
        }
        var isKnown = parts.count < count
        var rest = parts.joined(separator: ",").trimmed
        let marker = " not named"
        if rest.hasSuffix(marker) {
            unnamed = String(rest.dropLast(marker.count))
            (rest, isKnown) = ("", true)
        } else if let end = rest.range(of: marker + ", ") {
            unnamed = String(rest[..<end.lowerBound])
            (rest, isKnown) = (String(rest[end.upperBound...]), true)
        }
        guard !rest.isEmpty else { return }
        if isKnown {
            let words = ParticipationRole.allCases.map(\.rawValue) + EventStatus.allCases.map(\.rawValue)
            for part in rest.split(separator: ",").map({ String($0).trimmed }) where !part.contains(" ") {
                guard let nearest = NearestWord.to(part, among: words) else { continue }
                reader.note(
                    .error, .wrongWord, at: position, "unknown role \(part.quoted); did you mean \(nearest)?")
            }
            post = rest
        } else if parts.count == 1,
            let nearest = NearestWord.to(bracket, among: ParticipationRole.allCases.map(\.rawValue))
        {
            reader.note(
                .error, .wrongWord, at: position, "unknown role \(bracket.quoted); did you mean \(nearest)?")
        } else {
            // A bracket that is no role belongs to the name, as in "Congo (Brazzaville)".
            actor.name.text = whole.trimmed
        }
    }

    /// Takes a word that has a meaning of its own in the brackets; false for any other.
    private mutating func readWord(_ word: String) -> Bool {
        if let role = ParticipationRole(rawValue: word) {
            self.role = role
        } else if let status = EventStatus(rawValue: word) {
            self.status = status
        } else if let evidence = Evidence(rawValue: word) {
            self.evidence = evidence
        } else if word == "delegation" {
            isDelegation = true
        } else {
            return false
        }
        return true
    }
}

extension PartyDraft {
    /// Reads the parties of a field.
    static func list(_ reader: inout FieldReader, _ name: String, kind: ActorKind?) -> [PartyDraft] {
        reader.items(name).compactMap { PartyDraft($0, &reader, kind: kind) }
    }

    private init?(_ field: Field, _ reader: inout FieldReader, kind: ActorKind?) {
        switch field.value {
        case .absent, .list:
            reader.note(
                .error, .wrongValue, at: field.position, "a party is \(field.kind); it must be a name or a mapping")
            return nil
        case .text(let text):
            let mention = MentionText(text)
            guard !mention.name.isEmpty else {
                reader.note(.error, .missingName, at: field.position, "a party without a name; give one")
                return nil
            }
            guard !field.isNumber || !Country.named(mention.name).isEmpty else {
                reader.note(
                    .error, .wrongValue, at: field.position,
                    "a party is the number \(mention.name); it must be a name or a mapping")
                return nil
            }
            self.init(actor: MentionDraft(name: LocatedText(text: mention.name, position: field.position), kind: kind))
            guard let bracket = mention.bracket else { return }
            var unknown: [String] = []
            for part in bracket.split(separator: ",").map({ String($0).trimmed.lowercased() }) {
                if let role = PartyRole(rawValue: part) {
                    self.role = role
                } else if let status = AgreementStatus(rawValue: part) {
                    self.status = status
                } else if let evidence = Evidence(rawValue: part) {
                    self.evidence = evidence
                } else {
                    unknown.append(part)
                }
            }
            if let first = unknown.first {
                if let nearest = NearestWord.to(first, among: PartyRole.allCases.map(\.rawValue)) {
                    reader.note(
                        .error, .wrongWord, at: field.position,
                        "unknown role \(first.quoted); did you mean \(nearest)?")
                } else {
                    actor.name.text = text.trimmed
                }
            }
        case .mapping(let entries):
            var inner = FieldReader(entries, format: .party, file: reader.file, at: field.position)
            let given: [MentionDraft] = [
                inner.located("country").map { MentionDraft(name: $0, kind: .country) },
                inner.located("organization").map { MentionDraft(name: $0, kind: .organization) },
                inner.located("person").map { MentionDraft(name: $0, kind: .person) },
                inner.located("name").map { MentionDraft(name: $0, kind: kind) },
            ].compactMap { $0 }
            guard let actor = given.first else {
                inner.note(
                    .error, .missingName, at: field.position,
                    "a party without a name; give country, organization, person or name")
                reader.absorb(inner.problems)
                return nil
            }
            self.init(actor: actor)
            role = inner.word("role", PartyRole.self) ?? .party
            status = inner.word("status", AgreementStatus.self)
            from = inner.date("from")
            to = inner.date("to")
            evidence = inner.word("evidence", Evidence.self)
            note = inner.text("note")
            sources = SourceDraft.list(&inner, "sources")
            inner.checkSpan(from, to, "to")
            reader.absorb(inner.problems)
        }
    }
}

extension String {
    /// Whether the text is a number in digits, as a list that is none may be.
    var isNumber: Bool {
        let trimmed = self.trimmed
        return trimmed.utf8.contains { (0x30...0x39).contains($0) } && Double(trimmed) != nil
    }
}
