/// Sets runs of several styles as one paragraph: lines break where words do, whatever the styles, and none is lost.
enum RunWrapping {
    /// A line of runs, and how far it stands in from the edge of the paragraph.
    struct Line: Hashable, Sendable {
        var runs: [TextRun] = []
        var indent = 0.0

        /// The width from the edge of the paragraph, in points.
        var width: Double { indent + TextMetrics.width(of: runs) }
        /// The size of the largest run, in points.
        var size: Double { runs.reduce(0) { max($0, $1.style.size) } }
    }

    private static let widestIndent = 40.0

    /// The lines for runs within a width; of several runs, lines after the first hang from the end of the first run where
    /// that is short. Linear in the text.
    ///
    /// - Parameter mostLines: how many lines there may be; the longest run is shortened at a word with "…" until they suffice.
    static func lines(_ runs: [TextRun], width: Double, hangs: Bool = false, mostLines: Int = .max) -> [Line] {
        var runs = runs.filter { !$0.text.isEmpty }
        let first = hangs && runs.count > 1 ? TextMetrics.width(of: [runs[0]]) : 0
        let indent = first <= min(widestIndent, width / 4) ? first : 0
        var lines = wrapped(runs, width: width, indent: indent)
        var share = 1.0
        while lines.count > mostLines, share > 0.05 {
            let lengths = runs.map { $0.text.utf8.count }
            guard let main = lengths.indices.max(by: { lengths[$0] < lengths[$1] }) else { break }
            let room = Double(mostLines) * (width - indent) * share
            runs[main].text = TextFitting.shorten(runs[main].text, style: runs[main].style, width: room)
            lines = wrapped(runs, width: width, indent: indent)
            share -= 0.1
        }
        return lines
    }

    private static func wrapped(_ runs: [TextRun], width: Double, indent: Double) -> [Line] {
        var lines: [Line] = []
        var line = Line()
        var used = 0.0
        func endLine() {
            lines.append(line)
            line = Line(indent: indent)
            used = indent
        }
        for run in runs {
            var rest = Substring(run.text)
            while !rest.isEmpty {
                let body = rest.drop { $0.isWhitespace && $0 != "\u{A0}" }
                let lead = line.runs.isEmpty ? "" : String(rest[..<body.startIndex])
                guard !body.isEmpty else {
                    if !lead.isEmpty { append(TextRun(lead, run.style), &line, &used) }
                    break
                }
                let leadWidth = TextMetrics.width(of: lead, style: run.style)
                let limit = units(width - used - leadWidth, run.style)
                let cut = LineCut(body, isBold: run.style.isBold, limit: limit, hyphenates: true)
                // The first run alone on its line is the number: what follows stays with it.
                let mayMove = used > max(indent, 0) + 0.01 && !(lines.isEmpty && line.runs.count == 1 && indent > 0)
                if mayMove, cut.isInsideWord || cut.width > limit {
                    endLine()
                    rest = body
                    continue
                }
                let isLast = cut.next == body.endIndex
                // The space at the end of a run parts it from the next, if that stands on the same line.
                let words = body[..<(isLast ? body.endIndex : cut.end)] + (cut.isHyphenated ? "-" : "")
                append(TextRun(lead + words, run.style), &line, &used)
                rest = body[cut.next...]
                if !isLast { endLine() }
            }
        }
        if !line.runs.isEmpty { lines.append(line) }
        return lines
    }

    private static func append(_ run: TextRun, _ line: inout Line, _ used: inout Double) {
        line.runs.append(run)
        used += TextMetrics.width(of: run.text, style: run.style)
    }

    private static func units(_ width: Double, _ style: TextStyle) -> Int {
        Int(min(max(width * 2048 / style.size + 0.01, 0), 1e12))
    }
}
