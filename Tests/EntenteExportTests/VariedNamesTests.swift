import EntenteExport
import EntenteModel
import EntenteProject
import Foundation
import TestSupport
import Testing

@Suite("The sample, with names as many hands write them")
struct VariedNamesTests {
    /// How the records name whom: forms that are found at once, and forms that are only suggested.
    private static let forms: [(name: String, found: [String], suggested: [String])] = [
        (
            "Shigeru Ishiba",
            ["Shigeru ISHIBA", "H.E. Shigeru Ishiba", "Ishiba Shigeru", "石破茂", "Prime Minister Shigeru Ishiba"],
            ["PM Ishiba", "Ishiba", "S. Ishiba"]
        ),
        ("Pham Minh Chinh", ["Phạm Minh Chính", "Mr. Pham Minh Chinh"], ["Chinh Pham Minh", "Pham Chinh"]),
        ("Donald Trump", ["US President Donald Trump", "DONALD TRUMP"], ["Donald J. Trump", "Trump, Donald"]),
        ("Sanae Takaichi", ["PM Sanae Takaichi"], ["Takaichi Sanae", "Sanae Takaichy"]),
        ("Xi Jinping", ["President Xi Jinping", "Xi  Jinping"], ["Jinping Xi"]),
        ("KOR", ["South Korea", "Republic of Korea", "KR", "410"], []),
        ("VNM", ["Vietnam", "Viet Nam", "VN", "fips:VM", "cow:816"], []),
        ("JPN", ["Japan", "JP", "392", "cow:740", "cameo:JPN"], []),
        ("USA", ["United States of America", "U.S.", "US", "gw:2"], []),
        ("CHN", ["People's Republic of China", "PRC", "fips:CH"], []), ("IND", ["India", "356"], []),
        ("GBR", ["United Kingdom", "UK", "Great Britain"], []),
    ]

    private func sample() throws -> [String: String] {
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: GoldenTests.sample)
        where name.hasSuffix(".yaml") {
            let path = GoldenTests.sample + "/" + name
            files[name] = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        }
        return files
    }

    /// The records with every participant and party named in another way, one after another.
    private func varied(_ files: [String: String]) -> [String: String] {
        var turns: [String: Int] = [:]
        var varied: [String: String] = [:]
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            varied[name] = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
                let isList = line.contains("participants: [") || line.contains("parties: [")
                guard isList || (line.hasPrefix("      - ") && !line.contains("{")) else { return String(line) }
                var varied = String(line)
                for (name, found, suggested) in Self.forms where varied.contains(name) {
                    let forms = found + suggested
                    varied = varied.replacing(name, with: forms[turns[name, default: 0] % forms.count])
                    turns[name, default: 0] += 1
                }
                return varied
            }.joined(separator: "\n")
        }
        return varied
    }

    private func chronicle(_ files: [String: String], in folder: ScratchFolder) throws -> Chronicle {
        for (name, text) in files { try folder.put(text, at: name) }
        return try RecordInput(paths: [folder.path]).chronicle()
    }

    @Test(
        "Once what check suggests is pasted, there is one node a person and one a country, and every table is the same")
    func oneNodeEach() throws {
        let plain = try chronicle(try sample(), in: ScratchFolder())
        var files = try sample()
        let registry = "people.yaml"
        let events = files.filter {
            !["people.yaml", "organizations.yaml", "sources.yaml", "entente.yaml"].contains($0.key)
        }
        files.merge(varied(events)) { $1 }
        files[registry] = files[registry]?.replacing(
            "name: Shigeru Ishiba\n", with: "name: Shigeru Ishiba\n    names: {ja: 石破茂}\n")
        let folder = try ScratchFolder()
        let first = try chronicle(files, in: folder)
        #expect(Records.errors(first) == [])
        // What may be guessed is not guessed, but said.
        let strangers = first.actorIDs.filter { first[$0].kind == .person && !first[$0].isDescribed }.map {
            first[$0].name
        }
        #expect(strangers.count >= 5, "\(strangers)")
        let suggestions = CheckReport(first).problems.filter { $0.rule == .nearDuplicateActors }
        var aliases: [String: [String]] = [:]
        for suggestion in suggestions {
            guard let fix = suggestion.fix, fix.hasPrefix("aliases: [") else { continue }
            let ids = first.actorIDs.map { first[$0].id }
            guard let id = ids.first(where: { suggestion.message.contains(" \($0) under people: aliases") }) else {
                continue
            }
            aliases[id, default: []].append(String(fix.dropFirst("aliases: [".count).dropLast()))
        }
        for (id, names) in aliases {
            let list = names.joined(separator: ", ")
            let own = id == "shigeru-ishiba" ? "    aliases: [Ishiba Shigeru, \(list)]\n" : "    aliases: [\(list)]\n"
            files[registry] = files[registry]?.replacing(
                "    aliases: [Ishiba Shigeru]\n", with: id == "shigeru-ishiba" ? "" : "    aliases: [Ishiba Shigeru]\n"
            )
            files[registry] = files[registry]?.replacing("  - id: \(id)\n", with: "  - id: \(id)\n\(own)")
        }
        let settled = try chronicle(files, in: folder)
        #expect(settled.problems.filter { $0.severity > .note } == [])
        #expect(settled.actorIDs.map { settled[$0].id } == plain.actorIDs.map { plain[$0].id })
        let tables = [plain, settled].map { chronicle in
            let (numbering, all) = (Numbering(chronicle), Selection(all: chronicle))
            return [
                Table.timeline(chronicle, numbering, all), .agreements(chronicle, numbering, all),
                .sources(chronicle, numbering),
            ].map { $0.commaSeparatedValues() }
        }
        #expect(tables[0] == tables[1])
    }

    @Test("Every name of the sample finds somebody whom the registry knows")
    func sampleNames() throws {
        let chronicle = try RecordInput(paths: [GoldenTests.sample]).chronicle()
        #expect(chronicle.names.filter { $0.match == .mention }.map(\.name) == [])
        #expect(CheckReport(chronicle).problems.filter { $0.severity > .note } == [])
    }
}
