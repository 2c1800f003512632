/// Joins the records of one event: lists are united, of every single field one value is drawn and the others are kept as claims.
///
/// What comes out depends on what the records say, not on their order or files; records that say the same count once. Joining is
/// therefore idempotent, commutative and associative.
struct EventMerging {
    typealias Resolution = ChronicleAssembly.ParticipantResolution

    /// One record with its resolved participants.
    struct Record {
        var draft: EventDraft
        var participants: [Resolution]
    }

    /// The records, each content once, in the order of their content.
    private let records: [Record]
    private let places: [Place]
    private let support: (SourceDraft) -> SourceSupport
    private(set) var draft: EventDraft
    private(set) var participants: [Resolution] = []
    /// The posts that records tell of each participant, by the place among them.
    private var posts: [Int: [FieldChoice.Value]] = [:]
    /// Where among the participants each actor stands.
    private var parts: [Int: [Int]] = [:]
    /// The fields of which the records tell different things.
    private(set) var disputes: [(field: String, choice: FieldChoice)] = []

    /// Joins at least one record.
    init?(_ records: [Record], support: @escaping (SourceDraft) -> SourceSupport) {
        let sorted = records.map { (record: $0, content: $0.draft.content) }.sorted { left, right in
            left.content == right.content
                ? left.record.draft.origin.precedes(right.record.draft.origin)
                : left.content.lexicographicallyPrecedes(right.content) { $0.isBefore($1) }
        }
        guard let first = sorted.first else { return nil }
        var distinct = [first]
        for next in sorted.dropFirst() where next.content != distinct[distinct.count - 1].content {
            distinct.append(next)
        }
        self.records = distinct.map { entry in
            var record = entry.record
            record.draft = record.draft.withFiles
            return record
        }
        places = sorted.flatMap { [$0.record.draft.origin] + $0.record.draft.otherOrigins }.sorted { $0.precedes($1) }
        self.support = support
        draft = first.record.draft.withFiles
        join()
    }

    private mutating func join() {
        draft.origin = places[0]
        draft.otherOrigins = Array(places.dropFirst())
        guard records.count > 1 else {
            // The same words again add a place and nothing else.
            participants = records[0].participants
            return
        }
        draft.sources = records.flatMap(\.draft.sources).distinct { support($0).id }
        draft.claims = records.flatMap(\.draft.claims)
        draft.topics = records.flatMap(\.draft.topics).distinct { $0 }
        draft.links = records.flatMap(\.draft.links).distinct { "\($0.kind.rawValue) \($0.target.text)" }
        draft.subjects = records.flatMap(\.draft.subjects).distinct(by: \.text)
        // What came of it is told by the records that say so, not by those that only announced the event.
        let outcomes = records.flatMap { record in
            record.draft.outcomes.map { outcome in
                var outcome = outcome
                if outcome.sources.isEmpty { outcome.sources = record.draft.sources }
                return outcome
            }
        }
        draft.outcomes = outcomes.distinct { $0.content.joined(separator: "\u{1F}") }
        draft.same = records.flatMap(\.draft.same).distinct(by: \.text)
        draft.others = records.flatMap(\.draft.others).distinct(by: \.text)
        draft.evidence = records.reduce(.reported) { AgreementReferences.joined($0, $1.draft.evidence) }
        draft.number = records.compactMap(\.draft.number).min()
        // What somebody has written down as well is more than a coded event.
        draft.isCoded = records.allSatisfy(\.draft.isCoded)
        for field in EventMerging.fields { choose(field) }
        joinParticipants()
        draft.claims = draft.claims.distinct { claim in
            "\(claim.field)\u{1F}\(claim.value)\u{1F}\(claim.source.map { support($0).id } ?? "")"
        }
    }

    // MARK: Single fields

    private struct Field: Sendable {
        var name: String
        var text: @Sendable (EventDraft) -> String?
        var take: @Sendable (inout EventDraft, EventDraft) -> Void
    }

    private static let fields: [Field] = [
        Field(name: "date", text: { $0.date?.edtf }) { ($0.date, $0.isWithin) = ($1.date, $1.isWithin) },
        Field(name: "status", text: { $0.statesStatus ? $0.status.rawValue : nil }) {
            ($0.status, $0.statesStatus) = ($1.status, true)
        },
        Field(name: "type", text: { $0.type.isEmpty ? nil : $0.type }) { $0.type = $1.type },
        Field(name: "place", text: { $0.place }) { $0.place = $1.place },
        Field(name: "title", text: { $0.title.isEmpty ? nil : $0.title }) { $0.title = $1.title },
        Field(name: "label", text: { $0.label }) { $0.label = $1.label },
        Field(name: "stated", text: { $0.stated }) { $0.stated = $1.stated },
        Field(name: "summary", text: { $0.summary }) { $0.summary = $1.summary },
        Field(name: "quote", text: { $0.quote }) { $0.quote = $1.quote },
        Field(name: "importance", text: { $0.importance.map { "\($0)" } }) { $0.importance = $1.importance },
        Field(name: "weight", text: { $0.weight.map { "\($0)" } }) { $0.weight = $1.weight },
        Field(name: "after", text: { $0.after?.text }) { $0.after = $1.after },
        Field(name: "before", text: { $0.before?.text }) { $0.before = $1.before },
    ]

    private mutating func choose(_ field: Field) {
        let values = Set(records.compactMap { text(of: field, in: $0) })
        let told = records.compactMap { record -> FieldChoice.Value? in
            guard let text = text(of: field, in: record) else { return nil }
            // Whoever keeps one of the other values as a claim chose knowing of it.
            let knows = record.draft.claims.contains { claim in
                claim.field == field.name && claim.value != text && values.contains(claim.value)
            }
            return FieldChoice.Value(
                text: text, sources: record.draft.sources, isKnowing: knows, origin: record.draft.origin)
        }
        // Most records agree, and nothing is to be weighed.
        guard let first = told.first, told.contains(where: { $0.text != first.text }) else {
            if let drawn = records.first(where: { text(of: field, in: $0) != nil }) { field.take(&draft, drawn.draft) }
            return
        }
        // Claims weigh for the values that they tell, but do not stand against what records choose.
        let claimed = draft.claims.filter { $0.field == field.name && values.contains($0.value) }.map { claim in
            FieldChoice.Value(
                text: claim.value, sources: [claim.source].compactMap { $0 }, isKnowing: false, origin: draft.origin)
        }
        let choice = FieldChoice(told + claimed, support: support) { finer, coarser in
            refines(finer, coarser, field: field.name, told)
        }
        guard let choice, let drawn = records.first(where: { text(of: field, in: $0) == choice.drawn.text }) else {
            return
        }
        field.take(&draft, drawn.draft)
        draft.claims += choice.claims(on: field.name)
        if choice.isDisputed, !FieldAgreement.wordings.contains(field.name) { disputes.append((field.name, choice)) }
    }

    private func text(of field: Field, in record: Record) -> String? {
        field.text(record.draft) ?? (field.name == "status" ? impliedStatus(record) : nil)
    }

    /// A record that says nothing of planning tells that the event occurred where one of its sources is of that day or later; an
    /// intended meeting is no meeting, so an earlier source tells nothing.
    private func impliedStatus(_ record: Record) -> String? {
        guard let last = record.draft.date?.latest?.dayNumber else { return nil }
        let told = record.draft.sources.map { support($0).day }.max() ?? .min
        return told >= last ? EventStatus.occurred.rawValue : nil
    }

    private func refines(_ finer: String, _ coarser: String, field: String, _ told: [FieldChoice.Value]) -> Bool {
        let isWithin = field == "date" && records.contains { $0.draft.isWithin && $0.draft.date?.edtf == coarser }
        guard FieldAgreement.refines(finer, coarser, field: isWithin ? FieldAgreement.withinDate : field) else {
            return false
        }
        guard field == "status" else { return true }
        // Planned, says a later source than the one that saw it happen: that is no progress.
        let days = [finer, coarser].map { text in
            told.filter { $0.text == text }.flatMap(\.sources).map { support($0).day }.filter { $0 != .min }.max()
        }
        guard let later = days[0], let earlier = days[1] else { return true }
        return later >= earlier
    }

    // MARK: Participants

    private mutating func joinParticipants() {
        var naming: [Int: Int] = [:]
        for record in records { for actor in Set(record.participants.map(\.actor)) { naming[actor, default: 0] += 1 } }
        let sourced = Set(records.flatMap(\.participants).filter { !$0.draft.sources.isEmpty }.map(\.actor))
        for record in records {
            for given in record.participants {
                var given = given
                // A participant whom not all records name is told by the sources of those that do.
                let isToldByAll = !sourced.contains(given.actor) && naming[given.actor] == records.count
                if given.draft.sources.isEmpty, !isToldByAll { given.draft.sources = record.draft.sources }
                add(given, toldBy: record.draft.sources)
            }
        }
        for place in posts.keys.sorted() { settlePost(at: place) }
        let refuted = parts.keys.sorted().flatMap { settledRoles(of: $0) }
        participants = participants.enumerated().filter { !refuted.contains($0.offset) }.map(\.element)
        draft.participants = participants.map(\.draft)
    }

    private mutating func tellPost(of given: Resolution, at place: Int, _ sources: [SourceDraft]) {
        guard let post = given.draft.post else { return }
        posts[place, default: []].append(
            FieldChoice.Value(text: post, sources: sources, isKnowing: false, origin: draft.origin))
    }

    /// Draws one of the posts that records tell of a participant.
    private mutating func settlePost(at place: Int) {
        guard let choice = FieldChoice(posts[place, default: []], support: support) else { return }
        participants[place].draft.post = choice.drawn.text
        let name = participants[place].draft.actor.name.text
        for claim in choice.claims(on: "participants") {
            draft.claims.append(
                ClaimDraft(field: claim.field, value: "\(name) (\(claim.value))", source: claim.source))
        }
        if choice.isDisputed { disputes.append(("the post of \(name.shortened)", choice)) }
    }

    /// Guest, says one record, and host another: of two roles that no record tells together one is drawn. The places of the others.
    private mutating func settledRoles(of actor: Int) -> [Int] {
        let places = parts[actor, default: []].filter { participants[$0].draft.unnamed == nil }
        let roles = Set(places.map { participants[$0].draft.role })
        guard roles.count > 1 else { return [] }
        var told: [FieldChoice.Value] = []
        for record in records {
            let own = Set(record.participants.filter { $0.actor == actor }.map(\.draft.role)).intersection(roles)
            guard own.count < 2 else { return [] }
            guard let role = own.first else { continue }
            told.append(
                FieldChoice.Value(
                    text: role.rawValue, sources: record.draft.sources, isKnowing: false, origin: record.draft.origin))
        }
        guard let choice = FieldChoice(told, support: support), let first = places.first else { return [] }
        let name = participants[first].draft.actor.name.text
        for claim in choice.claims(on: "participants") {
            draft.claims.append(
                ClaimDraft(field: claim.field, value: "\(name) (\(claim.value))", source: claim.source))
        }
        disputes.append(("the role of \(name.shortened)", choice))
        return places.filter { participants[$0].draft.role.rawValue != choice.drawn.text }
    }

    private mutating func add(_ given: Resolution, toldBy sources: [SourceDraft]) {
        let known = parts[given.actor, default: []].first { index in
            let known = participants[index].draft
            return known.unnamed == given.draft.unnamed
                && (known.role == given.draft.role || known.role == .participant || given.draft.role == .participant)
        }
        guard let known else {
            tellPost(of: given, at: participants.count, sources)
            parts[given.actor, default: []].append(participants.count)
            participants.append(given)
            return
        }
        var joined = participants[known].draft
        if joined.role == .participant { joined.role = given.draft.role }
        joined.isDelegation = joined.isDelegation || given.draft.isDelegation
        tellPost(of: given, at: known, sources)
        joined.status = joined.status ?? given.draft.status
        if joined.evidence != nil || given.draft.evidence != nil {
            joined.evidence = AgreementReferences.joined(joined.evidence ?? .reported, given.draft.evidence)
        }
        joined.note = joined.note ?? given.draft.note
        joined.sources = (joined.sources + given.draft.sources).distinct { support($0).id }
        participants[known].draft = joined
    }

}
