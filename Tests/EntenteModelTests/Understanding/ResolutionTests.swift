import EntenteModel
import Testing

@Suite("Who is meant")
struct ResolutionTests {
    private static let registry = """
        people:
          - id: ishiba
            name: Shigeru Ishiba
            names: {ja: 石破茂, ru: Сигэру Исиба}
            aliases: [Ishiba]
            country: JPN
          - {id: chinh, name: Phạm Minh Chính, country: VNM}
          - {id: xi, name: President Xi Jinping, country: CHN}
        organizations: [{id: nato, name: NATO}]

        """

    /// The ids that bare names are found to mean, and how.
    private func found(_ names: [String], _ registry: String = ResolutionTests.registry) -> (
        Chronicle, [String: String]
    ) {
        let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
        let chronicle = Chronicle.reading(
            registry + "events: [{date: 2025-05-01, title: T, participants: [\(list)]}]\n")
        let pairs = chronicle.names.map { ($0.name, "\(chronicle[$0.actor].id) by \($0.match.words)") }
        return (chronicle, Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }

    @Test("A name finds its actor by id, name, alias and language, without case, accents, titles and spaces")
    func ways() {
        let expected = [
            "ishiba": "ishiba by id", "CHINH": "chinh by id", "shigeru  ISHIBA": "ishiba by name",
            "Ishiba ": "ishiba by alias",
            "石破茂": "ishiba by name in ja", "СИГЭРУ ИСИБА": "ishiba by name in ru",
            "PM Ishiba": "ishiba by name without \"PM\"",
            "H.E. Mr. Shigeru Ishiba": "ishiba by name without \"H.E. Mr.\"",
            "Pham Minh Chinh": "chinh by name", "Xi Jinping": "xi by name without \"President\"",
            "Chinese": "person/chinese by mention only", "KR": "KOR by country", "Republic of Korea": "KOR by country",
            "410": "KOR by country", "Burma": "MMR by country", "fips:AS": "AUS by fips code", "AS": "ASM by country",
            "cow:740": "JPN by cow code", "cameo:ROM": "ROU by cameo code", "gw:816": "VNM by gw code",
        ]
        let (_, found) = found(expected.keys.sorted())
        for (name, way) in expected {
            #expect(found[name.trimmingSpaces] == way, "\(name): \(found[name.trimmingSpaces] ?? "nobody")")
        }
    }

    @Test("Titles alone make nobody, and one person under two titles is one")
    func titledMentions() {
        let (chronicle, found) = found([
            "Prime Minister Narendra Modi", "PM Narendra Modi", "King Abdullah", "King Charles",
        ])
        #expect(found["Prime Minister Narendra Modi"] == "person/narendra-modi by mention only")
        #expect(found["PM Narendra Modi"] == "person/narendra-modi by mention only")
        // One word is too little to know somebody by.
        #expect(found["King Abdullah"] == "person/king-abdullah by mention only")
        #expect(chronicle.actor("person/narendra-modi")?.name == "Narendra Modi")
        #expect(found.count == 4)
    }

    @Test("Kings of one name and number stay apart, and no title makes a person of an organization or hides it")
    func namesakes() {
        let (_, found) = found(["King Leopold II", "Emperor Leopold II"])
        #expect(Set(found.values).count == 2)
        let (chronicle, meant) = self.found(
            ["European Commission", "President of the European Commission"],
            "organizations: [{name: European Commission, id: ec}]\n")
        #expect(meant["European Commission"] == "ec by name")
        #expect(chronicle.eventIDs.map { chronicle[$0].participations.count } == [2] && chronicle.lines(.error) == [])
        let posts = Chronicle.reading(
            """
            people: [{name: Ann, posts: [{title: Secretary, organization: Treasury Department}]}]
            events: [{date: 2025, title: T, participants: [Treasury Department]}]
            """)
        #expect(posts.actors.kinds == [.organization, .person])
    }

    @Test("A name that two answer to is an error that names both, however it came to be one")
    func ambiguous() {
        let registry = """
            people:
              - {id: a, name: Ann Lee, aliases: [Lee]}
              - {id: b, name: Bo Lee, aliases: [Lee]}
              - {id: c, name: Congo}

            """
        let (chronicle, _) = found(["Lee", "Mr. Lee", "Congo", "cow:365"], registry)
        let lines = chronicle.lines(.error)
        #expect(lines.count == 3, "\(lines)")
        #expect(lines.contains { $0.contains("\"Lee\" may be Ann Lee (a) or Bo Lee (b)") })
        #expect(lines.contains { $0.contains("\"Mr. Lee\" may be Ann Lee (a) or Bo Lee (b)") })
        #expect(lines.contains { $0.contains("\"Congo\" may be ") && $0.contains("Congo (c)") && $0.contains("(COD)") })
    }

    @Test("A code is read by its scheme and on the day of its event, and what it is not is told with how often")
    func schemes() {
        let chronicle = Chronicle.reading(
            """
            events:
              - {date: 1950, title: A, participants: [cow:365, cow:240]}
              - {date: 2020, title: B, participants: [cow:365, cow:240, fips:XX]}
              - {date: unknown, title: C, participants: [cow:365]}
              - {date: 1980, title: D, agreements: [{title: P, status: signed, parties: [cow:365, fips:AS]}]}
            """)
        let actors = chronicle.eventIDs.map { id in chronicle[id].participations.map { chronicle[$0.actor].id } }
        #expect(actors.prefix(3).map { $0 } == [["SUN"], [], ["RUS"]])
        #expect(chronicle.agreement("P")?.parties.map { chronicle[$0.actor].id } == ["SUN", "AUS"])
        let lines = chronicle.lines(.error)
        #expect(
            lines.contains { $0.contains(":2:52: error: no country has the cow code \"240\" (2 times, here first)") })
        #expect(lines.contains { $0.contains("no country has the fips code \"XX\"; describe it under countries") })
        #expect(lines.contains { $0.contains("\"cow:365\" may be Russia (RUS) or Soviet Union (SUN)") })
        #expect(lines.count == 3, "\(lines)")
    }

    @Test("A scheme without a code is an error, and makes no person")
    func schemeAlone() {
        let chronicle = Chronicle.reading("events: [{date: 2020, title: A, participants: ['fips:', 'cow: ']}]")
        #expect(chronicle.actors.count == 0)
        #expect(chronicle.lines().count == 2 && chronicle.lines().allSatisfy { $0.hasSuffix("[unknown-country]") })
    }

    @Test("Countries are renamed and added, and a former state has an end")
    func countries() throws {
        let chronicle = Chronicle.reading(
            """
            countries: [{code: TWN, name: Taiwan (ROC), aliases: [Formosa]}, {id: HAN, name: Hanover, from: 1814, until: 1866}]
            events: [{date: 1850, title: T, participants: [TW, Formosa Island, Hanover, Formosa, USSR, East Germany, Kosovo]}]
            """)
        #expect(chronicle.actor("TWN")?.name == "Taiwan (ROC)")
        #expect(chronicle.actor("HAN")?.span?.until?.edtf == "1866")
        #expect(chronicle.actor("SUN")?.span?.until?.edtf == "1991-12-26")
        #expect(chronicle.actor("DDR") != nil && chronicle.actor("XKX") != nil)
        #expect(chronicle.actor("JPN") == nil)
    }

    @Test("Who is kept apart is kept apart from either side, and cannot be merged")
    func others() throws {
        let chronicle = Chronicle.reading(
            """
            people:
              - {id: a, name: Ann Lee, not_same_as: [b]}
              - {id: b, name: Ann Lee}
              - {id: c, name: Cy Lee, not_same_as: [d], same_as: [e]}
              - {id: d, name: Cy Leigh, same_as: [e]}
              - {id: e, name: Cy}
            """)
        let (one, other) = (try #require(chronicle.actor("a")), try #require(chronicle.actor("b")))
        #expect(one.knownOthers == [other.index] && other.knownOthers == [one.index])
        #expect(chronicle.lines(.error).contains { $0.contains("c is merged with d and said to be another") })
    }

    @Test("Someone to be kept apart whom no record names any more is no error")
    func forgottenOthers() {
        let chronicle = Chronicle.reading("people: [{name: Ann Lee, not_same_as: [Nobody At All]}]")
        #expect(chronicle.lines(.error) == [])
        #expect(chronicle.lines().contains { $0.hasSuffix("[unknown-name]") })
    }
}

extension String {
    /// The text without spaces at its ends, as names are kept.
    fileprivate var trimmingSpaces: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
