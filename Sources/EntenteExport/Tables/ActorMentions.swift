import EntenteModel

/// What actors are called in cells, so that a reader of the table finds the same ones: the name, or the id where the name, an
/// alias or a country's name could mean somebody else.
struct ActorMentions {
    /// The texts, by the actors' indices.
    let texts: [String]

    /// Linear in the names.
    init(_ chronicle: Chronicle) {
        var bearers: [FoldedName: Set<ActorID>] = [:]
        var ids: [String: ActorID] = [:]
        for id in chronicle.actorIDs {
            let actor = chronicle[id]
            ids[actor.id] = id
            for name in [actor.usualName] + actor.aliases + actor.translations.map(\.name) {
                bearers[FoldedName(name), default: []].insert(id)
            }
        }
        texts = chronicle.actorIDs.map { id in
            let actor = chronicle[id]
            let isShared = (bearers[FoldedName(actor.usualName)]?.count ?? 0) > 1
            let isAnothersID = ids[actor.usualName].map { $0 != id } ?? false
            let isAnotherCountry = Country.named(actor.usualName).contains { $0.alpha3 != actor.id }
            return isShared || isAnothersID || isAnotherCountry ? actor.id : actor.usualName
        }
    }
}
