/// What every figure has around its body: title, subtitle, legend and numbered sources.
///
/// Lengths are points. The page is as high as what stands on it, and never narrower than its body: titles, labels and
/// sources are wrapped, the body is never cut.
public struct FigureFrame: Sendable {
    /// How wide the page is.
    public enum PageWidth: Hashable, Sendable {
        /// This wide, or wider where the body asks for it.
        case fixed(Double)
        /// As wide as the body and its margins, but at least this.
        case fitting(minimum: Double)
    }

    /// The parts of a figure around its body.
    public struct Parts: OptionSet, Sendable {
        /// The parts as bits.
        public let rawValue: Int
        /// Parts from bits.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// The title.
        public static let title = Parts(rawValue: 1)
        /// The line under the title that says what is shown.
        public static let subtitle = Parts(rawValue: 2)
        /// The legend.
        public static let legend = Parts(rawValue: 4)
        /// The numbered sources.
        public static let sources = Parts(rawValue: 8)
        /// What was counted and how, and what was left out.
        public static let notes = Parts(rawValue: 16)
        /// Everything, for a figure that stands alone.
        public static let all: Parts = [.title, .subtitle, .legend, .notes, .sources]
        /// Title, subtitle and sources left to the report; what was left out stays said.
        public static let bare: Parts = [.legend, .notes]
    }

    /// A source under the figure.
    public struct Source: Hashable, Sendable {
        /// Its number, without brackets.
        public var number: String
        /// Title, publisher and date, as one text.
        public var text: String
        /// Where it is found; nil where that is no address of the web.
        public var link: WebAddress?

        /// A source by number and text, and where it is found.
        public init(number: String, text: String, link: WebAddress? = nil) {
            self.number = number
            self.text = text
            self.link = link
        }
    }

    /// The title.
    public var title: String
    /// What is shown, and what is not.
    public var subtitle: String
    /// What the signs mean.
    public var legend: [LegendEntry]
    /// What was counted and how, and what was left out: sentences under the legend.
    public var notes: [String]
    /// The sources, in the order of their numbers.
    public var sources: [Source]
    /// The text alternative: the relations themselves, one a line.
    public var description: String
    /// Which parts are drawn.
    public var parts: Parts
    /// The blank edge of the page.
    public var margin: Double
    /// The colours.
    public var theme: Theme

    /// The narrowest page that leaves room for title and legend, unless told.
    public static let minimumWidth = 340.0

    /// The parts around a body.
    public init(
        title: String, subtitle: String = "", legend: [LegendEntry] = [], notes: [String] = [], sources: [Source] = [],
        description: String = "", parts: Parts = .all, margin: Double = 22.5, theme: Theme = .light
    ) {
        self.title = title
        self.subtitle = subtitle
        self.legend = legend
        self.notes = notes
        self.sources = sources
        self.description = description
        self.parts = parts
        self.margin = margin
        self.theme = theme
    }

    /// The width that a page of this width leaves to a body.
    public func bodyWidth(onPage width: Double) -> Double { max(width - 2 * margin, 0) }

    /// The whole page.
    ///
    /// The body's own origin is its upper left corner; it stands at the left margin. Linear in body, legend and sources.
    public func scene(
        body: [SceneItem], bodyWidth: Double, bodyHeight: Double,
        pageWidth: PageWidth = .fitting(minimum: FigureFrame.minimumWidth)
    ) -> Scene {
        let asked =
            switch pageWidth {
            case .fixed(let width), .fitting(minimum: let width): width
            }
        // Room for a few letters a line, so that no text is set on a page of no width.
        let width = max(asked, bodyWidth + 2 * margin, 120 + 2 * margin)
        let column = width - 2 * margin
        var page = PageColumn(x: margin, y: margin, width: column)
        addHead(to: &page)
        if page.y > margin { page.skip(13) }
        if !body.isEmpty {
            page.items.append(contentsOf: body.map { $0.moved(x: margin, y: page.y) })
            page.skip(max(bodyHeight, 0))
        }
        if parts.contains(.legend), !legend.isEmpty {
            if page.y > margin { page.skip(13) }
            let rows = legendRows(width: column)
            page.add(SceneGroup(classes: "legend", items: rows.items), height: rows.height)
        }
        if parts.contains(.notes), !notes.isEmpty {
            if page.y > margin { page.skip(11) }
            page.add(
                classes: "notes", notes.joined(separator: " "), style: smallStyle, leading: 9.6, maximumLines: 12)
        }
        if parts.contains(.sources), !sources.isEmpty {
            if page.y > margin { page.skip(13) }
            let list = sourceList(width: column)
            page.add(SceneGroup(classes: "sources", items: list.items), height: list.height)
        }
        var scene = Scene(
            width: width, height: page.y + margin, title: title, description: description, background: theme.page,
            items: page.items)
        scene.fontFamily = theme.fontFamily
        return scene
    }
    /// The style of notes and sources.
    var smallStyle: TextStyle { TextStyle(size: 7.2, color: theme.mutedText) }

    /// Sets title and subtitle, as far as they are drawn, within so many lines.
    func addHead(to page: inout PageColumn, titleLines: Int = 4, subtitleLines: Int = 8) {
        let top = page.y
        if parts.contains(.title) {
            let style = TextStyle(size: 16, isBold: true, color: theme.text)
            page.add(classes: "title", title, style: style, leading: 19.2, maximumLines: titleLines)
        }
        if parts.contains(.subtitle) {
            if page.y > top { page.skip(5.4) }
            let style = TextStyle(size: 8.6, color: theme.mutedText)
            page.add(classes: "subtitle", subtitle, style: style, leading: 11.2, maximumLines: subtitleLines)
        }
    }

    /// The legend in rows of a width.
    func legendRows(width: Double) -> LegendRows {
        LegendRows(legend, width: width, style: TextStyle(size: 8, color: theme.text))
    }

    /// The sources in lines of a width.
    func sourceList(width: Double) -> SourceList { SourceList(sources, width: width, style: smallStyle) }
}
