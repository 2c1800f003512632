import EntenteDrawing
import Foundation
import Testing
import TestSupport

@testable import EntenteExport

@Suite("Pictures and print pages")
struct RenderedPageTests {
    static let needed: Comment = "rsvg-convert (package librsvg2-bin) or the fonts (fonts-liberation) are not installed"

    @Test(
        "Every format that is no text gives the same bytes a second later, for every figure",
        .enabled(needed) { await PageRenderer().isInstalled() })
    func reproducible() async throws {
        let figures = try await ViewRequest.all(GeneratedRecords(seed: 11, count: 20).chronicle).figures().prefix(5)
        let exporters = Exporters.all.filter { !$0.isText }
        #expect(exporters.map(\.name) == ["png", "pdf"])
        var first: [[[UInt8]]] = []
        for figure in figures {
            for exporter in exporters { first.append(try await exporter.documents(of: figure, options: small)) }
        }
        try await Task.sleep(for: .seconds(1.2))
        var index = 0
        for figure in figures {
            for exporter in exporters {
                let again = try await exporter.documents(of: figure, options: small)
                #expect(!again.isEmpty && again.allSatisfy { !$0.isEmpty })
                #expect(again == first[index], "\(figure.name).\(exporter.name)")
                index += 1
            }
        }
    }

    @Test(
        "A PNG has the pixels that page and scale ask for, and says how large they are",
        .enabled(needed) { await PageRenderer().isInstalled() }, arguments: [0.5, 1, 2, 2.5])
    func pixels(scale: Double) async throws {
        var options = FigureOptions()
        options.scale = scale
        let picture = try #require(try await PNGExporter().documents(of: page(297, 210), options: options).first)
        #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(abs(Double(number(picture, at: 16)) - 297 / 25.4 * 96 * scale) <= 1)
        #expect(abs(Double(number(picture, at: 20)) - 210 / 25.4 * 96 * scale) <= 1)
        #expect(Array(picture[37..<41]) == Array("pHYs".utf8))
        #expect(Double(number(picture, at: 41)) == (96 * scale / 0.0254).rounded())
    }

    @Test(
        "A PDF is one document with every page in its own size, its fonts embedded and its letters named for searching",
        .enabled(needed) { await PageRenderer().isInstalled() })
    func printPages() async throws {
        let figure = page(297, 210, count: 3)
        let documents = try await PDFExporter().documents(of: figure, options: FigureOptions())
        #expect(documents.count == 1)
        let text = String(decoding: documents.first ?? [], as: Unicode.ASCII.self)
        #expect(text.hasPrefix("%PDF-1."))
        #expect(text.contains("/Count 3"))
        let boxes = text.components(separatedBy: "/MediaBox [ 0 0 ").dropFirst().map {
            $0.prefix { $0 != "]" }.split(separator: " ").compactMap { Double($0) }
        }
        #expect(boxes.count == 3)
        for box in boxes {
            #expect(abs((box.first ?? 0) - 297 * 72 / 25.4) < 0.1 && abs((box.last ?? 0) - 210 * 72 / 25.4) < 0.1)
        }
        #expect(text.contains("LiberationSans") || !text.contains("/BaseFont"))
        #expect(text.contains("/FontFile") && text.contains("/ToUnicode"))
    }

    @Test("A picture that no renderer could hold, and a scale that makes none, are errors that say what would be right")
    func limits() async throws {
        func message(_ figure: Figure, scale: Double) async -> String? {
            var options = FigureOptions()
            options.scale = scale
            do {
                _ = try await PNGExporter().documents(of: figure, options: options)
                return nil
            } catch {
                return error.message
            }
        }
        for scale in [0, -1, .nan, .infinity, 1e9, 0.0001] {
            #expect(await message(page(100, 100), scale: scale)?.contains("from 0.1 to 50") == true)
        }
        let wide = try #require(await message(page(5000, 210), scale: 2))
        #expect(wide.contains("37795 × 1587 pixels") && wide.contains("--scale 1.73 or less"))
        let endless = try #require(await message(page(1e6, 1e6), scale: 1))
        #expect(endless.hasSuffix("choose svg or pdf"))
    }

    @Test("A renderer that is missing, hangs, crashes or complains is an error that says so")
    func faultyRenderer() async throws {
        let folder = try ScratchFolder()
        func failure(_ script: String?, seconds: Double = 20) async throws -> ExportFailure? {
            if let script {
                try folder.put("#!/bin/sh\n\(script)\n", at: "rsvg-convert")
                try folder.setPermissions(0o755, of: "rsvg-convert")
            }
            let renderer = PageRenderer(searchPath: folder.path, seconds: seconds)
            do {
                _ = try await PDFExporter(renderer: renderer).documents(of: page(100, 100), options: FigureOptions())
                return nil
            } catch {
                return error
            }
        }
        let missing = try #require(try await failure(nil))
        #expect(missing.isPartMissing && missing.message.contains("install the package librsvg2-bin"))
        guard await PageRenderer().isInstalled() else { return }
        #expect(try await failure("echo nothing")?.message.contains("gave no pdf") == true)
        #expect(try await failure("sleep 100", seconds: 0.5)?.message.contains("0.5 seconds") == true)
        #expect(try await failure("kill -SEGV $$")?.message.contains("signal 11") == true)
        #expect(try await failure("echo 'no memory' >&2; exit 1")?.message.contains("status 1: no memory") == true)
    }

    @Test(
        "Fonts of other widths are never taken in silence: the package of the right ones is named",
        .enabled(needed) { await PageRenderer().isInstalled() })
    func otherFonts() async throws {
        let renderer = PageRenderer()
        do {
            _ = try await renderer.document([page(100, 100).scene], as: .png, fontFamily: "DejaVu Serif, sans-serif")
            Issue.record("a font of other widths was taken")
        } catch {
            #expect(error.isPartMissing && error.message.contains("fonts-liberation"))
        }
    }

    @Test(
        "Letters that no installed font has are told, with the package that has them",
        .enabled(needed) { await PageRenderer().isInstalled() })
    func letters() async {
        func page(_ words: String) -> Scene {
            let run = TextRun(words, TextStyle(size: 10, color: Color(0x000000)))
            return Scene(
                width: 100, height: 100, title: "", description: "", items: [.text(TextLine([run], x: 0, y: 9))])
        }
        #expect(await LetterCoverage().remarks(on: [page("Phạm Minh Chính, Владимир, Ελλάς")]) == [])
        // Of a row of letters that nobody has assigned: no font can have them.
        let remarks = await LetterCoverage().remarks(on: [page("a\u{323AF}"), page("\u{323AF}")])
        #expect(remarks.count == 1 && remarks.first?.hasSuffix("install the package fonts-noto-cjk") == true)
    }

    /// So few pixels that a test is quick.
    private var small: FigureOptions {
        var options = FigureOptions()
        options.scale = 0.5
        return options
    }

    /// A figure of pages of so many millimetres.
    private func page(_ width: Double, _ height: Double, count: Int = 1) -> Figure {
        var scene = Scene(width: width * 72 / 25.4, height: height * 72 / 25.4, title: "T", description: "D")
        let run = TextRun("Words on a page", TextStyle(size: 10, color: Color(0x000000)))
        scene.items = [.text(TextLine([run], x: 20, y: 40))]
        return Figure(
            name: "page", title: "T", subtitle: "", statements: [], pages: Array(repeating: scene, count: count),
            dot: nil, table: Table(columns: [], values: []), sources: [], alternative: [])
    }

    private func number(_ bytes: [UInt8], at place: Int) -> UInt32 {
        bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
