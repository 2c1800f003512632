import EntenteImport
import EntenteModel
import Testing

@Suite("Countries against published tables")
struct CountryDataTests {
    private static let countryCodes = "iso3166/country-codes.csv"
    private static let cameoCountries = "cameo/CAMEO.country.txt"
    private static let alliances = ["cow/alliance_v4.1_by_member.csv", "cow/alliance_v4.1_by_dyad.csv"]

    /// The columns of country-codes.csv that are known, and by what they are looked up: a scheme, else as a name.
    /// Numbers stand there without their zeros, so that no name but a code is read from them.
    static let columns: [(column: String, scheme: CountryScheme?)] = [
        ("ISO3166-1-Alpha-2", .iso), ("ISO3166-1-Alpha-3", .iso), ("ISO3166-1-numeric", .iso), ("FIPS", .fips),
        ("ISO3166-1-Alpha-2", nil), ("ISO3166-1-Alpha-3", nil), ("official_name_en", nil),
        ("UNTERM English Short", nil), ("UNTERM English Formal", nil), ("CLDR display name", nil),
    ]

    /// What rightly leads elsewhere than to the country of its row.
    static let exceptions = [
        // By itself the name is that of two countries; the other's is "Democratic Republic of the Congo".
        "COG Congo": ["COD", "COG"],
        "COG Congo (the)": ["COD", "COG"],
        // FIPS had no code for Bonaire, Sint Eustatius and Saba; the cell is that of the Netherlands.
        "BES NL": ["NLD"],
        // The second code in Serbia's cell.
        "SRB KV": ["XKX"],
        // A footnote mark; FIPS has a code for each of the islands.
        "UMI a": [],
    ]

    @Test(
        "Codes and English names of country-codes.csv lead to the country of their row alone",
        .enabled(if: SharedTable.has(countryCodes), "the optional ../shared/data/iso3166 is absent"),
        arguments: columns)
    func resolves(column: String, scheme: CountryScheme?) throws {
        let rows = try SharedTable(Self.countryCodes).rows
        #expect(rows.count == 249)
        var excepted: [String] = []
        var resolved = 0
        for row in rows {
            let country = try #require(row["ISO3166-1-Alpha-3"])
            for text in Self.entries(of: try #require(row[column]), in: scheme) {
                let found = (scheme.map { Country.coded(text, in: $0) } ?? Country.named(text)).map(\.alpha3)
                if found == [country] {
                    resolved += 1
                } else {
                    #expect(Self.exceptions["\(country) \(text)"] == found, "\(country) \(text)")
                    excepted.append("\(country) \(text)")
                }
            }
        }
        let way = scheme.map { "as a code of \($0)" } ?? "as a name"
        print("\(column) \(way): \(resolved) of \(resolved + excepted.count)", excepted)
    }

    /// What stands in a cell: nothing where it is blank; two codes of FIPS one after the other, as with `GZWE`.
    private static func entries(of cell: String, in scheme: CountryScheme?) -> [String] {
        guard cell.contains(where: { !$0.isWhitespace }) else { return [] }
        guard scheme == .fips, cell.count == 4 else { return [cell] }
        return [String(cell.prefix(2)), String(cell.suffix(2))]
    }

    /// Codes of CAMEO without a country: regions, a city, parts of Palestine, and the code for none.
    static let places = [
        "0", "AFR", "ASA", "BAG", "BLK", "CAS", "CAU", "CEU", "CFR", "CRB", "EAF", "EEU", "EIN", "EUR", "GZS", "LAM",
        "MDT", "MEA", "NAF", "NMR", "PGS", "SAF", "SAM", "SAS", "SCN", "SEA", "WAF", "WSB", "WST",
    ]

    /// Labels that are written wrong in the table itself.
    static let misspelt = ["COL": "Columbia", "REU": "Runion"]

    @Test(
        "Codes of CAMEO mean the country of their label, those of regions none",
        .enabled(if: SharedTable.has(cameoCountries), "the optional ../shared/data/cameo is absent"))
    func cameo() throws {
        let rows = try SharedTable(Self.cameoCountries, delimiter: .tab).rows
        var without: [String] = []
        for row in rows {
            let (code, label) = (try #require(row["CODE"]), try #require(row["LABEL"]))
            let found = Country.coded(code, in: .cameo)
            if found.isEmpty { without.append(code) }
            let named = Self.misspelt[code] == label ? found : Country.named(label)
            #expect(found == named && found.count <= 1, "\(code) \(label): \(found) \(named)")
        }
        #expect(without.sorted() == Self.places)
        print("CAMEO: \(rows.count - without.count) of \(rows.count); without a country:", without.sorted())
    }

    /// States of the nineteenth century, the undivided Korea and South Vietnam, which ISO 3166 never listed.
    static let historical = [
        "240", "245", "267", "269", "271", "273", "275", "280", "300", "329", "332", "335", "337", "730", "817",
    ]

    @Test(
        "Numbers of the Correlates of War alliances mean the state of their name, those of ended states none",
        .enabled(if: alliances.allSatisfy(SharedTable.has), "the optional ../shared/data/cow is absent"))
    func correlatesOfWar() throws {
        var names: [String: String] = [:]
        for row in try Self.alliances.flatMap({ try SharedTable($0).rows }) {
            for end in ["", "1", "2"] {
                if let code = row["ccode\(end)"], let name = row["state_name\(end)"] { names[code] = name }
            }
        }
        var without: [String] = []
        for (code, name) in names.sorted(by: { $0.key < $1.key }) {
            let found = Country.coded(code, in: .cow)
            guard !found.isEmpty else {
                without.append(code)
                continue
            }
            #expect(!Set(found).isDisjoint(with: Country.named(name)), "\(code) \(name): \(found.map(\.alpha3))")
        }
        #expect(without == Self.historical)
        let states = without.map { "\($0) \(names[$0] ?? "")" }.joined(separator: ", ")
        print("COW: \(names.count - without.count) of \(names.count); without a country: \(states)")
    }
}
