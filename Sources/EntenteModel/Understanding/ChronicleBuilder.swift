/// Builds a Chronicle from records: the one way from what files say to what figures show.
///
/// Records may come in any order and from any files: the Chronicle is the same.
public struct ChronicleBuilder {
    private var understanding = RecordUnderstanding()
    private var ownProblems: [Problem] = []

    /// What was found wrong in single records so far, before their names are resolved.
    public var problems: [Problem] { ownProblems + understanding.problems }

    /// A builder without records.
    public init() {}

    /// Adds a record.
    public mutating func add(_ record: Record) {
        understanding.add(record)
    }

    /// Adds what an earlier stage had to say, so that all problems come out together.
    public mutating func add(_ problems: [Problem]) {
        ownProblems += problems
    }

    /// The Chronicle of all records added. Where it has errors among its problems it is not to be drawn.
    ///
    /// O(n log n) in the number of events.
    public consuming func build() -> Chronicle {
        var assembly = ChronicleAssembly(understanding, problems: problems)
        return assembly.chronicle()
    }
}
