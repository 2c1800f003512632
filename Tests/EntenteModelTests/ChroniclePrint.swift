import EntenteModel

/// Everything that a Chronicle holds, as text: every column of every row, ids in words, places left out.
struct ChroniclePrint {
    let chronicle: Chronicle

    var lines: [String] {
        let numbering = Numbering(chronicle)
        return chronicle.eventIDs.map { event(chronicle[$0], numbering.number(of: $0)) }
            + chronicle.actorIDs.map { actor($0.offset) }
            + chronicle.agreementIDs.map { agreement($0.offset, numbering.number(of: $0)) }
            + chronicle.sourceIDs.map { source($0.offset, numbering.number(of: $0)) }
    }

    private func line(_ parts: [String?]) -> String { parts.map { $0 ?? "-" }.joined(separator: " | ") }
    private func text(_ id: TextID?) -> String? { id.map { chronicle.texts[$0] } }
    private func ids(_ sources: some Sequence<SourceID>) -> String {
        sources.map { chronicle[$0].id }.joined(separator: "+")
    }
    private func claims(_ claims: [Claim]?) -> String {
        (claims ?? []).map { claim in
            "\(chronicle[claim.field])=\(chronicle[claim.value])@\(claim.source.map { chronicle[$0].id } ?? "-") \(claim.standing)"
        }.joined(separator: "+")
    }

    private func event(_ event: Event, _ number: String) -> String {
        let row = event.index.offset
        let columns = chronicle.events
        let participations = event.participations.map { part in
            [
                chronicle[part.actor].id, part.role.rawValue, "\(part.isDelegation)", chronicle[part.unnamed],
                chronicle[part.post], chronicle[part.title], part.standsFor.map { chronicle[$0].id } ?? "",
                part.status?.rawValue ?? "", part.evidence?.rawValue ?? "", chronicle[part.note],
                ids(part.sources),
            ].joined(separator: ",")
        }
        return line([
            number, event.id, event.date?.edtf, "\(columns.earliest[row])", "\(columns.latest[row])",
            "\(event.isWithinDate)", event.stated, event.typeName, event.status.rawValue, event.evidence.rawValue,
            event.title, event.label, event.place, participations.joined(separator: "; "), ids(event.sources),
            event.outcomes.map { chronicle[$0].id }.joined(separator: "+"),
            event.subjects.map { chronicle[$0].id }.joined(separator: "+"),
            event.links.map { "\($0.kind.rawValue)>\(chronicle[$0.target].id)" }.joined(separator: "+"),
            event.topics.joined(separator: "+"), event.summary, event.quote, event.importance.map { "\($0)" },
            event.weight.map { "\($0)" }, claims(event.claims), "\(event.isDisputed)", "\(event.otherIDs)",
        ])
    }

    private func actor(_ row: Int) -> String {
        let actor = chronicle[ActorID(row)]
        let columns = chronicle.actors
        let posts = actor.posts.map { post in
            [
                chronicle[post.title], post.country.map { chronicle[$0].id } ?? "",
                post.organization.map { chronicle[$0].id } ?? "",
                post.accreditedTo.map { chronicle[$0].id }.joined(separator: "+"), post.from?.edtf ?? "",
                post.to?.edtf ?? "", post.evidence?.rawValue ?? "", chronicle[post.note], ids(post.sources),
            ].joined(separator: ",")
        }
        return line([
            actor.id, actor.kind.rawValue, actor.name, actor.aliases.joined(separator: "+"),
            actor.translations.map { "\($0.language):\($0.name)" }.joined(separator: "+"),
            columns.countries[row].map { chronicle[$0].id }, posts.joined(separator: "; "),
            actor.parent.map { chronicle[$0].id },
            (columns.members[row] ?? []).map { chronicle[$0].id }.joined(separator: "+"), text(columns.sorts[row]),
            actor.summary, actor.possiblySame.map { chronicle[$0].id }.joined(separator: "+"),
            (columns.knownOthers[row] ?? []).map { chronicle[$0].id }.joined(separator: "+"),
            columns.spans[row].map { "\($0.from?.edtf ?? "")..\($0.until?.edtf ?? "")" }, claims(columns.claims[row]),
            ids(actor.sources),
        ])
    }

    private func agreement(_ row: Int, _ number: String) -> String {
        let agreement = chronicle[AgreementID(row)]
        let parties = agreement.parties.map { party in
            [
                chronicle[party.actor].id, party.role.rawValue, party.status?.rawValue ?? "", party.from?.edtf ?? "",
                party.to?.edtf ?? "", party.evidence?.rawValue ?? "", chronicle[party.note], ids(party.sources),
            ].joined(separator: ",")
        }
        let steps = agreement.steps.map { step in
            [
                step.status.rawValue, step.date?.edtf ?? "", chronicle[step.stated],
                step.event.map { chronicle[$0].id } ?? "", chronicle[step.note], ids(step.sources),
            ].joined(separator: ",")
        }
        return line([
            number, agreement.id, agreement.title, agreement.label, agreement.kind, parties.joined(separator: "; "),
            steps.joined(separator: "; "), agreement.events.map { chronicle[$0].id }.joined(separator: "+"),
            agreement.links.map { "\($0.kind.rawValue)>\(chronicle[$0.target].id)" }.joined(separator: "+"),
            agreement.evidence.rawValue, ids(agreement.sources), agreement.place,
            agreement.topics.joined(separator: "+"), agreement.summary, claims(chronicle.agreements.claims[row]),
        ])
    }

    private func source(_ row: Int, _ number: String) -> String {
        let source = chronicle[SourceID(row)]
        let columns = chronicle.sources
        return line([
            number, source.id, source.title, source.publisher, source.author, source.date?.edtf, source.url,
            text(columns.archives[row]), columns.accessed[row]?.edtf, text(columns.languages[row]),
        ])
    }
}
