/// How far a compressed file may expand.
public struct ExpansionLimits: Hashable, Sendable {
    /// The most bytes that all members together may expand to.
    public var bytes: Int
    /// The most bytes that one compressed byte may stand for, once `freeBytes` are passed.
    public var ratio: Int
    /// So many bytes may be expanded at any ratio.
    public var freeBytes: Int

    /// Limits; 4 GiB, and 1000 to 1 beyond 64 MiB, where nothing else is said.
    public init(bytes: Int = 4 << 30, ratio: Int = 1000, freeBytes: Int = 64 << 20) {
        self.bytes = max(bytes, 0)
        self.ratio = max(ratio, 1)
        self.freeBytes = max(freeBytes, 0)
    }
}
