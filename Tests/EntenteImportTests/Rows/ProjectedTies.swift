@testable import EntenteImport
import EntenteModel

/// A projection of rows on either road, a line a tie, so that the two can be compared.
struct ProjectedTies {
    /// The ties: who, how often, how heavy, from when to when.
    private(set) var ties: [String] = []
    /// For each tie its most important events, by id.
    private(set) var tops: [String] = []
    /// The counted events that tie nobody.
    private(set) var untied = 0
    /// What filters left out.
    private(set) var statements: [String] = []

    /// The fast road.
    init(_ projection: SummedProjection, _ rows: CodedRows) {
        let chronicle = projection.chronicle
        for (tie, ids) in zip(projection.ties, rows.ids(at: projection.ties.map(\.places))) {
            let name = ProjectedTies.name(chronicle[tie.source], chronicle[tie.target], tie.isDirected, tie.type)
            ties.append(
                name + ProjectedTies.counts(tie.count, tie.planned, tie.bilateral, tie.weight)
                    + ProjectedTies.span(tie.held) + ProjectedTies.span(tie.intended))
            tops.append(name + " " + ids.joined(separator: " "))
        }
        (untied, statements) = (projection.untied, projection.statements)
        ties.sort()
        tops.sort()
    }

    /// A whole reading. `places` tells where the record of an event stands.
    init(
        _ chronicle: Chronicle, _ selection: Selection, onto level: Projection.Level, byType: Bool,
        places: [String: Int], naming most: Int = 3
    ) {
        let projection = Projection(Graph(chronicle, selection), onto: level, byType: byType)
        var tied: Set<EventID> = []
        for tie in projection.ties {
            let name = ProjectedTies.name(chronicle[tie.source], chronicle[tie.target], tie.isDirected, tie.type)
            ties.append(
                name + ProjectedTies.counts(tie.count, tie.planned, tie.bilateral, tie.weight)
                    + ProjectedTies.span(tie.held) + ProjectedTies.span(tie.intended))
            tied.formUnion(tie.events)
            let ranked = tie.events.map { id in
                let event = chronicle[id]
                let day = event.date.flatMap { ($0.earliest ?? $0.latest)?.dayNumber } ?? .max
                return (-(event.importance ?? 5), day, places[event.id] ?? .max, event.id)
            }.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }
            tops.append(name + " " + ranked.prefix(most).map(\.3).joined(separator: " "))
        }
        untied = selection.events.count { chronicle[$0].status != .cancelled && !tied.contains($0) }
        statements = selection.statements
        ties.sort()
        tops.sort()
    }

    private static func name(_ source: Actor, _ target: Actor, _ isDirected: Bool, _ type: String) -> String {
        let (one, other) = isDirected || source.id < target.id ? (source, target) : (target, source)
        return "\(one.id)\(isDirected ? ">" : "-")\(other.id) \(type)"
    }

    private static func counts(_ count: Int, _ planned: Int, _ bilateral: Int, _ weight: Double) -> String {
        " ×\(count) +\(planned) \(bilateral) alone, \((weight * 1e9).rounded() / 1e9)"
    }

    private static func span(_ span: TieSpan) -> String {
        " [\(span.first?.edtf ?? "")…\(span.last?.edtf ?? "") \(span.undated)]"
    }
}
