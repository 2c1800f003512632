import EntenteDrawing
import EntenteModel
import Graphviz

/// A finished figure before its format is known: the page, the DOT where it is a diagram, the table, and what a caption needs.
public struct Figure: Sendable {
    /// The name, which is the name of its files.
    public let name: String
    /// The title.
    public let title: String
    /// One line that says what is shown, of how much.
    public let subtitle: String
    /// What filters, limits and projections did.
    public let statements: [String]
    /// The pages, one or more; those of one figure have the same size or are all as high as what stands on them.
    public let pages: [Scene]
    /// The DOT text for the user; nil for figures that are not graphs.
    public let dot: String?
    /// What is drawn, as rows.
    public let table: Table
    /// The sources, as they stand under the figure, in the order of their numbers.
    public let sources: [FigureFrame.Source]
    /// What the figure says, in words, a line each.
    public let alternative: [String]
    /// Where everything stands, to be remembered; nil where that was not asked for.
    public var layoutMemory: LayoutMemory?
    /// How good the layout is to look at, where it is remembered.
    public var layoutMeasure: LayoutMeasure?
    /// What there is to say of a layout that was kept.
    public var layoutRemarks: [String] = []

    /// The first page.
    public var scene: Scene { pages[0] }
}

/// How the page of a figure is set.
public struct FigureOptions: Sendable {
    /// A title instead of the figure's own.
    public var title: String?
    /// A subtitle instead of the figure's own.
    public var subtitle: String?
    /// The page; nil for the one that the figure chooses, as high as what stands on it.
    public var page: PageSize?
    /// Whether empty stretches of an axis of time are cut out.
    public var cutsAxis = true
    /// How many pixels a point becomes in pictures of pixels, times 96/72.
    public var scale = 2.0
    /// Whether title, subtitle and sources are left to the report.
    public var isBare = false
    /// The colours.
    public var theme = Theme.light
    /// How dates are written; in tables they are EDTF.
    public var dateStyle = DateStyle.dayMonth
    /// The language of names, as the records call it; nil for the usual names.
    public var language: String?
    /// How tables are written.
    public var table = TableOptions()

    /// A figure that stands alone.
    public init() {}
}

/// Where graphs are laid out.
public enum LayoutPlace: Sendable {
    /// In this process: for programs that trust their graphs.
    case inProcess
    /// In worker processes with limits on time and memory.
    case workers(LayoutWorkers)

    func layout(_ graph: LayoutGraph) async throws(LayoutFailure) -> GraphLayout {
        switch self {
        case .inProcess: try InProcessLayout.layout(graph)
        case .workers(let workers): try await workers.layout(graph)
        }
    }
}

extension Figure {
    /// Lays a view out and draws it, where it is asked for by what an earlier layout remembers.
    public static func diagram(
        _ view: DiagramView, _ request: ViewRequest, options: FigureOptions = FigureOptions(),
        layout place: LayoutPlace,
        keeping: LayoutKeeping = .none
    ) async throws(LayoutFailure) -> Figure {
        switch keeping {
        case .none:
            return figure(try await fresh(view, options, place), view, request, options)
        case .afresh(let earlier):
            let shown = earlier.map { view.hiding($0) } ?? view
            let drawing = try await fresh(shown, options, place)
            let memory = LayoutMemory(of: drawing, pinned: earlier)
            return kept(KeptLayout(drawing.composition, memory: memory), shown, request, options)
        case .kept(let memory):
            let shown = view.hiding(memory)
            let composition = DiagramComposition(shown, theme: options.theme)
            return kept(KeptLayout(composition, memory: memory), shown, request, options)
        }
    }

    /// What Graphviz makes of a view.
    private static func fresh(
        _ view: DiagramView, _ options: FigureOptions, _ place: LayoutPlace
    ) async throws(LayoutFailure) -> DiagramDrawing {
        let composition = DiagramComposition(view, theme: options.theme)
        var graph = composition.layoutGraph
        let layout: GraphLayout
        do {
            layout = composition.drawn(try await place.layout(graph))
        } catch {
            guard !composition.edgeLabels.isEmpty, error.mayDependOnGraph else { throw error }
            graph = composition.plainLayoutGraph
            layout = composition.drawn(try await place.layout(graph))
        }
        return DiagramDrawing(composition: composition, graph: graph, layout: layout)
    }

    /// A figure from memory, with what is to be remembered and told.
    private static func kept(
        _ kept: KeptLayout, _ view: DiagramView, _ request: ViewRequest, _ options: FigureOptions
    ) -> Figure {
        var figure = figure(DiagramDrawing(kept), view, request, options)
        figure.layoutMemory = kept.memory
        figure.layoutMeasure = kept.measure
        figure.layoutRemarks = kept.remarks
        if let fresh = kept.memory.fresh, let decline = kept.measure.decline(since: fresh) {
            figure.layoutRemarks.append(
                "\(view.name): the kept layout has become worse (\(decline)); run with --relayout to lay it out afresh")
        }
        return figure
    }

    private static func figure(
        _ drawing: DiagramDrawing, _ view: DiagramView, _ request: ViewRequest, _ options: FigureOptions
    ) -> Figure {
        let (composition, layout) = (drawing.composition, drawing.layout)
        let unlabelled = drawing.unlabelled
        let notes =
            unlabelled.isEmpty
            ? []
            : [
                "No room was found for the words on these ties: " + unlabelled.prefix(12).joined(separator: "; ")
                    + (unlabelled.count > 12 ? "; and \(unlabelled.count - 12) more." : ".")
            ]
        let sources = request.footnotes(view.sources)
        let title = options.title ?? view.title
        let subtitle = options.subtitle ?? view.subtitle
        let frame = FigureFrame(
            title: title, subtitle: subtitle, legend: view.legend.map { composition.style.legendEntry($0) },
            notes: view.statements + notes + sources.notes, sources: sources.shown,
            description: view.alternative.joined(separator: "\n"),
            parts: options.isBare ? .bare : .all, theme: options.theme)
        return Figure(
            name: view.name, title: title, subtitle: subtitle, statements: view.statements + notes,
            pages: [frame.scene(body: drawing.items, bodyWidth: layout.width, bodyHeight: layout.height)],
            dot: WrittenDOT(drawing: drawing).text, table: view.table, sources: sources.all,
            alternative: view.alternative)
    }
}

extension LayoutFailure {
    /// Whether another graph for the same figure may fare better.
    fileprivate var mayDependOnGraph: Bool {
        switch reason {
        // Nor does a time-out: what is drawn must not depend on how busy the machine is.
        case .refused: true
        // A worker that was killed from outside (SIGKILL) says nothing of its graph.
        case .crashed(let signal): signal != 9
        default: false
        }
    }
}

extension ViewRequest {
    /// How many sources stand under a figure at most.
    private static let mostSources = 40

    /// Sources as they stand under a figure; of very many a note says where they are listed.
    func footnotes(_ ids: [SourceID]) -> (
        shown: [FigureFrame.Source], all: [FigureFrame.Source], notes: [String]
    ) {
        let all = ids.map { id in
            FigureFrame.Source(
                number: numbering.number(of: id), text: words.source(id), link: WebAddress(chronicle[id].url))
        }
        if all.count <= ViewRequest.mostSources { return (all, all, []) }
        return (
            [], all,
            [
                "The \(all.count) sources are listed in the table of sources (sources.csv of entente export), under the numbers in brackets."
            ]
        )
    }
}
