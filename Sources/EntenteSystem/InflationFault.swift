/// Why data could not be expanded.
public enum InflationFault: Error, Hashable, Sendable {
    /// It is no such data, or a checksum does not agree; the words are those of zlib.
    case broken(String)
    /// The input ends before the data does.
    case endsEarly
    /// There is no memory for it.
    case noMemory
}
