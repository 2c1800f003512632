import Glibc
import Synchronization

/// Layout within the calling process, for users of the library who trust their graphs.
///
/// Graphviz keeps global state, so that layouts run one after another behind a lock; it can loop for minutes, and it
/// has crashed on hostile graphs, in which case the process goes with it: ``LayoutWorkers`` is the safe way. Random
/// engines are seeded before each layout, so that a layout is the same alone and after others; but fdp keeps state of
/// its own that nothing resets, and repeats itself in a fresh process only.
public enum InProcessLayout {
    private static let turn = Mutex<Void>(())

    /// Lays out a graph and waits for the result.
    ///
    /// - Throws: ``LayoutFailure`` where the graph is at fault or Graphviz is not installed whole.
    public static func layout(_ graph: LayoutGraph) throws(LayoutFailure) -> GraphLayout {
        let document = LayoutDocument(graph)
        try document.check()
        return try layout(dot: document.dot, engine: graph.engine).named(after: document)
    }

    /// Lays out a layout DOT.
    static func layout(dot: String, engine: LayoutGraph.Engine) throws(LayoutFailure) -> IndexedLayout {
        try turn.withLock { _ throws(LayoutFailure) in
            GraphvizMessages.begin()
            srand(1)
            srand48(1)
            let graph = try ParsedGraph(dot: dot)
            let context = try GraphvizContext(for: engine)
            return try context.layOut(graph)
        }
    }
}
