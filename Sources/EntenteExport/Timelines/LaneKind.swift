/// How a timeline is divided into lanes.
public enum LaneKind: String, CaseIterable, Sendable {
    /// A lane for each partner of the country that takes part in most events; where there is none, for each pair; where no
    /// country takes part in anything, for each main type.
    case auto
    /// A lane for each country; what several do stands in the lane of each.
    case country
    /// A lane for each pair of countries.
    case pair
    /// A lane for each person; what several do stands in the lane of each.
    case person
    /// A lane for each organization; what several do stands in the lane of each.
    case organization
    /// A lane for each main type of event.
    case type
    /// A lane for each topic; what has several stands in the lane of each.
    case topic
}

/// In which order lanes stand; lanes without a name of their own come last in any.
public enum LaneOrder: String, CaseIterable, Sendable {
    /// By the first thing in each.
    case first
    /// The fullest first.
    case weight
    /// By name.
    case name
}
