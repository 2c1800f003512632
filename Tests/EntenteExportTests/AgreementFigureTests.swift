import EntenteExport
import EntenteModel
import Testing

@Suite("Figures of agreements")
struct AgreementFigureTests {
    private static let pacts = """
        agreements:
          - {title: A, parties: [CUB, USA], steps: [{status: in force, date: 1936}, {status: ended, date: 1962-01-22}]}
          - {title: B, parties: [JPN, USA], steps: [{status: signed, date: 1951-09}, {status: in force, date: 1952-04}]}

        """

    @Test("Captions of agreements speak of agreements, from their first step on, and the ties' table counts them")
    func captions() throws {
        let chronicle = Records.chronicle(yaml: Self.pacts)
        let view = DiagramKind.countries.view(.all(chronicle))
        #expect(view.subtitle == "3 countries, 2 ties, from 2 agreements · 1936 – Jan 1962")
        #expect(
            view.statements == [
                "A line joins two countries that were parties to an agreement at the same time. Lines are thicker the more "
                    + "agreements two share and the fewer others were parties (Newman 2001)."
            ])
        #expect(view.alternative.first == "Cuba – United States: 1 agreement, 1936–1962 (A1)")
        let rows = view.table.commaSeparatedValues().split(separator: "\r\n").map(String.init)
        #expect(
            rows == [
                "source,target,directed,type,count,planned,bilateral,first,last,weight,events,agreements,source_name,target_name",
                "CUB,USA,false,,0,0,0,1936,1962-01-22,1,A1,1,Cuba,United States",
                "JPN,USA,false,,0,0,0,1951-09,1952-04,1,A2,1,Japan,United States",
            ])
    }

    @Test("A filter that leaves agreements alone says so, and names no events where there are none")
    func filtered() throws {
        let both = Records.chronicle(
            yaml: Self.pacts + "events: [{date: 1990, title: Talks, participants: [JPN, USA]}]")
        var filter = Filter()
        filter.to = try EventDate(edtf: "1950")
        for (chronicle, words) in [
            (both, "events and agreements"), (Records.chronicle(yaml: Self.pacts), "agreements"),
        ] {
            let request = ViewRequest(chronicle, Numbering(chronicle), try Selection(chronicle, filter))
            let views = [DiagramKind.relations, .countries].map { $0.view(request) }
            for view in views {
                #expect(view.statements.contains("Shown are only \(words) to 1950."), "\(view.statements)")
                #expect(!view.subtitle.contains("event"), "\(view.subtitle)")
            }
        }
        let timeline = Figure.lanesTimeline(.all(Records.chronicle(yaml: Self.pacts)))
        #expect(timeline.subtitle == "2 agreements, by partner of the United States · 1936 – Jan 1962")
    }

    @Test("An agreement's mark begins with its first step and ends with its end, or goes on")
    func marks() throws {
        let figure = Figure.lanesTimeline(.all(Records.chronicle(yaml: Self.pacts)))
        let text = SVGExporter().documents(of: figure, options: FigureOptions())[0]
        // The axis begins with the first step; nobody says until when the second lasts.
        let drawn = String(decoding: text, as: UTF8.self)
        #expect(drawn.contains(">1936<") && drawn.contains("No end known"))
    }

    @Test("No two lanes bear one title: events of no country stand apart from the lanes that are gathered")
    func lanes() throws {
        var events = ""
        let codes = ["DEU", "FRA", "ITA", "ESP", "PRT", "POL", "CZE", "AUT", "HUN", "ROU", "BGR", "GRC", "SWE", "NOR"]
        for (index, pair) in zip(codes, codes.dropFirst() + ["FIN"]).enumerated() {
            for repeated in 0...1 {
                events +=
                    "  - {date: 20\(10 + index)-0\(repeated + 1), title: T, participants: [\(pair.0), \(pair.1)]}\n"
            }
        }
        for code in ["DNK", "IRL", "ISL", "LUX"] {
            events += "  - {date: 2009, title: S, participants: [BEL, \(code)]}\n"
        }
        for day in 1...3 { events += "  - {date: 2008-01-0\(day), title: Nobody's}\n" }
        let figure = Figure.lanesTimeline(.all(Records.chronicle(yaml: "events:\n" + events)), lanes: .pair)
        let text = String(decoding: SVGExporter().documents(of: figure, options: FigureOptions())[0], as: UTF8.self)
        // Once as its name, once as the title of its group.
        #expect(text.ranges(of: ">Others<").count == 2)
        #expect(text.contains("No country"))
    }
}
