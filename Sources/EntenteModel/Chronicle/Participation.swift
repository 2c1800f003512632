/// An actor's part in an event.
public struct Participation: Sendable {
    /// Who took part: a person, or the country or organization that somebody stood for.
    public var actor: ActorID
    /// The part played.
    public var role: ParticipationRole
    /// Whether a delegation took part for the actor.
    public var isDelegation = false
    /// Somebody of the actor's whose name is not told, such as "senior official"; empty for none.
    public var unnamed = TextTable.empty
    /// The post stated for this occasion; empty where the registry tells it.
    public var post = TextTable.empty
    /// The country that the stated post is held for, if it names one.
    public var standsFor: ActorID?
    /// The titles in front of the name that were set aside to find the actor, as posts are written; empty for none.
    public var title = TextTable.empty
    /// The status, where it differs from the event's.
    public var status: EventStatus?
    /// How well this participation is attested, where it differs from the event.
    public var evidence: Evidence?
    /// A remark shown where the participation is disputed; empty for none.
    public var note = TextTable.empty
    /// The sources of this participation; empty where all of the event's say it.
    public var sources: [SourceID] = []

    /// A participation in a role.
    public init(actor: ActorID, role: ParticipationRole) {
        self.actor = actor
        self.role = role
    }
}

/// An actor's part in an agreement.
public struct Party: Sendable {
    /// The actor.
    public var actor: ActorID
    /// The part played.
    public var role: PartyRole
    /// The status, where it differs from the agreement's.
    public var status: AgreementStatus?
    /// Since when, where it differs.
    public var from: EventDate?
    /// Until when, where it differs.
    public var to: EventDate?
    /// Further times at which it was a party, if it left and came back.
    public var otherSpans: [PartySpan] = []
    /// How well it is attested, where it differs.
    public var evidence: Evidence?
    /// A remark; empty for none.
    public var note = TextTable.empty
    /// Its own sources, if any.
    public var sources: [SourceID] = []

    /// A party in a role.
    public init(actor: ActorID, role: PartyRole) {
        self.actor = actor
        self.role = role
    }
}

/// A stage that an agreement reached.
public struct AgreementStep: Sendable {
    /// The stage.
    public var status: AgreementStatus
    /// When; nil where it is not known.
    public var date: EventDate?
    /// The source's wording of the date; empty for none.
    public var stated = TextTable.empty
    /// The event in which it was reached, if one is recorded.
    public var event: EventID?
    /// A remark; empty for none.
    public var note = TextTable.empty
    /// The sources that report it.
    public var sources: [SourceID]

    init(status: AgreementStatus, date: EventDate?, event: EventID?, sources: [SourceID]) {
        self.status = status
        self.date = date
        self.event = event
        self.sources = sources
    }
}

/// A tie from one event to another.
public struct EventLink: Hashable, Sendable {
    /// How the events hang together.
    public enum Kind: String, CaseIterable, Sendable {
        case partOf = "part_of"
        case follows
        case respondsTo = "responds_to"
        case announcedIn = "announced_in"
    }

    /// How they hang together.
    public var kind: Kind
    /// The other event.
    public var target: EventID
}

/// A tie from one agreement to an earlier one.
public struct AgreementLink: Hashable, Sendable {
    /// How the agreements hang together.
    public enum Kind: String, CaseIterable, Sendable {
        case follows, amends, supersedes
    }

    /// How they hang together.
    public var kind: Kind
    /// The earlier agreement.
    public var target: AgreementID
}

/// A post held by a person.
public struct Post: Sendable {
    /// The title.
    public var title: TextID
    /// The country that it is held for, if any.
    public var country: ActorID?
    /// The organization that it is held in, if any.
    public var organization: ActorID?
    /// Where an ambassador is sent.
    public var accreditedTo: [ActorID]
    /// Since when; nil where it is not known.
    public var from: EventDate?
    /// Until when; nil where it is not known.
    public var to: EventDate?
    /// How well it is attested, where the record says.
    public var evidence: Evidence?
    /// A remark; empty for none.
    public var note = TextTable.empty
    /// The sources that report it.
    public var sources: [SourceID]
}

extension Post {
    /// Whether there may be a day on which both posts are held.
    func overlaps(_ other: Post) -> Bool {
        let spans = [self, other].map { DateSpan(earliest: $0.from?.earliest, latest: $0.to?.latest) }
        // A month in which one ends and the other begins is no day of both.
        let isHandedOver = to != nil && to?.edtf == other.from?.edtf || other.to != nil && other.to?.edtf == from?.edtf
        return spans[0].overlaps(spans[1]) && !isHandedOver
    }
}

/// What one source says of one field, beside the value that is drawn.
public struct Claim: Hashable, Sendable {
    /// How a claim stands to the value that is drawn.
    public enum Standing: Sendable {
        /// It contradicts it: the field is disputed.
        case differing
        /// It says the same, and more.
        case finer
        /// It says the same, or the same more coarsely.
        case agreeing
        /// It puts in other words what no two sources put alike, such as a title.
        case wording
    }

    /// The field's name.
    public var field: TextID
    /// What the source says.
    public var value: TextID
    /// The source, if it is told.
    public var source: SourceID?
    /// How it stands to the value that is drawn.
    public var standing: Standing
}

/// Where a record stands in the input.
public struct Origin: Hashable, Sendable {
    /// The file.
    public var file: TextID
    /// The place in the file.
    public var position: TextPosition
}
