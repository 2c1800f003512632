/// What the records of one thing tell of one field, and which value is drawn.
///
/// The rule: the value that a record chose knowing of the other (it keeps the other as a claim), else the one that most sources
/// tell, else the one of the latest source, else the one whose source has the first id. Values that only say the same more
/// coarsely agree with the finer one. The outcome depends on what is told alone, not on the order of the records.
struct FieldChoice {
    /// A value with those who tell it.
    struct Value {
        /// The value in the canonical form of its field.
        var text: String
        /// The sources of the records that tell it.
        var sources: [SourceDraft]
        /// Whether a record that tells it keeps other values of the field as claims.
        var isKnowing: Bool
        /// Where the first record that tells it stands.
        var origin: Place
    }

    /// Why a value was preferred.
    enum Reason: String {
        case choice = "the record that knows of the other"
        case mostSources = "the most sources"
        case latestSource = "the latest source"
        case sourceID = "the first id of a source"
        case text = "the order of the texts alone, since no source decides"
    }

    /// The values told, the drawn one first, then by preference.
    private(set) var values: [Value]
    /// How many of the first values contradict each other; the others agree with one of these.
    private(set) var contradicting: Int
    /// Why the first was preferred to the second.
    private(set) var reason: Reason

    /// Chooses among values, of which at least one is told; `refines` says whether the first of two texts says the same as the
    /// second, and more.
    init?(
        _ told: [Value], support: (SourceDraft) -> SourceSupport, refines: (String, String) -> Bool = { _, _ in false }
    ) {
        var values: [Value] = []
        var places: [[UInt8]: Int] = [:]
        for value in told {
            let key = Array(value.text.utf8)
            if let known = places[key] {
                values[known].sources += value.sources
                values[known].isKnowing = values[known].isKnowing || value.isKnowing
                if value.origin.precedes(values[known].origin) { values[known].origin = value.origin }
            } else {
                places[key] = values.count
                values.append(value)
            }
        }
        guard !values.isEmpty else { return nil }
        // Past so many different values nobody tells the same more finely, and each is not held against each.
        let isComparable = values.count <= FieldChoice.mostCompared
        let weighed = values.enumerated().map { index, value in
            // Whoever tells a coarser value supports the finer one.
            let coarser = isComparable ? values.filter { refines(value.text, $0.text) } : []
            let isCoarse =
                isComparable && values.indices.contains { $0 != index && refines(values[$0].text, value.text) }
            let sources = Dictionary(
                (value.sources + coarser.flatMap(\.sources)).map(support).map { ($0.id, $0) },
                uniquingKeysWith: { first, _ in first })
            return Weighed(
                value: value, isCoarse: isCoarse, count: sources.count, latest: sources.values.map(\.day).max() ?? .min,
                first: sources.keys.min { $0.isBefore($1) } ?? "\u{10FFFF}")
        }
        let sorted = weighed.sorted { $0.reason(over: $1) != nil }
        self.values = sorted.map(\.value)
        contradicting = max(1, sorted.prefix { !$0.isCoarse }.count)
        reason = sorted.count > 1 ? sorted[0].reason(over: sorted[1]) ?? .text : .text
    }

    /// The value that is drawn.
    var drawn: Value { values[0] }

    /// Whether values contradict each other.
    var isDisputed: Bool { contradicting > 1 }

    /// The values that are not drawn as claims on a field, one for each of their sources.
    func claims(on field: String) -> [ClaimDraft] {
        values.dropFirst().flatMap { value -> [ClaimDraft] in
            value.sources.isEmpty
                ? [ClaimDraft(field: field, value: value.text, source: nil)]
                : value.sources.map { ClaimDraft(field: field, value: value.text, source: $0) }
        }
    }

    private static let mostCompared = 100

    private struct Weighed {
        var value: Value
        var isCoarse: Bool
        var count: Int
        var latest: Int64
        var first: String

        /// Why this is preferred to another; nil where the other is preferred.
        func reason(over other: Weighed) -> Reason? {
            if isCoarse != other.isCoarse { return isCoarse ? nil : .text }
            if value.isKnowing != other.value.isKnowing { return value.isKnowing ? .choice : nil }
            if count != other.count { return count > other.count ? .mostSources : nil }
            if latest != other.latest { return latest > other.latest ? .latestSource : nil }
            if first != other.first { return first.isBefore(other.first) ? .sourceID : nil }
            return value.text.isBefore(other.value.text) ? .text : nil
        }
    }
}

/// What weighs for a value: one source, known by its id, and its last possible day.
struct SourceSupport {
    var id: String
    var day: Int64
}

extension SourceRegistry {
    /// What weighs for a value that a source tells.
    func support(of draft: SourceDraft) -> SourceSupport {
        guard let index = known(draft) else {
            return SourceSupport(id: draft.mention?.text ?? draft.id?.text ?? draft.title, day: .min)
        }
        return SourceSupport(id: ids[index], day: drafts[index].date?.latest?.dayNumber ?? .min)
    }
}
