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
    /// The ids that further records of an event bore, by the id that it bears now.
    var otherIDs: [String: [String]] = [:]
    var spans: [DateSpan] = []
    var placesOfEvents: [PlaceInTime] = []
    var outcomesOfEvents: [[Int]] = []
    /// Every distinct name of participants and parties that found its actor, sorted.
    var mentionsFound: [FoundName] = []
    /// The titles in front of each distinct name.
    var titles: [String: TextID] = [:]
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
        actors = ActorRegistry(understanding.actors, sources: sources, problems: &problems)
        self.problems = problems
    }

    mutating func note(_ severity: Problem.Severity, _ rule: ProblemRule, _ place: Place, _ message: String) {
        problems.append(Problem(severity, rule: rule, file: place.file, at: place.position, message))
    }

    mutating func chronicle() -> Chronicle {
        stateDays()
        noteUnknownTypes()
        addMentionedActors()
        resolveParticipants()
        identifyEvents()
        checkIDs()
        mergeEvents()
        drawClaims()
        collectAgreements()
        orderEvents()
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
                .error, .oneIdTwoKinds, place,
                "\(id) is the id of \(kind) and of \(other.kind)\(elsewhere); give each its own id")
        } else if kinds[id].map({ place.precedes($0.place) }) ?? true {
            kinds[id] = (kind, place)
        }
    }
}

// MARK: - Participants

extension ChronicleAssembly {
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
                        .warning, .repeatedParticipant,
                        participant.actor.name.place(in: event.origin.file),
                        "\(participant.actor.name.text.quoted) is listed twice in the same role; keep one")
                    continue
                }
                resolved.append(ParticipantResolution(draft: participant, actor: index))
            }
            actorsOfEvents.append(resolved)
        }
    }

    /// The country that a stated post is held for, as in "Secretary of State of the United States", if it names one.
    mutating func country(ofPost text: String) -> Int? {
        // Where an ambassador is sent is not whom he stands for.
        var held = text
        if let to = held.range(of: " to ") { held = String(held[..<to.lowerBound]) }
        while let split = held.range(of: " of ") {
            held = String(held[split.upperBound...])
            if case .found(let country) = actors.find(held, kind: .country) { return country }
        }
        return nil
    }
}
