extension ChronicleCheck {
    /// Actors whose names are so alike that they may be one; never merged without being asked.
    mutating func checkNearActors() {
        let ids = chronicle.actorIDs.filter { chronicle[$0].kind != .country }
        let pairs = NearNames.pairs(
            among: ids.map { id in
                let actor = chronicle[id]
                let names = [actor.name] + actor.aliases + actor.translations.map(\.name)
                // Titles set aside: two presidents are no likeness.
                return (actor.kind, actor.kind == .person ? names.map { TitledName($0)?.name ?? $0 } : names)
            })
        // A mention that may be somebody whom a record describes is not held against other mentions.
        let mayBeDescribed = Set(
            pairs.flatMap { pair -> [Int] in
                let described = [pair.first, pair.second].filter { chronicle[ids[$0]].isDescribed }
                return described.count == 1 ? [pair.first, pair.second] : []
            })
        for pair in pairs {
            let (one, other) = (chronicle[ids[pair.first]], chronicle[ids[pair.second]])
            let isOfMentions = !one.isDescribed && !other.isDescribed
            if isOfMentions, mayBeDescribed.contains(pair.first) || mayBeDescribed.contains(pair.second) { continue }
            guard !isKnown(one, other) else { continue }
            // What is told of the mention goes into the record; of two of a kind the first in the table is the record.
            let isFirst = one.isDescribed == other.isDescribed || one.isDescribed
            noteNear(isFirst ? one : other, isFirst ? other : one, pair, isSwapped: !isFirst)
        }
    }

    /// Whether the records settle it: said to be others, or perhaps the same, from either side.
    private func isKnown(_ one: Actor, _ other: Actor) -> Bool {
        (one.knownOthers + one.possiblySame).contains(other.index)
            || (other.knownOthers + other.possiblySame).contains(one.index)
    }

    /// A list in brackets with a name behind those that the record has already, so that the line can take the place of the old one.
    private func list(_ known: [String], _ name: String) -> String {
        "[" + (known + [name]).map { YAMLText($0).text }.joined(separator: ", ") + "]"
    }

    /// Offers the line that joins two actors: an alias of one where the other is a mention alone, else `same_as`.
    private mutating func noteNear(_ record: Actor, _ other: Actor, _ pair: NearNames.Pair, isSwapped: Bool) {
        let section = record.kind == .person ? "people" : "organizations"
        let names = isSwapped ? (pair.secondName, pair.firstName) : (pair.firstName, pair.secondName)
        let taken = other.isDescribed || other.kind != .person ? "" : ", taken for a person,"
        let isPlain = names.0 == record.name && names.1 == other.name
        let what =
            "\(other.name.quoted)\(taken) may be \(record.name.quoted) (\(record.id), \(place(record.origin))), "
            + (isPlain ? "" : "as \(names.1.quoted) and \(names.0.quoted): ") + pair.likeness.phrase
        let untitled = other.kind == .person ? TitledName(other.name)?.name : nil
        let alias = list(record.isDescribed ? record.aliases : [], untitled ?? other.name)
        let others = list(record.isDescribed ? record.knownOthers.map { chronicle[$0].name } : [], other.name)
        let fix: String
        let advice: String
        if !record.isDescribed {
            fix = "- {name: \(YAMLText(record.name).text), aliases: \(alias)}"
            advice =
                "if they are one, add under \(section): \(fix); if not: - {name: \(YAMLText(record.name).text), "
                + "not_same_as: \(others)}"
        } else if !other.isDescribed {
            fix = "aliases: \(alias)"
            // The line takes the place of an old one, which YAML would not bear beside it.
            let verb = record.aliases.isEmpty ? "add to" : "write as the aliases of"
            advice = "if they are one, \(verb) \(record.id) under \(section): \(fix); if not: not_same_as: \(others)"
        } else {
            fix = "same_as: [\(YAMLText(record.id).text)]"
            advice =
                "if they are one, add to \(other.id) under \(section): \(fix); if not: not_same_as: "
                + "[\(YAMLText(record.id).text)]"
        }
        note(.warning, .nearDuplicateActors, at: other.origin, "\(what); \(advice)", fix: fix)
    }
}
