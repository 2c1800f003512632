import Testing

@testable import EntenteModel

@Suite("Countries by coding scheme")
struct CountryCodeTests {
    private func codes(_ code: String, _ scheme: CountryScheme, _ date: String? = nil) throws -> [String] {
        let span = try date.map { text throws(DateError) in try EventDate(edtf: text).span }
        return Country.coded(code, in: scheme, between: span).map(\.alpha3)
    }

    @Test("One text means other countries in other schemes, and only the scheme asked for answers")
    func keepsSchemesApart() throws {
        for (code, fips, iso) in [
            ("AS", "AUS", "ASM"), ("AU", "AUT", "AUS"), ("BO", "BLR", "BOL"), ("CH", "CHN", "CHE"),
            ("GM", "DEU", "GMB"), ("SU", "SDN", "SUN"), ("VN", "VDR", "VNM"),
        ] {
            #expect(try codes(code, .fips) == [fips], "\(code)")
            #expect(try codes(code, .iso) == [iso], "\(code)")
        }
        #expect(try codes("JA", .fips) == ["JPN"] && codes("JA", .iso) == [])
        #expect(try codes("JP", .iso) == ["JPN"] && codes("JP", .fips) == [])
        #expect(try codes("740", .cow) == ["JPN"] && codes("740", .iso) == ["SUR"])
        #expect(try codes("392", .iso) == ["JPN"] && codes("392", .cow) == [])
        #expect(try codes("970", .cow) == ["NRU"] && codes("970", .gw) == ["KIR"])
        #expect(try codes("340", .gw) == ["SRB"] && codes("340", .cow) == [])
    }

    @Test("White space and leading zeros are of no account, the case of letters is")
    func spelling() throws {
        for code in ["2", "002", "02", " 2\n", "\u{A0}2"] { #expect(try codes(code, .cow) == ["USA"], "\(code)") }
        for code in ["8", "08", "008"] { #expect(try codes(code, .iso) == ["ALB"], "\(code)") }
        #expect(try codes(" JA\t", .fips) == ["JPN"])
        for (code, scheme) in [
            ("ja", CountryScheme.fips), ("Ja", .fips), ("jpn", .cameo), ("jpn", .iso), ("2.0", .cow), ("-2", .cow),
            ("２", .cow), ("", .cow), ("0", .cow), ("000", .iso), ("0", .cameo), ("Japan", .iso), ("USA", .cow),
            ("JPNGOV", .cameo), ("UK", .iso), ("PRC", .iso), ("FRG", .iso),
        ] {
            #expect(try codes(code, scheme) == [], "\(code)")
        }
    }

    @Test("The codes of ISO find what the name index finds by them, withdrawn ones too")
    func iso() throws {
        for country in Country.all + Country.former {
            for code in [country.alpha3, country.alpha2] + [country.numeric].compactMap(\.self) {
                #expect(Country.coded(code, in: .iso).contains(country), "\(code)")
            }
        }
        for (code, country) in [
            ("BUR", "MMR"), ("ZAR", "COD"), ("ROM", "ROU"), ("TMP", "TLS"), ("230", "ETH"), ("280", "DEU"),
            ("532", "ANT"), ("590", "PAN"), ("736", "SDN"), ("886", "YEM"),
        ] {
            #expect(try codes(code, .iso) == [country], "\(code)")
        }
        #expect(try codes("891", .iso, "1995") == ["YUG"] && codes("891", .iso, "2004") == ["SCG"])
        #expect(try codes("CS", .iso, "1968-08") == ["CSK"] && codes("CS", .iso, "2005") == ["SCG"])
        #expect(try codes("CS", .iso) == ["CSK", "SCG"])
    }

    @Test("Codes of CAMEO that are not alpha-3 are known, its regions and cities are no countries")
    func cameo() throws {
        for (code, country) in [
            ("ROM", "ROU"), ("TMP", "TLS"), ("IMY", "IMN"), ("MTN", "MNE"), ("ANT", "ANT"), ("PSE", "PSE"),
        ] {
            #expect(try codes(code, .cameo) == [country], "\(code)")
        }
        for code in ["AFR", "EUR", "BAG", "WSB", "GZS", "WST", "ROU", "TLS", "MNE"] {
            #expect(try codes(code, .cameo) == [], "\(code)")
        }
    }

    @Test("FIPS has codes for parts and for former states, and cells of its source that hold two")
    func fips() throws {
        for (code, country) in [
            ("RI", "SRB"), ("RB", "SRB"), ("KV", "XKX"), ("GZ", "PSE"), ("WE", "PSE"), ("SV", "SJM"), ("JN", "SJM"),
            ("NL", "NLD"), ("OD", "SSD"), ("UC", "CUW"), ("WQ", "UMI"), ("UR", "SUN"), ("CZ", "CSK"), ("EZ", "CZE"),
            ("YS", "YMD"), ("YE", "YEM"), ("YM", "YEM"), ("RS", "RUS"), ("UK", "GBR"), ("GB", "GAB"),
        ] {
            #expect(try codes(code, .fips) == [country], "\(code)")
        }
        #expect(try codes("YI", .fips, "1999") == ["YUG"] && codes("YI", .fips, "2005") == ["SCG"])
        for code in ["PF", "PG", "AT", "IP", "OC", "a"] { #expect(try codes(code, .fips) == [], "\(code)") }
    }

    @Test("Every entry of the table names a country that there is, and no code means two on the same day")
    func table() {
        let entries = CountryCodeTableReader.entries(of: CountryCodeTable.text)
        #expect(Set(entries.map(\.scheme)) == Set(CountryScheme.allCases))
        #expect(entries.count == CountryCodeTable.text.count { $0 == "=" })
        #expect(entries.count { $0.span != nil } == CountryCodeTable.text.count { $0 == "@" })
        for entry in entries {
            #expect(Country(alpha3: entry.alpha3) != nil, "\(entry)")
            #expect(Country.coded(entry.code, in: entry.scheme).map(\.alpha3).contains(entry.alpha3), "\(entry)")
            for other in entries where other != entry && (other.scheme, other.code) == (entry.scheme, entry.code) {
                let (days, otherDays) = (entry.span, other.span)
                #expect(days.flatMap { days in otherDays.map { !days.overlaps($0) } } == true, "\(entry) \(other)")
            }
        }
    }
}
