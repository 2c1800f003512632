/// A scheme by which data sets write countries as codes; one text means other countries in other schemes (`AS`, `2`).
public enum CountryScheme: String, CaseIterable, Sendable {
    /// ISO 3166-1: alpha-3, alpha-2 and numeric codes, and those of them that ISO 3166-3 lists as withdrawn.
    case iso
    /// The country codes of CAMEO as GDELT publishes them: near to alpha-3, but not equal (`ROM` is Romania).
    case cameo
    /// FIPS 10-4, two letters: the geographic codes of GDELT (`AS` is Australia, `JA` Japan).
    case fips
    /// The numbers of the Correlates of War Project's State System Membership (v2016).
    case cow
    /// The numbers of the list of independent states of Gleditsch and Ward (1999) and its microstates, as UCDP uses them.
    case gw
}
