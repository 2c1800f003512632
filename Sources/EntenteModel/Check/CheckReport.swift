/// What `entente check` says of a Chronicle: its problems, how its names were understood, and what was counted; as JSON for editors
/// and CI, or in a few lines.
public struct CheckReport: Sendable {
    private let chronicle: Chronicle
    /// The problems, sorted by place.
    public let problems: [Problem]

    /// A report of a Chronicle; `today` is the day that planned and past events are held against, `others` what was found wrong
    /// before records were made.
    public init(_ chronicle: Chronicle, today: CivilDay? = nil, others: [Problem] = []) {
        self.chronicle = chronicle
        let own = ChronicleCheck.problems(of: chronicle, today: today)
        problems = others.isEmpty ? own : (own + others).sorted()
    }

    /// How many problems have a severity.
    public func count(_ severity: Problem.Severity) -> Int {
        problems.count { $0.severity == severity }
    }

    /// What was counted, and how the names found their actors, a line each.
    public var summary: [String] {
        let things = [
            CheckReport.count(chronicle.events.count, "event"),
            CheckReport.count(chronicle.agreements.count, "agreement"),
            CheckReport.count(chronicle.actors.count, "actor"), CheckReport.count(chronicle.sources.count, "source"),
        ]
        let findings = [CheckReport.count(count(.error), "error"), CheckReport.count(count(.warning), "warning")]
        return [things.joined(separator: ", ") + "; " + findings.joined(separator: ", ")] + namesSummary
    }

    private var namesSummary: [String] {
        let names = distinctNames
        guard !names.isEmpty else { return [] }
        var counts: [String: Int] = [:]
        for name in names { counts[CheckReport.group(of: name.match), default: 0] += 1 }
        let ways = CheckReport.groups.compactMap { group in counts[group].map { "\($0) \(group)" } }
        return ["\(CheckReport.count(names.count, "name")): \(ways.joined(separator: ", "))"]
    }

    private static let groups = [
        "by id", "by name", "by alias", "by name in a language", "by country", "by code", "without a title",
        "by mention only",
    ]

    private static func group(of match: NameMatch) -> String {
        switch match {
        case .id: groups[0]
        case .name: groups[1]
        case .alias: groups[2]
        case .language: groups[3]
        case .country: groups[4]
        case .scheme: groups[5]
        case .withoutTitle: groups[6]
        case .mention: groups[7]
        }
    }

    /// How every distinct name was understood, a line each: `PM Ishiba → Shigeru Ishiba (shigeru-ishiba), by alias, 3 times`.
    public var names: [String] {
        distinctNames.map { name in
            let actor = chronicle[name.actor]
            let times = name.count == 1 ? "once" : "\(name.count) times"
            return "\(name.name.shortened) → \(actor.name.shortened) (\(actor.id)), by \(name.match.words), \(times)"
        }
    }

    /// The names, whether or not the records say what kind of actor they mean.
    private var distinctNames: [(name: String, actor: ActorID, match: NameMatch, count: Int)] {
        var distinct: [(name: String, actor: ActorID, match: NameMatch, count: Int)] = []
        for name in chronicle.names {
            if let last = distinct.last, last.name == name.name, last.actor == name.actor {
                distinct[distinct.count - 1].count += name.count
            } else {
                distinct.append((name.name, name.actor, name.match, name.count))
            }
        }
        return distinct
    }

    /// The whole report as JSON, ending in a line feed: `problems`, `names`, `merged` and `counts`.
    public var json: String {
        let counts: [(String, OrderedJSON)] = [
            ("events", .number(chronicle.events.count)), ("agreements", .number(chronicle.agreements.count)),
            ("actors", .number(chronicle.actors.count)), ("sources", .number(chronicle.sources.count)),
            ("errors", .number(count(.error))), ("warnings", .number(count(.warning))),
            ("notes", .number(count(.note))),
        ]
        let root = OrderedJSON.object([
            ("problems", .list(problems.map(CheckReport.json))), ("names", .list(chronicle.names.map(json))),
            ("merged", .list(merged)), ("counts", .object(counts)),
        ])
        return root.text + "\n"
    }

    private static func json(_ problem: Problem) -> OrderedJSON {
        var members: [(String, OrderedJSON)] = [
            ("severity", .text(problem.severity.rawValue)), ("rule", .text(problem.rule.rawValue)),
            ("file", .text(problem.file)),
        ]
        if let position = problem.position {
            members += [("line", .number(Int(position.line))), ("column", .number(Int(position.column)))]
        }
        members.append(("message", .text(problem.message)))
        if let fix = problem.fix { members.append(("fix", .text(fix))) }
        return .object(members)
    }

    private func json(_ name: NameResolution) -> OrderedJSON {
        .object([
            ("name", .text(name.name)), ("kind", name.kind.map { .text($0.rawValue) } ?? .null),
            ("actor", .text(chronicle[name.actor].id)), ("match", .text(name.match.words)),
            ("count", .number(name.count)),
        ])
    }

    /// Everything that several records tell, with the place of each.
    private var merged: [OrderedJSON] {
        var things: [(id: String, origins: [Origin])] = []
        for id in chronicle.eventIDs { things.append((chronicle[id].id, chronicle[id].origins)) }
        for id in chronicle.actorIDs { things.append((chronicle[id].id, chronicle[id].origins)) }
        for id in chronicle.agreementIDs { things.append((chronicle[id].id, chronicle[id].origins)) }
        // A source that is written out wherever it is cited is no merging worth telling.
        for id in chronicle.sourceIDs where chronicle[id].isDescribed {
            things.append((chronicle[id].id, chronicle[id].origins))
        }
        return things.filter { $0.origins.count > 1 }.map { id, origins in
            let places = origins.map { origin in
                OrderedJSON.object([
                    ("file", .text(chronicle[origin.file])), ("line", .number(Int(origin.position.line))),
                    ("column", .number(Int(origin.position.column))),
                ])
            }
            return .object([("id", .text(id)), ("records", .list(places))])
        }
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
