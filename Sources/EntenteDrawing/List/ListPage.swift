/// Draws one page of a list.
struct ListPage {
    let chart: ListChart
    let measures: ListMeasures
    let content: ListPageContent
    let number: Int
    let count: Int

    private static let smallSize = 7.2

    private var theme: Theme { chart.frame.theme }
    private var smallStyle: TextStyle { TextStyle(size: Self.smallSize, color: theme.mutedText) }

    /// The whole page.
    var scene: Scene {
        var items = content.head + pageNumber
        for column in 0...(content.items.last?.column ?? 0) {
            let shown = content.items.filter { $0.column == column }
            guard !shown.isEmpty else { continue }
            let x = chart.margin + Double(column) * (measures.width + ListMeasures.columnGap)
            let spine = ListSpine(shown, measures, theme: theme)
            items += spine.items.map { $0.moved(x: x, y: 0) }
            items += shown.map { drawing($0).moved(x: x, y: $0.y) }
        }
        for strip in content.strips {
            let group = SceneGroup(classes: strip.classes, items: strip.items)
            items.append(SceneItem.group(group).moved(x: chart.margin, y: strip.y))
        }
        if let first = content.strips.first, !content.items.isEmpty {
            let y = first.y - 10
            items.append(
                .shape(
                    Shape(
                        .line(from: Point(x: chart.margin, y: y), to: Point(x: chart.page.width - chart.margin, y: y)),
                        stroke: Stroke(theme.rule, width: 0.75))))
        }
        let page = count > 1 ? "page \(number) of \(count)" : ""
        let title = [chart.frame.title, page].filter { !$0.isEmpty }.joined(separator: ", ")
        var scene = Scene(
            width: chart.page.width, height: height, title: title.isEmpty ? "Chronology" : title,
            description: description, background: theme.page, items: items)
        scene.fontFamily = theme.fontFamily
        return scene
    }

    /// As high as the page; a single column for a report's text ends where the list ends.
    private var height: Double {
        guard count == 1, chart.page == .column else { return chart.page.height }
        return min(content.end + chart.margin, chart.page.height)
    }

    /// What is on the page, a line each.
    private var description: String {
        var lines: [String] = []
        for item in content.items {
            switch item.content {
            case .heading(let words, _): lines.append(words + ":")
            case .pause(let words): lines.append("(\(words))")
            case .entry(let block, let shown):
                lines.append(shown.lowerBound == 0 ? block.entry.sentence : "\(block.entry.title), continued.")
            }
        }
        for strip in content.strips where strip.classes == "sources" {
            let texts = Scene(width: 0, height: 0, title: "", description: "", items: strip.items).texts
            lines += texts.map { $0.runs.map(\.text).joined() }
        }
        return lines.isEmpty ? "Nothing is listed." : lines.joined(separator: "\n")
    }

    /// The running head from the second page on; on the first the number alone, at its foot.
    private var pageNumber: [SceneItem] {
        guard count > 1 else { return [] }
        let right = chart.page.width - chart.margin
        let words = TextRun("page \(number) of \(count)", smallStyle)
        guard number > 1 else {
            let foot = TextLine([words], x: right, y: chart.page.height - chart.margin * 0.45, anchor: .end)
            return [.group(SceneGroup(classes: "page-number", items: [.text(foot)]))]
        }
        let baseline = max(chart.margin * 0.64, 8.6)
        var items: [SceneItem] = [.text(TextLine([words], x: right, y: baseline, anchor: .end))]
        let room = right - chart.margin - TextMetrics.width(of: [words]) - 18
        if chart.frame.parts.contains(.title) {
            let short = TextFitting.shorten(chart.frame.title, style: smallStyle, width: room)
            if TextMetrics.width(of: short, style: smallStyle) <= room {
                items.append(.text(TextLine([TextRun(short, smallStyle)], x: chart.margin, y: baseline)))
            }
            let line = Shape.Geometry.line(
                from: Point(x: chart.margin, y: baseline + 5), to: Point(x: right, y: baseline + 5))
            items.append(.shape(Shape(line, stroke: Stroke(theme.rule, width: 0.6))))
        }
        return [.group(SceneGroup(classes: "running-head", items: items))]
    }

    private func drawing(_ item: ListPageContent.Item) -> SceneItem {
        switch item.content {
        case .heading(let words, let isRepeated): heading(words, isRepeated: isRepeated)
        case .pause(let words): pause(words)
        case .entry(let block, let lines): ListEntryDrawing(block, lines: lines, theme: theme).item
        }
    }

    private func heading(_ words: String, isRepeated: Bool) -> SceneItem {
        let style = TextStyle(size: 12, isBold: true, color: theme.text)
        let more = isRepeated ? TextRun("  continued", smallStyle) : nil
        let moreWidth = more.map { TextMetrics.width(of: [$0]) } ?? 0
        let short = TextFitting.shorten(words, style: style, width: max(measures.width - moreWidth - 24, 40))
        let line = TextLine([TextRun(short, style), more].compactMap { $0 }, x: 0, y: 11.4)
        var items: [SceneItem] = [.text(line)]
        let start = Point(x: line.width + 7, y: 11.4 - style.size * TextMetrics.capHeight / 2)
        if start.x + 8 < measures.width {
            let rule = Shape.Geometry.line(from: start, to: Point(x: measures.width, y: start.y))
            items.append(.shape(Shape(rule, stroke: Stroke(theme.rule, width: 0.9))))
        }
        return .group(SceneGroup(classes: isRepeated ? "heading continued" : "heading", items: items))
    }

    private func pause(_ words: String) -> SceneItem {
        let room = measures.width - measures.textX
        let short = TextFitting.shorten(words, style: smallStyle, width: room)
        let middle = 5.5
        let line = TextLine(
            [TextRun(short, smallStyle)], x: measures.textX, y: middle + Self.smallSize * TextMetrics.capHeight / 2)
        let strokes = [-2.0, 2].map { y in
            SceneItem.shape(
                Shape(
                    .line(
                        from: Point(x: measures.spineX - 4, y: middle + y + 1.6),
                        to: Point(x: measures.spineX + 4, y: middle + y - 1.6)),
                    stroke: Stroke(theme.axis, width: 0.9)))
        }
        return .group(SceneGroup(classes: "pause", title: words, items: strokes + [.text(line)]))
    }
}
