/// What the searches found: pairs of names, and through them pairs of actors.
struct NameFindings {
    /// Two actors, the names in which they are alike, and how.
    struct Finding {
        var actors: (Int, Int)
        var names: (String, String)
        var likeness: NameLikeness
    }

    /// The most namesakes that are all paired with each other; more are paired each with the next.
    static let fewNamesakes = 8
    /// The bearers of a name that are paired with those of another where both have many.
    static let fewBearers = 4

    private struct Entry {
        var ranks: (Int, Int)
        var likeness: NameLikeness
        var names: (Int, Int)
        var bearers: (ComparedName.Bearer, ComparedName.Bearer)

        static func precedes(_ left: Entry, _ right: Entry) -> Bool {
            if left.ranks != right.ranks { return left.ranks < right.ranks }
            if left.likeness != right.likeness { return left.likeness < right.likeness }
            return left.names < right.names
        }
    }

    private var entries: [Entry] = []

    /// Adds the bearers of each name that several bear. O(n).
    mutating func addNamesakes(of names: ComparedNames) {
        for (index, name) in names.names.enumerated() where name.bearers.count > 1 {
            let reach = name.bearers.count <= Self.fewNamesakes ? Self.fewNamesakes : 1
            for (place, bearer) in name.bearers.enumerated() {
                for other in name.bearers[(place + 1)...].prefix(reach) {
                    add(bearer, other, .sameName, (index, index))
                }
            }
        }
    }

    /// Adds the bearers of two names that are alike; of names with many bearers the first few. O(1).
    mutating func add(_ first: Int, _ second: Int, _ likeness: NameLikeness, in names: ComparedNames) {
        var (some, others) = (names[first].bearers[...], names[second].bearers[...])
        if some.count * others.count > Self.fewBearers * Self.fewBearers {
            (some, others) = (some.prefix(Self.fewBearers), others.prefix(Self.fewBearers))
        }
        for one in some {
            for other in others { add(one, other, likeness, (first, second)) }
        }
    }

    /// Adds two actors, unless they are one.
    mutating func add(
        _ first: ComparedName.Bearer, _ second: ComparedName.Bearer, _ likeness: NameLikeness, _ names: (Int, Int)
    ) {
        if first.rank == second.rank { return }
        entries.append(
            first.rank < second.rank
                ? Entry(ranks: (first.rank, second.rank), likeness: likeness, names: names, bearers: (first, second))
                : Entry(
                    ranks: (second.rank, first.rank), likeness: likeness, names: (names.1, names.0),
                    bearers: (second, first)))
    }

    /// Each pair of actors once, by the strongest likeness, in the order of their ranks. O(n log n).
    func strongest(in names: ComparedNames) -> [Finding] {
        var findings: [Finding] = []
        var previous: (Int, Int)?
        for entry in entries.sorted(by: Entry.precedes) {
            if let previous, previous == entry.ranks { continue }
            previous = entry.ranks
            findings.append(
                Finding(
                    actors: (names.actors[entry.ranks.0], names.actors[entry.ranks.1]),
                    names: (names.text(of: entry.bearers.0), names.text(of: entry.bearers.1)),
                    likeness: entry.likeness))
        }
        return findings
    }
}
