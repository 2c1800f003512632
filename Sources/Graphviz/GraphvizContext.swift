import CGraphviz

/// Owns a Graphviz context that can run one engine.
@safe struct GraphvizContext: ~Copyable {
    private let pointer: OpaquePointer
    let engine: LayoutGraph.Engine

    /// Makes a context with the engine's plug-in, or, where that lies elsewhere, one with what `dot -c` configured.
    init(for engine: LayoutGraph.Engine) throws(LayoutFailure) {
        guard var context = unsafe graphviz_context(0) else {
            throw LayoutFailure(.graphvizMissing("libgvc does not start"))
        }
        if unsafe !LayoutPlugins.add(engine, to: context) {
            unsafe gvFreeContext(context)
            guard let configured = unsafe graphviz_context(1) else {
                throw LayoutFailure(.graphvizMissing("libgvc does not start"))
            }
            unsafe context = configured
        }
        unsafe pointer = context
        self.engine = engine
    }

    deinit { unsafe gvFreeContext(pointer) }

    /// Lays out a graph.
    borrowing func layOut(_ graph: borrowing ParsedGraph) throws(LayoutFailure) -> IndexedLayout {
        let status = unsafe gvLayout(pointer, graph.pointer, engine.rawValue)
        defer { unsafe gvFreeLayout(pointer, graph.pointer) }
        if let message = GraphvizMessages.takeError() {
            if message.contains("not recognized") {
                let remedy = "install the package graphviz, or run `dot -c` as root"
                throw LayoutFailure(.graphvizMissing("there is no layout engine “\(engine.rawValue)”; \(remedy)"))
            }
            throw LayoutFailure(.refused(message))
        }
        guard status == 0 else { throw LayoutFailure(.refused("Graphviz gives no reason")) }
        return try graph.layout(drawsGroups: engine.drawsGroups)
    }
}
