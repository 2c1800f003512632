/// Whether an event took place.
public enum EventStatus: String, CaseIterable, Sendable {
    case occurred, planned, postponed, cancelled

    /// Whether the event is only intended: it is counted apart and drawn hollow.
    public var isPlanned: Bool { self == .planned || self == .postponed }
}

/// How well a fact is attested.
public enum Evidence: String, CaseIterable, Sendable {
    case reported, confirmed, disputed
}

/// The part that an actor plays in an event.
public enum ParticipationRole: String, CaseIterable, Sendable {
    case participant, host, guest, mediator, organizer, speaker, actor, target, provider, recipient, mentioned
}

/// The part that an actor plays in an agreement.
public enum PartyRole: String, CaseIterable, Sendable {
    case party, signatory, ratifier, depositary, guarantor, witness, beneficiary, provider
}

/// How far an agreement has come, in the order in which stages usually follow.
public enum AgreementStatus: String, CaseIterable, Comparable, Sendable {
    case proposed
    case underNegotiation = "under negotiation"
    case pledged, agreed, signed, ratified
    case inForce = "in force"
    case suspended, withdrawn, ended

    /// Orders by stage.
    public static func < (left: AgreementStatus, right: AgreementStatus) -> Bool {
        left.stage < right.stage
    }

    /// Whether nothing has been agreed yet.
    public var isTentative: Bool { self == .proposed || self == .underNegotiation }

    private var stage: Int { AgreementStatus.allCases.firstIndex(of: self) ?? 0 }
}

/// The usual kinds of agreements.
public enum AgreementKind {
    /// Their names, as written in records.
    public static let names = ["treaty", "pact", "declaration", "memorandum", "dialogue", "commitment", "agreement"]
}
