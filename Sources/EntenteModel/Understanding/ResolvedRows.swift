/// The references of an event, as indices into the registries until the tables are sorted.
struct EventReferences {
    var participations: [Participation] = []
    var sources: [SourceID] = []
    var outcomes: [AgreementID] = []
    var subjects: [AgreementID] = []
    var links: [EventLink] = []
    var others: [EventID] = []
    var claims: [Claim] = []
}

/// The references of an actor.
struct ActorReferences {
    var country: ActorID?
    var posts: [Post] = []
    var parent: ActorID?
    var members: [ActorID] = []
    var possiblySame: [ActorID] = []
    var knownOthers: [ActorID] = []
    var sources: [SourceID] = []
    var claims: [Claim] = []
}

/// The references of an agreement, with its stages.
struct AgreementReferences {
    var parties: [Party] = []
    var steps: [AgreementStep] = []
    var events: [EventID] = []
    var links: [AgreementLink] = []
    var sources: [SourceID] = []
    var claims: [Claim] = []
    var evidence = Evidence.reported
}

/// Where each row of a registry stands in its sorted table.
struct Renumbering {
    private let actors: [Int]
    private let sources: [Int]
    private let agreements: [Int]
    /// The registries' indices in the order of the tables.
    let actorOrder: [Int]
    let sourceOrder: [Int]
    let agreementOrder: [Int]

    init(actors: [(kind: ActorKind, id: String)], sources: [String], agreements: [String]) {
        actorOrder = actors.indices.sorted { left, right in
            actors[left].kind == actors[right].kind
                ? actors[left].id.isBefore(actors[right].id) : actors[left].kind < actors[right].kind
        }
        sourceOrder = sources.indices.sorted { sources[$0].isBefore(sources[$1]) }
        agreementOrder = agreements.indices.sorted { agreements[$0].isBefore(agreements[$1]) }
        self.actors = Renumbering.positions(actorOrder)
        self.sources = Renumbering.positions(sourceOrder)
        self.agreements = Renumbering.positions(agreementOrder)
    }

    private static func positions(_ order: [Int]) -> [Int] {
        var positions = [Int](repeating: 0, count: order.count)
        for (position, index) in order.enumerated() { positions[index] = position }
        return positions
    }

    func callAsFunction(_ id: ActorID) -> ActorID { ActorID(actors[id.offset]) }
    func callAsFunction(_ id: SourceID) -> SourceID { SourceID(sources[id.offset]) }
    func callAsFunction(_ id: AgreementID) -> AgreementID { AgreementID(agreements[id.offset]) }

    /// Sources in the order of their table, each once.
    func callAsFunction(_ ids: [SourceID]) -> [SourceID] {
        Set(ids.map { self($0) }).sorted()
    }

    func callAsFunction(_ claims: [Claim]) -> [Claim] {
        claims.map { claim in
            var claim = claim
            claim.source = claim.source.map { self($0) }
            return claim
        }
    }
}

extension EventReferences {
    func renumbered(_ table: Renumbering) -> EventReferences {
        var row = self
        for index in row.participations.indices {
            row.participations[index].actor = table(participations[index].actor)
            row.participations[index].standsFor = participations[index].standsFor.map { table($0) }
            row.participations[index].sources = table(participations[index].sources)
        }
        row.sources = table(sources)
        row.outcomes = outcomes.map { table($0) }
        row.subjects = subjects.map { table($0) }
        row.claims = table(claims)
        return row
    }
}

extension ActorReferences {
    func renumbered(_ table: Renumbering) -> ActorReferences {
        var row = self
        row.country = country.map { table($0) }
        row.parent = parent.map { table($0) }
        row.members = members.map { table($0) }.sorted()
        row.possiblySame = Set(possiblySame.map { table($0) }).sorted()
        row.knownOthers = Set(knownOthers.map { table($0) }).sorted()
        row.sources = table(sources)
        row.claims = table(claims)
        for index in row.posts.indices {
            row.posts[index].country = posts[index].country.map { table($0) }
            row.posts[index].organization = posts[index].organization.map { table($0) }
            row.posts[index].accreditedTo = posts[index].accreditedTo.map { table($0) }
            row.posts[index].sources = table(posts[index].sources)
        }
        return row
    }
}

extension AgreementReferences {
    func renumbered(_ table: Renumbering) -> AgreementReferences {
        var row = self
        for index in row.parties.indices {
            row.parties[index].actor = table(parties[index].actor)
            row.parties[index].sources = table(parties[index].sources)
        }
        for index in row.steps.indices { row.steps[index].sources = table(steps[index].sources) }
        row.links = links.map { AgreementLink(kind: $0.kind, target: table($0.target)) }
        row.sources = table(sources)
        row.claims = table(claims)
        return row
    }
}
