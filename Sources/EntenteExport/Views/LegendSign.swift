import EntenteModel

/// A sign that a legend explains.
public enum LegendSign: Hashable, Sendable {
    case person, organization, country
    /// What is drawn like somebody not named, in words.
    case unnamed(String)
    case event(EventSign)
    case planned, postponed, cancelled
    /// Several events in one box.
    case repeated
    case agreement, tentative
    case participation
    case tie, directedTie, agreementTie, plannedTie
    case outcome
    case mentioned
    case subject, link
    case disputed
    /// A line as wide as it is drawn, in points, for a weight in words.
    case weight(width: Double, words: String, isOfAgreements: Bool)
    case uncertainDay, aboutThen, doubtfulDate, openEnd, wordless, timeLeftOut

    /// The sign of what did not take place, or was not known to; nil for what did.
    init?(_ status: EventStatus) {
        switch status {
        case .occurred: return nil
        case .planned: self = .planned
        case .postponed: self = .postponed
        case .cancelled: self = .cancelled
        }
    }

    /// Signs in the order in which legends list them.
    static func ordered(_ signs: Set<LegendSign>) -> [LegendSign] {
        signs.sorted { $0.rank < $1.rank }
    }

    private var rank: Int {
        switch self {
        case .person: 0
        case .organization: 1
        case .country: 2
        case .unnamed: 3
        case .event(let sign): 4 + (EventSign.allCases.firstIndex(of: sign) ?? 0)
        case .repeated: 17
        case .planned: 18
        case .postponed: 19
        case .cancelled: 20
        case .agreement: 21
        case .tentative: 22
        case .participation: 23
        case .tie: 24
        case .directedTie: 25
        case .agreementTie: 26
        case .outcome: 27
        case .plannedTie: 28
        case .mentioned: 29
        case .subject: 30
        case .link: 31
        case .disputed: 32
        case .uncertainDay: 33
        case .aboutThen: 34
        case .doubtfulDate: 35
        case .openEnd: 36
        case .wordless: 37
        case .timeLeftOut: 38
        case .weight: 39
        }
    }
}
