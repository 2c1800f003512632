/// What the reader asked to see: the filters of every command.
public struct Filter: Sendable, Equatable {
    /// Events that may have taken place on this day or later.
    public var from: EventDate?
    /// Events that may have taken place on this day or earlier.
    public var to: EventDate?
    /// An actor, by any of its names: what it took part in, and with whom.
    public var focus: String?
    /// How many steps from the focus are shown; 1 shows its own events.
    public var depth = 1
    /// Types of events, by name or by the name of their parent; empty for all.
    public var types: [String] = []
    /// Countries that must take part, by any of their names; empty for all.
    public var countries: [String] = []
    /// People who must take part, by any of their names; empty for all.
    public var people: [String] = []
    /// How many events are shown at most, the most important ones.
    public var top: Int?
    /// How the words that say what was left out tell dates.
    public var dateStyle = DateStyle.dayMonth

    /// A filter that lets everything pass.
    public init() {}

    /// Whether everything passes.
    public var passesAll: Bool {
        var open = Filter()
        open.dateStyle = dateStyle
        return self == open
    }

    /// Whether each event passes or not by itself, whatever the others are.
    public var asksEventByEvent: Bool { top == nil && (focus == nil || depth <= 1) }
}

/// A filter that cannot be applied, with what would be right.
public struct FilterError: Error, Hashable, Sendable {
    /// What is wrong; what would be right.
    public let message: String
}

/// The part of a Chronicle that a figure shows, and the words that say so.
public struct Selection: Sendable {
    /// The events shown, in the order of time.
    public let events: [EventID]
    /// The agreements shown, by index.
    public let agreements: [AgreementID]
    /// What was left out, for captions; empty where all is shown.
    public let statements: [String]
    /// The actor that is looked around, where one is.
    public private(set) var focus: ActorID?

    /// Everything.
    public init(all chronicle: Chronicle) {
        events = chronicle.eventIDs
        agreements = chronicle.agreementIDs
        statements = []
    }

    /// A part of this selection: events of it, and agreements of it that none of the events made or dealt with.
    ///
    /// - Parameter statement: what the part is, for captions, such as "in 2025".
    public func restricted(
        to events: [EventID], agreements: [AgreementID], _ statement: String, in chronicle: Chronicle
    ) -> Selection {
        let made = Set(events.flatMap { Array(chronicle[$0].outcomes) + Array(chronicle[$0].subjects) })
        let kept = made.union(agreements)
        return Selection(
            events: events, agreements: self.agreements.filter(kept.contains), statements: statements + [statement],
            focus: focus)
    }

    private init(events: [EventID], agreements: [AgreementID], statements: [String], focus: ActorID?) {
        self.events = events
        self.agreements = agreements
        self.statements = statements
        self.focus = focus
    }

    /// What passes a filter.
    public init(_ chronicle: Chronicle, _ filter: Filter) throws(FilterError) {
        guard filter != Filter() else {
            self = Selection(all: chronicle)
            return
        }
        var statements: [String] = []
        var kept = chronicle.eventIDs
        var keptAgreements = Set(chronicle.agreementIDs)
        func keep(_ statement: String?, _ agreements: (Agreement) -> Bool, _ passes: (Event) -> Bool) {
            kept = kept.filter { passes(chronicle[$0]) }
            keptAgreements = keptAgreements.filter { agreements(chronicle[$0]) }
            if let statement { statements.append(statement) }
        }
        if filter.from != nil || filter.to != nil {
            let (first, last) = (filter.from?.earliest, filter.to?.latest)
            if let first, let last, first > last {
                throw FilterError(message: "--from lies after --to; exchange them")
            }
            keep(
                nil,
                { agreement in
                    agreement.span?.overlaps(DateSpan(earliest: first, latest: last)) ?? false
                }
            ) { event in
                if let date = event.date { return date.overlaps(from: first, to: last) }
                let span = DateSpan(earliest: event.earliest, latest: event.latest)
                return (event.date != nil || event.earliest != nil || event.latest != nil)
                    && span.overlaps(DateSpan(earliest: first, latest: last))
            }
        }
        if !filter.types.isEmpty {
            let names = Set(filter.types.map { $0.lowercased() })
            try Selection.checkTypes(names, among: chronicle.eventIDs.lazy.map { chronicle[$0].type })
            keep("of type " + names.sorted().joined(separator: ", "), { _ in false }) { event in
                names.contains(event.type.name) || names.contains(event.type.root)
            }
        }
        for (names, kind, option) in [
            (filter.countries, ActorKind.country, "--country"), (filter.people, .person, "--person"),
        ] {
            guard !names.isEmpty else { continue }
            var wanted: Set<ActorID> = []
            for name in names { wanted.insert(try Selection.actor(name, kind, option, chronicle)) }
            let words = wanted.sorted().map { chronicle[$0].name }.joined(separator: " or ")
            keep(
                "with " + words,
                { agreement in
                    agreement.parties.contains { Selection.stands($0, for: wanted, agreement) }
                }
            ) { event in
                event.participations.contains { Selection.stands($0, for: wanted, event) }
            }
        }
        if let focus = filter.focus {
            guard filter.depth > 0 else {
                throw FilterError(message: "--depth \(filter.depth) shows nothing; give a number above 0")
            }
            let center = try Selection.actor(focus, nil, "--focus", chronicle)
            self.focus = center
            let reached = Selection.reach(from: center, depth: filter.depth, among: kept, chronicle)
            let steps = filter.depth == 1 ? "" : ", \(filter.depth) steps"
            keep(
                "around \(chronicle[center].name)\(steps)",
                { agreement in
                    agreement.parties.contains { Selection.stands($0, for: [center], agreement) }
                }
            ) { reached.contains($0.index) }
        }
        if let top = filter.top {
            guard top > 0 else { throw FilterError(message: "--top \(top) shows nothing; give a number above 0") }
            if top < kept.count {
                let chosen = Set(Selection.mostImportant(top, of: kept, in: chronicle))
                keep("among the \(top) most important", { _ in true }) { chosen.contains($0.index) }
            }
        }
        let made = Set(kept.flatMap { Array(chronicle[$0].outcomes) + Array(chronicle[$0].subjects) })
        events = kept
        // An agreement is shown with the event that made it; one that no event made, by its own date and parties.
        agreements = chronicle.agreementIDs.filter { id in
            made.contains(id) || (chronicle[id].events.isEmpty && keptAgreements.contains(id))
        }
        if filter.from != nil || filter.to != nil {
            let range = DateSpan(earliest: filter.from?.earliest, latest: filter.to?.latest)
            let isSure = kept.allSatisfy { chronicle[$0].surelyMeets(range) }
            statements.insert(
                Selection.words(from: filter.from, to: filter.to, filter.dateStyle, isSure: isSure), at: 0)
        }
        self.statements = statements
    }

    /// The events that matter most: by stated importance (5 where none is), then by agreements made, then by participants,
    /// then by time. In the order given.
    public static func mostImportant(_ count: Int, of events: [EventID], in chronicle: Chronicle) -> [EventID] {
        guard events.count > count else { return events }
        let keys = events.map { id -> [Int] in
            let event = chronicle[id]
            return [event.importance ?? 5, event.outcomes.count, event.participations.count]
        }
        let ranked = events.indices.sorted { left, right in
            keys[left] == keys[right] ? events[left] < events[right] : keys[right].lexicographicallyPrecedes(keys[left])
        }
        let chosen = Set(ranked.prefix(count))
        return events.indices.filter(chosen.contains).map { events[$0] }
    }

    /// The agreements that matter most: by the events that made or dealt with them, then the latest. In the order given.
    public static func mostImportant(
        _ count: Int, of agreements: [AgreementID], in chronicle: Chronicle
    ) -> [AgreementID] {
        guard agreements.count > count else { return agreements }
        var touched: [AgreementID: Int64] = [:]
        for event in chronicle.eventIDs {
            for id in chronicle[event].outcomes { touched[id, default: 0] += 1 }
            for id in chronicle[event].subjects { touched[id, default: 0] += 1 }
        }
        let keys = agreements.map { id in
            [touched[id] ?? 0, chronicle[id].latestStep?.date?.earliest?.dayNumber ?? .min]
        }
        let ranked = agreements.indices.sorted { left, right in
            keys[left] == keys[right] ? left < right : keys[right].lexicographicallyPrecedes(keys[left])
        }
        let chosen = Set(ranked.prefix(count))
        return agreements.indices.filter(chosen.contains).map { agreements[$0] }
    }

    /// Refuses names of types that neither the published list nor the records know.
    static func checkTypes(_ names: Set<String>, among types: some Sequence<EventType>) throws(FilterError) {
        let known = Set(types.flatMap { [$0.name, $0.root] }).union(EventType.all.map(\.name))
        guard let unknown = names.subtracting(known).min() else { return }
        let nearest = NearestWord.to(unknown, among: known.sorted { $0.isBefore($1) })
        throw FilterError(
            message: "--type \(unknown) is no type of event; "
                + (nearest.map { "did you mean \($0)?" } ?? "the types are in the schema"))
    }

    /// The actor that an option names: by id, name or alias, titles in front set aside, or a code of a stated scheme.
    static func actor(
        _ name: String, _ kind: ActorKind?, _ option: String, _ chronicle: Chronicle
    ) throws(FilterError) -> ActorID {
        let key = FoldedName(name)
        let coded = CodedCountry(name).map { Country.coded($0.code, in: $0.scheme) }
        let codes = Set((coded ?? Country.named(name)).map(\.alpha3))
        let all = chronicle.actorIDs.filter { id in
            let actor = chronicle[id]
            guard kind == nil || actor.kind == kind else { return false }
            let names = [actor.name, actor.usualName] + actor.aliases + actor.translations.map(\.name)
            return actor.id == name || names.contains { FoldedName($0) == key }
                || (actor.kind == .country && codes.contains(actor.id))
        }
        // An id is meant before a name.
        let exact = all.filter { chronicle[$0].id == name }
        let found = exact.isEmpty ? all : exact
        if found.count == 1 { return found[0] }
        if found.isEmpty {
            if kind == nil || kind == .person, let titled = TitledName(name) {
                return try actor(titled.name, .person, option, chronicle)
            }
            let names = chronicle.actorIDs.map { chronicle[$0] }.filter { kind == nil || $0.kind == kind }.map(\.name)
            let hint = NearestWord.to(name, among: names).map { "did you mean \($0)?" } ?? "use a name from actors.csv"
            throw FilterError(message: "\(option): nobody in the records is called \(name.quoted); \(hint)")
        }
        let answers = found.map { chronicle[$0].id }.joined(separator: " or ")
        throw FilterError(message: "\(option): \(name.quoted) may be \(answers); give the id")
    }

    /// Whether an actor is one of those wanted, or stands for one of the countries wanted.
    private static func stands(_ participation: Participation, for wanted: Set<ActorID>, _ event: Event) -> Bool {
        wanted.contains(participation.actor) || (event.country(of: participation).map(wanted.contains) ?? false)
    }

    private static func stands(_ party: Party, for wanted: Set<ActorID>, _ agreement: Agreement) -> Bool {
        wanted.contains(party.actor) || (agreement.country(of: party).map(wanted.contains) ?? false)
    }

    /// The events within so many steps of an actor.
    private static func reach(
        from center: ActorID, depth: Int, among events: [EventID], _ chronicle: Chronicle
    ) -> Set<EventID> {
        var actors: Set<ActorID> = [center]
        var reached: Set<EventID> = []
        for _ in 0..<max(depth, 0) {
            let new = events.filter { id in
                guard !reached.contains(id) else { return false }
                let event = chronicle[id]
                return event.participations.contains { stands($0, for: actors, event) }
            }
            if new.isEmpty { break }
            reached.formUnion(new)
            for id in new { actors.formUnion(chronicle[id].participations.map(\.actor)) }
        }
        return reached
    }
}
