/// Which participants of one event were together, or acted upon each other: the counting rules of every projection.
enum TieRule {
    /// How two participants are tied.
    enum Bond: Equatable {
        /// They were together.
        case together
        /// The first acted upon the second.
        case forward
        /// The second acted upon the first.
        case backward
    }

    /// How two parts in one event tie those who play them; nil for not at all.
    ///
    /// Whoever is only mentioned is tied to nobody. An actor or provider is tied to targets and recipients, by direction;
    /// two targets are not tied to each other. A visit ties guests to hosts, never host to host.
    static func bond(_ first: ParticipationRole, _ second: ParticipationRole, in type: EventType) -> Bond? {
        if first == .mentioned || second == .mentioned { return nil }
        let acts = (isActing(first, in: type), isActing(second, in: type))
        let suffers = (isActedUpon(first), isActedUpon(second))
        if suffers.0 && suffers.1 { return nil }
        if suffers.1 { return acts.0 ? .forward : nil }
        if suffers.0 { return acts.1 ? .backward : nil }
        if type.name == "visit", first == .host, second == .host { return nil }
        return .together
    }

    /// How two parts in one agreement tie those who play them.
    static func bond(_ first: PartyRole, _ second: PartyRole) -> Bond? {
        let bystanders: Set<PartyRole> = [.depositary, .witness]
        if bystanders.contains(first) || bystanders.contains(second) { return nil }
        switch (first, second) {
        case (.beneficiary, .beneficiary): return nil
        case (.provider, .beneficiary): return .forward
        case (.beneficiary, .provider): return .backward
        default: return .together
        }
    }

    private static func isActing(_ role: ParticipationRole, in type: EventType) -> Bool {
        role == .actor || role == .provider || (role == .speaker && type.root == "statement")
    }

    private static func isActedUpon(_ role: ParticipationRole) -> Bool {
        role == .target || role == .recipient
    }
}
