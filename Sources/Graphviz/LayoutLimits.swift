/// What one layout may use up.
public struct LayoutLimits: Sendable, Hashable {
    /// Seconds, of the clock and of the processor.
    public var seconds: Int
    /// Bytes of address space.
    public var memoryBytes: Int
    /// Bytes of the worker's answer.
    public var outputBytes: Int

    /// Makes limits; values below 1 count as 1.
    public init(seconds: Int = 60, memoryBytes: Int = 2 << 30, outputBytes: Int = 64 << 20) {
        self.seconds = Swift.max(1, seconds)
        self.memoryBytes = Swift.max(1, memoryBytes)
        self.outputBytes = Swift.max(1, outputBytes)
    }
}
