import EntenteModel

/// The counting rules of projections once more, event by event and pair by pair, as plainly as can be.
struct NaiveCounting {
    struct Part {
        var country: String
        var role: String
        var isCancelled = false
        var isPlanned = false
    }

    struct Meeting {
        var type: String
        var status: String
        var parts: [Part]
        var whole: Int?
    }

    /// Ties as "A-B ×count +planned", sorted.
    static func ties(_ meetings: [Meeting]) -> [String] {
        var counted: [String: [Int: Bool]] = [:]
        for (number, meeting) in meetings.enumerated() where meeting.status != "cancelled" {
            for name in names(of: meeting) {
                let isHeld = !isPlanned(meeting.status) && name.isHeld
                // Whatever whole also has this tie, or is a visit, is the one occasion.
                var occasion = number
                var climbing = meeting.whole
                while let whole = climbing {
                    let has =
                        meetings[whole].status != "cancelled"
                        && names(of: meetings[whole]).contains { $0.text == name.text }
                    if has || meetings[whole].type == "visit" { occasion = whole }
                    climbing = meetings[whole].whole
                }
                counted[name.text, default: [:]][occasion] = (counted[name.text]?[occasion] ?? false) || isHeld
            }
        }
        return counted.map { name, occasions in
            "\(name) ×\(occasions.values.filter { $0 }.count) +\(occasions.values.filter { !$0 }.count)"
        }.sorted()
    }

    private static func isPlanned(_ status: String) -> Bool { status == "planned" || status == "postponed" }

    private static func names(of meeting: Meeting) -> [(text: String, isHeld: Bool)] {
        var held: [String: Bool] = [:]
        for (first, one) in meeting.parts.enumerated() {
            for (second, other) in meeting.parts.enumerated() where first != second && one.country != other.country {
                if one.isCancelled || other.isCancelled { continue }
                guard let name = name(one, other, meeting.type) else { continue }
                held[name] = (held[name] ?? false) || !(one.isPlanned || other.isPlanned)
            }
        }
        return held.map { ($0.key, $0.value) }
    }

    private static func name(_ one: Part, _ other: Part, _ type: String) -> String? {
        let passive = ["target", "recipient"]
        if one.role == "mentioned" || other.role == "mentioned" || passive.contains(one.role) { return nil }
        if passive.contains(other.role) {
            let acts = ["actor", "provider"].contains(one.role) || (one.role == "speaker" && type == "statement")
            return acts ? "\(one.country)>\(other.country)" : nil
        }
        if type == "visit", one.role == "host", other.role == "host" { return nil }
        return one.country < other.country ? "\(one.country)-\(other.country)" : nil
    }
}
