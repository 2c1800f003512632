import EntenteModel
import EntenteSystem

/// The rows of a source on the fast road: scanned, coded, and laid down as bare event columns, with no String for any cell.
///
/// It tells what a whole reading tells, row by row: which rows are taken, filtered and refused, whom they tie and when. Titles, sources and all
/// that only a reader of a single event wants are read from the file for the rows that are asked for.
public struct CodedRows: Sendable {
    /// The mapping.
    public let mapping: Mapping
    /// What the indices of the batches mean.
    public let vocabulary: EventVocabulary
    /// The events, stretch by stretch of the files; none where a projection was made of them as they were read.
    public let batches: [EventBatch]
    /// The projection that was asked for, or the filter that cannot be applied.
    public private(set) var projection: Result<SummedProjection, FilterError>?
    /// What became of the rows.
    public private(set) var counts = MappedCounts()
    /// The rows that were set aside, in the order of files and rows.
    public private(set) var rejections: [Rejection] = []
    /// What is wrong with names, or with the records beside the rows.
    public let problems: [Problem]
    /// For each event of the batches a number that its echoes share, where echoes are looked for.
    let echoes: [[UInt64]]
    let files: [CodedFile]
    /// Whether a whole reading refuses every row that this one refuses.
    private var isFaithful = true
    let plan: RowPlan
    let declaredCountries: DeclaredCountries

    /// What is looked for when events are counted once however often they are told.
    public enum Echo: String, CaseIterable, Sendable {
        /// Events of one type, day and actors.
        case day
        /// Events of one type and the same actors in one article.
        case url
    }

    /// Reads sources on the fast road: their bytes in UTF-8, in any order; nil where only whole records tell what rows of this mapping mean.
    /// O(bytes), on all processors.
    ///
    /// - Parameters:
    ///   - records: records beside the rows, which say who is who.
    ///   - echo: what is looked for when events are to be counted once however often they are told.
    ///   - request: the projection that is to be made of the events; nil for the events themselves.
    ///   - progress: told the share of the bytes scanned so far, now and then, from any processor.
    /// - Throws: what is wrong with a header, or with the mapping where it names columns that are not there.
    public static func read(
        _ sources: [SourceFile], _ mapping: Mapping, beside records: [Record], echo: Echo?,
        projecting request: ProjectionRequest? = nil,
        progress: (@Sendable (Double) -> Void)? = nil
    ) throws(MappingFaults) -> CodedRows? {
        try read(
            sources, mapping, beside: records, echo: echo, projecting: request, sliceLength: 1 << 24, progress: progress
        )
    }

    /// The same, in stretches of so many bytes.
    static func read(
        _ sources: [SourceFile], _ mapping: Mapping, beside records: [Record], echo: Echo?,
        projecting request: ProjectionRequest?, sliceLength: Int, progress: (@Sendable (Double) -> Void)? = nil
    ) throws(MappingFaults) -> CodedRows? {
        guard let plan = RowPlan(mapping) else { return nil }
        var files: [CodedFile] = []
        var problems: [Problem] = []
        let total = Double(max(1, sources.reduce(0) { $0 + $1.bytes.count }))
        var done = 0.0
        // By name, so that the order in which they were given plays no part.
        for source in sources.sorted(by: { $0.name.isBefore($1.name) }) {
            do throws(MappingFaults) {
                let before = done
                files.append(
                    try CodedFile(source, plan, hashesAddress: echo == .url, sliceLength: sliceLength) { share in
                        progress?((before + share * Double(source.bytes.count)) / total)
                    })
                done += Double(source.bytes.count)
            } catch {
                problems += error.problems
            }
        }
        guard problems.isEmpty else { throw MappingFaults(problems) }
        let rows = CodedRows(files, plan, beside: records, echo: echo, request)
        return rows.isFaithful ? rows : nil
    }

    private init(
        _ files: [CodedFile], _ plan: RowPlan, beside records: [Record], echo: Echo?, _ request: ProjectionRequest?
    ) {
        let slices = files.flatMap(\.slices)
        let quote = plan.mapping.source.quote
        let texts = plan.columns.indices.map { ColumnTexts(files, column: $0, quote: quote) }
        let declaredCountries = DeclaredCountries(of: records)
        let answers = plan.functions.map { RowAnswers($0, plan, texts, slices, declaredCountries: declaredCountries) }
        let readings = RowReadings(plan, answers, beside: records)
        let starts = files.enumerated().flatMap { index, file in
            file.slices.indices.map { (file: index, slice: $0) }
        }
        let mapping = plan.mapping
        let title = mapping.records[0].fields.first { $0.name == "title" }
        let isSummedAtOnce = request.map { echo == nil && $0.filter.asksEventByEvent } ?? false
        let keepsLone = !isSummedAtOnce || !(request?.filter.passesAll ?? false)
        let read = { @Sendable (index: Int) in
            let reader = RowReader(files[starts[index].file], mapping, declaredCountries: declaredCountries)
            return readings.batch(
                slices[index], number: index, file: starts[index].file, echo: echo,
                keepsLone: keepsLone,
                hasTitle: { offset in title.map { reader.text(of: $0, at: offset) != nil } ?? true },
                isRefused: { reader.refuses(rowAt: $0) })
        }
        let made: [RowReadings.Made]
        if let request, isSummedAtOnce {
            let summed = CodedRows.summed(slices.count, readings.vocabulary, request, read)
            made = summed.made
            projection = summed.projection
        } else {
            made = Parallel.map(slices.count, read)
        }
        self.files = files
        self.plan = plan
        self.declaredCountries = declaredCountries
        self.mapping = mapping
        vocabulary = readings.vocabulary
        batches = made.map(\.batch)
        echoes = made.map(\.echoes)
        problems = readings.problems
        // Slices of more than four gigabytes have rows that no number here can tell.
        isFaithful =
            !readings.hasTooManyTypes && readings.names.problemsOfNames.isEmpty
            && slices.allSatisfy { !$0.isGivenUp && $0.end - $0.start <= Int(UInt32.max) }
            && (quote == nil || !files.contains { $0.bytes.holdsZero })
            && !CodedRows.mayRepeat(slices, starts, files, plan)
        for (index, part) in made.enumerated() {
            counts.read += part.rows + slices[index].faults.count
            counts.taken += part.taken
            let passedOver = part.filtered.indices.filter { part.filtered[$0] > 0 }
            for condition in passedOver.sorted(by: { part.firstFiltered[$0] < part.firstFiltered[$1] }) {
                counts.filter(plan.conditions[condition].refusal, times: part.filtered[condition])
            }
            setAside(part.refused, slices[index], starts[index])
        }
        if let request, !isSummedAtOnce {
            do throws(FilterError) {
                projection = .success(try summed(request))
            } catch {
                projection = .failure(error)
            }
        }
    }

    /// Whether two rows bear one id, and are one event to a whole reading. O(1) where the source's numbers rise, else O(n log n).
    private static func mayRepeat(
        _ slices: [RowSlice], _ starts: [(file: Int, slice: Int)], _ files: [CodedFile], _ plan: RowPlan
    ) -> Bool {
        guard let recipe = plan.mapping.records[0].fields.first(where: { $0.name == "id" }) else { return false }
        if plan.idColumn != nil, RowNumbers.areDistinct(slices) { return false }
        let hashes = Parallel.map(slices.count) { index -> [UInt64] in
            let file = files[starts[index].file]
            let reader = RowReader(file, plan.mapping, declaredCountries: DeclaredCountries())
            let template = PlainTemplate(recipe.value, plan.mapping.source, header: file.header)
            return unsafe file.bytes.withBytes { buffer in
                let view = unsafe ByteView(buffer)
                return (0..<slices[index].count).compactMap { row in
                    let offset = slices[index].offset(ofRow: row)
                    let id = template?.text(view, rowAt: offset) ?? reader.text(of: recipe, at: offset)
                    return id.map { UInt64(bitPattern: Int64($0.hashValue)) }
                }
            }
        }
        let sorted = hashes.joined().sorted()
        return zip(sorted, sorted.dropFirst()).contains { $0 == $1 }
    }

    /// Counts and keeps the rows of a slice that were set aside, with their places.
    private mutating func setAside(
        _ refused: [RowReadings.Refusal], _ slice: RowSlice, _ place: (file: Int, slice: Int)
    ) {
        guard !refused.isEmpty || !slice.faults.isEmpty else { return }
        let reader = RowReader(files[place.file], mapping, declaredCountries: declaredCountries)
        var lines = LineCounter(files[place.file], slice: place.slice)
        let own = refused.map { refusal in
            let offset = slice.offset(ofRow: refusal.row)
            return (offset: offset, it: reader.rejection(refusal, at: offset, line: lines.line(of: offset)))
        }
        let scanned = slice.faults.map { (offset: $0.place.lowerBound, it: reader.rejection($0, in: place.slice)) }
        let all = (own + scanned).sorted { $0.offset < $1.offset }
        isFaithful = isFaithful && all.allSatisfy { $0.it != nil }
        for rejection in all.compactMap(\.it) {
            counts.refuse(rejection.problem.rule.summary)
            rejections.append(rejection)
        }
    }
}
