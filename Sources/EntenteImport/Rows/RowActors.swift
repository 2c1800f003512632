import EntenteModel

/// Whom the names of a source's rows mean: each distinct name resolved once, as records resolve theirs.
struct RowActors: Sendable {
    /// A name with what it must mean.
    struct Name: Hashable, Sendable {
        let text: String
        let kind: ActorKind?
    }

    /// The actors, with what other records say of them.
    let chronicle: Chronicle
    private let actors: [Name: ActorID]
    private let datedActors: [Name: [ActorID?]]

    /// Resolves names; a code that has meant one state after another is resolved for each date. O(names).
    init(_ names: Set<Name>, dates: [EventDate], beside records: [Record]) {
        let sorted = names.sorted { left, right in
            left.text == right.text
                ? (left.kind?.rawValue ?? "").isBefore(right.kind?.rawValue ?? "") : left.text.isBefore(right.text)
        }
        var builder = ChronicleBuilder()
        for record in records { builder.add(record) }
        var asked: [(id: String, name: Name, date: Int?)] = []
        for name in sorted {
            for date in RowActors.dependsOnDay(name) ? dates.indices.map(Optional.some) : [nil] {
                let id = "name/\(asked.count)"
                builder.add(RowActors.question(id, name, date.map { dates[$0] }))
                asked.append((id, name, date))
            }
        }
        let chronicle = builder.build()
        var found: [String: ActorID] = [:]
        for id in chronicle.eventIDs {
            let event = chronicle[id]
            found[event.id] = event.participations.first?.actor
        }
        var actors: [Name: ActorID] = [:]
        var datedActors: [Name: [ActorID?]] = [:]
        for (id, name, date) in asked {
            if date == nil {
                actors[name] = found[id]
            } else {
                datedActors[name, default: []].append(found[id])
            }
        }
        self.chronicle = chronicle
        self.actors = actors
        self.datedActors = datedActors
    }

    /// The actor that a name means on a date; nil where it means none, or several.
    func actor(_ name: Name, date: Int) -> ActorID? {
        if let dated = datedActors[name] { return date < dated.count ? dated[date] : nil }
        return actors[name]
    }

    /// Whether a name means others at other times.
    static func dependsOnDay(_ name: Name) -> Bool { (Country.coded(name.text)?.count ?? 0) > 1 }

    /// What was found wrong in the records beside the rows.
    func problems(of records: [Record]) -> [Problem] {
        let files = Set(records.map(\.file))
        return chronicle.problems.filter { files.contains($0.file) }
    }

    /// What is wrong with names of the rows themselves, such as one that two actors bear.
    ///
    /// What means no country is none of these: it is the fault of its row.
    var problemsOfNames: [Problem] {
        chronicle.problems.filter {
            $0.file == RowActors.file && $0.severity == .error && $0.rule != .unknownCountry
        }
    }

    /// An event of which the name is the one participant.
    private static func question(_ id: String, _ name: Name, _ date: EventDate?) -> Record {
        let place = TextPosition(line: 1, column: 1)
        let text = { (text: String) in Field(.text(text), at: place) }
        let entry = { (name: String, field: Field) in Field.Entry(name: name, position: place, field: field) }
        let participant = Field(.mapping([entry(name.kind?.rawValue ?? "name", text(name.text))]), at: place)
        let fields = [
            entry("id", text(id)), entry("title", text(id)), entry("date", text(date?.edtf ?? "unknown")),
            entry("participants", Field(.list([participant]), at: place)),
        ]
        return Record(kind: .event, file: file, field: Field(.mapping(fields), at: place))
    }

    private static let file = "names of the rows"
}
