extension ChronicleCheck {
    /// Described actors and sources that nothing mentions: often a misspelt name elsewhere.
    mutating func checkMentions() {
        var used = Mentioned()
        for id in chronicle.eventIDs { used.add(chronicle[id]) }
        for id in chronicle.agreementIDs { used.add(chronicle[id]) }
        for id in chronicle.actorIDs { used.add(chronicle[id]) }
        for id in chronicle.sourceIDs { used.add(chronicle[id].claims) }
        for id in chronicle.actorIDs where chronicle[id].isDescribed && !used.actors.contains(id) {
            let actor = chronicle[id]
            note(
                .note, .unmentionedActor, at: actor.origin,
                "no event and no agreement mentions \(actor.name); see whether a record spells the name otherwise, or drop it"
            )
        }
        for id in chronicle.sourceIDs where chronicle[id].isDescribed && !used.sources.contains(id) {
            let source = chronicle[id]
            note(
                .note, .uncitedSource, at: source.origin,
                "nothing cites the source \(source.id); name it under sources of what it tells, or drop it")
        }
    }

    /// What records refer to.
    private struct Mentioned {
        var actors: Set<ActorID> = []
        var sources: Set<SourceID> = []

        mutating func add(_ event: Event) {
            for participation in event.participations {
                actors.insert(participation.actor)
                if let country = event.country(of: participation) { actors.insert(country) }
                sources.formUnion(participation.sources)
            }
            sources.formUnion(event.sources)
            add(event.claims)
        }

        mutating func add(_ agreement: Agreement) {
            for party in agreement.parties {
                actors.insert(party.actor)
                sources.formUnion(party.sources)
            }
            for step in agreement.steps { sources.formUnion(step.sources) }
            sources.formUnion(agreement.sources)
            add(agreement.claims)
        }

        mutating func add(_ actor: Actor) {
            if actor.kind != .country, let country = actor.statedCountry { actors.insert(country) }
            actors.formUnion(actor.members + [actor.parent].compactMap { $0 })
            for post in actor.posts {
                actors.formUnion([post.country, post.organization].compactMap { $0 } + post.accreditedTo)
                sources.formUnion(post.sources)
            }
            sources.formUnion(actor.sources)
            add(actor.claims)
        }

        mutating func add(_ claims: [Claim]) {
            sources.formUnion(claims.compactMap(\.source))
        }
    }
}
