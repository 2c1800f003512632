import EntenteModel

/// Why a mapping file cannot be used: everything that is wrong with it, with its places.
public struct MappingFaults: Error, Sendable {
    /// The problems in the order of the file; at least one is an error.
    public let problems: [Problem]

    /// Faults in the order of the file.
    init(_ problems: [Problem]) { self.problems = problems.sorted() }
}
