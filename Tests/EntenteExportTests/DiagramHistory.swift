import EntenteExport
import EntenteModel
import TestSupport

/// Records that change step by step: events come and go, people get other names, and two turn out to be one.
struct DiagramHistory {
    private var random: SplitMix64
    private var events: [Field] = []
    private var people: [(id: String, name: String, country: String, same: String?)] = []
    private var count = 0
    private static let countries = ["JPN", "VNM", "USA", "CHN", "KOR", "IND", "PHL"]

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        for _ in 0..<8 { addEvent() }
    }

    var chronicle: Chronicle {
        let records = people.map { person in
            Field.mapping(
                [("id", .text(person.id)), ("name", .text(person.name)), ("country", .text(person.country))]
                    + (person.same.map { [("same_as", .texts([$0]))] } ?? []))
        }
        return Records.chronicle([("events", events), ("people", records)])
    }

    mutating func step() {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<5: if events.count < 18 { addEvent() } else { removeEvent() }
        case 5..<7: if events.count > 4 { removeEvent() } else { addEvent() }
        case 7..<9:
            guard let index = people.indices.randomElement(using: &random) else { return }
            people[index].name =
                "Another, much longer name of \(people[index].id), \(Int.random(in: 0..<99, using: &random))"
        default:
            guard let index = people.indices.randomElement(using: &random), people[index].same == nil,
                let other = people.first(where: { $0.id != people[index].id && $0.same == nil })
            else { return }
            people[index].same = other.id
            people[index].country = other.country
        }
    }

    private mutating func addEvent() {
        count += 1
        var participants: [Field] = []
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            if people.isEmpty || Int.random(in: 0..<3, using: &random) == 0 {
                let country = DiagramHistory.countries.randomElement(using: &random) ?? "JPN"
                people.append(("person-\(people.count)", "Person No. \(people.count)", country, nil))
            }
            if let person = people.suffix(14).randomElement(using: &random) { participants.append(.text(person.id)) }
        }
        if Bool.random(using: &random) {
            participants.append(.text(DiagramHistory.countries.randomElement(using: &random) ?? "VNM"))
        }
        var fields: [(String, Field)] = [
            ("id", .text("event-\(count)")), ("title", .text("Talks number \(count)")),
            ("date", .text("2025-0\(1 + count % 9)")),
            ("type", .text(["talks", "visit", "statement", "tariff"][count % 4])),
            ("participants", .list(participants)),
        ]
        if count % 3 == 0 {
            fields.append(
                ("agreements", .list([.mapping([("title", .text("Pact \(count)")), ("status", .text("agreed"))])])))
        }
        events.append(.mapping(fields))
    }

    private mutating func removeEvent() {
        if let index = events.indices.randomElement(using: &random) { events.remove(at: index) }
    }
}
