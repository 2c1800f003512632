extension DiagramView {
    /// The view without the nodes that an editor has hidden, which it says.
    func hiding(_ memory: LayoutMemory) -> DiagramView {
        let hidden = Set(memory.nodes.filter(\.isHidden).map(\.id))
        let gone = nodes.filter { hidden.contains($0.id) }
        guard !gone.isEmpty else { return self }
        var view = self
        view.nodes.removeAll { hidden.contains($0.id) }
        view.edges.removeAll { hidden.contains($0.source) || hidden.contains($0.target) }
        let homes = Set(view.nodes.compactMap(\.group))
        view.groups.removeAll { !homes.contains($0.id) }
        view.statements.append(
            "Hidden by an editor, though counted above: \(FigureWords.enumeration(gone.map(\.title))).")
        return view
    }
}
