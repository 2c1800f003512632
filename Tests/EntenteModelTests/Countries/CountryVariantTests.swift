import EntenteModel
import Testing

@Suite("Names of countries as people write them")
struct CountryVariantTests {
    static let variants: [(code: String, names: [String])] = [
        ("USA", ["US", "USA", "U.S.", "U.S.A.", "America", "the United States", "the US", "United States of America"]),
        ("GBR", ["UK", "U.K.", "GB", "Britain", "Great Britain", "The United Kingdom", "the UK", "united kingdom"]),
        ("KOR", ["South Korea", "Republic of Korea", "ROK", "Korea, Republic of", "the Republic of Korea"]),
        (
            "PRK",
            ["North Korea", "DPRK", "Democratic People's Republic of Korea", "Democratic People’s Republic of Korea"]
        ),
        ("CIV", ["Ivory Coast", "Côte d'Ivoire", "Côte d’Ivoire", "Cote d'Ivoire", "COTE D'IVOIRE"]),
        ("CZE", ["Czechia", "Czech Republic", "the Czech Republic"]),
        ("TUR", ["Turkey", "Türkiye", "Turkiye", "TÜRKİYE"]),
        ("VNM", ["Vietnam", "Viet Nam", "VIETNAM", "Việt Nam", "SRV"]),
        ("LAO", ["Laos", "Lao PDR", "Lao People's Democratic Republic"]),
        ("SYR", ["Syria", "Syrian Arab Republic"]),
        ("IRN", ["Iran", "Iran (Islamic Republic of)", "Iran, Islamic Republic of", "Persia"]),
        ("RUS", ["Russia", "Russian Federation", "Russian Federation (the)"]),
        ("MDA", ["Moldova", "Republic of Moldova", "Moldova, Republic of"]),
        ("TZA", ["Tanzania", "United Republic of Tanzania", "Tanzania, United Republic of"]),
        ("BOL", ["Bolivia", "Bolivia (Plurinational State of)"]),
        ("VEN", ["Venezuela", "Venezuela, Bolivarian Republic of"]),
        ("BRN", ["Brunei", "Brunei Darussalam"]),
        ("CPV", ["Cape Verde", "Cabo Verde"]),
        ("TLS", ["East Timor", "Timor-Leste", "Timor Leste", "Timor–Leste", "TMP"]),
        ("SWZ", ["Swaziland", "Eswatini"]),
        ("MKD", ["Macedonia", "North Macedonia", "FYROM", "The former Yugoslav Republic of Macedonia"]),
        ("MMR", ["Burma", "Myanmar", "Myanmar (Burma)"]),
        ("NLD", ["Holland", "Netherlands", "the Netherlands", "Netherlands (Kingdom of the)", "Netherlands (the)"]),
        ("VAT", ["Vatican", "Holy See", "the Holy See", "Vatican City"]),
        ("CHN", ["PRC", "People's Republic of China", "China"]),
        ("TWN", ["Taiwan", "Republic of China", "Taiwan, Province of China", "Chinese Taipei"]),
        ("HKG", ["Hong Kong", "Hong Kong SAR China", "China, Hong Kong SAR"]),
        ("COD", ["DR Congo", "DRC", "Zaire", "Zaïre", "Congo-Kinshasa", "Congo - Kinshasa", "Congo (Kinshasa)"]),
        ("COG", ["Congo-Brazzaville", "Congo - Brazzaville", "Republic of the Congo", "Congo, Republic of the"]),
        ("LKA", ["Ceylon", "Sri Lanka"]),
        ("THA", ["Siam", "Thailand"]),
        ("BFA", ["Upper Volta", "Burkina Faso"]),
        ("BEN", ["Dahomey", "Benin"]),
        ("ZWE", ["Rhodesia", "Zimbabwe"]),
        ("KHM", ["Kampuchea", "Cambodia"]),
        ("DEU", ["Germany", "West Germany", "Federal Republic of Germany", "German Federal Republic", "FRG"]),
        ("ARE", ["UAE", "United Arab Emirates", "the UAE"]),
        ("VCT", ["St. Vincent & Grenadines", "Saint Vincent and the Grenadines", "St Vincent and the Grenadines"]),
        ("STP", ["São Tomé & Príncipe", "Sao Tome and Principe"]),
        ("BHS", ["Bahamas", "The Bahamas", "Bahamas, The"]),
        ("GMB", ["The Gambia", "Gambia (the)"]),
        ("GNB", ["Guinea-Bissau", "Guinea Bissau", "Guinea‑Bissau"]),
        ("GIN", ["Guinea"]), ("GNQ", ["Equatorial Guinea"]), ("PNG", ["Papua New Guinea"]),
        ("FSM", ["Micronesia", "Federated States of Micronesia"]),
        ("GEO", ["Georgia"]), ("NER", ["Niger"]), ("NGA", ["Nigeria"]), ("SDN", ["Sudan"]), ("SSD", ["South Sudan"]),
        ("XKX", ["Kosovo"]),
        ("SUN", ["Soviet Union", "USSR", "U.S.S.R.", "the Soviet Union"]),
        ("YUG", ["Yugoslavia"]), ("CSK", ["Czechoslovakia"]), ("DDR", ["East Germany", "GDR"]),
        ("SCG", ["Serbia and Montenegro", "Serbia & Montenegro"]),
        ("YMD", ["South Yemen", "Democratic Yemen", "People's Democratic Republic of Yemen"]),
        ("YEM", ["Yemen", "Republic of Yemen", "North Yemen", "Yemen Arab Republic"]),
        ("VDR", ["North Vietnam", "Democratic Republic of Vietnam", "Democratic Republic of Viet-Nam"]),
        ("ANT", ["Netherlands Antilles", "the Netherlands Antilles"]),
    ]

    @Test("A country is found by each of the names it goes by", arguments: variants)
    func found(code: String, names: [String]) {
        for name in names {
            #expect(Country.named(name).map(\.alpha3) == [code], "\(name)")
        }
    }

    @Test("Case, spaces, quotes, hyphens, decomposed accents and the article make no difference")
    func spelling() {
        #expect(Country.named("  south\u{A0} KOREA ").map(\.alpha3) == ["KOR"])
        #expect(Country.named("Co\u{302}te d\u{2BC}Ivoire").map(\.alpha3) == ["CIV"])
        #expect(Country.named("ＪＡＰＡＮ").map(\.alpha3) == ["JPN"])
        #expect(Country.named("Cook Islands (the) **").map(\.alpha3) == ["COK"])
        #expect(Country.named("*").isEmpty && Country.named(" ** ").isEmpty)
    }
}
