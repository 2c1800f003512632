import EntenteModel
import Testing

@Suite("Codes that meant one state after another")
struct CountryCodeDateTests {
    /// Scheme, code, days asked for (none for no span), and the countries that are meant.
    static let cases: [(scheme: CountryScheme, code: String, date: String?, expected: [String])] = [
        (.cow, "365", "1815", ["RUS"]), (.cow, "365", "1922-12-29", ["RUS"]),
        (.cow, "365", "1922-12-30", ["SUN"]), (.cow, "365", "1955-05-14", ["SUN"]),
        (.cow, "365", "1991-12-26", ["SUN"]), (.cow, "365", "1991-12-27", ["RUS"]),
        (.gw, "365", "2010", ["RUS"]), (.gw, "365", "1962", ["SUN"]),
        (.cow, "365", "1991", ["RUS", "SUN"]), (.cow, "365", "1985/..", ["RUS", "SUN"]),
        (.cow, "365", nil, ["RUS", "SUN"]),
        (.cow, "345", "1881", ["SRB"]), (.cow, "345", "1934-02-09", ["YUG"]), (.cow, "345", "1995", ["YUG"]),
        (.cow, "345", "2004", ["SCG"]), (.cow, "345", "2007", ["SRB"]), (.cow, "345", "2003", ["SCG", "YUG"]),
        (.cow, "345", nil, ["SRB", "SCG", "YUG"]), (.gw, "345", "2004", ["SCG"]), (.gw, "345", "1980", ["YUG"]),
        (.gw, "345", nil, ["SCG", "YUG"]), (.gw, "340", "1900", ["SRB"]), (.gw, "340", "2010", ["SRB"]),
        (.cow, "816", "1962", ["VDR"]), (.gw, "816", "1976-07-01", ["VDR"]), (.cow, "816", "1978", ["VNM"]),
        (.cow, "816", nil, ["VNM", "VDR"]), (.cow, "817", "1962", []), (.gw, "815", "1850", []),
        (.cow, "255", "1815", ["DEU"]), (.cow, "255", "1990-10-03", ["DEU"]), (.cow, "260", "1960", ["DEU"]),
        (.gw, "260", "2000", ["DEU"]), (.gw, "255", "1940", ["DEU"]), (.cow, "265", "1955", ["DDR"]),
        (.cow, "315", "1921", ["CSK"]), (.gw, "315", nil, ["CSK"]), (.cow, "316", nil, ["CZE"]),
        (.cow, "678", "1945", ["YEM"]), (.cow, "679", "1995", ["YEM"]), (.gw, "678", "1995", ["YEM"]),
        (.gw, "679", nil, []), (.cow, "680", "1981", ["YMD"]), (.gw, "680", "1981", ["YMD"]),
        (.cow, "730", "1894", []), (.cow, "731", nil, ["PRK"]), (.cow, "732", nil, ["KOR"]),
    ]

    @Test("Days choose among the meanings of a code, and what they leave open stays open", arguments: cases)
    func choosesByDate(scheme: CountryScheme, code: String, date: String?, expected: [String]) throws {
        let span = try date.map { text throws(DateError) in try EventDate(edtf: text).span }
        #expect(Country.coded(code, in: scheme, between: span).map(\.alpha3) == expected)
    }

    @Test("Days that no meaning touches choose none of them, and a code of one meaning keeps it on all days")
    func choosesNothingByGuess() throws {
        let before = try EventDate(edtf: "1960").span
        #expect(Country.coded("891", in: .iso, between: before).map(\.alpha3) == ["SCG", "YUG"])
        let after = try EventDate(edtf: "2020").span
        #expect(Country.coded("265", in: .cow, between: after).map(\.alpha3) == ["DDR"])
    }

    @Test("Days that nobody knows touch every meaning")
    func unknownDays() {
        let found = Country.coded("365", in: .cow, between: EventDate.unknown.span)
        #expect(found.map(\.alpha3) == ["RUS", "SUN"])
    }
}
