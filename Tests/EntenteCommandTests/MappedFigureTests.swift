import TestSupport
import Testing

@Suite("Figures of mapped rows")
struct MappedFigureTests {
    private let entente: Entente

    init() throws {
        entente = Entente(folder: try ScratchFolder())
        var lines = ["no,day,kind,a,b"]
        for (number, kind) in ["talks", "talks", "tariff", "talks"].enumerated() {
            lines.append("\(number),2001-0\(number / 2 + 1)-11,\(kind),JPN,VNM")
        }
        try entente.folder.put(lines.joined(separator: "\n"), at: "rows.csv")
        try entente.folder.put(
            """
            mapping: own
            records:
              - event:
                  id: "row/{no}"
                  date: {column: day}
                  title: "{kind} {no}"
                  type: {column: kind}
                  participants: [{country: {column: a, scheme: iso}}, {country: {column: b, scheme: iso}}]
            """, at: "own.yaml")
    }

    @Test("--by-type gives few rows a row for each type of event as well")
    func byType() throws {
        let run = try entente(
            "diagram", "rows.csv", "--mapping", "own.yaml", "--view", "countries", "--by-type", "-o", "ties.csv")
        #expect(run.status == 0, "\(run.errors)")
        let rows = (entente.folder.text("ties.csv") ?? "").split(separator: "\r\n").dropFirst()
        #expect(rows.map { $0.split(separator: ",")[3...4].joined(separator: " ") } == ["action 1", "meeting 3"])
    }

    @Test("--distinct says in the caption how many echoes it counts once", arguments: ["diagram", "timeline"])
    func distinct(command: String) throws {
        let view = command == "diagram" ? ["--view", "countries"] : []
        let words = ([command, "rows.csv", "--mapping", "own.yaml", "--distinct", "day", "-o", "a.svg"] + view)
            .joined(separator: " ")
        let run = try entente.shell("\"$entente\" \(words)")
        #expect(run.status == 0, "\(run.errors)")
        let text = (entente.folder.text("a.svg") ?? "").replacing("\n", with: " ")
        #expect(text.contains("1 echo of the same type and actors was counted once."))
    }
}
