import EntenteDrawing
import EntenteModel

extension Figure {
    /// How many events and agreements a timeline draws one by one at most; past that no page could hold their labels.
    static let mostTimelineEvents = 300

    /// How many of very many events a timeline labels, on the bars that count them all.
    public static let mostLabelledOfMany = 60

    /// A timeline in lanes: time to the right, a lane for each partner.
    ///
    /// Where the page cannot hold all labels, the less important give way to strokes; past 300 events bars in the lanes count all, and the
    /// most important have labels. `crowd` tells of events that the request's Chronicle does not hold.
    public static func lanesTimeline(
        _ request: ViewRequest, lanes kind: LaneKind = .auto, order: LaneOrder = .first, crowd: EventCrowd? = nil,
        options: FigureOptions = FigureOptions()
    ) -> Figure {
        LanesTimeline(request, kind, order, crowd, options).figure
    }
}

/// Sets a timeline in lanes on its page.
private struct LanesTimeline {
    let request: ViewRequest
    let options: FigureOptions
    let content: LaneContent
    let crowd: EventCrowd?

    private var chronicle: Chronicle { request.chronicle }
    private var words: FigureWords { request.words }

    /// A4 landscape, in points.
    static let pageWidth = 841.89
    /// How many lanes a page has at most, and how many it has where these are too many.
    static let laneCounts = [16, 12, 8, 5, 3, 1]
    /// The largest share of a page that the list of sources may take.
    static let sourceShare = 0.3

    init(
        _ request: ViewRequest, _ kind: LaneKind, _ order: LaneOrder, _ crowd: EventCrowd?, _ options: FigureOptions
    ) {
        self.request = request
        self.options = options
        self.crowd = crowd
        content = LaneContent(request, kind, order, isCrowded: crowd != nil, theme: options.theme)
    }

    /// A way to set the figure.
    private struct Setting {
        var lanes: LaneContent.Lanes
        var layout: LaneChart.Layout
        var hasSources: Bool

        /// How many things have words.
        var labelled: Int { lanes.labelled }
    }

    var figure: Figure {
        let whole = content.division(most: LanesTimeline.laneCounts[0])
        let all = setting(whole, labelling: all(in: .full), hasSources: true)
        guard let page = options.page else { return figure(all, notes: []) }
        let hasRoomForSources = sourcesHeight(all) <= page.height * LanesTimeline.sourceShare
        var best: Setting?
        for count in LanesTimeline.laneCounts where count == LanesTimeline.laneCounts[0] || count < whole.indices.count
        {
            let division = content.division(most: count)
            let fullest =
                (hasRoomForSources ? fullest(division, hasSources: true, page) : nil)
                ?? fullest(division, hasSources: false, page)
            guard let fullest else { continue }
            // Fewer lanes must buy many more words.
            if let found = best, 2 * fullest.labelled <= 3 * found.labelled { continue }
            best = fullest
            // Nothing can have so many more than this.
            if 3 * fullest.labelled >= 2 * content.ranked.count { break }
        }
        if let best { return figure(best, notes: []) }
        let least = setting(content.division(most: 1), labelling: [:], hasSources: false)
        return figure(least, notes: ["A page of \(page.name) is too small for this figure; it has grown."])
    }

    /// The setting with words for as much as the page holds, the most important first; nil where it does not even hold the lanes.
    private func fullest(_ division: LaneContent.Division, hasSources: Bool, _ page: PageSize) -> Setting? {
        let all = setting(division, labelling: all(in: .full), hasSources: hasSources)
        if fits(all, page) { return all }
        var division = division
        division.hasCounts = false
        let ruler = chart(all.lanes.lanes).ruler
        var heights = division.indices.map { ruler.height(of: content.lane($0, of: division, labelling: [:])) }
        var rest = page.height - overhead(all)
        for height in heights { rest -= height }
        guard rest >= 0 else { return nil }
        var labelled: [Int: LaneContent.Form] = [:]
        var setting = setting(division, labelling: labelled, hasSources: hasSources, on: ruler)
        // What the legend does not need after all is used in a second round.
        for _ in 0..<2 {
            for form in [LaneContent.Form.short, .full] {
                for item in content.ranked where form == .short ? labelled[item] == nil : labelled[item] == .short {
                    var trial = labelled
                    trial[item] = form
                    let changed = division.lanes(of: item).map { number in
                        (number: number, height: ruler.height(of: content.lane(number, of: division, labelling: trial)))
                    }
                    let added = changed.reduce(0) { $0 + $1.height - heights[$1.number] }
                    guard added <= rest else { continue }
                    labelled = trial
                    rest -= added
                    for (number, height) in changed { heights[number] = height }
                }
            }
            setting = self.setting(division, labelling: labelled, hasSources: hasSources, on: ruler)
            rest = page.height - height(setting)
            if rest < LaneChart.leastRow { break }
        }
        for item in content.ranked.reversed() where labelled[item] != nil && !fits(setting, page) {
            labelled[item] = nil
            setting = self.setting(division, labelling: labelled, hasSources: hasSources, on: ruler)
        }
        return fits(setting, page) ? setting : nil
    }

    /// Words for everything that may have them.
    private func all(in form: LaneContent.Form) -> [Int: LaneContent.Form] {
        Dictionary(content.ranked.map { ($0, form) }) { first, _ in first }
    }

    /// What the page has beside the lanes, in points, when all signs are in the legend.
    private func overhead(_ setting: Setting) -> Double {
        var lanes = setting.lanes
        lanes.signs.insert(.wordless)
        lanes.wordless = max(lanes.wordless, 1)
        let frame = frame(Setting(lanes: lanes, layout: setting.layout, hasSources: setting.hasSources), notes: [])
            .frame
        let ruler = chart(lanes.lanes).ruler
        let above = setting.layout.height - lanes.lanes.reduce(0) { $0 + ruler.height(of: $1) }
        return scene(frame, setting, height: above, isDrawn: false).height
    }

    private func chart(_ lanes: [LaneChart.Lane]) -> LaneChart {
        let width = FigureFrame(title: "").bodyWidth(onPage: options.page?.width ?? LanesTimeline.pageWidth)
        var chart = LaneChart(lanes: lanes, width: width, theme: options.theme)
        chart.cutsAxis = options.cutsAxis
        chart.isTight = options.page != nil
        return chart
    }

    private func setting(
        _ division: LaneContent.Division, labelling labelled: [Int: LaneContent.Form], hasSources: Bool,
        on ruler: LaneChart.Ruler? = nil
    ) -> Setting {
        let made = content.lanes(division, labelling: labelled)
        var layout = chart(made.lanes).layout(on: ruler)
        if let strip = crowd?.strip(width: layout.width, theme: options.theme) {
            let drawing = strip.layout()
            layout.items = drawing.items + layout.items.map { $0.moved(x: 0, y: drawing.height + 14) }
            layout.height += drawing.height + 14
            layout.hasCuts = layout.hasCuts || drawing.hasCuts
        }
        return Setting(lanes: made, layout: layout, hasSources: hasSources)
    }

    private func fits(_ setting: Setting, _ page: PageSize) -> Bool { height(setting) <= page.height + 0.01 }

    /// The height of the whole page, in points.
    private func height(_ setting: Setting) -> Double {
        scene(frame(setting, notes: []).frame, setting, height: setting.layout.height, isDrawn: false).height
    }

    private func sourcesHeight(_ setting: Setting) -> Double {
        var bare = setting
        bare.hasSources = false
        return scene(frame(setting, notes: []).frame, setting, height: 0, isDrawn: false).height
            - scene(frame(bare, notes: []).frame, bare, height: 0, isDrawn: false).height
    }

    private func scene(_ frame: FigureFrame, _ setting: Setting, height: Double, isDrawn: Bool) -> Scene {
        let empty: [SceneItem] = [.group(SceneGroup(items: []))]
        return frame.scene(
            body: isDrawn ? setting.layout.items : empty, bodyWidth: setting.layout.width, bodyHeight: height,
            pageWidth: .fixed(options.page?.width ?? LanesTimeline.pageWidth))
    }

    private func figure(_ setting: Setting, notes: [String]) -> Figure {
        let (frame, sources, all) = frame(setting, notes: notes)
        var scene = scene(frame, setting, height: setting.layout.height, isDrawn: true)
        if let page = options.page, page.isWhole { scene.height = max(scene.height, page.height) }
        return Figure(
            name: "timeline-lanes", title: frame.title, subtitle: frame.subtitle, statements: all, pages: [scene],
            dot: nil,
            table: .timeline(chronicle, request.numbering, request.selection), sources: sources,
            alternative: frame.description.split(separator: "\n").map(String.init))
    }

    /// What stands around the lanes; all sources; and all that a caption has to say.
    private func frame(
        _ setting: Setting, notes more: [String]
    ) -> (frame: FigureFrame, sources: [FigureFrame.Source], statements: [String]) {
        let shown = setting.lanes
        let cited = Set(
            shown.events.flatMap { chronicle[$0].citedSources }
                + shown.agreements.flatMap { chronicle[$0].citedSources })
        let sources = request.footnotes(request.numbering.sourceOrder.filter(cited.contains))
        var notes = request.filterStatements + (crowd?.statements ?? []) + content.statements(shown, crowd)
        if let density = setting.layout.density {
            notes.append(
                "A bar stands for a \(density.unit), the highest for \(FigureWords.number(density.most)) \(content.noun(density.most, crowd)), by the first day of each."
            )
        }
        notes += more
        let statements = notes + sources.notes
        let isListed = setting.hasSources || sources.shown.isEmpty
        if isListed {
            notes += sources.notes
        } else {
            notes.append(
                "The \(sources.shown.count) sources are listed in the table of sources (sources.csv of entente export), under the numbers in brackets."
            )
        }
        var signs = shown.signs
        if setting.layout.hasCuts { signs.insert(.timeLeftOut) }
        let counts = [content.counts(shown, crowd), shown.isGathered ? "" : content.choice.words].filter { !$0.isEmpty }
        let parts = [
            counts.joined(separator: ", "),
            crowd?.years ?? words.span(shown.countedEvents, shown.countedAgreements) ?? "",
        ]
        let alternative =
            shown.told.map { words.sentence(chronicle[$0]) } + shown.lone.map { words.sentence(chronicle[$0]) }
        let frame = FigureFrame(
            title: options.title ?? (request.heading.isEmpty ? "Chronology" : request.heading),
            subtitle: options.subtitle ?? parts.filter { !$0.isEmpty }.joined(separator: " · "),
            legend: LegendSign.ordered(signs).map(DiagramStyle(theme: options.theme).markEntry), notes: notes,
            sources: isListed ? sources.shown : [], description: alternative.joined(separator: "\n"),
            parts: options.isBare ? .bare : .all, theme: options.theme)
        return (frame, sources.all, statements)
    }
}
