import Testing

@testable import EntenteModel

@Suite("Countries")
struct CountryTests {
    @Test("The table holds the 249 entries of ISO 3166-1 and Kosovo, sorted by alpha-3 code")
    func complete() {
        #expect(Country.all.filter { $0.standing == .listed }.count == 249)
        #expect(Country.all.filter { $0.standing == .userAssigned }.map(\.alpha3) == ["XKX"])
        #expect(Country.all.map(\.alpha3) == Country.all.map(\.alpha3).sorted())
        #expect(Country.former.map(\.alpha3) == ["ANT", "CSK", "DDR", "SCG", "SUN", "VDR", "YMD", "YUG"])
    }

    @Test("Every code has its shape, and finds its own country alone")
    func codes() {
        for country in Country.all {
            #expect(country.alpha3.utf8.count == 3 && country.alpha3.utf8.allSatisfy { (0x41...0x5A).contains($0) })
            #expect(country.alpha2.utf8.count == 2 && country.alpha2.utf8.allSatisfy { (0x41...0x5A).contains($0) })
            #expect(Country.named(country.alpha3) == [country])
            #expect(Country.named(country.alpha2) == [country])
            #expect(Country(alpha3: country.alpha3) == country)
            if let numeric = country.numeric {
                #expect(numeric.utf8.count == 3 && numeric.utf8.allSatisfy { (0x30...0x39).contains($0) })
                #expect(Country.named(numeric) == [country])
            } else {
                #expect(country.standing == .userAssigned)
            }
        }
    }

    @Test("Every name of a country finds that country")
    func names() {
        for country in Country.all + Country.former {
            for name in [country.name, country.officialName] + country.otherNames + country.formerNames {
                #expect(Country.named(name).contains(country), "\(name)")
            }
            #expect(Country.named(country.name) == [country], "\(country.name) must not be ambiguous")
            #expect(Country.named("the " + country.officialName) == [country], "\(country.officialName)")
        }
    }

    @Test("No name or code belongs to two countries, but for those known to be ambiguous")
    func ambiguity() {
        let known: [String: [String]] = [
            "congo": ["COD", "COG"],
            "korea": ["KOR", "PRK"],
            "virgin islands": ["VGB", "VIR"],
            "CS": ["CSK", "SCG"],
        ]
        var found: [String: [String]] = [:]
        for entry in CountryIndex.shared.entries where entry.alpha3.count > 1 { found[entry.key] = entry.alpha3 }
        #expect(found == known)
        #expect(Country.named("Congo").map(\.alpha3) == ["COD", "COG"])
        #expect(Country.named("Korea").map(\.alpha3) == ["KOR", "PRK"])
    }

    @Test("The names that a report prints are plain")
    func plainNames() {
        let expected = [
            "VNM": "Vietnam", "KOR": "South Korea", "PRK": "North Korea", "USA": "United States", "CHN": "China",
            "RUS": "Russia", "TUR": "Türkiye", "HKG": "Hong Kong", "MMR": "Myanmar", "COD": "DR Congo",
            "COG": "Republic of the Congo", "TWN": "Taiwan", "GBR": "United Kingdom", "LAO": "Laos", "IRN": "Iran",
            "CIV": "Côte d’Ivoire", "BIH": "Bosnia and Herzegovina", "PSE": "Palestine", "NAM": "Namibia",
            "SUN": "Soviet Union", "DDR": "East Germany",
        ]
        for (code, name) in expected.sorted(by: { $0.key < $1.key }) {
            #expect(Country(alpha3: code)?.name == name)
        }
        for country in Country.all {
            #expect(!country.name.contains("(") && !country.name.contains("&") && !country.name.contains("*"))
            #expect(!country.officialName.hasPrefix("the ") && !country.officialName.contains("*"))
        }
        #expect(Country(alpha3: "VNM")?.officialName == "Socialist Republic of Viet Nam")
        #expect(Country(alpha3: "NAM")?.alpha2 == "NA")
    }

    @Test("Two or three letters are a code in upper case only, so that words stay words")
    func shortWords() {
        for word in [
            "us", "Us", "in", "In", "it", "is", "no", "at", "be", "and", "can", "are", "per", "jpn", "roc", "",
            "the us", "the it",
        ] {
            #expect(Country.named(word).isEmpty, "\(word)")
        }
        #expect(Country.named("IN").map(\.alpha3) == ["IND"])
        #expect(Country.named("IT").map(\.alpha3) == ["ITA"])
        #expect(Country.named(" JPN\n").map(\.alpha3) == ["JPN"])
        for key in CountryIndex.shared.entries.map(\.key) where key.utf8.count <= 3 {
            #expect(key.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }, "\(key)")
        }
    }

    @Test("Adjectives, parts of countries and regions are not countries")
    func notCountries() {
        for text in [
            "Japanese", "Vietnamese", "British", "England", "Scotland", "Europe", "European Union", "Central Africa",
            "Atlantis", "Shigeru Ishiba", "JPNX", "J P N", "39", "0392", "🇯🇵", "\u{0}", "(the)", "the", "the ", ", the",
        ] {
            #expect(Country.named(text).isEmpty, "\(text)")
        }
    }

    @Test("A former country keeps its codes and the days it lasted")
    func former() {
        let union = Country(alpha3: "SUN")
        #expect(union?.standing == .withdrawn(alpha4: "SUHH", from: "1922-12-30", until: "1991-12-26"))
        #expect(union?.numeric == "810" && union?.alpha2 == "SU")
        #expect(union?.span?.earliest?.text == "1922-12-30" && union?.span?.latest?.text == "1991-12-26")
        #expect(Country(alpha3: "UK") == nil && Country(alpha3: "PRC") == nil && Country(alpha3: "392") == nil)
    }

    @Test("Every former country lasted from one day to a later one, and no country of today has an end")
    func spans() throws {
        for country in Country.former {
            let first = try #require(country.span?.earliest, "\(country.alpha3)")
            let last = try #require(country.span?.latest, "\(country.alpha3)")
            #expect(first < last, "\(country.alpha3)")
            #expect(country.standing.days == [first.text, last.text])
        }
        #expect(Country.all.allSatisfy { $0.span == nil })
    }
}

extension Country.Standing {
    fileprivate var days: [String] {
        guard case .withdrawn(_, let from, let until) = self else { return [] }
        return [from, until]
    }
}
