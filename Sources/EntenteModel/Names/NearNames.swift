/// The search for actors whose names are so alike that they may be one.
///
/// Nothing is merged here: what is found is a suggestion to a reader, who knows. Only actors of one kind are compared,
/// and countries never. Names are not compared each with each: they meet under shared keys, and what a key yields is
/// capped. O(total length × log), for names of common length.
enum NearNames {
    /// Two actors that may be the same, and why.
    struct Pair: Equatable, Sendable {
        /// The index of the one actor.
        var first: Int
        /// The index of the other, which is greater.
        var second: Int
        /// The strongest likeness between any two of their names.
        var likeness: NameLikeness
        /// The names that are alike, as given: the first actor's, the second's.
        var firstName: String
        var secondName: String
    }

    /// Finds the pairs, sorted by their first index and then by their second; each pair once.
    ///
    /// `actors` gives of each its kind and all its names: the main one, aliases, those in other languages. The answer
    /// depends on the actors, not on the order they come in, save that of actors with all names alike each stands for
    /// any other.
    static func pairs(among actors: [(kind: ActorKind, names: [String])]) -> [Pair] {
        let names = ComparedNames(actors)
        var findings = NameFindings()
        findings.addNamesakes(of: names)
        SameLetters.search(names, &findings)
        OtherOrders.search(names, &findings)
        OneLetter.search(names, &findings)
        SameSounds.search(names, &findings)
        ShorterForms.search(names, &findings)
        LegalForms.search(names, &findings)
        return findings.strongest(in: names).map { finding in
            var (actors, texts) = (finding.actors, finding.names)
            if actors.0 > actors.1 { (actors, texts) = ((actors.1, actors.0), (texts.1, texts.0)) }
            return Pair(
                first: actors.0, second: actors.1, likeness: finding.likeness, firstName: texts.0, secondName: texts.1)
        }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
}
