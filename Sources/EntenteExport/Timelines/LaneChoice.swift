import EntenteModel

/// The lanes of a timeline, and those in which each event stands.
struct LaneChoice {
    /// A lane's identity, its name, and where it stands among the lanes without a first event to go by.
    struct Lane: Hashable {
        var id: String
        var title: String
        var rank: Int

        /// Whether the name of the lane leaves open which countries are meant.
        var namesNobody: Bool { id == "multilateral" || id == "others" || id == "none" }

        /// The lane of what names nothing that lanes are made of.
        static func none(_ title: String) -> Lane { Lane(id: "none", title: title, rank: 3) }
    }

    private let request: ViewRequest
    private let kind: LaneKind
    private var attendance: [ActorID: Int] = [:]
    /// The country whose partners have the lanes; nil where no country takes part in most events.
    let focus: ActorID?

    private var chronicle: Chronicle { request.chronicle }

    init(_ kind: LaneKind, _ request: ViewRequest) {
        self.request = request
        var attendance: [ActorID: Int] = [:]
        for id in request.selection.events {
            for home in LaneChoice.homes(request.chronicle[id]) where request.chronicle[home].kind == .country {
                attendance[home, default: 0] += 1
            }
        }
        let lone = request.selection.agreements.filter { request.chronicle[$0].events.isEmpty }
        for id in lone {
            for home in LaneChoice.homes(request.chronicle[id]) where request.chronicle[home].kind == .country {
                attendance[home, default: 0] += 1
            }
        }
        let count = request.selection.events.count + lone.count
        self.attendance = attendance
        self.kind = kind == .auto && attendance.isEmpty ? .type : kind
        let first = attendance.max { left, right in
            left.value == right.value ? left.key > right.key : left.value < right.value
        }
        // Of two that take part equally often neither is the one whose partners the others are.
        let isAlone = attendance.values.count { $0 == first?.value } == 1
        focus =
            self.kind == .auto && isAlone ? first.flatMap { 2 * $0.value >= count ? $0.key : nil } : nil
    }

    /// What the lanes are, for the subtitle.
    var words: String {
        switch kind {
        case .type: "by type"
        case .country: "by country"
        case .person: "by person"
        case .organization: "by organization"
        case .topic: "by topic"
        case .pair: "by pair of countries"
        case .auto:
            focus.map { "by partner of \(chronicle[$0].nameInSentence)" + (allInvolveFocus ? "" : ", else by country") }
                ?? "by pair of countries"
        }
    }

    /// What one event can have several of, where it stands in several lanes.
    var several: String {
        switch kind {
        case .person: "people"
        case .organization: "organizations"
        case .topic: "topics"
        default: "countries"
        }
    }

    /// Whether one thing can stand in several lanes.
    var repeats: Bool { [.country, .person, .organization, .topic].contains(kind) }

    /// The countries that take part in an event, and organizations of no country; whoever is only mentioned does not.
    static func homes(_ event: Event) -> [ActorID] {
        var homes: [ActorID] = []
        for participation in event.participations where participation.role != .mentioned {
            let actor = event.chronicle[participation.actor]
            let home =
                event.country(of: participation)
                ?? (actor.kind == .organization ? actor.index : nil)
            if let home, !homes.contains(home) { homes.append(home) }
        }
        return homes
    }

    /// Whether everything shown has the country whose partners have the lanes.
    private var allInvolveFocus: Bool {
        request.selection.events.allSatisfy { id in
            LaneChoice.homes(chronicle[id]).contains { $0 == focus }
        }
            && request.selection.agreements.allSatisfy { id in
                !chronicle[id].events.isEmpty || LaneChoice.homes(chronicle[id]).contains { $0 == focus }
            }
    }

    /// The lanes of an event, at least one.
    func lanes(of event: Event) -> [Lane] {
        switch kind {
        case .auto, .pair: return [lane(of: event)]
        case .type:
            let root = event.type.root
            return [Lane(id: root, title: root.prefix(1).uppercased() + root.dropFirst(), rank: 0)]
        case .topic: return lanes(ofTopics: event.topics)
        case .country: return lanes(of: LaneChoice.homes(event), .country, or: "No country")
        case .person, .organization:
            let actors = event.participations.filter { $0.role != .mentioned }.map(\.actor)
            return kind == .person
                ? lanes(of: actors, .person, or: "No person") : lanes(of: actors, .organization, or: "No organization")
        }
    }

    /// The lanes of an agreement, at least one.
    func lanes(of agreement: Agreement) -> [Lane] {
        let actors = agreement.parties.map(\.actor)
        switch kind {
        case .auto, .pair: return [lane(LaneChoice.homes(agreement), leading: nil)]
        case .type: return [Lane(id: "agreement", title: "Agreement", rank: 1)]
        case .topic: return lanes(ofTopics: agreement.topics)
        case .country: return lanes(of: LaneChoice.homes(agreement), .country, or: "No country")
        case .person: return lanes(of: actors, .person, or: "No person")
        case .organization: return lanes(of: actors, .organization, or: "No organization")
        }
    }

    private func lanes(ofTopics topics: [String]) -> [Lane] {
        var seen: Set<String> = []
        let lanes = topics.filter { seen.insert($0).inserted }.map { topic in
            Lane(id: "topic/\(topic)", title: topic.prefix(1).uppercased() + topic.dropFirst(), rank: 0)
        }
        return lanes.isEmpty ? [.none("No topic")] : lanes
    }

    private func lanes(of actors: [ActorID], _ kind: ActorKind, or none: String) -> [Lane] {
        var seen: Set<ActorID> = []
        let lanes = actors.filter { chronicle[$0].kind == kind && seen.insert($0).inserted }.map { lane(of: $0) }
        return lanes.isEmpty ? [.none(none)] : lanes
    }

    private func lane(of event: Event) -> Lane {
        let homes = LaneChoice.homes(event)
        if isTogether(event) { return lane(homes, leading: nil) }
        let leading = event.participations.first { [.guest, .actor, .speaker, .provider].contains($0.role) }
        let home = leading.flatMap { event.country(of: $0) }
        return lane(homes, leading: home == focus ? nil : home)
    }

    /// Whether those who took part were all together, rather than some acting on others or visiting them in turn.
    private func isTogether(_ event: Event) -> Bool {
        event.type.name != "visit"
            && event.participations.allSatisfy { ![.actor, .target, .provider, .recipient].contains($0.role) }
    }

    /// The countries that are parties to an agreement, and organizations of no country.
    private static func homes(_ agreement: Agreement) -> [ActorID] {
        var homes: [ActorID] = []
        for party in agreement.parties {
            let actor = agreement.chronicle[party.actor]
            let home = agreement.country(of: party) ?? (actor.kind == .organization ? actor.index : nil)
            if let home, !homes.contains(home) { homes.append(home) }
        }
        return homes
    }

    private func lane(_ homes: [ActorID], leading: ActorID?) -> Lane {
        let countries = homes.filter { chronicle[$0].kind == .country }
        let isOfOrganizations = homes.count > countries.count
        guard !homes.isEmpty else { return Lane(id: "none", title: "No country named", rank: 3) }
        if let focus {
            let partners = countries.filter { $0 != focus }
            if isOfOrganizations { return multilateral }
            switch (partners.count, countries.contains(focus)) {
            case (0, _): return Lane(id: chronicle[focus].id, title: "\(chronicle[focus].name) alone", rank: 1)
            case (1, _): return lane(of: partners[0])
            case (let count, let hasFocus):
                if let leading, partners.contains(leading) { return lane(of: leading) }
                return count == 2 && !hasFocus ? lane(of: busier(partners)) : multilateral
            }
        }
        if isOfOrganizations || countries.count > 2 {
            return multilateral
        }
        let names = countries.sorted { chronicle[$0].usualName.isBefore(chronicle[$1].usualName) }.map { chronicle[$0] }
        return Lane(
            id: names.map(\.id).joined(separator: "-"),
            title: names.count == 1 ? "\(names[0].name) alone" : names.map(\.name).joined(separator: " – "),
            rank: names.count == 1 ? 1 : 0)
    }

    private var multilateral: Lane { Lane(id: "multilateral", title: "Multilateral", rank: 2) }

    private func lane(of actor: ActorID) -> Lane {
        Lane(id: chronicle[actor].id, title: chronicle[actor].name, rank: 0)
    }

    /// The country with a lane that is worth having: the one that takes part in more events.
    private func busier(_ countries: [ActorID]) -> ActorID {
        countries.max { left, right in
            let counts = (attendance[left] ?? 0, attendance[right] ?? 0)
            return counts.0 == counts.1 ? left > right : counts.0 < counts.1
        } ?? countries[0]
    }
}

extension EventSign {
    /// The sign of a main type's name.
    init(_ root: String) {
        self = EventSign(rawValue: root) ?? .other
    }
}
