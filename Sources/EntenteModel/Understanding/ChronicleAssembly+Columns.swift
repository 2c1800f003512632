extension ChronicleAssembly {
    /// Writes everything into columns: actors by kind and id, agreements and sources by id, events in the order of time.
    mutating func layDown() -> Chronicle {
        let eventRows = events.indices.map { references(ofEvent: $0) }
        let agreementRows = agreements.entries.indices.map { references(ofAgreement: $0) }
        var actorRows: [ActorReferences] = []
        // A record may name actors that no other record did, so the registry can grow under way.
        while actorRows.count < actors.drafts.count {
            actorRows.append(references(ofActor: actorRows.count))
        }
        // Whoever is kept apart is kept apart from both sides.
        for (index, row) in actorRows.enumerated() {
            for other in row.knownOthers { actorRows[other.offset].knownOthers.append(ActorID(index)) }
        }
        let sourceClaims = claimsOnSources()
        let table = Renumbering(
            actors: zip(actors.drafts, actors.ids).map { ($0.kind, $1) }, sources: sources.ids,
            agreements: agreements.ids)
        let eventColumns = columns(ofEvents: eventRows.map { $0.renumbered(table) })
        let actorColumns = columns(ofActors: actorRows.map { $0.renumbered(table) }, in: table.actorOrder)
        let agreementColumns = columns(
            ofAgreements: agreementRows.map { $0.renumbered(table) }, in: table.agreementOrder)
        let sourceColumns = columnsOfSources(sourceClaims, table)
        let names = mentionsFound.map { found in
            NameResolution(
                name: found.name, kind: found.kind, actor: table(ActorID(found.index)),
                match: actors.match(found.name, found.index), count: found.count)
        }
        return Chronicle(
            texts: texts, events: eventColumns, actors: actorColumns, agreements: agreementColumns,
            sources: sourceColumns, names: names, problems: Set(problems).sorted())
    }

    private mutating func origin(_ place: Place) -> Origin {
        Origin(file: texts.intern(place.file), position: place.position)
    }

    private mutating func optional(_ text: String?) -> TextID? {
        text.map { texts.intern($0) }
    }

    private mutating func columns(ofEvents rows: [EventReferences]) -> EventColumns {
        var columns = EventColumns()
        for (index, (draft, row)) in zip(events, rows).enumerated() {
            columns.ids.append(texts.intern(eventIDs[index]))
            columns.earliest.append(spans[index].earliest?.dayNumber ?? .min)
            columns.latest.append(spans[index].latest?.dayNumber ?? .max)
            columns.precisions.append(draft.date.flatMap { $0.isPlain ? $0.precision : nil })
            if let date = draft.date, !date.isPlain { columns.uncommonDates[index] = date }
            columns.after[index] = placesOfEvents[index].after
            columns.before[index] = placesOfEvents[index].before
            columns.within[index] = draft.isWithin ? true : nil
            columns.coded[index] = draft.isCoded ? true : nil
            columns.types.append(texts.intern(draft.type))
            columns.statuses.append(draft.status)
            columns.evidence.append(draft.evidence)
            columns.titles.append(texts.intern(draft.title))
            columns.labels[index] = optional(draft.label)
            columns.places[index] = optional(draft.place)
            columns.stated[index] = optional(draft.stated)
            columns.participations.append(row.participations)
            columns.sources.append(row.sources)
            columns.outcomes.append(row.outcomes)
            columns.subjects.append(row.subjects)
            columns.links.append(row.links)
            columns.topics.append(draft.topics.map { texts.intern($0) })
            columns.summaries[index] = optional(draft.summary)
            columns.quotes[index] = optional(draft.quote)
            columns.importance[index] = draft.importance
            columns.weights[index] = draft.weight
            columns.claims[index] = row.claims.isEmpty ? nil : row.claims
            columns.origins.append(origin(draft.origin))
            columns.otherOrigins[index] = origins(draft.otherOrigins)
            columns.otherIDs[index] = otherIDs[eventIDs[index]].map { ids in ids.map { texts.intern($0) } }
            columns.knownOthers[index] = row.others.isEmpty ? nil : row.others
        }
        return columns
    }

    private mutating func origins(_ places: [Place]) -> [Origin]? {
        places.isEmpty ? nil : places.map { origin($0) }
    }

    private mutating func columns(ofActors rows: [ActorReferences], in order: [Int]) -> ActorColumns {
        var columns = ActorColumns()
        for (position, index) in order.enumerated() {
            let draft = actors.drafts[index]
            let row = rows[index]
            columns.ids.append(texts.intern(actors.ids[index]))
            columns.kinds.append(draft.kind)
            columns.names.append(texts.intern(draft.name))
            columns.aliases.append(draft.aliases.map { texts.intern($0) })
            if !draft.translations.isEmpty {
                columns.translations[position] = draft.translations.map {
                    (texts.intern($0.language), texts.intern($0.name))
                }
            }
            columns.countries.append(row.country)
            columns.posts.append(row.posts)
            columns.parents[position] = row.parent
            columns.members[position] = row.members.isEmpty ? nil : row.members
            columns.sorts[position] = optional(draft.sort)
            columns.summaries[position] = optional(draft.summary)
            columns.possiblySame[position] = row.possiblySame.isEmpty ? nil : row.possiblySame
            columns.knownOthers[position] = row.knownOthers.isEmpty ? nil : row.knownOthers
            columns.spans[position] = span(of: draft, id: actors.ids[index])
            columns.claims[position] = row.claims.isEmpty ? nil : row.claims
            columns.sources.append(row.sources)
            columns.isDescribed.append(draft.isDescribed)
            columns.origins.append(draft.origin.file.isEmpty ? nil : origin(draft.origin))
            columns.otherOrigins[position] = origins(draft.otherOrigins)
        }
        return columns
    }

    /// When a country came to be and ended, as its record says, else as ISO 3166-3 does.
    private func span(of draft: ActorDraft, id: String) -> (from: EventDate?, until: EventDate?)? {
        if draft.from != nil || draft.until != nil { return (draft.from, draft.until) }
        guard draft.kind == .country, let span = Country(alpha3: id)?.span else { return nil }
        let days = [span.earliest, span.latest].map { $0.flatMap { EventDate(precision: .day, earliest: $0) } }
        return (days[0], days[1])
    }

    private mutating func columns(ofAgreements rows: [AgreementReferences], in order: [Int]) -> AgreementColumns {
        var columns = AgreementColumns()
        for (position, index) in order.enumerated() {
            let entry = agreements.entries[index]
            let drafts = entry.drafts
            let row = rows[index]
            columns.ids.append(texts.intern(entry.id))
            columns.titles.append(texts.intern(entry.title.isEmpty ? entry.id : entry.title))
            columns.labels[position] = optional(entry.label)
            columns.kinds.append(texts.intern(entry.kind ?? ""))
            columns.parties.append(row.parties)
            columns.steps.append(row.steps)
            columns.events.append(row.events)
            columns.links.append(row.links)
            columns.evidence.append(row.evidence)
            columns.sources.append(row.sources)
            columns.places[position] = optional(entry.place)
            let topics = drafts.flatMap(\.topics)
            columns.topics.append(Set(topics).sorted { $0.isBefore($1) }.map { texts.intern($0) })
            columns.summaries[position] = optional(entry.summary)
            columns.claims[position] = row.claims.isEmpty ? nil : row.claims
            let places = Set((drafts + entry.events.map(\.draft)).map(\.origin)).sorted { $0.precedes($1) }
            columns.origins.append(origin(places[0]))
            columns.otherOrigins[position] = origins(Array(places.dropFirst()))
        }
        return columns
    }

    /// What sources say of other sources, which may name further ones.
    private mutating func claimsOnSources() -> [[Claim]] {
        var all: [[Claim]] = []
        while all.count < sources.drafts.count {
            let draft = sources.drafts[all.count]
            all.append(claims(draft.claims, own: draft.value))
        }
        return all
    }

    private mutating func columnsOfSources(_ sourceClaims: [[Claim]], _ table: Renumbering) -> SourceColumns {
        var columns = SourceColumns()
        for (position, index) in table.sourceOrder.enumerated() {
            let draft = sources.drafts[index]
            columns.ids.append(texts.intern(sources.ids[index]))
            columns.titles.append(texts.intern(draft.title))
            columns.publishers.append(texts.intern(draft.publisher))
            columns.authors.append(texts.intern(draft.author))
            columns.dates[position] = draft.date
            columns.urls.append(texts.intern(draft.url))
            columns.archives[position] = optional(draft.archived)
            columns.accessed[position] = draft.accessed
            columns.languages[position] = draft.language.isEmpty ? nil : texts.intern(draft.language)
            columns.claims[position] = sourceClaims[index].isEmpty ? nil : table(sourceClaims[index])
            columns.isDescribed.append(draft.isDescribed)
            columns.origins.append(origin(draft.origin))
            columns.otherOrigins[position] = origins(draft.otherOrigins)
        }
        return columns
    }
}
