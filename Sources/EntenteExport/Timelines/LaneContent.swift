import EntenteDrawing
import EntenteModel

/// What stands in the lanes of a timeline, and what of it has words where not everything can.
struct LaneContent {
    /// An event, or an agreement that no event made.
    enum Item {
        case event(EventID)
        case agreement(AgreementID)
    }

    /// How much is said of an item beside its mark.
    enum Form {
        /// Its number and name, and how many agreements came of it.
        case short
        /// Date, place and people as well, and each agreement.
        case full
    }

    /// Lanes with as many labels as were asked for.
    struct Lanes {
        var lanes: [LaneChart.Lane] = []
        /// The events that have words.
        var events: [EventID] = []
        /// The agreements that have words: those of their own, and those that the events made.
        var agreements: [AgreementID] = []
        /// The events that the text alternative tells of.
        var told: [EventID] = []
        /// The agreements of their own that it tells of.
        var lone: [AgreementID] = []
        /// The events and agreements whose time the subtitle tells.
        var countedEvents: [EventID] = []
        var countedAgreements: [AgreementID] = []
        /// How many things are drawn without words, and how many with.
        var wordless = 0
        var labelled = 0
        /// How many lanes are gathered in one.
        var gathered = 0
        var signs: Set<LegendSign> = []

        /// Whether everything is gathered in one lane.
        var isGathered: Bool { lanes.count == 1 && gathered > 0 }
    }

    private struct Entry {
        var entry: LaneChart.Entry
        var signs: Set<LegendSign>
    }

    let request: ViewRequest
    let choice: LaneChoice
    /// Everything that is drawn, in the order of time: events, then agreements of their own.
    let items: [Item]
    /// Whether there are too many for each to be drawn by itself.
    let isDense: Bool
    private let hasBars: Bool
    private let order: LaneOrder
    private let theme: Theme
    /// The place of each item among all by importance, from 0.
    private let importance: [Int]
    /// The items that may have words, the most important first.
    let ranked: [Int]
    private let lanesOfItem: [[LaneChoice.Lane]]
    /// The days from the first item to the last.
    let wholeTime: Double
    /// The entries of those that may have words: with and without the countries that took part.
    private let entries: [Int: [Bool: Entry]]
    private let selectedAgreements: [AgreementID]
    private let selected: Set<AgreementID>

    private var chronicle: Chronicle { request.chronicle }
    private var words: FigureWords { request.words }

    init(_ request: ViewRequest, _ kind: LaneKind, _ order: LaneOrder, isCrowded: Bool, theme: Theme) {
        self.request = request
        self.order = order
        self.theme = theme
        let chronicle = request.chronicle
        let shown = Set(request.selection.agreements)
        let selected = request.numbering.agreementOrder.filter(shown.contains)
        selectedAgreements = selected
        self.selected = shown
        let lone = selected.filter { chronicle[$0].events.isEmpty }
        let items = request.selection.events.map { Item.event($0) } + lone.map { Item.agreement($0) }
        self.items = items
        isDense = isCrowded || items.count > Figure.mostTimelineEvents
        hasBars = isDense && !isCrowded
        let choice = LaneChoice(kind, request)
        self.choice = choice
        lanesOfItem = items.map { item in
            switch item {
            case .event(let id): choice.lanes(of: chronicle[id])
            case .agreement(let id): choice.lanes(of: chronicle[id])
            }
        }
        importance = LaneContent.importance(items, chronicle)
        let most = isDense ? Figure.mostLabelledOfMany : items.count
        let importance = importance
        ranked = Array(items.indices.sorted { importance[$0] < importance[$1] }.prefix(most))
        let days = items.compactMap { LaneContent.date($0, chronicle)?.earliest?.dayNumber }
        wholeTime = Double(days.max() ?? 0) - Double(days.min() ?? 0)
        var entries: [Int: [Bool: Entry]] = [:]
        for index in items.indices where importance[index] < most {
            for namesCountries in [false, true] {
                var maker = TimelineEntries(request, theme: theme, agreements: selected)
                let entry =
                    switch items[index] {
                    case .event(let id): maker.entry(chronicle[id], rank: index, namesCountries: namesCountries)
                    case .agreement(let id): maker.entry(chronicle[id], rank: index)
                    }
                entries[index, default: [:]][namesCountries] = Entry(entry: entry, signs: maker.signs)
            }
        }
        self.entries = entries
    }

    /// By stated importance (5 where none is), then by agreements made, then by those who took part; of equal ones every other comes
    /// first, then every other of the rest, so that however few are taken they lie all over the time.
    private static func importance(_ items: [Item], _ chronicle: Chronicle) -> [Int] {
        let keys = items.map { item -> [Int] in
            switch item {
            case .event(let id):
                let event = chronicle[id]
                return [event.importance ?? 5, event.outcomes.count, event.participations.count]
            case .agreement(let id): return [5, 1, chronicle[id].parties.count]
            }
        }
        var equals: [[Int]: [Int]] = [:]
        for index in items.indices { equals[keys[index], default: []].append(index) }
        let ranked = equals.keys.sorted { $1.lexicographicallyPrecedes($0) }.flatMap { key in
            LaneContent.spread(equals[key] ?? [])
        }
        var places = [Int](repeating: 0, count: items.count)
        for (place, index) in ranked.enumerated() { places[index] = place }
        return places
    }

    /// Things in the order of time, so ordered that each beginning of the list lies all over the time: by the reversed bits of their places.
    private static func spread(_ indices: [Int]) -> [Int] {
        let shift = Int.bitWidth - max(1, indices.count - 1).leadingZeroBitCount - 1
        return indices.indices.sorted { reversed($0, shift) < reversed($1, shift) }.map { indices[$0] }
    }

    private static func reversed(_ place: Int, _ bits: Int) -> UInt64 {
        var (result, rest) = (UInt64(0), UInt64(place))
        for _ in 0...bits {
            result = result << 1 | rest & 1
            rest >>= 1
        }
        return result
    }

    // MARK: - Lanes

    /// Lanes in their order, with the items of each, and how many are gathered in the last.
    struct Division {
        fileprivate var lanes: [(lane: LaneChoice.Lane, items: [Int], density: [LaneChart.DayCount])]
        fileprivate var gathered: Int
        /// Whether lanes tell below their names how much they hold.
        var hasCounts = true

        /// The numbers of the lanes in which an item stands.
        func lanes(of item: Int) -> [Int] { lanes.indices.filter { lanes[$0].items.contains(item) } }
        /// The numbers of all lanes.
        var indices: Range<Int> { lanes.indices }
    }

    /// A division into so many lanes at most.
    func division(most: Int) -> Division {
        var content: [LaneChoice.Lane: [Int]] = [:]
        for index in items.indices {
            for lane in lanesOfItem[index] { content[lane, default: []].append(index) }
        }
        let gathered = LaneContent.gather(&content, most: most)
        let lanes = sorted(content).map { lane in
            let items = content[lane] ?? []
            return (lane: lane, items: items, density: hasBars ? density(items) : [])
        }
        return Division(lanes: lanes, gathered: gathered)
    }

    /// One lane of a division in which some of its items have words.
    func lane(_ number: Int, of division: Division, labelling labelled: [Int: Form]) -> LaneChart.Lane {
        var signs: Set<LegendSign> = []
        var seen: Set<Int> = []
        var lane = lane(division.lanes[number].lane, division.lanes[number].items, labelled, &signs, &seen)
        lane.density = division.lanes[number].density
        if !division.hasCounts { lane.subtitle = "" }
        return lane
    }

    /// The lanes of a division in which some of the items have words.
    func lanes(_ division: Division, labelling labelled: [Int: Form]) -> Lanes {
        var made = Lanes()
        made.gathered = division.gathered
        for index in items.indices {
            let hasWords = labelled[index] != nil && entries[index] != nil
            made.wordless += hasWords ? 0 : 1
            made.labelled += hasWords ? 1 : 0
            switch items[index] {
            case .event(let id):
                if hasWords { made.events.append(id) }
                if hasWords || !isDense { made.told.append(id) }
                if hasWords || !isDense || hasBars { made.countedEvents.append(id) }
            case .agreement(let id):
                if hasWords { made.agreements.append(id) }
                if hasWords || !isDense { made.lone.append(id) }
                made.countedAgreements.append(id)
            }
        }
        let outcomes = Set(made.events.flatMap { Array(chronicle[$0].outcomes) }).union(made.agreements)
        made.agreements = selectedAgreements.filter(outcomes.contains)
        made.countedAgreements = selectedAgreements.filter(Set(made.countedAgreements).union(outcomes).contains)
        if !made.agreements.isEmpty { made.signs.insert(.agreement) }
        var seen: Set<Int> = []
        for (lane, items, density) in division.lanes {
            made.lanes.append(self.lane(lane, items, labelled, &made.signs, &seen))
            made.lanes[made.lanes.count - 1].density = density
            if !division.hasCounts { made.lanes[made.lanes.count - 1].subtitle = "" }
        }
        return made
    }

    private func sorted(_ content: [LaneChoice.Lane: [Int]]) -> [LaneChoice.Lane] {
        content.keys.sorted { left, right in
            if left.rank != right.rank { return left.rank < right.rank }
            let counts = (content[left]?.count ?? 0, content[right]?.count ?? 0)
            let firsts = (content[left]?.first ?? 0, content[right]?.first ?? 0)
            switch order {
            case .weight where counts.0 != counts.1: return counts.0 > counts.1
            case .name where left.title != right.title: return left.title.isBefore(right.title)
            default: return (firsts.0, left.id) < (firsts.1, right.id)
            }
        }
    }

    /// Puts the least filled lanes of very many into one, and says how many these were.
    private static func gather(_ content: inout [LaneChoice.Lane: [Int]], most: Int) -> Int {
        guard content.count > most else { return 0 }
        let ranked = content.keys.sorted { left, right in
            let counts = (content[left]?.count ?? 0, content[right]?.count ?? 0)
            let firsts = (content[left]?.first ?? 0, content[right]?.first ?? 0)
            return counts.0 == counts.1 ? (firsts.0, left.id) < (firsts.1, right.id) : counts.0 > counts.1
        }
        let gathered = ranked.dropFirst(most - 1)
        let all = Set(gathered.flatMap { content.removeValue(forKey: $0) ?? [] }).sorted()
        content[LaneChoice.Lane(id: "others", title: most > 1 ? "Others" : "All", rank: 4)] = all
        return gathered.count
    }

    private func lane(
        _ lane: LaneChoice.Lane, _ indices: [Int], _ labelled: [Int: Form], _ signs: inout Set<LegendSign>,
        _ seen: inout Set<Int>
    ) -> LaneChart.Lane {
        var list: [Int: LaneChart.Entry] = [:]
        var wordless: [Int] = []
        for index in indices {
            guard let form = labelled[index], let entry = entries[index]?[lane.namesNobody] else {
                wordless.append(index)
                continue
            }
            signs.formUnion(form == .short ? entry.signs.subtracting([.tentative]) : entry.signs)
            if form == .short, entry.entry.outcomes.contains(where: \.isHollow) { signs.insert(.tentative) }
            var own = form == .short ? entry.entry.short : entry.entry
            // What stands in several lanes has its own identity in the first alone.
            if !seen.insert(index).inserted { own = own.copied(into: lane.id) }
            list[index] = own
        }
        nest(&list)
        for index in list.keys { tell(&list[index], whatItIsPartOf: index) }
        var entries = list.keys.sorted().compactMap { list[$0] }
        if !hasBars, !wordless.isEmpty {
            signs.insert(.wordless)
            let more = WordlessEntries(self, theme: theme).entries(wordless, in: lane)
            // A pale bar among the strokes means what it means elsewhere.
            if more.contains(where: \.hasOpenTick) { signs.insert(.uncertainDay) }
            entries += more
        }
        let events = indices.count { if case .event = items[$0] { true } else { false } }
        let outcomes = indices.flatMap { index -> [AgreementID] in
            guard case .event(let id) = items[index] else { return [] }
            return chronicle[id].outcomes.filter(selected.contains)
        }
        let agreements = indices.count - events + Set(outcomes).count
        let counts = [
            events > 0 ? FigureWords.count(events, "event", "events") : "",
            agreements > 0 ? FigureWords.count(agreements, "agreement", "agreements") : "",
        ]
        return LaneChart.Lane(
            id: "lane/" + lane.id, title: lane.title, subtitle: counts.filter { !$0.isEmpty }.joined(separator: ", "),
            entries: entries)
    }

    /// Puts what is part of a visit, or of anything else that lasts, into its entry.
    private func nest(_ list: inout [Int: LaneChart.Entry]) {
        var indexOfEvent: [EventID: Int] = [:]
        for index in list.keys { if case .event(let id) = items[index] { indexOfEvent[id] = index } }
        for index in list.keys.sorted() {
            guard case .event(let id) = items[index], let span = list[index]?.span, list[index]?.parts.isEmpty == true
            else { continue }
            let wholes = chronicle[id].links.filter { $0.kind == .partOf }.compactMap { indexOfEvent[$0.target] }
            let whole = wholes.sorted().first { whole in
                guard whole != index, let outer = list[whole]?.span else { return false }
                return outer.earliest <= span.earliest && span.latest <= outer.latest
            }
            guard let whole, case .event(let parent) = items[whole],
                !chronicle[parent].links.contains(where: { $0.kind == .partOf }), let part = list[index]
            else { continue }
            list[whole]?.parts.append(part)
            list[index] = nil
        }
    }

    /// Whether an item is only planned, or an agreement only proposed.
    func isHollow(_ index: Int) -> Bool {
        switch items[index] {
        case .event(let id): chronicle[id].status != .occurred
        case .agreement(let id): chronicle[id].latestStep?.status.isTentative ?? false
        }
    }

    /// Says of what an entry is part where it does not stand with it.
    private func tell(_ entry: inout LaneChart.Entry?, whatItIsPartOf index: Int) {
        guard case .event(let id) = items[index], let details = entry?.details, !details.isEmpty else { return }
        let wholes = chronicle[id].links.filter { $0.kind == .partOf }.map { request.numbering.number(of: $0.target) }
        guard !wholes.isEmpty else { return }
        let words = "part of event \(FigureWords.enumeration(wholes))"
        entry?.details.append([TextRun(words, TextStyle(size: 7.2, color: theme.mutedText))])
    }

    // MARK: - Bars

    /// The day that an item counts on; nil where its date leaves more than a month open.
    func day(_ index: Int) -> Int64? {
        guard let date = date(index), let first = date.earliest?.dayNumber else { return nil }
        switch items[index] {
        case .event:
            guard let last = date.latest?.dayNumber, last - first < 31 else { return nil }
            return first
        case .agreement: return first
        }
    }

    /// The date of an event, or of the first stage of an agreement.
    func date(_ index: Int) -> EventDate? { LaneContent.date(items[index], chronicle) }

    private static func date(_ item: Item, _ chronicle: Chronicle) -> EventDate? {
        switch item {
        case .event(let id): chronicle[id].date
        case .agreement(let id): chronicle[id].firstDate
        }
    }

    private func density(_ indices: [Int]) -> [LaneChart.DayCount] {
        var counts: [Int64: Int] = [:]
        for day in indices.compactMap(day) { counts[day, default: 0] += 1 }
        return counts.keys.sorted().map { LaneChart.DayCount(day: $0, count: counts[$0] ?? 0) }
    }

    /// How many things have no place on the bars.
    var uncounted: Int { hasBars ? items.indices.count { day($0) == nil } : 0 }
}

extension LaneChart.Entry {
    /// Whether one of its strokes is a bar over days that a source leaves open.
    fileprivate var hasOpenTick: Bool {
        span != nil && ticks.contains { !$0.span.isExact || $0.span.isApproximate }
    }

    /// The same entry without its small lines, and with what came of it in one line.
    fileprivate var short: LaneChart.Entry {
        var copy = self
        copy.details = []
        guard let first = outcomes.first, outcomes.count > 1 else { return copy }
        let numbers = outcomes.compactMap { $0.label.first?.text.split(separator: "\u{A0}").first.map(String.init) }
        var fold = first
        fold.id += "/all"
        fold.title = outcomes.map(\.title).joined(separator: "; ")
        fold.isHollow = outcomes.allSatisfy(\.isHollow)
        let style = first.label.first?.style
        fold.label = [
            TextRun(
                (numbers.count > 2 ? [numbers[0], "…", numbers[numbers.count - 1]] : numbers).joined(separator: ", ")
                    + "\u{A0} ", style ?? first.label[0].style),
            TextRun(
                "\(outcomes.count) agreements", first.label.count > 1 ? first.label[1].style : first.label[0].style),
        ]
        copy.outcomes = [fold]
        return copy
    }

    /// The same entry as it stands in a further lane.
    fileprivate func copied(into lane: String) -> LaneChart.Entry {
        var copy = self
        copy.id += "/" + lane
        copy.classes = copy.classes.split(separator: " ").filter { $0 != "event" }.joined(separator: " ") + " again"
        for index in copy.outcomes.indices { copy.outcomes[index].id += "/" + lane }
        return copy
    }
}
