import EntenteExport
import EntenteSystem

/// Pages of an earlier figure that still stand beside the pages of a new one, under names of the same stem.
struct StalePages {
    /// The name that a figure of one page bears.
    let output: String
    /// What the names of the pages begin with.
    let stem: String
    /// The format, which the names end in.
    let format: String
    /// How many pages the figure has now.
    let count: Int

    /// Removes pages that Entente surely wrote, names other files that look like pages, and says so on standard error.
    func remove() {
        guard format == "svg" || format == "png" else { return }
        let pages = count == 1 ? "1 page" : "\(count) pages"
        if count > 1, StalePages.start(of: output) != nil {
            Report.show(warning: "\(output) is none of the \(pages) now written, and may be an earlier figure")
        }
        var number = count == 1 ? 1 : count + 1
        while let start = StalePages.start(of: name(number)) {
            if StalePages.isPage(number, start), (try? WholeFile.remove(name(number))) != nil {
                Report.show(
                    warning:
                        "\(name(number)) was page \(number) of an earlier figure, which now has \(pages); it is removed"
                )
            } else {
                Report.show(
                    warning: "\(name(number)) may be page \(number) of an earlier figure, which now has \(pages)")
            }
            number += 1
        }
    }

    private func name(_ number: Int) -> String { "\(stem)-\(number).\(format)" }

    /// The first bytes of a file as text; nil where there is none that can be read.
    private static func start(of path: String) -> String? {
        (try? FileReader.start(of: path)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether a file begins as the writer of figures begins this very page.
    private static func isPage(_ number: Int, _ start: String) -> Bool {
        let lines = start.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 2, lines[0].hasPrefix("<?xml "), lines[1].hasSuffix("\">"),
            lines[1].contains(" role=\"img\" aria-labelledby=\"figure-title"),
            lines[2].hasPrefix("<title id=\"figure-title\">"), lines[2].hasSuffix("</title>")
        else { return false }
        let words = lines[2].dropLast("</title>".count).split(separator: " ").suffix(4)
        guard words.count == 4, let last = words.last.flatMap({ Int($0) }), number <= last else { return false }
        return words.dropLast().elementsEqual(["page", "\(number)", "of"])
    }
}
