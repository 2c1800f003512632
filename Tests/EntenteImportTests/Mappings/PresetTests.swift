@testable import EntenteImport
import EntenteModel
import Testing

@Suite("Presets")
struct PresetTests {
    private func outline(_ name: String, _ rows: [[String]]) throws -> MappedRecords {
        try Presets.named(name).records(rows.map { $0.joined(separator: "\t") + "\n" }.joined(), file: "rows.tsv")
    }

    @Test("Every bundled mapping reads, bears the name of its file, and says what it is", arguments: Presets.names)
    func reads(name: String) {
        do throws(MappingFaults) {
            let mapping = try Presets.read(name)
            #expect(mapping.name == name)
            #expect(!mapping.title.isEmpty && mapping.summary.hasSuffix("."))
        } catch {
            Issue.record("\(error.problems.map(\.description).joined(separator: "\n"))")
        }
    }

    @Test("They are listed by name; a name that none has is an error with the nearest")
    func lists() throws {
        #expect(Presets.names == Presets.names.sorted() && Presets.all.map(\.name) == Presets.names)
        #expect(Presets.names.count == 9)
        #expect(throws: (any Error).self) { try Presets.named("gdelt3") }
        do throws(Problem) {
            _ = try Presets.named("icewz")
        } catch {
            #expect(error.description == "error: there is no mapping icewz; did you mean icews? [unknown-mapping]")
        }
        #expect(Presets.text(of: "cameo.csv")?.hasPrefix("code,label,") == true && Presets.text(of: "x") == nil)
    }

    @Test("A user's copy of a preset gives the same records as the preset")
    func copies() throws {
        let row = PresetTests.gdelt([
            "SQLDATE": "20200102", "EventCode": "042", "Actor1CountryCode": "ROM", "Actor2CountryCode": "TMP",
        ])
        let own = try Mapping(Array((Presets.text(of: "gdelt2.yaml") ?? "").utf8), file: "mine.yaml") {
            Presets.bytes(of: $0)
        }
        #expect(own.records(row).outline == (try Presets.named("gdelt2").records(row).outline))
    }

    /// A row of GDELT 2.0 with some columns filled.
    static func gdelt(_ values: [String: String]) -> String {
        let names = (try? Presets.named("gdelt2"))?.source.layouts.first ?? []
        let defaults = [
            "GLOBALEVENTID": "1", "QuadClass": "1", "NumMentions": "1", "SOURCEURL": "https://example.org/a",
        ]
        return names.map { values[$0] ?? defaults[$0] ?? "" }.joined(separator: "\t") + "\n"
    }

    @Test(
        "The codes of CAMEO mean what the one documented table says",
        arguments: [
            ("042", "visit", "", "guest", "host"), ("043", "visit", "", "host", "guest"),
            ("041", "call", "", "participant", "participant"),
            ("045", "talks", "", "mediator", "participant"),
            ("036", "meeting", "planned", "participant", "participant"),
            ("0311", "action", "planned", "actor", "target"), ("010", "statement", "", "actor", "target"),
            ("0712", "", "", "", ""), ("071", "aid", "", "provider", "recipient"),
            ("163", "sanction", "", "actor", "target"),
            ("1724", "sanction", "", "actor", "target"), ("190", "incident", "", "actor", "target"),
            ("057", "action", "", "participant", "participant"),
            ("112", "statement", "", "actor", "target"), ("162", "action", "", "actor", "target"),
        ])
    func readsCodes(code: String, type: String, status: String, first: String, second: String) throws {
        let table = try #require(try Presets.named("gdelt1").lookups["cameo"])
        let found = ["type", "status", "actor1", "actor2"].map { table.value(code, field: $0) ?? "" }
        #expect(found == [type, status, first, second])
        #expect((table.value(code, field: "agreement") == "signed") == (code == "057"))
    }

    @Test(
        "Every code's type is on the published list, and its roles are roles",
        arguments: [("gdelt1", "cameo"), ("polecat", "plover")])
    func checksTables(preset: String, name: String) throws {
        let table = try #require(try Presets.named(preset).lookups[name])
        for code in table.codes {
            let type = try #require(table.value(code, field: "type"))
            #expect(EventType.all.contains { $0.name == type }, "\(code)")
            #expect(table.value(code, field: "label")?.isEmpty == false)
        }
    }

    @Test("In GDELT an actor is its country, else its known group, else nobody; one country is one actor")
    func readsGDELT() throws {
        let text = [
            [
                "SQLDATE": "20200102", "EventCode": "042", "Actor1Name": "UNITED STATES", "Actor1CountryCode": "USA",
                "Actor2Name": "ROMANIA", "Actor2CountryCode": "ROM",
                "ActionGeo_FullName": "Bucharest, Bucuresti, Romania", "NumMentions": "12",
            ],
            [
                "SQLDATE": "20200102", "EventCode": "040", "Actor1Name": "EUROPE", "Actor1CountryCode": "EUR",
                "Actor1KnownGroupCode": "UNO", "Actor2CountryCode": "JPN",
            ],
            ["SQLDATE": "20200102", "EventCode": "020", "Actor1CountryCode": "JPN", "Actor2CountryCode": "JPN"],
            [
                "SQLDATE": "20200102", "EventCode": "057", "Actor1Name": "CHINA", "Actor1CountryCode": "CHN",
                "Actor2Name": "JAPAN", "Actor2CountryCode": "JPN",
            ],
            ["SQLDATE": "20200102", "EventCode": "12"], ["SQLDATE": "20200230", "EventCode": "012"],
        ].map { PresetTests.gdelt($0) }.joined()
        let records = try Presets.named("gdelt2").records(text, file: "g.tsv")
        #expect(
            records.outline.prefix(1) == [
                "{id: 'gdelt/1', date: '2020-01-02', type: 'visit', title: 'United States: Make a visit – Romania', label: 'United States – Romania: Make a visit', "
                    + "place: 'Bucharest, Bucuresti, Romania', participants: [{country: 'cameo:USA', role: 'guest'}, {country: 'cameo:ROM', role: 'host'}], "
                    + "topics: ['verbal cooperation'], importance: '4', sources: ['https://example.org/a'], custom: {gdelt: '1'}, coded: 'true'}"
            ])
        #expect(
            records.outline[1].contains(
                "[{organization: 'United Nations', role: 'participant'}, {country: 'cameo:JPN', role: 'participant'}]"))
        #expect(records.outline[2].contains("participants: [{country: 'cameo:JPN', role: 'actor'}]"))
        #expect(
            records.outline[3].contains(
                "agreements: [{id: 'gdelt/1/agreement', title: 'Agreement of China and Japan', status: 'signed', parties: [{country: 'cameo:CHN'}, {country: 'cameo:JPN'}]}]"
            ))
        #expect(records.rejections.map(\.problem.rule) == [.spoiledCell, .wrongDate])
    }

    @Test("In ICEWS reciprocal rows of one sentence are one event, and both ids are kept")
    func readsICEWS() throws {
        let header = [
            "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
            "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
            "City", "District", "Province", "Country", "Latitude", "Longitude",
        ]
        func row(
            _ id: String, _ from: String, _ fromCountry: String, _ code: String, _ to: String, _ toCountry: String,
            _ sentence: String
        ) -> [String] {
            [
                id, "2014-02-03", from, "", fromCountry, "x", code, "1", to, "", toCountry, "77", sentence, "Xinhua",
                "Tokyo", "", "", "Japan", "0", "0",
            ]
        }
        let records = try outline(
            "icews",
            [
                header, row("1", "Vietnam", "Vietnam", "042", "Japan", "Japan", "3"),
                row("2", "Japan", "Japan", "043", "Vietnam", "Vietnam", "3"),
                row("3", "Military (Iran)", "Iran", "010", "United Nations", "NULL", "4"),
                row("4", "John Kerry", "United States", "040", "Japan", "Japan", "5"),
            ])
        #expect(
            records.counts.folded == 1 && records.problems.isEmpty && records.refusals.isEmpty,
            "\(records.problems) \(records.refusals)")
        let events = records.records.filter { $0.kind == .event }.map(\.field.outline)
        #expect(events.count == 3)
        #expect(
            events[0].contains("participants: [{country: 'Vietnam', role: 'guest'}, {country: 'Japan', role: 'host'}]"),
            "\(events[0])")
        #expect(events[0].hasSuffix("custom: {icews: ['1', '2']}, coded: 'true'}"))
        #expect(
            events[1].contains(
                "[{organization: 'Military (Iran)', role: 'actor'}, {organization: 'United Nations', role: 'target'}]"))
        #expect(
            events[2].contains("[{person: 'John Kerry', role: 'participant'}, {country: 'Japan', role: 'participant'}]")
        )
        let actors = records.records.filter { $0.kind != .event }.map(\.field.outline)
        #expect(
            actors == ["{name: 'Military (Iran)', country: 'Iran'}", "{name: 'John Kerry', country: 'United States'}"])
        var builder = ChronicleBuilder()
        for record in records.records { builder.add(record) }
        #expect(builder.build().problems.filter { $0.severity == .error }.isEmpty)
    }

    @Test("In POLECAT a visit has a guest and a host, a promise is planned, and actors are lists")
    func readsPOLECAT() throws {
        let names = [
            "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name",
            "Actor Country", "Recipient Name", "Recipient Country", "Placename", "City", "District", "Province",
            "Country", "Source", "Publication Date",
        ]
        func row(_ id: String, _ type: String, _ mode: String, _ from: String, _ to: String) -> [String] {
            [
                id, "2021-05-06", type, mode, "0", "x", "diplomatic;economic", "Minister", from, "Police", to, "",
                "Hanoi", "", "", "VNM", "Reuters", "2021-05-07",
            ]
        }
        let records = try outline(
            "polecat",
            [
                names, row("1", "CONSULT", "visit", "JPN;KOR", "VNM"), row("2", "AGREE", "", "JPN", "VNM"),
                row("3", "PROTEST", "riot", "", "FRA"), row("4", "CONSLT", "", "JPN", "VNM"),
                ["5", "2021-05-06", "AGREE", "", "", "", "", "stray"],
            ])
        #expect(
            records.outline[0].contains("type: 'visit'")
                && records.outline[0].contains(
                    "[{country: 'JPN', role: 'guest'}, {country: 'KOR', role: 'guest'}, {country: 'VNM', role: 'host'}]"
                ), "\(records.outline)")
        #expect(records.outline[0].contains("topics: ['verbal cooperation', 'diplomatic', 'economic']"))
        #expect(records.outline[1].contains("status: 'planned'"))
        #expect(
            records.outline[2].contains("type: 'incident'")
                && records.outline[2].contains(
                    "[{organization: 'Minister', role: 'actor'}, {country: 'FRA', role: 'target'}]")
        )
        #expect(records.rejections.map(\.problem.rule) == [.unknownCode, .shortRow])
        #expect(records.refusals.first?.contains("plover has no code `CONSLT`; did you mean `CONSULT`?") == true)
    }

    @Test("In ACLED dates are as exact as they are said to be")
    func readsACLED() throws {
        let names =
            "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
        let row =
            "YEM1,28 December 2022,2022,2,Political violence,Battles,Armed clash,Group A,B; C,1,Group D,,1,1,,887,Middle East,Yemen,Aden,,,Aden,1,1,1,AFP; Reuters,Other,\"They fought, again.\",3,,1\n"
        let records = try Presets.named("acled").records(names + "\n" + row)
        #expect(
            records.outline == [
                "{id: 'acled/YEM1', date: '[2022-12-25..2022-12-31]', type: 'incident', title: 'Group A: Armed clash – Group D', label: 'Armed clash', "
                    + "place: 'Aden, Yemen', participants: [{organization: 'Group A', role: 'actor'}, {organization: 'B', role: 'actor'}, "
                    + "{organization: 'C', role: 'actor'}, {organization: 'Group D', role: 'target'}], topics: ['Battles', 'Political violence'], "
                    + "summary: 'They fought, again.', sources: [{title: 'AFP'}, {title: 'Reuters'}], custom: {acled: 'YEM1', fatalities: '3'}}"
            ])
    }

    @Test("Trips of the travels XML are visits of the traveller to the country")
    func readsTravels() throws {
        let place = TextPosition(line: 1, column: 1)
        func text(_ name: String, _ text: String) -> Field.Entry {
            Field.Entry(name: name, position: place, field: Field(.text(text), at: place))
        }
        let country = Field(.mapping([text("@id", "korea"), text("#text", "Korea, Republic of")]), at: place)
        let trip = Field(
            .mapping([
                text("@role", "president"), text("@who", "obama-barack"), text("id", "2970"),
                text("name", "Barack Obama"), text("start-date", "2009-11-18"),
                text("end-date", "2009-11-19"), Field.Entry(name: "country", position: place, field: country),
                text("locale", "Seoul"), text("remarks", "Met."),
            ]), at: place)
        let entry = Field.Entry(name: "trip", position: place, field: trip)
        var records = MappedRecords(try Presets.named("travels"))
        records.take(.tree(Field(.mapping([entry]), at: place)), file: "t.xml")
        #expect(records.counts.taken == 1)
        #expect(
            records.outline == [
                "{id: 'trip/2970', date: '2009-11-18/2009-11-19', type: 'visit', title: 'Barack Obama visits South Korea', label: 'South Korea: Seoul', "
                    + "place: 'Seoul, South Korea', participants: [{person: 'Barack Obama', role: 'guest'}, {country: 'South Korea', role: 'host'}], summary: 'Met.', sources: [{title: 'Travels abroad of presidents and secretaries of state', publisher: 'Office of the Historian, U.S. Department of State'}], custom: {trip: '2970'}}",
                "{id: 'obama-barack', name: 'Barack Obama', country: 'USA'}",
            ])
    }

    @Test("In FollowTheMoney relations without a date are not dated, and several dates are one of them")
    func readsFTM() throws {
        let lines = [
            #"{"id": "a", "schema": "Person", "properties": {"name": ["A", "Aa"], "country": ["gb"], "alias": ["X", "Y"]}}"#,
            #"{"id": "b", "schema": "PublicBody", "properties": {"name": ["B"]}}"#,
            #"{"id": "c", "schema": "Directorship", "properties": {"director": ["a"], "organization": ["b"], "role": ["chair"], "startDate": ["2001"], "endDate": ["2003-02"]}}"#,
            #"{"id": "d", "schema": "UnknownLink", "properties": {"subject": ["a"], "object": ["b"]}}"#,
            #"{"id": "e", "schema": "Payment", "properties": {"payer": ["a"], "beneficiary": ["b"], "amountEur": ["5"], "date": ["2001", "2002"]}}"#,
            #"{"id": "f", "schema": "Address", "properties": {"full": ["Z"]}}"#,
        ]
        let records = try Presets.named("ftm").records(json: lines.joined(separator: "\n"))
        #expect(records.refusals.isEmpty && records.counts.filteredCount == 1)
        #expect(
            records.outline == [
                "{id: 'a', name: 'A', aliases: ['X', 'Y'], country: 'iso:GB', sources: [{title: 'FollowTheMoney entities'}], custom: {schema: 'Person'}}",
                "{id: 'b', name: 'B', kind: 'public body', sources: [{title: 'FollowTheMoney entities'}], custom: {schema: 'PublicBody'}}",
                "{id: 'c', date: '2001/2003-02', type: 'appointment', title: 'Directorship: chair', participants: [{name: 'a', role: 'actor'}, {name: 'b', role: 'target'}], sources: [{title: 'FollowTheMoney entities'}], custom: {schema: 'Directorship'}}",
                "{id: 'd', date: 'unknown', type: 'action', title: 'Link', participants: [{name: 'a'}, {name: 'b'}], sources: [{title: 'FollowTheMoney entities'}], custom: {schema: 'UnknownLink'}}",
                "{id: 'e', date: '[2001,2002]', type: 'action', title: 'Payment of 5 EUR', participants: [{name: 'a', role: 'provider'}, {name: 'b', role: 'recipient'}], sources: [{title: 'FollowTheMoney entities'}], custom: {schema: 'Payment'}}",
            ])
    }
}
