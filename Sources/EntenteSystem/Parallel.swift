import Dispatch
import Glibc
import Synchronization

/// Work shared out among the processors.
public enum Parallel {
    /// How many processors this process may use; at least 1.
    public static var processors: Int { stated ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// The number of processors that work is shared out among, where it is not all of them.
    @TaskLocal public static var stated: Int?

    /// Runs pieces of work on all processors and gives their results in the order of the pieces.
    public static func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        let next = Atomic(0)
        let results = Mutex([Result?](repeating: nil, count: max(count, 0)))
        DispatchQueue.concurrentPerform(iterations: max(1, min(count, processors))) { _ in
            while true {
                let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard piece < count else { break }
                let result = work(piece)
                results.withLock { $0[piece] = result }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
