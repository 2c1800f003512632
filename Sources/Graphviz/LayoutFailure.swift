/// Why there is no layout.
public struct LayoutFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    public enum Reason: Sendable, Hashable {
        /// It took longer than this many seconds.
        case timedOut(seconds: Int)
        /// Graphviz, or the worker around it, died of this signal.
        case crashed(signal: Int32)
        /// It needed more memory than this many bytes.
        case outOfMemory(bytes: Int)
        /// The worker wrote more than this many bytes.
        case outputTooLarge(bytes: Int)
        /// The graph is at fault, or Graphviz says so, in these words.
        case refused(String)
        /// What came back is not a layout of this graph.
        case garbage(String)
        /// There is no worker to run at this path.
        case workerMissing(String)
        /// Graphviz is not installed whole: what is missing.
        case graphvizMissing(String)
        /// The worker could not be run or ended oddly: how.
        case workerFailed(String)
        /// The task that asked for the layout was cancelled.
        case cancelled
    }

    /// What went wrong.
    public var reason: Reason

    /// Makes a failure of its reason.
    public init(_ reason: Reason) { self.reason = reason }

    /// What went wrong, in one sentence.
    public var description: String {
        switch reason {
        case .timedOut(let seconds): "Graphviz took longer than \(seconds) s to lay out the graph."
        case .crashed(let signal): "Graphviz crashed (signal \(signal)) while it laid out the graph."
        case .outOfMemory(let bytes): "Graphviz needed more than \(bytes / 1_048_576) MiB to lay out the graph."
        case .outputTooLarge(let bytes): "The layout worker wrote more than \(bytes) bytes."
        case .refused(let message): "The graph cannot be laid out: \(message)."
        case .garbage(let message): "The layout worker's answer cannot be used: \(message)."
        case .workerMissing(let path): "There is no layout worker at \(path)."
        case .graphvizMissing(let message): "Graphviz is not installed whole: \(message)."
        case .workerFailed(let message): "The layout worker failed: \(message)."
        case .cancelled: "The layout was cancelled."
        }
    }
}

extension LayoutFailure {
    /// Whether an installed part is missing, rather than the layout gone wrong.
    public var isPartMissing: Bool {
        switch reason {
        case .graphvizMissing, .workerMissing: true
        default: false
        }
    }
}
