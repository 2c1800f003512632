/// A distinct name of participants and parties, with the kind that the records say it is.
private struct NamedMention: Hashable {
    var name: String
    var kind: ActorKind?
    /// The days that matter to a code; nil for names.
    var days: DateSpan?

    init(_ mention: MentionDraft) {
        name = mention.name.text
        kind = mention.kind
        days = mention.days
    }
}

/// Where a name stands first, and how often it stands anywhere.
private struct Mentions {
    var first: Place
    var count = 1

    mutating func add(_ place: Place) {
        if place.precedes(first) { first = place }
        count += 1
    }

    mutating func add(_ others: Mentions) {
        if others.first.precedes(first) { first = others.first }
        count += others.count
    }

    /// How often it stands anywhere, for messages; empty for once.
    var words: String { count == 1 ? "" : " (\(count) times, here first)" }
}

extension ChronicleAssembly {
    /// Notes with every name the days that its record speaks of, for codes of states that changed.
    mutating func stateDays() {
        func state(_ days: DateSpan?, in mention: inout MentionDraft) {
            if CodedCountry(mention.name.text) != nil { mention.days = days }
        }
        for event in events.indices {
            let days = events[event].date?.span
            for index in events[event].participants.indices {
                state(days, in: &events[event].participants[index].actor)
            }
            for outcome in events[event].outcomes.indices {
                let own = events[event].outcomes[outcome].date?.span ?? days
                for index in events[event].outcomes[outcome].parties.indices {
                    state(own, in: &events[event].outcomes[outcome].parties[index].actor)
                }
            }
        }
        for agreement in agreementRecords.indices {
            let record = agreementRecords[agreement]
            let days = (record.date ?? record.steps.lazy.compactMap(\.date).first)?.span
            for index in agreementRecords[agreement].parties.indices {
                state(days, in: &agreementRecords[agreement].parties[index].actor)
            }
        }
    }

    /// Calls with every name of a participant or party in the records, and its file.
    private func forEachMention(_ body: (MentionDraft, String) -> Void) {
        for event in events {
            for participant in event.participants { body(participant.actor, event.origin.file) }
            for outcome in event.outcomes {
                for party in outcome.parties { body(party.actor, outcome.origin.file) }
            }
        }
        for agreement in agreementRecords {
            for party in agreement.parties { body(party.actor, agreement.origin.file) }
        }
    }

    private func distinctMentions() -> [NamedMention: Mentions] {
        var mentions: [NamedMention: Mentions] = [:]
        forEachMention { mention, file in
            let place = mention.name.place(in: file)
            if mentions[NamedMention(mention)]?.add(place) == nil {
                mentions[NamedMention(mention)] = Mentions(first: place)
            }
        }
        return mentions
    }

    /// Adds the people and organizations that are named but have no record, in the order of their names.
    mutating func addMentionedActors() {
        addNamedOrganizations()
        let mentions = distinctMentions()
        let sorted = mentions.keys.sorted { left, right in
            if left.name != right.name { return left.name.isBefore(right.name) }
            if left.kind != right.kind { return (left.kind?.rawValue ?? "").isBefore(right.kind?.rawValue ?? "") }
            return (left.days?.earliest?.dayNumber ?? .min) < (right.days?.earliest?.dayNumber ?? .min)
        }
        // Names of a known kind come first, so that what a bare name may mean is then settled.
        for isBare in [false, true] {
            var unknown: [NamedMention] = []
            for mention in sorted where (mention.kind == nil) == isBare {
                guard let place = mentions[mention] else { continue }
                switch actors.find(mention.name, kind: mention.kind, on: mention.days) {
                case .found: continue
                case .several(let indices):
                    noteAmbiguity(of: mention.name, among: indices, at: place.first, place.words)
                case .none: unknown.append(mention)
                }
            }
            addUnknown(unknown, mentions)
        }
        for mention in sorted {
            guard let places = mentions[mention] else { continue }
            switch actors.find(mention.name, kind: mention.kind, on: mention.days) {
            case .found(let index):
                mentionsFound.append(
                    FoundName(name: mention.name, kind: mention.kind, index: index, count: places.count))
            case .several(let indices):
                // Somebody who was added since may answer to the name as well. One told before is told once.
                noteAmbiguity(of: mention.name, among: indices, at: places.first, places.words)
            case .none: continue
            }
        }
    }

    /// Adds the organizations that posts and other fields of records name as such, before bare names are taken for people.
    private mutating func addNamedOrganizations() {
        var named: [(name: LocatedText, file: String)] = []
        for draft in actors.drafts {
            for name in draft.posts.map(\.organization) + [draft.parent] {
                if let name { named.append((name, draft.origin.file)) }
            }
        }
        named.sort { left, right in
            left.name.text == right.name.text
                ? left.name.place(in: left.file).precedes(right.name.place(in: right.file))
                : left.name.text.isBefore(right.name.text)
        }
        for (name, file) in named {
            guard case .none = actors.find(name.text, kind: .organization) else { continue }
            _ = actors.addMentioned(.organization, name: name.text, at: name.place(in: file))
        }
    }

    private mutating func addUnknown(_ unknown: [NamedMention], _ mentions: [NamedMention: Mentions]) {
        var namesBySlug: [String: Set<FoldedName>] = [:]
        for mention in unknown {
            let name = plainName(mention)
            namesBySlug[ActorRegistry.derivedID(mention.kind ?? .person, name), default: []].insert(FoldedName(name))
        }
        var codes: [String: Mentions] = [:]
        for mention in unknown where CodedCountry(mention.name) != nil {
            // The same code on other days is one code that nobody knows.
            guard let places = mentions[mention] else { continue }
            if codes[mention.name]?.add(places) == nil { codes[mention.name] = places }
        }
        for (name, places) in codes.sorted(by: { $0.key.isBefore($1.key) }) { noteUnknownCountry(name, places) }
        for mention in unknown where CodedCountry(mention.name) == nil {
            guard let places = mentions[mention] else { continue }
            // A name before may have added the actor, written a little otherwise.
            if case .found = actors.find(mention.name, kind: mention.kind) { continue }
            let kind = mention.kind ?? .person
            let name = plainName(mention)
            let isShared = namesBySlug[ActorRegistry.derivedID(kind, name), default: []].count > 1
            if kind == .country {
                noteUnknownCountry(mention.name, places)
            } else if mention.kind != nil || !noteUnknownName(mention.name, as: name, places) {
                _ = actors.addMentioned(kind, name: name, sharesSlug: isShared, at: places.first)
            }
        }
    }

    /// The name of a person without the titles in front of it, where enough of it is left to know somebody by.
    private mutating func plainName(_ mention: NamedMention) -> String {
        guard mention.kind == nil || mention.kind == .person, let titled = actors.titled(mention.name), titled.tellsWho
        else {
            return mention.name
        }
        // The president of somewhere is nobody's name.
        if case .none = actors.find(titled.name, kind: nil) { return titled.name }
        if case .found(let index) = actors.find(titled.name, kind: .person), actors.drafts[index].kind == .person {
            return titled.name
        }
        return mention.name
    }

    private mutating func noteUnknownCountry(_ name: String, _ places: Mentions) {
        let what: String
        let advice: String
        if let coded = CodedCountry(name) {
            what = "no country has the \(coded.scheme.rawValue) code \(coded.code.quoted)"
            advice = "describe it under countries, with codes: {\(coded.scheme.rawValue): \(coded.code.shortened)}"
        } else {
            what = "no country is called \(name.quoted)"
            advice =
                actors.nearestName(to: name, kind: .country).map { "did you mean \($0)?" }
                ?? "use its ISO 3166-1 alpha-3 code, or describe it under countries"
        }
        note(.error, .unknownCountry, places.first, "\(what)\(places.words); \(advice)")
    }

    /// Says that a bare name is known to nobody; true where it cannot stand for a person, for its bracket is a mistake.
    private mutating func noteUnknownName(_ name: String, as plain: String, _ places: Mentions) -> Bool {
        let mention = MentionText(name)
        if let bracket = mention.bracket, case .found = actors.find(mention.name, kind: nil) {
            note(
                .error, .wrongWord, places.first,
                "unknown role \(bracket.quoted) of \(mention.name.shortened)\(places.words); a bracket holds a role, and after "
                    + "it may follow a post, as in (guest, \(bracket.shortened))")
            return true
        }
        let hint = actors.nearestName(to: name, kind: nil).map { "did you mean \($0)?" }
        note(
            .warning, .takenForPerson, places.first,
            "nobody is called \(name.quoted)\(places.words), so it is taken for "
                + (plain == name ? "a person" : "a person, \(plain)") + "; "
                + (hint ?? "add the name under people, organizations or countries"))
        return false
    }

    private mutating func noteAmbiguity(
        of name: String, among indices: [Int], at place: Place, _ times: String = ""
    ) {
        let answers = indices.map { "\(actors.drafts[$0].name) (\(actors.ids[$0]))" }.sorted { $0.isBefore($1) }
        note(
            .error, .ambiguousName, place,
            "\(name.quoted)\(times) may be \(answers.joined(separator: " or ")); write the id of the one that is meant")
    }

    /// The actor that a mention means; nil where that is an error noted before.
    mutating func actor(_ mention: MentionDraft) -> Int? {
        if case .found(let index) = actors.find(mention.name.text, kind: mention.kind, on: mention.days) {
            return index
        }
        return nil
    }

    /// The country, organization or person that a record's field names; an error where there is none.
    mutating func reference(
        _ name: LocatedText?, kind: ActorKind?, in file: String, on days: DateSpan? = nil
    ) -> Int? {
        guard let name else { return nil }
        let place = name.place(in: file)
        switch actors.find(name.text, kind: kind, on: days) {
        case .found(let index):
            return index
        case .several(let indices):
            noteAmbiguity(of: name.text, among: indices, at: place)
        case .none:
            if kind == .organization {
                return actors.addMentioned(.organization, name: name.text, at: place)
            }
            let what = kind.map { $0 == .country ? "no country is" : "no \($0.rawValue) is" } ?? "nobody is"
            let hint = actors.nearestName(to: name.text, kind: kind).map { "did you mean \($0)?" }
            note(
                .error, kind == .country ? .unknownCountry : .unknownName, place,
                "\(what) called \(name.text.quoted); \(hint ?? "add it to the records, or use its id")")
        }
        return nil
    }

    /// The actor that another is said not to be. That no record names it any more is worth a warning: nothing is drawn of it.
    mutating func known(_ name: LocatedText, _ kind: ActorKind, in file: String) -> Int? {
        guard case .none = actors.find(name.text, kind: kind) else { return reference(name, kind: kind, in: file) }
        note(
            .warning, .unknownName, name.place(in: file),
            "no \(kind.rawValue) is called \(name.text.quoted); drop it from not_same_as, or use its id")
        return nil
    }

    /// Says which types of events are not on the published list, each once, however many events bear it.
    mutating func noteUnknownTypes() {
        var unknown: [String: Mentions] = [:]
        for event in events {
            guard let position = event.typePosition, !EventType.all.contains(where: { $0.name == event.type }) else {
                continue
            }
            let place = Place(file: event.origin.file, position: position)
            if unknown[event.type]?.add(place) == nil { unknown[event.type] = Mentions(first: place) }
        }
        for (type, places) in unknown.sorted(by: { $0.key.isBefore($1.key) }) {
            let nearest = NearestWord.to(type, among: EventType.all.map(\.name))
            let hint = nearest.map { "did you mean \($0)?" } ?? "it stays a type of its own"
            note(.warning, .unknownType, places.first, "unknown type \(type.quoted)\(places.words); \(hint)")
        }
    }
}

/// A distinct name with the index of the actor that it was found to mean.
struct FoundName {
    var name: String
    var kind: ActorKind?
    var index: Int
    var count: Int
}
