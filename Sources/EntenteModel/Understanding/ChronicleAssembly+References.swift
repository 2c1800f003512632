extension ChronicleAssembly {
    /// The sources that a list names.
    mutating func sourceIDs(_ drafts: [SourceDraft]) -> [SourceID] {
        drafts.compactMap { draft in sources.index(of: draft, problems: &problems).map { SourceID($0) } }
    }

    /// What claims say, held against the values that are drawn, which are of these sources.
    ///
    /// Where nothing is drawn of a field the first claim on it is what the others are held against: what nobody else tells is no
    /// dispute.
    mutating func claims(
        _ drafts: [ClaimDraft], of told: [SourceDraft] = [], isWithin: Bool = false, own: (String) -> String?
    ) -> [Claim] {
        var seen: Set<Claim> = []
        var firstTold: [String: String] = [:]
        for draft in drafts where firstTold[draft.field] == nil { firstTold[draft.field] = draft.value }
        return drafts.map { draft in
            let field = draft.field == "date" && isWithin ? FieldAgreement.withinDate : draft.field
            let known = own(draft.field)
            let value = comparable(known ?? firstTold[draft.field] ?? draft.value, draft.field)
            let claimed = comparable(draft.value, draft.field)
            let standing: Claim.Standing
            if FieldAgreement.wordings.contains(draft.field) {
                standing = .wording
            } else if FieldAgreement.contradicts(claimed, value, field: field)
                || (draft.field == "status" && goesBack(draft, from: value, told))
            {
                standing = .differing
            } else {
                standing = known == nil || FieldAgreement.refines(claimed, value, field: field) ? .finer : .agreeing
            }
            return Claim(
                field: texts.intern(draft.field), value: texts.intern(draft.value),
                source: draft.source.flatMap { sourceIDs([$0]).first }, standing: standing)
        }.filter { seen.insert($0).inserted }
    }

    /// A value with the names in it replaced by the ids of whom they mean, so that JPN and Japan are the same.
    private mutating func comparable(_ value: String, _ field: String) -> String {
        guard FieldAgreement.named.contains(field) else { return value }
        return value.split(separator: ";").map { item -> String in
            let mention = MentionText(String(item))
            let isRole = mention.bracket.map { ParticipationRole(rawValue: $0.lowercased()) != nil } ?? false
            let name = isRole ? mention.name : String(item).trimmed
            let kind: ActorKind? = field == "country" || field == "countries" ? .country : nil
            guard case .found(let index) = actors.find(name, kind: kind) else { return String(item).trimmed }
            return actors.ids[index] + (isRole ? mention.bracket.map { " (\($0))" } ?? "" : "")
        }.joined(separator: "; ")
    }

    /// The titles in front of a name, as posts are written.
    private mutating func title(of name: String) -> TextID {
        if let known = titles[name] { return known }
        let title = actors.titled(name).map { texts.intern($0.post) } ?? TextTable.empty
        titles[name] = title
        return title
    }

    /// Whether a claim on a status goes back behind the drawn one: planned, says the later source, or occurred, the earlier.
    private func goesBack(_ claim: ClaimDraft, from own: String, _ told: [SourceDraft]) -> Bool {
        guard let source = claim.source, claim.value != own else { return false }
        let day = sources.support(of: source).day
        let last = told.map { sources.support(of: $0).day }.max() ?? .min
        guard day != .min, last != .min else { return false }
        return FieldAgreement.refines(claim.value, own, field: "status") ? day < last : day > last
    }

    /// Resolves what an event refers to.
    mutating func references(ofEvent index: Int) -> EventReferences {
        let draft = events[index]
        let file = draft.origin.file
        var row = EventReferences()
        for resolution in actorsOfEvents[index] {
            let given = resolution.draft
            var participation = Participation(actor: ActorID(resolution.actor), role: given.role)
            participation.isDelegation = given.isDelegation
            participation.unnamed = texts.intern(given.unnamed ?? "")
            participation.post = texts.intern(given.post ?? "")
            if actors.drafts[resolution.actor].kind == .person {
                participation.title = title(of: given.actor.name.text)
            }
            participation.standsFor = given.post.flatMap { country(ofPost: $0) }.map { ActorID($0) }
            participation.status = given.status
            participation.evidence = given.evidence
            participation.note = texts.intern(given.note ?? "")
            participation.sources = sourceIDs(given.sources)
            row.participations.append(participation)
        }
        // Who says that somebody took part says that the event took place.
        row.sources = sourceIDs(draft.sources) + row.participations.flatMap(\.sources)
        row.outcomes = outcomesOfEvents[index].map { AgreementID($0) }
        for link in draft.links {
            guard let target = event(link.target, in: file) else { continue }
            if target == index {
                note(
                    .error, .linkToItself, link.target.place(in: file),
                    "\(eventIDs[index]) names itself under \(link.kind.rawValue); name another event")
            } else {
                let link = EventLink(kind: link.kind, target: EventID(target))
                if !row.links.contains(link) { row.links.append(link) }
            }
        }
        for subject in draft.subjects {
            guard let found = agreement(subject, in: file) else { continue }
            if !row.subjects.contains(AgreementID(found)) { row.subjects.append(AgreementID(found)) }
        }
        row.others = draft.others.compactMap { eventsByID[$0.text].map { EventID($0) } }
        row.claims = claims(draft.claims, of: draft.sources, isWithin: draft.isWithin, own: draft.value)
        return row
    }

    /// Resolves what an actor's record refers to.
    mutating func references(ofActor index: Int) -> ActorReferences {
        let draft = actors.drafts[index]
        let file = draft.origin.file
        var row = ActorReferences()
        row.country = reference(draft.country, kind: .country, in: file).map { ActorID($0) }
        row.parent = reference(draft.parent, kind: .organization, in: file).map { ActorID($0) }
        row.members = draft.members.compactMap { reference($0, kind: nil, in: file) }.map { ActorID($0) }
        row.possiblySame = draft.possiblySame.compactMap { reference($0, kind: draft.kind, in: file) }.map {
            ActorID($0)
        }
        row.knownOthers = draft.knownOthers.compactMap { known($0, draft.kind, in: file) }.map { ActorID($0) }
        row.sources = sourceIDs(draft.sources)
        row.claims = claims(draft.claims, own: draft.value)
        for post in draft.posts {
            row.posts.append(
                Post(
                    title: texts.intern(post.title),
                    country: reference(
                        post.country, kind: .country, in: file,
                        on: DateSpan(earliest: post.from?.earliest, latest: post.to?.latest)
                    ).map { ActorID($0) },
                    organization: reference(post.organization, kind: .organization, in: file).map { ActorID($0) },
                    accreditedTo: post.accreditedTo.compactMap { reference($0, kind: nil, in: file) }.map {
                        ActorID($0)
                    },
                    from: post.from, to: post.to, evidence: post.evidence, note: texts.intern(post.note ?? ""),
                    sources: sourceIDs(post.sources)))
        }
        row.posts.sort { left, right in
            let keys = [left, right].map { ($0.from?.earliest?.dayNumber ?? .min, texts[$0.title]) }
            return keys[0].0 == keys[1].0 ? keys[0].1.isBefore(keys[1].1) : keys[0].0 < keys[1].0
        }
        return row
    }

    /// Resolves what the records of an agreement say together.
    mutating func references(ofAgreement index: Int) -> AgreementReferences {
        let entry = agreements.entries[index]
        var row = AgreementReferences()
        var roles: [ActorID: PartyRole] = [:]
        for draft in entry.drafts {
            for party in draft.parties {
                guard let found = actor(party.actor) else { continue }
                if let role = roles[ActorID(found)] {
                    guard role != party.role else {
                        AgreementReferences.add(party, of: ActorID(found), to: &row.parties)
                        continue
                    }
                    note(
                        .warning, .repeatedParty,
                        party.actor.name.place(in: draft.origin.file),
                        "\(party.actor.name.text.quoted) is \(party.role.rawValue) and \(role.rawValue) of "
                            + "\(entry.id), so it is taken for the latter; keep one")
                    continue
                }
                roles[ActorID(found)] = party.role
                var resolved = Party(actor: ActorID(found), role: party.role)
                resolved.status = party.status
                resolved.from = party.from
                resolved.to = party.to
                resolved.evidence = party.evidence
                resolved.note = texts.intern(party.note ?? "")
                resolved.sources = sourceIDs(party.sources)
                row.parties.append(resolved)
            }
            for link in draft.links {
                guard let target = agreement(link.target, in: draft.origin.file) else { continue }
                guard target != index else {
                    note(
                        .error, .linkToItself, link.target.place(in: draft.origin.file),
                        "\(entry.id) names itself under \(link.kind.rawValue); name another agreement")
                    continue
                }
                let resolved = AgreementLink(kind: link.kind, target: AgreementID(target))
                if !row.links.contains(resolved) { row.links.append(resolved) }
            }
            row.sources += sourceIDs(draft.sources)
            row.evidence = AgreementReferences.joined(row.evidence, draft.evidence)
        }
        // A bare mention adds no sources to an agreement that states its own.
        let statesSources = !row.sources.isEmpty
        for (event, draft) in entry.events {
            // They are in the order of time.
            if row.events.last != EventID(event) { row.events.append(EventID(event)) }
            if draft.sources.isEmpty, !statesSources { row.sources += sourceIDs(events[event].sources) }
            row.sources += sourceIDs(draft.sources)
            row.evidence = AgreementReferences.joined(row.evidence, draft.evidence)
        }
        // Countries first, then organizations and people: the one order that every table tells.
        row.parties = row.parties.enumerated().sorted { left, right in
            let kinds = (kind(of: left.element), kind(of: right.element))
            return kinds.0 == kinds.1 ? left.offset < right.offset : kinds.0 < kinds.1
        }.map(\.element)
        row.sources += row.parties.flatMap(\.sources)
        row.steps = steps(of: entry)
        let latest = row.steps.last
        row.claims = claims(entry.drafts.flatMap(\.claims) + entry.claims) { field in
            switch field {
            case "status": latest?.status.rawValue
            case "date": latest?.date?.edtf
            default: entry.value(field)
            }
        }
        return row
    }

    private func kind(of party: Party) -> ActorKind {
        actors.drafts[party.actor.offset].kind
    }
}

extension AgreementReferences {
    /// Adds the time that a record tells of a party that is known already; one within a known time adds nothing.
    fileprivate static func add(_ draft: PartyDraft, of actor: ActorID, to parties: inout [Party]) {
        let span = PartySpan(from: draft.from, to: draft.to)
        guard draft.from != nil || draft.to != nil, let known = parties.firstIndex(where: { $0.actor == actor }) else {
            return
        }
        if parties[known].from == nil && parties[known].to == nil {
            (parties[known].from, parties[known].to) = (span.from, span.to)
        } else if !parties[known].spans.contains(where: { $0.days.overlaps(span.days) }) {
            parties[known].otherSpans.append(span)
        }
    }

    /// Disputed outweighs confirmed, confirmed outweighs reported.
    static func joined(_ one: Evidence, _ other: Evidence?) -> Evidence {
        guard let other else { return one }
        if one == .disputed || other == .disputed { return .disputed }
        return one == .confirmed || other == .confirmed ? .confirmed : .reported
    }
}
