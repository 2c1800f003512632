extension Event {
    /// The post of the registry in which an actor takes part: the one held on the days of the event; of several, one that sends its
    /// holder to a country of the event, else one held for such a country, else the latest begun; nil where the day told may fall into either of two posts held one
    /// after the other. O(participants) where several are held. A post that the participation itself states comes before it.
    public func post(of participation: Participation) -> Post? {
        let held = chronicle[participation.actor].posts(from: earliest, to: latest)
        guard held.count > 1 else { return held.first }
        return Actor.preferred(held, for: countries(beside: participation.actor))
    }

    /// The country that an actor stands for in the event: its own, else that of the post stated there, else that of the post held
    /// then.
    public func country(of participation: Participation) -> ActorID? {
        let actor = chronicle[participation.actor]
        if let known = actor.statedCountry ?? participation.standsFor { return known }
        let held = actor.posts(from: earliest, to: latest)
        guard held.count > 1 else { return held.first.flatMap(actor.country) }
        return actor.country(ofOneOf: held, for: countries(beside: actor.index))
    }

    private static let fewParticipants = 100

    /// The last part that an actor plays in the event, if any. O(participants).
    public func participation(of actor: ActorID) -> Participation? {
        participations.last { $0.actor == actor }
    }

    /// The countries that the other participants stand for; none where so many take part that these tell nothing of one.
    private func countries(beside actor: ActorID) -> Set<ActorID> {
        var countries: Set<ActorID> = []
        guard participations.count <= Event.fewParticipants else { return countries }
        for participation in participations where participation.actor != actor {
            let other = chronicle[participation.actor]
            let country = participation.standsFor ?? other.country(from: earliest, to: latest)
            if let country { countries.insert(country) }
        }
        return countries
    }
}
