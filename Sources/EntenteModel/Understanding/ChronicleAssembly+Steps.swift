extension ChronicleAssembly {
    /// The stages of an agreement, each once, in the order of time.
    mutating func steps(of entry: AgreementRegistry.Entry) -> [AgreementStep] {
        var steps = StepCollection()
        let eventOfDraft = Dictionary(
            entry.events.map { ($0.draft.origin, $0.event) }, uniquingKeysWith: { first, _ in first })
        let described = Set(entry.drafts.map(\.origin))
        let mentions = entry.events.map(\.draft).filter { !described.contains($0.origin) }
        for draft in entry.drafts + mentions {
            for step in draft.steps {
                let event = step.event.flatMap { self.event($0, in: draft.origin.file) }
                let date = step.date ?? event.flatMap { events[$0].date }
                let told = step.sources.isEmpty ? draft.sources : step.sources
                add(step.status, date, step.stated, event, sourceIDs(told), note: step.note, to: &steps)
            }
            // A status beside steps sums them up; it is no stage of its own day.
            guard let status = draft.status, draft.date != nil || !draft.steps.contains(where: { $0.status == status })
            else { continue }
            add(draft, as: status, of: entry, eventOfDraft[draft.origin], to: &steps)
        }
        for draft in entry.drafts + mentions where draft.status == nil {
            addDay(of: draft, entry, eventOfDraft[draft.origin], to: &steps)
        }
        if steps.isEmpty {
            let event = entry.events.first?.event
            note(
                .warning, .agreementWithoutStatus, entry.drafts[0].origin,
                "\(entry.title.quoted) has no status, so it is taken as agreed; write its status")
            let sources = event.map { events[$0].sources } ?? entry.drafts.flatMap(\.sources)
            let stated = entry.drafts.lazy.compactMap(\.stated).first
            add(.agreed, event.flatMap { events[$0].date }, stated, event, sourceIDs(sources), to: &steps)
        }
        let days = { [spans] (step: AgreementStep) -> Int64? in
            step.date?.earliest?.dayNumber ?? step.event.flatMap { spans[$0.offset].earliest?.dayNumber }
        }
        let furthest = steps.all.filter { days($0) != nil }.map(\.status).max()
        return steps.all.sorted { left, right in
            // A stage without a date comes last only where it goes further than the dated ones.
            let keys = [left, right].map { step -> Int64 in
                days(step) ?? (furthest.map { step.status <= $0 } ?? false ? .min : .max)
            }
            return keys[0] == keys[1] ? left.status < right.status : keys[0] < keys[1]
        }
    }

    /// Adds the stage that a record's own status and date tell.
    private mutating func add(
        _ draft: AgreementDraft, as status: AgreementStatus, of entry: AgreementRegistry.Entry, _ told: Int?,
        to steps: inout StepCollection
    ) {
        let event = told ?? (entry.events.count == 1 ? entry.events.first?.event : nil)
        let eventDate = event.flatMap { events[$0].date }
        let isThere = event != nil && (draft.date == nil || draft.date?.edtf == eventDate?.edtf)
        let own = sourceIDs(draft.sources)
        let statesSources = entry.drafts.contains { !$0.sources.isEmpty }
        let inherited = isThere && !statesSources ? event.map { sourceIDs(events[$0].sources) } ?? [] : []
        add(
            status, draft.date ?? eventDate, draft.stated, isThere ? event : nil, own.isEmpty ? inherited : own,
            to: &steps)
    }

    /// Adds the day that a record tells without a status: that of the one stage without a day, else one on which it was agreed.
    private mutating func addDay(
        of draft: AgreementDraft, _ entry: AgreementRegistry.Entry, _ told: Int?, to steps: inout StepCollection
    ) {
        guard let date = draft.date, !steps.all.contains(where: { $0.date.map(date.contains) ?? false }) else { return }
        if steps.all.count == 1, steps.all[0].date == nil {
            add(draft, as: steps.all[0].status, of: entry, told, to: &steps)
            return
        }
        note(
            .warning, .agreementWithoutStatus, draft.origin,
            "\(entry.title.quoted) has no status for its date \(date.edtf), so it is taken as agreed then; write its status"
        )
        add(draft, as: .agreed, of: entry, told, to: &steps)
    }

    /// Adds a stage, or joins it with the same one told by another record.
    private mutating func add(
        _ status: AgreementStatus, _ date: EventDate?, _ stated: String?, _ event: Int?, _ sources: [SourceID],
        note: String? = nil, to steps: inout StepCollection
    ) {
        var step = AgreementStep(status: status, date: date, event: event.map { EventID($0) }, sources: sources)
        step.stated = texts.intern(stated ?? "")
        step.note = texts.intern(note ?? "")
        steps.add(step)
    }
}

/// Stages of one agreement while they are gathered: the same stage told twice is one.
private struct StepCollection {
    private(set) var all: [AgreementStep] = []
    private var dated: [AgreementStatus: [String: Int]] = [:]
    private var undated: [AgreementStatus: Int] = [:]

    var isEmpty: Bool { all.isEmpty }

    /// A stage without a date is the first of its status that is known; a date completes it.
    mutating func add(_ step: AgreementStep) {
        let known: Int?
        if let date = step.date {
            known = dated[step.status]?[date.edtf] ?? undated[step.status] ?? coarser(than: step, date)
        } else {
            known = undated[step.status] ?? dated[step.status]?.values.min()
        }
        guard let known else {
            remember(step, at: all.count)
            all.append(step)
            return
        }
        if let date = step.date, all[known].date.map({ $0.contains(date) }) ?? true { all[known].date = date }
        if all[known].event == nil { all[known].event = step.event }
        if step.stated != TextTable.empty { all[known].stated = step.stated }
        if step.note != TextTable.empty { all[known].note = step.note }
        all[known].sources += step.sources
        remember(all[known], at: known)
    }

    /// The same stage told with a date that contains this one, or that this one contains.
    private func coarser(than step: AgreementStep, _ date: EventDate) -> Int? {
        // An agreement has few stages; past that many nothing is compared with each.
        guard all.count <= 64 else { return nil }
        return all.firstIndex { other in
            guard other.status == step.status, let known = other.date else { return false }
            guard other.event == nil || step.event == nil || other.event == step.event else { return false }
            return known.contains(date) || date.contains(known)
        }
    }

    private mutating func remember(_ step: AgreementStep, at index: Int) {
        if let date = step.date {
            dated[step.status, default: [:]][date.edtf] = index
            if undated[step.status] == index { undated[step.status] = nil }
        } else {
            undated[step.status] = index
        }
    }
}
