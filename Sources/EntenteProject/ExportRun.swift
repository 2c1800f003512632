import EntenteExport
import EntenteModel
import EntenteSystem
import Graphviz

/// The main job: every figure and table of a project, written into its output folder.
public struct ExportRun: Sendable {
    /// What an export did.
    public struct Outcome: Sendable {
        /// Files that were written, sorted.
        public var written: [String] = []
        /// Files that stood as they should already, sorted.
        public var unchanged: [String] = []
        /// Files of an earlier export that this one has no more, sorted.
        public var removed: [String] = []
        /// What was left out because it would be empty, or what a figure could not be drawn for.
        public var remarks: [String] = []
        /// What is wrong with kept layouts, or has become of them.
        public var warnings: [Problem] = []
        /// What failed, while the rest was written.
        public var failures: [Problem] = []
        /// Whether a file could not be written.
        public var isOutputRefused = false
        /// Whether a figure failed because an installed part is missing.
        public var isPartMissing = false
    }

    /// The folder that everything goes to.
    public let folder: String
    /// How figures and tables are set.
    public var options = FigureOptions()
    /// The names of the formats that figures are written in.
    public var formats = Exporters.ofEveryProject
    /// Where diagrams are laid out.
    public let layout: LayoutPlace
    /// Whether files that were edited or that Entente did not write are replaced all the same.
    public var overwrites = false
    /// How many echoes of events the records count once.
    public var echoes = 0
    /// The folder that layouts are kept in; nil where none are kept.
    public var editions: String?
    /// Whether diagrams are laid out afresh.
    public var relayouts = false

    /// An export into a folder.
    public init(folder: String, layout: LayoutPlace) {
        self.folder = folder
        self.layout = layout
    }

    /// Draws and writes everything; one bad figure is one failure, never a lost export.
    ///
    /// A selection shows a part of the records in figures, timeline and ties; the registers of actors and sources stay whole.
    public func export(_ chronicle: Chronicle, title: String, selection: Selection? = nil) async -> Outcome {
        let numbering = Numbering(chronicle)
        let request = ViewRequest(
            chronicle, numbering, selection ?? Selection(all: chronicle), heading: title, echoes: echoes,
            options: options)
        var outcome = Outcome()
        var documents: [(file: String, bytes: [UInt8])] = []
        var figures: [Figure] = []
        var failed: Set<String> = []
        var layouts: [(name: String, opened: OpenedLayout, memory: LayoutMemory?)] = []
        for (kind, result) in await diagrams(request) {
            switch result {
            case .success(.some((let figure, let opened))):
                figures.append(figure)
                outcome.warnings += opened?.problems ?? []
                outcome.warnings += figure.layoutRemarks.map {
                    Problem(.warning, rule: .keptLayout, file: opened?.path ?? "", at: nil, $0)
                }
                if let opened { layouts.append((figure.name, opened, figure.layoutMemory)) }
            case .success(nil): outcome.remarks.append("\(kind.rawValue): left out, as there is nothing to show")
            case .failure(let failure):
                failed.insert(kind.rawValue)
                outcome.isPartMissing = outcome.isPartMissing || failure.isPartMissing
                outcome.failures.append(
                    Problem(
                        .error, rule: .figureFailed, file: folder.joined("\(kind.rawValue).svg"), at: nil,
                        failure.words))
            }
        }
        figures += timelines(request, &outcome)
        var captions: [Captions.Entry] = []
        let written = await FigureDocuments.all(of: figures, formats: formats, options: options)
        for (figure, written) in zip(figures, written) {
            documents += written.documents
            outcome.remarks += written.remarks.filter { !outcome.remarks.contains($0) }
            for (file, failure) in written.failures {
                failed.insert(figure.name)
                outcome.isPartMissing = outcome.isPartMissing || failure.isPartMissing
                outcome.failures.append(
                    Problem(.error, rule: .figureFailed, file: folder.joined(file), at: nil, failure.message))
            }
            let files = written.documents.map(\.file)
            if !files.isEmpty { captions.append(Captions.Entry(figure, files: files)) }
        }
        let tables: [(String, Table)] = [
            ("timeline", .timeline(chronicle, numbering, request.selection)), ("actors", .actors(chronicle, numbering)),
            ("agreements", .agreements(chronicle, numbering, request.selection)),
            ("sources", .sources(chronicle, numbering)),
            ("relations", .relations(ExportRun.relations(request), chronicle, numbering)),
        ]
        for (name, table) in tables {
            if table.rows.isEmpty {
                outcome.remarks.append("\(name).csv: left out, as it would be empty")
            } else {
                documents.append(("\(name).csv", table.bytes(options.table)))
            }
        }
        documents.append(("captions.md", Array(Captions(captions).markdown.utf8)))
        write(documents.sorted { $0.file.isBefore($1.file) }, keeping: failed, &outcome)
        // A layout is kept only where its figure could be written.
        if !outcome.isOutputRefused {
            for layout in layouts where !failed.contains(layout.name) { keep(layout.opened, layout.memory, &outcome) }
        }
        return outcome
    }

    /// Ties between countries, and those of people and organizations, told apart by type.
    static func relations(_ request: ViewRequest) -> [Projection] {
        let graph = Graph(request.chronicle, request.selection)
        let countries = Projection(graph, onto: .countries, byType: true)
        let actors = Projection(graph, onto: .actors, byType: true).filtered { tie in
            request.chronicle[tie.source].kind != .country || request.chronicle[tie.target].kind != .country
        }
        return [countries, actors]
    }

    /// How many events and agreements an export lists at most: more would fill hundreds of pages that nobody asked for.
    private static let mostListed = 3000

    /// Both timelines, the list as long as it is one that can be printed.
    private func timelines(_ request: ViewRequest, _ outcome: inout Outcome) -> [Figure] {
        let count = request.selection.events.count + request.selection.agreements.count
        guard count > 0 else {
            outcome.remarks.append("timeline-lanes, timeline-list: left out, as there are no events")
            return []
        }
        let lanes = Figure.lanesTimeline(request, options: options)
        guard count <= ExportRun.mostListed else {
            outcome.remarks.append(
                "timeline-list: left out, as \(count) events and agreements would fill hundreds of pages; "
                    + "entente timeline --layout list draws them, or those that pass a filter")
            return [lanes]
        }
        return [lanes, Figure.listTimeline(request, options: options)]
    }

    private func keep(_ layout: OpenedLayout, _ memory: LayoutMemory?, _ outcome: inout Outcome) {
        do {
            try layout.write(memory)
        } catch {
            outcome.failures.append(
                Problem(
                    .error, rule: .notWritten, file: layout.path, at: nil,
                    "\(error.reason), so the layout is not kept; make the folder writable"))
            outcome.isOutputRefused = true
        }
    }

    /// A diagram with the layout that it was drawn by, nothing for one that would be empty, or why it could not be drawn.
    private typealias Drawing = Result<(Figure, OpenedLayout?)?, FigureFailure>

    private struct FigureFailure: Error {
        var words: String
        var isPartMissing: Bool
    }

    /// Draws all diagrams, laying them out at the same time.
    private func diagrams(_ request: ViewRequest) async -> [(DiagramKind, Drawing)] {
        await withTaskGroup(of: (DiagramKind, Drawing).self) { group in
            for kind in DiagramKind.ofEveryProject {
                group.addTask {
                    let view = kind.view(request)
                    guard !view.isEmpty else { return (kind, .success(nil)) }
                    let opened: OpenedLayout?
                    do throws(FileError) {
                        opened = try editions.map { folder throws(FileError) in
                            try OpenedLayout(
                                folder.joined(kind.rawValue + ".layout"), figure: view.name, relayout: relayouts)
                        }
                    } catch {
                        let failure = FigureFailure(
                            words: "its layout \(error.path) cannot be read: \(error.reason)", isPartMissing: false)
                        return (kind, .failure(failure))
                    }
                    do {
                        let figure = try await Figure.diagram(
                            view, request, options: options, layout: layout,
                            keeping: opened?.keeping ?? .afresh(nil))
                        return (kind, .success((figure, opened)))
                    } catch {
                        let failure = FigureFailure(
                            words: "the figure could not be laid out: \(error)", isPartMissing: error.isPartMissing)
                        return (kind, .failure(failure))
                    }
                }
            }
            var results: [(DiagramKind, Drawing)] = []
            for await result in group { results.append(result) }
            let order = DiagramKind.ofEveryProject
            return results.sorted { (order.firstIndex(of: $0.0) ?? 0) < (order.firstIndex(of: $1.0) ?? 0) }
        }
    }

    private func write(
        _ documents: [(file: String, bytes: [UInt8])], keeping failed: Set<String>, _ outcome: inout Outcome
    ) {
        var manifest = Manifest(folder: folder)
        var due: [(file: String, bytes: [UInt8])] = []
        for (file, bytes) in documents {
            let present: [UInt8]?
            do {
                present = try content(of: file)
            } catch {
                refuse(file, "\(error.reason); move it away", &outcome)
                continue
            }
            if present == bytes {
                outcome.unchanged.append(file)
                manifest.note(bytes, as: file)
            } else if let present, !manifest.knows(present, of: file), !overwrites {
                refuse(
                    file, "the file was edited or not written by Entente; move it away, or give --overwrite", &outcome)
            } else {
                due.append((file, bytes))
            }
        }
        // Announced first: an export that is killed knows its own files when it runs again.
        var announced = manifest
        for (file, bytes) in due { announced.announce(bytes, as: file) }
        guard write(announced, &outcome) else { return }
        for (file, bytes) in due where write(bytes, to: folder.joined(file), &outcome) {
            outcome.written.append(file)
            announced.note(bytes, as: file)
        }
        removeOutdated(announced.files.subtracting(documents.map(\.file)), failed, &announced, &outcome)
        _ = write(announced, &outcome)
    }

    /// Removes what an earlier export wrote and this one has no more, unless it was edited since; the files of a figure that
    /// failed stay.
    private func removeOutdated(
        _ files: Set<String>, _ failed: Set<String>, _ manifest: inout Manifest, _ outcome: inout Outcome
    ) {
        for file in files.sorted(by: { $0.isBefore($1) }) {
            guard !failed.contains(where: { file.hasPrefix($0 + ".") || file.hasPrefix($0 + "-") }) else { continue }
            guard let present = try? content(of: file) else {
                manifest.remove(file)
                continue
            }
            if manifest.knows(present, of: file), (try? WholeFile.remove(folder.joined(file))) != nil {
                manifest.remove(file)
                outcome.removed.append(file)
            } else {
                outcome.remarks.append("\(file): no longer made, but edited since; remove it by hand")
            }
        }
    }

    /// The bytes of a file in the folder; nil where there is none.
    private func content(of file: String) throws(FileError) -> [UInt8]? {
        do {
            return try FileReader.bytes(of: folder.joined(file))
        } catch  where error.reason == .missing || error.reason == .missingFolder {
            return nil
        }
    }

    private func refuse(_ file: String, _ words: String, _ outcome: inout Outcome) {
        outcome.failures.append(Problem(.error, rule: .foreignFile, file: folder.joined(file), at: nil, words))
        outcome.isOutputRefused = true
    }

    private func write(_ manifest: Manifest, _ outcome: inout Outcome) -> Bool {
        let (path, bytes) = (folder.joined(Manifest.fileName), Array(manifest.text.utf8))
        return (try? FileReader.bytes(of: path)) == bytes || write(bytes, to: path, &outcome)
    }

    private func write(_ bytes: [UInt8], to path: String, _ outcome: inout Outcome) -> Bool {
        do {
            try WholeFile.write(bytes, to: path, creatingFolder: true)
            return true
        } catch {
            outcome.failures.append(
                Problem(
                    .error, rule: .notWritten, file: path, at: nil,
                    "\(error.reason); choose another folder with --output"))
            outcome.isOutputRefused = true
            return false
        }
    }
}

extension Error {
    /// Whether a layout failed because Graphviz or the worker is not there.
    fileprivate var isPartMissing: Bool {
        guard let failure = self as? LayoutFailure else { return false }
        return failure.isPartMissing
    }
}
