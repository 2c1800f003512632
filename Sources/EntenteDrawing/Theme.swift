/// The named colours of every figure.
///
/// Kinds are told apart by shape and line as well; their colours follow Okabe and Ito (2008), darkened where white paper
/// asks for it, so that readers who see red and green alike can tell them apart.
public struct Theme: Sendable {
    /// The families of fonts that texts are set in, parted by commas; one of ``FontFamilies/measured`` first.
    public var fontFamily = FontFamilies.standard

    /// The page.
    public var page = Color.white
    /// Titles and names.
    public var text = Color(0x1B2733)
    /// Second lines: people, posts, places.
    public var detailText = Color(0x33475B)
    /// Dates, source numbers, notes.
    public var mutedText = Color(0x55606C)
    /// Notes on what was planned when reported.
    public var plannedText = Color(0x8A5A00)
    /// What sources disagree about: marks and text.
    public var disputed = Color(0xB3261E)

    /// Edges between nodes.
    public var edge = Color(0x7A8591)
    /// Axes and strong outlines.
    public var axis = Color(0x55606C)
    /// The spine of a list.
    public var spine = Color(0xC4CCD6)
    /// Rules across the page.
    public var rule = Color(0xD9DFE6)
    /// Grid lines.
    public var grid = Color(0xE1E6EB)
    /// Grid lines of the larger unit, and the line under a chart.
    public var strongGrid = Color(0xB5BEC8)
    /// The dotted line where the axis is cut.
    public var cut = Color(0xC9D1D9)
    /// Every other lane.
    public var band = Color(0xF5F7F9)
    /// The ground of a group.
    public var groupFill = Color(0xF5F7F9)
    /// The outline of a group.
    public var groupLine = Color(0xD3DAE2)

    /// People.
    public var person = Tone(mark: Color(0x55606C), text: Color(0x1B2733), fill: .white)
    /// People who are not named, such as a delegation.
    public var unnamed = Tone(mark: Color(0x55606C), text: Color(0x1B2733), fill: Color(0xE8ECF0))
    /// Organizations.
    public var organization = Tone(mark: Color(0x8E5A9C), text: Color(0x7A4888), fill: .white)
    /// Talks, summits, calls, forums.
    public var meeting = Tone(mark: Color(0x0072B2), text: Color(0x005E94), fill: Color(0xE3F0F8))
    /// Visits.
    public var visit = Tone(mark: Color(0x00805C), text: Color(0x00694B), fill: Color(0xDDF1EA))
    /// Tariffs, sanctions, exercises, aid.
    public var action = Tone(mark: Color(0x55606C), text: Color(0x4A545F), fill: Color(0xE8ECF0))
    /// Programmes.
    public var programme = Tone(mark: Color(0x8E5A9C), text: Color(0x7A4888), fill: Color(0xF2E8F4))
    /// Statements.
    public var statement = Tone(mark: Color(0x3C8DBC), text: Color(0x23698F), fill: Color(0xE4F1F8))
    /// Appointments.
    public var appointment = Tone(mark: Color(0xB2588B), text: Color(0x95416F), fill: Color(0xF9E8F1))
    /// Elections.
    public var election = Tone(mark: Color(0xA67C00), text: Color(0x765800), fill: Color(0xFAF1D6))
    /// Incidents.
    public var incident = Tone(mark: Color(0x1B2733), text: Color(0x1B2733), fill: Color(0xE3E6EA))
    /// Agreements.
    public var agreement = Tone(mark: Color(0xD55E00), text: Color(0x8A3D08), fill: Color(0xFBEBDD))
    /// The status of an agreement, on the page.
    public var agreementStatus = Color(0xA8480A)

    /// Dark on white.
    public static let light = Theme()

    /// The theme's own colours.
    public init() {}

    /// Every kind's colours, in the order of the declarations.
    public var tones: [Tone] {
        [
            person, unnamed, organization, meeting, visit, action, programme, statement, appointment, election,
            incident,
            agreement,
        ]
    }
}
