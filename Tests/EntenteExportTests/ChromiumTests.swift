import EntenteDrawing
import EntenteExport
import EntenteModel
import Foundation
import Testing

@Suite("Text as a browser measures it", .serialized)
struct ChromiumTests {
    /// The largest part of a width by which measures may differ, and in points for very short texts.
    private static let tolerance = (share: 0.03, points: 0.6)

    @Test("Chromium's own boxes of every text are as wide as ours, within 3 percent, and none leaves the page")
    func widths() throws {
        guard Chromium.path != nil else {
            print("SKIPPED: Chromium is not installed, so text widths are not held against it")
            return
        }
        for figure in try figures() {
            for scene in figure.pages {
                let document = Array(SVGWriter.document(for: scene).utf8)
                let ours = SVGReading(document).texts
                let theirs = try Chromium.texts(of: document)
                #expect(ours.count == theirs.count && !ours.isEmpty, "\(figure.name)")
                var widest = 0.0
                for (own, other) in zip(ours, theirs) where !own.string.isEmpty {
                    let difference = abs(own.box.width - other.width)
                    let limit = max(own.box.width * Self.tolerance.share, Self.tolerance.points)
                    #expect(difference <= limit, "\(figure.name): “\(own.string)” \(own.box.width) and \(other.width)")
                    if own.box.width > 20 { widest = max(widest, difference / own.box.width) }
                    #expect(other.x >= -0.5 && other.x + other.width <= scene.width + 0.5, "\(own.string)")
                }
                print("\(figure.name): \(ours.count) texts, at most \(Int(widest * 1000)) ‰ apart")
            }
        }
    }

    /// Figures with names in Latin letters, Vietnamese, Cyrillic, Greek and, where such a font is installed, Chinese, Japanese, Korean.
    private func figures() throws -> [Figure] {
        let titles = [
            "Hội đàm giữa Thủ tướng Phạm Minh Chính và Thủ tướng Ishiba",
            "Переговоры министров иностранных дел в Москве",
            "Συνομιλίες στην Αθήνα", "Wizyta we Wrocławiu – żółć, gęślą jaźń",
            "Taiwan–Vatican talks on AVIC and the WTO, 1234567890 (11)",
        ]
        let fonts = Self.wide
        let events = (titles + fonts).enumerated().map { index, title in
            Field.mapping([
                ("title", .text(title)), ("date", .text("2020-0\(index % 9 + 1)-0\(index % 9 + 1)")),
                ("type", .text("talks")), ("participants", .texts(["JPN", "VNM"])),
            ])
        }
        let request = ViewRequest.all(Records.chronicle([("events", events)]))
        return [.lanesTimeline(request), .listTimeline(request)]
    }

    private static var wide: [String] {
        let folder = "/usr/share/fonts/opentype/noto"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard names.contains(where: { $0.contains("CJK") }) else { return [] }
        return ["石破茂首相とチン首相の会談、ハノイ", "이재명 대통령 방미", "中国国家主席习近平访问越南"]
    }
}
