import EntenteModel

extension RelationsBuilder {
    mutating func node(for participation: Participation, id: String) -> DiagramNode {
        let actor = chronicle[participation.actor]
        var lines: [[LabelRun]]
        let look: DiagramNode.Look
        var title = actor.name
        switch actor.kind {
        case .person:
            look = .person
            signs.insert(.person)
            lines = [[LabelRun(actor.name, .name)]]
            if let post = post(of: actor, participation) { lines.append([LabelRun(post, .detail)]) }
            for other in actor.possiblySame {
                lines.append([LabelRun("perhaps \(chronicle[other].name)", .disputed)])
            }
        case .organization:
            look = .organization
            signs.insert(.organization)
            lines = [[LabelRun(actor.name, .plain)]]
            let unnamed = Set(
                events.flatMap { chronicle[$0].participations }.filter { $0.actor == actor.index }
                    .map { chronicle.texts[$0.unnamed] }
            ).subtracting([""]).sorted { $0.isBefore($1) }
            if !unnamed.isEmpty {
                lines.append([LabelRun(FigureWords.enumeration(unnamed) + ", not named", .detail)])
            }
        case .country:
            look = .unnamed
            let unnamed = chronicle.texts[participation.unnamed]
            if !unnamed.isEmpty {
                lines = [
                    [LabelRun(unnamed.prefix(1).uppercased() + unnamed.dropFirst(), .plain)],
                    [LabelRun("not named", .detail)],
                ]
                unnamedKinds.insert(.notNamed)
                title = "\(unnamed), not named, \(actor.name)"
            } else if participation.isDelegation {
                unnamedKinds.insert(.delegation)
                lines = [[LabelRun("Delegation", .plain)]]
                title = "Delegation of \(actor.nameInSentence)"
            } else {
                lines = [[LabelRun(actor.name, .plain)], [LabelRun("the country", .detail)]]
            }
        }
        return DiagramNode(id: id, look: look, title: title, lines: lines, group: nil, column: 0)
    }

    /// The post held on the day of the person's last event shown.
    func post(of actor: Actor, _ participation: Participation) -> String? {
        guard let last = lastEvents[actor.index].map({ chronicle[$0] }) else { return nil }
        if let stated = last.participations.last(where: { $0.actor == actor.index })?.post, stated != TextTable.empty {
            return chronicle.texts[stated]
        }
        guard let post = actor.post(from: last.earliest, to: last.latest) else { return nil }
        let home = actor.country(from: last.earliest, to: last.latest)
        return actor.words(for: post, withCountry: post.organization != nil || post.country != home)
    }

    mutating func node(for event: Event) -> DiagramNode {
        let sign = EventSign(event.type)
        signs.insert(.event(sign))
        if event.status.isPlanned { signs.insert(.planned) }
        return DiagramNode(
            id: event.id, look: .event(sign, isPlanned: event.status != .occurred), title: event.title,
            lines: [words.heading(event), words.detail(event)], group: nil, column: 1)
    }

    mutating func add(_ id: AgreementID) -> String {
        let agreement = chronicle[id]
        guard nodes[agreement.id] == nil else { return agreement.id }
        let isTentative = agreement.latestStep?.status.isTentative ?? false
        signs.insert(.agreement)
        if isTentative { signs.insert(.tentative) }
        var lines = [words.heading(agreement), words.detail(agreement)]
        let present = Set(
            agreement.events.flatMap { event in
                chronicle[event].participations.compactMap {
                    chronicle[$0.actor].country(from: chronicle[event].earliest, to: chronicle[event].latest)
                }
            })
        let absent = agreement.parties.filter { party in
            chronicle[party.actor].country(from: nil, to: nil).map { !present.contains($0) } ?? false
        }
        let isAlone = agreement.events.isEmpty && !events.contains { chronicle[$0].subjects.contains(id) }
        if !absent.isEmpty, !isAlone {
            let names = agreement.parties.map { chronicle[$0.actor].name }
            lines.append([LabelRun(FigureWords.enumeration(names), .detail)])
        }
        nodes[agreement.id] = DiagramNode(
            id: agreement.id, look: .agreement(isTentative: isTentative), title: agreement.title, lines: lines,
            group: nil,
            column: 2)
        return agreement.id
    }
}
