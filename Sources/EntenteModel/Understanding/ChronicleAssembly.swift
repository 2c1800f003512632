/// Resolves names, links and ids among drafts and lays everything down in columns.
struct ChronicleAssembly {
    var events: [EventDraft]
    var agreementRecords: [AgreementDraft]
    var problems: [Problem]
    var texts = TextTable()
    var sources: SourceRegistry
    var actors: ActorRegistry
    var agreements = AgreementRegistry()

    /// What participants and parties were found to mean, by the place of their names.
    var actorsOfEvents: [[ParticipantResolution]] = []
    var eventIDs: [String] = []
    var eventsByID: [String: Int] = [:]
    var spans: [DateSpan] = []
    var outcomesOfEvents: [[Int]] = []
    /// The events' ids that hints may offer, made when the first is wanted.
    var eventHints: KnownWords?

    /// A participant with its actor's index in the registry.
    struct ParticipantResolution {
        var draft: ParticipantDraft
        var actor: Int
    }

    init(_ understanding: RecordUnderstanding, problems: [Problem]) {
        events = understanding.events
        agreementRecords = understanding.agreements
        var problems = problems
        sources = SourceRegistry(
            understanding.sources,
            inPlace: events.flatMap(\.allSources) + agreementRecords.flatMap(\.allSources)
                + understanding.actors.flatMap(\.allSources), problems: &problems)
        actors = ActorRegistry(understanding.actors, problems: &problems)
        self.problems = problems
    }

    mutating func note(_ severity: Problem.Severity, _ rule: String, _ place: Place, _ message: String) {
        problems.append(Problem(severity, rule: rule, file: place.file, at: place.position, message))
    }

    mutating func chronicle() -> Chronicle {
        addMentionedActors()
        resolveParticipants()
        identifyEvents()
        checkIDs()
        collectAgreements()
        orderEvents()
        addStatedPosts()
        return layDown()
    }

    /// One id must mean one thing.
    private mutating func checkIDs() {
        var kinds: [String: (kind: String, place: Place)] = [:]
        for actor in actors.kindsByID { kinds[actor.id] = (actor.kind.article, actor.origin) }
        for (id, draft) in zip(sources.ids, sources.drafts) {
            report(
                id, "a source", draft.id.map { Place(file: draft.origin.file, position: $0.position) } ?? draft.origin,
                &kinds)
        }
        for (id, draft) in zip(eventIDs, events) {
            report(
                id, "an event", draft.id.map { Place(file: draft.origin.file, position: $0.position) } ?? draft.origin,
                &kinds)
        }
        var seen: Set<String> = []
        let agreementDrafts = agreementRecords + events.flatMap(\.outcomes)
        for draft in agreementDrafts.sorted(by: { $0.origin.precedes($1.origin) }) {
            guard let id = draft.id, seen.insert(id.text).inserted else { continue }
            report(id.text, "an agreement", Place(file: draft.origin.file, position: id.position), &kinds)
        }
    }

    private mutating func report(
        _ id: String, _ kind: String, _ place: Place, _ kinds: inout [String: (kind: String, place: Place)]
    ) {
        if let other = kinds[id], other.kind != kind {
            let elsewhere = other.place.file.isEmpty ? "" : ", in \(other.place.file):\(other.place.position.line)"
            note(
                .error, "one-id-two-kinds", place,
                "\(id) is the id of \(kind) and of \(other.kind)\(elsewhere); give each its own id")
        } else if kinds[id].map({ place.precedes($0.place) }) ?? true {
            kinds[id] = (kind, place)
        }
    }
}

// MARK: - Actors

extension ChronicleAssembly {
    /// Every name of a participant or party in the records, with its file.
    private var mentions: [(mention: MentionDraft, file: String)] {
        var all: [(mention: MentionDraft, file: String)] = []
        for event in events {
            all += event.participants.map { ($0.actor, event.origin.file) }
            for outcome in event.outcomes { all += outcome.parties.map { ($0.actor, outcome.origin.file) } }
        }
        for agreement in agreementRecords { all += agreement.parties.map { ($0.actor, agreement.origin.file) } }
        return all
    }

    /// Adds the people and organizations that are named but have no record, in the order of their names.
    private mutating func addMentionedActors() {
        let mentions = self.mentions
        // Names of a known kind come first, so that what a bare name may mean is then settled.
        for isBare in [false, true] {
            var unknown: [(mention: MentionDraft, file: String)] = []
            for (mention, file) in mentions where (mention.kind == nil) == isBare {
                let place = Place(file: file, position: mention.name.position)
                switch actors.find(mention.name.text, kind: mention.kind) {
                case .found: continue
                case .several(let indices): noteAmbiguity(of: mention.name.text, among: indices, at: place)
                case .none: unknown.append((mention, file))
                }
            }
            addUnknown(unknown)
        }
    }

    private mutating func addUnknown(_ mentions: [(mention: MentionDraft, file: String)]) {
        var namesBySlug: [String: Set<FoldedName>] = [:]
        for (mention, _) in mentions {
            let slug = ActorRegistry.derivedID(mention.kind ?? .person, mention.name.text)
            namesBySlug[slug, default: []].insert(FoldedName(mention.name.text))
        }
        let sorted = mentions.sorted { left, right in
            if left.mention.name.text != right.mention.name.text {
                return left.mention.name.text.isBefore(right.mention.name.text)
            }
            return Place(file: left.file, position: left.mention.name.position)
                .precedes(Place(file: right.file, position: right.mention.name.position))
        }
        for (mention, file) in sorted {
            let name = mention.name.text
            let place = Place(file: file, position: mention.name.position)
            if case .found = actors.find(name, kind: mention.kind) { continue }
            let kind = mention.kind ?? .person
            let isShared = namesBySlug[ActorRegistry.derivedID(kind, name), default: []].count > 1
            if kind == .country {
                let hint = actors.nearestName(to: name, kind: kind).map { "did you mean \($0)?" }
                note(
                    .error, "unknown-country", place,
                    "no country is called \(name.quoted); \(hint ?? "use its ISO 3166-1 alpha-3 code, or describe it under countries")"
                )
            } else if mention.kind != nil || !noteUnknownName(name, at: place) {
                _ = actors.addMentioned(kind, name: name, sharesSlug: isShared, at: place)
            }
        }
    }

    /// Says that a bare name is known to nobody; true where it cannot stand for a person, for its bracket is a mistake.
    private mutating func noteUnknownName(_ name: String, at place: Place) -> Bool {
        let mention = MentionText(name)
        if let bracket = mention.bracket, case .found = actors.find(mention.name, kind: nil) {
            note(
                .error, "wrong-word", place,
                "unknown role \(bracket.quoted) of \(mention.name.shortened); a bracket holds a role, and after it may "
                    + "follow a post, as in (guest, \(bracket.shortened))")
            return true
        }
        let hint = actors.nearestName(to: name, kind: nil).map { "did you mean \($0)?" }
        note(
            .warning, "unknown-name", place,
            "nobody is called \(name.quoted), so it is taken for a person; "
                + (hint ?? "add the name under people, organizations or countries"))
        return false
    }

    private mutating func noteAmbiguity(of name: String, among indices: [Int], at place: Place) {
        let answers = indices.map { "\(actors.drafts[$0].name) (\(actors.ids[$0]))" }.sorted { $0.isBefore($1) }
        note(
            .error, "ambiguous-name", place,
            "\(name.quoted) may be \(answers.joined(separator: " or ")); write the id of the one that is meant")
    }

    /// The actor that a mention means; nil where that is an error noted before.
    mutating func actor(_ mention: MentionDraft) -> Int? {
        if case .found(let index) = actors.find(mention.name.text, kind: mention.kind) { return index }
        return nil
    }

    /// The country, organization or person that a record's field names; an error where there is none.
    mutating func reference(_ name: LocatedText?, kind: ActorKind?, in file: String) -> Int? {
        guard let name else { return nil }
        let place = Place(file: file, position: name.position)
        switch actors.find(name.text, kind: kind) {
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
                .error, kind == .country ? "unknown-country" : "unknown-name", place,
                "\(what) called \(name.text.quoted); \(hint ?? "add it to the records, or use its id")")
        }
        return nil
    }

    private mutating func resolveParticipants() {
        for event in events {
            var resolved: [ParticipantResolution] = []
            for participant in event.participants {
                guard let index = actor(participant.actor) else { continue }
                let repeats = resolved.contains {
                    $0.actor == index && $0.draft.role == participant.role && $0.draft.unnamed == participant.unnamed
                }
                if repeats {
                    note(
                        .warning, "repeated-participant",
                        Place(file: event.origin.file, position: participant.actor.name.position),
                        "\(participant.actor.name.text.quoted) is listed twice in the same role; keep one")
                    continue
                }
                resolved.append(ParticipantResolution(draft: participant, actor: index))
            }
            actorsOfEvents.append(resolved)
        }
    }

    /// People without posts in the registry get the one that the first of their participations tells, in the order of time.
    private mutating func addStatedPosts() {
        for (event, participants) in zip(events, actorsOfEvents) {
            for participant in participants {
                addStatedPost(of: participant.draft, actor: participant.actor, in: event.origin.file)
            }
        }
    }

    /// A person without posts in the registry gets the post that a participation tells, such as "Prime Minister of Japan".
    private mutating func addStatedPost(of participant: ParticipantDraft, actor index: Int, in file: String) {
        guard let text = participant.post, actors.drafts[index].kind == .person, actors.drafts[index].posts.isEmpty,
            let split = text.range(of: " of ")
        else { return }
        var place = String(text[split.upperBound...])
        var accredited: [LocatedText] = []
        if let to = place.range(of: " to ") {
            accredited = [LocatedText(text: String(place[to.upperBound...]), position: participant.actor.name.position)]
            place = String(place[..<to.lowerBound])
        }
        guard case .found(let country) = actors.find(place, kind: .country) else { return }
        let position = participant.actor.name.position
        actors.addPost(
            PostDraft(
                title: String(text[..<split.lowerBound]),
                country: LocatedText(text: actors.ids[country], position: position), accreditedTo: accredited),
            to: index)
    }
}
