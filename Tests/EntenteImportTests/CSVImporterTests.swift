import EntenteImport
import EntenteModel
import Testing

@Suite("CSV")
struct CSVImporterTests {
    let importer = CSVImporter()

    @Test("A row is an event with an entry for each cell that is not blank; list cells are parted, each with its place")
    func readsEvents() {
        let text = "Title, DATE ,participants,Part of,mood\n Talks ,2025,A (guest; late);[b;c] é; d,,x\nSecond,2026\n"
        let reading = importer.read(text)
        #expect(
            reading.placedOutline == "{events@1:1: [{title@1:1: 'Talks'@2:2, date@1:8: '2025'@2:9, participants@1:14: "
                + "['A (guest; late)'@2:14, '[b;c] é'@2:30, 'd'@2:39]@2:14, mood@1:35: 'x'@2:42}@2:1, "
                + "{title@1:1: 'Second'@3:1, date@1:8: '2026'@3:8}@3:1]@1:1}@1:1")
        #expect(reading.problems.map(\.rule.rawValue) == ["short-row"])
    }

    @Test("Parts of a quoted cell have their places across line breaks and doubled quotation marks")
    func placesPartsOfQuotedCells() {
        let reading = importer.read("title,date,topics\na,1,\"x \"\"y\"\"; z;\r\nw\"\n")
        #expect(reading.placedOutline.contains("['x \"y\"'@2:6, 'z'@2:15, 'w'@3:1]@2:6"))
    }

    @Test("Where semicolons part the cells, bars part the values; the delimiter is said")
    func readsSemicolons() {
        let reading = importer.read("title;date;topics\na;2025;x|y, z\n")
        #expect(reading.outline == "{events: [{title: 'a', date: '2025', topics: ['x', 'y, z']}]}")
        #expect(reading.problems.map(\.rule.rawValue) == ["detected-delimiter"])
        #expect(reading.problems.first?.severity == .note)
        let tabbed = importer.read("title\tdate\na;b\t2025\n", file: "events.tsv")
        #expect(tabbed.outline == "{events: [{title: 'a;b', date: '2025'}]}")
        #expect(tabbed.problems.isEmpty)
    }

    @Test("Windows-1252 is told by its look, and said")
    func readsWindows1252() {
        let bytes = Array("title,date\n".utf8) + [0x93, 0xE9, 0x94, 0x80, 0x2C, 0x31]
        let reading = importer.read(bytes, file: "events.csv")
        #expect(reading.placedOutline == "{events@1:1: [{title@1:1: '“é”€'@2:1, date@1:7: '1'@2:6}@2:1]@1:1}@1:1")
        #expect(reading.problems.map(\.rule.rawValue) == ["detected-encoding"])
    }

    @Test("The guard against formulas is undone, and other apostrophes stay")
    func undoesFormulaGuard() {
        let text = "title,date,place,topics,label\n'=1+2,'-0500,'tis,'@a;'-b,'+\n"
        #expect(
            importer.read(text).placedOutline.contains(
                "{title@1:1: '=1+2'@2:2, date@1:7: '-0500'@2:8, place@1:12: ''tis'@2:14, "
                    + "topics@1:18: ['@a'@2:20, ''-b'@2:23]@2:20, label@1:25: '+'@2:28}"))
    }

    @Test("Rows that do not fit are errors, each at its place, and the others are kept")
    func reportsRaggedRows() {
        let reading = importer.read("title,date,\na,1,,,\nb,2,,x\nc,3,y\nd,4\n")
        #expect(reading.errors == ["3:6 ragged-row", "4:5 unnamed-column"])
        #expect(
            reading.outline
                == "{events: [{title: 'a', date: '1'}, {title: 'c', date: '3'}, {title: 'd', date: '4'}]}")
    }

    @Test("A header that names a column twice, or tells no table, is an error")
    func refusesHeaders() {
        #expect(importer.read("title,date, Title \nx,y,z\n").errors == ["1:13 duplicate-name"])
        #expect(importer.read("a,b\n1,2\n").errors == ["1:1 wrong-header"])
        let relations = importer.read("source,target,directed,type,count\nJPN,VNM,no,talks,1\n")
        #expect(relations.errors == ["1:1 wrong-header"])
        #expect(relations.messages.allSatisfy { $0.contains("timeline.csv") })
    }

    @Test("timeline.csv comes back as events and agreements")
    func readsTimeline() {
        let text = """
            number,kind,id,date,stated,end,earliest,latest,precision,date_certainty,type,status,evidence,title,place,\
            people,countries,organizations,agreements,part_of,topics,sources,summary
            7,event,event/x,2025-04-28,Monday,,2025-04-28,2025-04-28,day,certain,talks,occurred,reported,Talks,Hanoi,\
            "Shigeru Ishiba (guest, Prime Minister of Japan); Pham Minh Chinh (host)",JPN; VNM,NEC,2+2 dialogue [agreed],\
            event/visit,defence,s1; s2,Text.
            A1,agreement,agreement/y,2025-04-28,,,2025-04-28,2025-04-28,day,certain,dialogue,agreed,reported,2+2 dialogue,,\
            ,JPN; VNM (beneficiary),NEC,,,,s1,
            ?,evnt,,,,,,,,,,,,x

            """
        let reading = importer.read(text)
        #expect(
            reading.outline == "{events: [{id: 'event/x', date: '2025-04-28', stated: 'Monday', type: 'talks', "
                + "status: 'occurred', evidence: 'reported', title: 'Talks', place: 'Hanoi', people: ['Shigeru Ishiba "
                + "(guest, Prime Minister of Japan)', 'Pham Minh Chinh (host)'], countries: ['JPN', 'VNM'], organizations: "
                + "['NEC'], agreements: ['2+2 dialogue [agreed]'], part_of: ['event/visit'], topics: ['defence'], "
                + "sources: ['s1', 's2'], summary: 'Text.', number: '7'}], agreements: [{id: 'agreement/y', date: '2025-04-28', "
                + "kind: 'dialogue', status: 'agreed', evidence: 'reported', title: '2+2 dialogue', sources: ['s1'], "
                + "parties: ['JPN', 'VNM (beneficiary)', 'NEC']}]}")
        #expect(reading.errors == ["4:3 wrong-kind"])
        #expect(reading.messages.contains { $0.contains("did you mean event") })
    }

    @Test("actors.csv comes back as people, countries and organizations")
    func readsActors() {
        let text = """
            id,kind,name,country,posts,aliases,first,last,events
            person/a,person,A,JPN,"Prime Minister, Japan (2024-10–); Minister, JPN (2020–2021)",B;C,2025,2025,2
            JPN,country,Japan,,,,2025,2025,2
            org/n,organization,NEC,JPN,,,2025,2025,1

            """
        #expect(
            importer.read(text).outline
                == "{people: [{id: 'person/a', name: 'A', country: 'JPN', posts: ['Prime Minister, "
                + "Japan (2024-10–)', 'Minister, JPN (2020–2021)'], aliases: ['B', 'C']}], countries: [{id: 'JPN', "
                + "name: 'Japan'}], organizations: [{id: 'org/n', name: 'NEC', country: 'JPN'}]}")
    }

    @Test("agreements.csv and sources.csv come back")
    func readsAgreementsAndSources() {
        #expect(
            importer.read(
                "number,id,title,kind,status,date,parties,events,sources\nA1,x,T,pact,signed,2025,JPN;VNM,1;2,s\n"
            ).outline == "{agreements: [{id: 'x', title: 'T', kind: 'pact', status: 'signed', date: '2025', "
                + "parties: ['JPN', 'VNM'], sources: ['s']}]}")
        #expect(
            importer.read("number,id,title,publisher,author,date,url,events\n1,s,T,P,A,2025,https://e.org/;a,1;2\n")
                .outline == "{sources: [{id: 's', title: 'T', publisher: 'P', author: 'A', date: '2025', "
                + "url: 'https://e.org/;a'}]}")
    }
}
