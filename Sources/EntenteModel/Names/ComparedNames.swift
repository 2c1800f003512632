/// The distinct names of actors in an order of their own, so that nothing depends on the order the actors come in.
///
/// Names are sorted by kind and text, actors by their names; searches speak of names by index and of actors by rank.
struct ComparedNames: Sendable {
    /// The names of people and organizations, sorted.
    private(set) var names: [ComparedName] = []
    /// The words that they are made of.
    private(set) var table = NameWordTable()
    /// The actor of each rank, as an index into what was given.
    let actors: [Int]
    private let given: [[String]]

    private struct Mention {
        var kind: ActorKind
        var folded: String
        var actor: Int
        var position: Int
    }

    /// Folds, sorts and takes apart the names. O(total length × log).
    init(_ actors: [(kind: ActorKind, names: [String])]) {
        given = actors.map(\.names)
        var mentions: [Mention] = []
        for (actor, (kind, names)) in actors.enumerated() where kind != .country {
            for (position, name) in names.enumerated() {
                let folded = FoldedName(name).key
                if folded.isEmpty { continue }
                mentions.append(Mention(kind: kind, folded: folded, actor: actor, position: position))
            }
        }
        mentions.sort { left, right in
            if left.kind != right.kind { return left.kind < right.kind }
            if left.folded != right.folded { return left.folded < right.folded }
            return (left.actor, left.position) < (right.actor, right.position)
        }

        var borne = [[(name: Int, position: Int)]](repeating: [], count: actors.count)
        var previous: Mention?
        for mention in mentions {
            if previous?.kind != mention.kind || previous?.folded != mention.folded {
                names.append(ComparedName(mention.folded, kind: mention.kind, table: &table))
            }
            previous = mention
            // An actor may bear a name in two spellings; the first counts.
            if borne[mention.actor].last?.name == names.count - 1 { continue }
            borne[mention.actor].append((names.count - 1, mention.position))
        }
        self.actors = actors.indices.sorted { left, right in
            for (ours, theirs) in zip(borne[left], borne[right]) where ours.name != theirs.name {
                return ours.name < theirs.name
            }
            return (borne[left].count, left) < (borne[right].count, right)
        }
        for (rank, actor) in self.actors.enumerated() {
            var words: Set<Int> = []
            for (name, position) in borne[actor] {
                names[name].bearers.append(ComparedName.Bearer(rank: rank, position: position))
                words.formUnion(names[name].words)
            }
            table.countBearer(of: words)
        }
    }

    /// A name by its index.
    subscript(name: Int) -> ComparedName { names[name] }

    /// The word of an index.
    func word(_ index: Int) -> NameWord { table[index] }

    /// A name as its bearer gave it.
    func text(of bearer: ComparedName.Bearer) -> String {
        given[actors[bearer.rank]][bearer.position]
    }
}
