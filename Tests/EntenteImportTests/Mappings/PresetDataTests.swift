@testable import EntenteImport
import EntenteModel
import Testing

@Suite("Presets on real data", .enabled(if: RealData.isPresent, "the optional folder ../shared/data is absent"))
struct PresetDataTests {
    private func mapped(_ preset: String, _ file: String) throws -> MappedRecords {
        var records = MappedRecords(try Presets.named(preset))
        if file.hasSuffix("json") {
            let document = try #require(JSONLinesImporter().read(RealData.bytes(file), file: file).document)
            records.take(.tree(document.root), file: file)
        } else {
            records.take(.delimited(RealData.bytes(file)), file: file)
        }
        #expect(
            records.problems.isEmpty && records.rejections.isEmpty,
            "\(records.problems.prefix(3)) \(records.refusals.prefix(3))")
        return records
    }

    private func chronicle(_ records: MappedRecords) -> Chronicle {
        var builder = ChronicleBuilder()
        for record in records.records { builder.add(record) }
        let chronicle = builder.build()
        let errors = chronicle.problems.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.prefix(3))")
        return chronicle
    }

    @Test(
        "Every row of both GDELT files is an event; actors, pairs and plans are as many as a count of the columns says",
        arguments: [
            ("gdelt1", "gdelt/gdelt10-sample-events.csv", 710, 92, 125, 45, 1),
            ("gdelt2", "gdelt/20151027220000.events.tsv", 2116, 92, 331, 144, 1),
        ])
    func readsGDELT(preset: String, file: String, rows: Int, actors: Int, pairs: Int, planned: Int, agreements: Int)
        throws
    {
        let records = try mapped(preset, file)
        #expect(records.counts.read == rows && records.counts.taken == rows && records.records.count == rows)
        let outlines = records.outline
        #expect(outlines.filter { $0.contains("status: 'planned'") }.count == planned)
        let twoCountries = outlines.filter { line in
            line.split(separator: "agreements:").first?.split(separator: "{country: 'cameo:").count == 3
        }
        #expect(twoCountries.count == pairs)
        let chronicle = chronicle(records)
        #expect(
            chronicle.events.count == rows && chronicle.actors.count == actors
                && chronicle.agreements.count == agreements)
    }

    @Test("The codes of CAMEO that are ignored as countries are those that mean none, and no others")
    func ignoresRegions() throws {
        let codes = RealData.text("cameo/CAMEO.country.txt").split(separator: "\n").dropFirst().map {
            String($0.prefix { $0 != "\t" })
        }
        let none = codes.filter { $0 != "0" && Country.coded($0, in: .cameo).isEmpty }
        var ignored: Set<String> = []
        for record in try Presets.named("gdelt1").records {
            for field in record.fields where field.name == "participants" {
                guard case .list(let items) = field.value else { continue }
                for case .record(let nested) in items {
                    for case .columns(_, let modifiers) in nested.fields.map(\.value) {
                        ignored.formUnion(modifiers.ignored)
                    }
                }
            }
        }
        #expect(Set(none) == ignored)
    }

    @Test("The tables of codes hold every code of CAMEO")
    func holdsCodes() throws {
        for (file, table) in [("CAMEO.eventcodesfull.txt", "cameo"), ("CAMEO.knowngroup.txt", "groups")] {
            let lookup = try #require(try Presets.named("gdelt1").lookups[table])
            let codes = RealData.text("cameo/" + file).split(separator: "\n").dropFirst().map {
                String($0.prefix { $0 != "\t" })
            }
            #expect(codes.filter { $0 != "0" && !lookup.has($0) }.isEmpty)
        }
    }

    @Test("COW by member gives 414 alliances; Japan is in 12; number 233 began in 1951 and has no end")
    func readsAlliances() throws {
        let records = try mapped("cow-alliances", "cow/alliance_v4.1_by_member.csv")
        #expect(records.counts.read == 1221)
        let agreements = records.records.filter { $0.kind == .agreement }.map(\.field.outline)
        #expect(agreements.count == 414)
        #expect(agreements.filter { $0.contains("{country: 'cow:740'") }.count == 12)
        #expect(
            agreements.filter { $0.contains("id: 'cow-alliance/233'") } == [
                "{id: 'cow-alliance/233', title: 'Defence pact no. 233', label: 'Defence pact 233', kind: 'pact', "
                    + "steps: [{status: 'in force', date: '1951-09-08'}], parties: [{country: 'cow:2', from: '1951-09-08'}, "
                    + "{country: 'cow:740', from: '1951-09-08'}], topics: ['Defence pact'], "
                    + "sources: [{title: 'Formal Alliances, version 4.1', publisher: 'Correlates of War Project'}], custom: {cow: '233'}}"
            ])
        #expect(chronicle(records).agreements.count == 414)
    }

    @Test("COW by dyad gives the same alliances with the same members, each bond an agreement of its own")
    func readsDyads() throws {
        func members(_ records: MappedRecords) -> Set<String> {
            var members: Set<String> = []
            for record in records.records where record.kind == .agreement {
                let outline = record.field.outline
                let id =
                    outline.prefix { $0 != "," && $0 != "'" }
                    + outline.split(separator: "'")[1].split(separator: "/")[1]
                for part in outline.split(separator: "{country: '").dropFirst() {
                    members.insert("\(id) \(part.prefix { $0 != "'" })")
                }
            }
            return members
        }
        let dyads = try mapped("cow-alliances-by-dyad", "cow/alliance_v4.1_by_dyad.csv")
        #expect(dyads.counts.read == 3222 && dyads.records.filter { $0.kind == .agreement }.count == 3121)
        #expect(
            members(dyads).symmetricDifference(members(try mapped("cow-alliances", "cow/alliance_v4.1_by_member.csv")))
                .isEmpty)
        #expect(chronicle(dyads).agreements.count == 3121)
    }

    @Test(
        "COW's ties are the pairs of its tables: all dyads, and all members whose times overlap",
        arguments: [
            ("cow-alliances-by-dyad", "cow/alliance_v4.1_by_dyad.csv"),
            ("cow-alliances", "cow/alliance_v4.1_by_member.csv"),
        ])
    func tiesBoundPairs(preset: String, file: String) throws {
        let chronicle = chronicle(try mapped(preset, file))
        let ties = Projection(Graph(chronicle, Selection(all: chronicle)), onto: .countries).ties
        // 1694 pairs of codes: some states are one country of ISO 3166, others are two by the day.
        #expect(ties.count == 1675)
        let cuban = ties.filter { tie in
            let names = [tie.source, tie.target].map { chronicle[$0].id }
            return names.contains("CUB") && tie.agreements.contains { chronicle[$0].id.hasPrefix("cow-alliance/210") }
        }
        #expect(cuban.count == 20)
        // What is told as on or before the first day observed begins a tie all the same.
        let swedish = ties.first { [$0.source, $0.target].map { chronicle[$0].id } == ["GBR", "SWE"] }
        #expect(swedish?.agreed.last?.edtf == "1911-02-15")
        #expect((swedish?.agreed.first?.latest?.text == "1816-01-01") == (preset == "cow-alliances-by-dyad"))
    }

    @Test("The donations of FollowTheMoney are 95 actors and 290 payments; 89 addresses are passed over")
    func readsDonations() throws {
        let records = try mapped("ftm", "ftm/donations.ijson")
        let kinds = records.records.map(\.kind)
        #expect(kinds.filter { $0 == .event }.count == 290 && kinds.filter { $0 != .event }.count == 95)
        #expect(records.counts.filtered == [.init(text: MappedRecords.untaken, count: 89)])
        let chronicle = chronicle(records)
        #expect(chronicle.events.count == 290)
        #expect(chronicle.actorIDs.filter { chronicle[$0].kind != .country }.count == 95)
    }

    @Test(
        "Each file is recognized for certain, or among the likely ones",
        arguments: [
            ("gdelt/gdelt10-sample-events.csv", "gdelt1"), ("gdelt/20151027220000.events.tsv", "gdelt2"),
            ("cow/alliance_v4.1_by_member.csv", "cow-alliances"),
            ("cow/alliance_v4.1_by_dyad.csv", "cow-alliances-by-dyad"),
        ])
    func recognizes(file: String, preset: String) throws {
        guard
            case .certain(let mapping) = RecognizedMapping.of(
                SourceStart(file: file, .lines(RealData.bytes(file))), among: Presets.all)
        else {
            Issue.record("\(file) is not recognized")
            return
        }
        #expect(mapping.name == preset)
    }
}
