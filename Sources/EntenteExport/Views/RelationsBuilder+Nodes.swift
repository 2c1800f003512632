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
            if let disputes = words.disputes(actor.claims) { lines.append([LabelRun(disputes, .disputed)]) }
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
            if let disputes = words.disputes(actor.claims) { lines.append([LabelRun(disputes, .disputed)]) }
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
        guard let last = lastEvents[actor.index].map({ chronicle[$0] }),
            let part = last.participation(of: actor.index)
        else { return nil }
        if part.post != TextTable.empty { return chronicle.texts[part.post] }
        guard let post = last.post(of: part) else { return nil }
        let home = last.country(of: part)
        return actor.words(for: post, withCountry: post.organization != nil || post.country != home)
    }

    mutating func node(for event: Event) -> DiagramNode {
        let sign = EventSign(event.type)
        signs.insert(.event(sign))
        if event.status.isPlanned { signs.insert(.planned) }
        var node = DiagramNode(
            id: event.id, look: .event(sign, isPlanned: event.status != .occurred), title: event.title,
            lines: [words.heading(event), words.detail(event)], group: nil, column: 1)
        node.link = words.link(to: event.sources)
        return node
    }

    /// The node of repeated meetings: how many, when, and their numbers.
    mutating func node(for meeting: RepeatedMeetings) -> DiagramNode {
        let event = chronicle[meeting.first]
        let sign = EventSign(event.type)
        signs.formUnion([.event(sign), .repeated])
        if event.status.isPlanned { signs.insert(.planned) }
        var node = DiagramNode(
            id: id(of: meeting), look: .event(sign, isPlanned: event.status != .occurred),
            title: words.title(of: meeting),
            lines: [words.heading(meeting), words.detail(meeting)], group: nil, column: 1)
        node.count = meeting.events.count
        return node
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
                chronicle[event].participations.compactMap { chronicle[event].country(of: $0) }
            })
        let absent = agreement.parties.filter { party in
            agreement.country(of: party).map { !present.contains($0) } ?? false
        }
        let isAlone = agreement.events.isEmpty && !events.contains { chronicle[$0].subjects.contains(id) }
        if !absent.isEmpty, !isAlone {
            let names = agreement.parties.map { chronicle[$0.actor].name }
            lines.append([LabelRun(FigureWords.enumeration(names), .detail)])
        }
        var node = DiagramNode(
            id: agreement.id, look: .agreement(isTentative: isTentative), title: agreement.title, lines: lines,
            group: nil,
            column: 2)
        node.link = words.link(to: agreement.sources)
        nodes[agreement.id] = node
        return agreement.id
    }
}
