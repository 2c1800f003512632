import EntenteImport
import EntenteModel
import EntenteSystem

/// Input whose native records have been read, and whose mapped sources lie open.
public struct OpenedInput {
    /// What the native records say so far.
    var builder = ChronicleBuilder()
    /// The native records of people, countries and organizations: they say who is who in mapped rows.
    public private(set) var records: [Record] = []
    /// Whether there are native records of events, agreements or sources.
    public private(set) var hasNativeEvents = false
    /// The sources that a mapping reads.
    public private(set) var sources: MappedSources?
    /// The files that are read, as they were named or found in folders, the project's own file among them.
    public private(set) var readFiles: [String] = []
    /// Sources that were recognized as those of further mappings.
    public private(set) var otherSources: [MappedSources] = []

    init(_ mapping: Mapping?) {
        sources = mapping.map { MappedSources($0) }
    }

    /// The names of the files that mappings read, in messages; sorted, those within archives with the archive before them.
    public var mappedFiles: [String] {
        ([sources].compactMap { $0 } + otherSources).flatMap { $0.files.map(\.name) }.sorted { $0.isBefore($1) }
    }

    /// Notes a file that is read.
    mutating func reads(_ path: String) { readFiles.append(path) }

    /// Adds a native record.
    mutating func add(_ record: Record) {
        switch record.kind {
        case .person, .country, .organization: records.append(record)
        case .event, .agreement, .source: hasNativeEvents = true
        }
        builder.add(record)
    }

    /// Leaves out what lies beside the sources in folders and archives, with a note.
    mutating func leaveOutOthers() {
        builder.add(sources?.leaveOutOthers() ?? [])
        for index in otherSources.indices { builder.add(otherSources[index].leaveOutOthers()) }
    }

    /// Says where the mapping that was asked for reads nothing of what was named: nobody wants it passed over in silence.
    mutating func noteUnusedMapping(among paths: [String], format: String?) {
        guard let sources, sources.files.isEmpty,
            format != nil || !builder.problems.contains(where: { $0.severity == .error && isMapped($0.file) })
        else { return }
        let mapping = sources.mapping
        let endings = mapping.fileExtensions.joined(separator: " ")
        let advice =
            format.map { "leave out the format \($0), as which everything is read" }
            ?? "name such a file, or another --mapping"
        builder.add([
            Problem(
                .error, rule: .unknownFormat, file: paths.first ?? "", at: nil,
                "the mapping \(mapping.name) reads \(mapping.formatNoun) (\(endings), also as .gz or .zip), and nothing that was "
                    + "given is such; \(advice)")
        ])
    }

    /// Whether the mapping reads a file of this name.
    func isMapped(_ path: String, inFolder: Bool = false) -> Bool {
        sources.map { MappedSources.reads($0.mapping, fileNamed: path, inFolder: inFolder) } ?? false
    }

    /// Opens a file for the mapping that was asked for; false where the mapping does not read it.
    mutating func opens(_ path: String, inFolder: Bool = false) throws(FileError) -> Bool {
        guard isMapped(path, inFolder: inFolder), sources != nil else { return false }
        let bytes = try FileBytes(mapping: path)
        do throws(Problem) {
            try sources?.add(path, bytes, inFolder: inFolder)
        } catch {
            builder.add([error])
        }
        reads(path)
        return true
    }

    /// Opens what came from standard input for the mapping.
    mutating func opens(standardInput bytes: [UInt8]) {
        do throws(Problem) {
            try sources?.add("-", FileBytes(bytes))
        } catch {
            builder.add([error])
        }
    }

    /// Opens a file that one of the bundled mappings is known to read; false where none is. The mappings that may fit are given
    /// back, for a message.
    mutating func recognizes(_ path: String, _ likely: inout [Mapping]) throws(FileError) -> Bool {
        guard SourceRecognition.mayKnow(path) else { return false }
        let bytes = try FileBytes(mapping: path)
        do throws(Problem) {
            switch try SourceRecognition.mapping(of: path, bytes) {
            case .certain(let mapping):
                builder.add([
                    Problem(
                        .note, rule: .recognizedSource, file: path, at: nil,
                        "is read as \(mapping.title); --mapping names another mapping")
                ])
                try add(path, bytes, mapping)
                reads(path)
                return true
            case .likely(let mappings):
                likely = mappings
                return false
            }
        } catch {
            builder.add([error])
            reads(path)
            return true
        }
    }

    private mutating func add(_ path: String, _ bytes: FileBytes, _ mapping: Mapping) throws(Problem) {
        if sources == nil || sources?.mapping.name == mapping.name {
            var own = sources ?? MappedSources(mapping)
            try own.add(path, bytes)
            sources = own
        } else if let index = otherSources.firstIndex(where: { $0.mapping.name == mapping.name }) {
            try otherSources[index].add(path, bytes)
        } else {
            var own = MappedSources(mapping)
            try own.add(path, bytes)
            otherSources.append(own)
        }
    }

    /// What came of the rows of mapped sources.
    public struct Outcome: Sendable {
        /// What became of each row.
        public fileprivate(set) var counts: MappedCounts
        /// The rows that were set aside.
        public fileprivate(set) var rejections: [Rejection]
        /// How many further events were echoes of others and are counted once, where that was asked for.
        public fileprivate(set) var echoes = 0
    }

    /// Everything understood. What was wrong is in its problems; rows that were set aside are not.
    public consuming func chronicle() -> Chronicle {
        understood().chronicle
    }

    /// Everything understood, and what came of the rows of mapped sources.
    public consuming func understood(
        stopsAtRejection: Bool = false, echo: CodedRows.Echo? = nil, progress: ((Double) -> Void)? = nil
    ) -> (chronicle: Chronicle, outcome: Outcome?) {
        let all = ([sources].compactMap { $0 } + otherSources).filter { !$0.files.isEmpty }
        guard !all.isEmpty else { return (builder.build(), nil) }
        var builder = builder
        var outcome = Outcome(counts: MappedCounts(), rejections: [])
        for (index, sources) in all.enumerated() {
            let made = sources.records(beside: records, stopsAtRejection: stopsAtRejection) { share in
                progress?((Double(index) + share) / Double(all.count))
            }
            let distinct = echo == .url ? made.withoutEchoes : (made.records, 0)
            if distinct.1 > 0 {
                builder.add([
                    Problem(
                        .warning, rule: .repeatedEvent, file: "", at: nil,
                        "\(distinct.1) events tell again what another one of the same article tells, and were left out; leave out "
                            + "--distinct to count them")
                ])
            }
            for var record in distinct.0 {
                if echo == .day { record.mergesWithAlike = record.kind == .event }
                builder.add(record)
            }
            builder.add(made.problems + made.remarks)
            outcome.add(made)
            outcome.echoes += distinct.1
        }
        progress?(1)
        let chronicle = builder.build()
        if echo == .day {
            outcome.echoes = chronicle.eventIDs.reduce(0) { $0 + chronicle[$1].origins.count - 1 }
        }
        return (chronicle, outcome)
    }
}

extension OpenedInput.Outcome {
    fileprivate mutating func add(_ made: MappedRecords) {
        counts.add(made.counts)
        rejections += made.rejections
    }
}
