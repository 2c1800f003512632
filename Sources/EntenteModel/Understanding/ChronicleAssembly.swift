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
    var outcomesOfEvents: [[Int]] = []
    /// Every distinct name of participants and parties that found its actor, sorted.
    var mentionsFound: [FoundName] = []
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
        drawClaims()
        stateDays()
        addMentionedActors()
        resolveParticipants()
        identifyEvents()
        checkIDs()
        mergeEvents()
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
