import TestSupport
/// Records that use every form, and changes to them of the kinds that people make.
enum RecordMutation {
    /// Whole and without fault.
    static var base: JSONValue {
        guard let value = try? JSONValue(text) else { return .null }
        return value
    }

    private static let text = #"""
        {"events": [
          {"id": "talks", "date": "2025-04-28", "stated": "Monday", "type": "talks", "title": "Talks", "label": "T",
           "place": "Hanoi", "follows": ["visit"], "about": ["pact"], "status": "occurred", "evidence": "reported",
           "participants": ["Ann Lee (guest)", {"person": "Bo Tran", "role": "host", "status": "planned",
             "evidence": "disputed", "note": "n", "sources": ["paper"], "delegation": false, "post": "Envoy of Japan"}],
           "countries": ["JPN"], "topics": ["trade", "defence"], "summary": "S", "quote": "Q", "importance": 7,
           "weight": "2", "sources": ["paper", {"title": "Web", "url": "https://example.org/a", "date": "2025"}],
           "agreements": [{"title": "Plan", "status": "agreed", "parties": ["JPN (provider)", {"country": "VNM",
             "role": "beneficiary", "from": "2025", "evidence": "reported", "note": "n"}]}],
           "claims": [{"field": "place", "value": "Hue", "source": "paper"}], "note": "n", "custom": {"own": [1, 2]}},
          {"id": "visit", "date": "2025-04-01", "end": "2025-04-03", "within": true, "type": "visit", "title": "Visit",
           "people": ["Ann Lee"], "organizations": ["League (organizer)"], "sources": ["paper"], "same_as": ["trip"]},
          {"id": "trip", "date": "2025-04", "title": "Trip", "not_same_as": ["talks"]}],
         "people": [
          {"id": "ann", "name": "Ann Lee", "names": {"ja": "リー"}, "aliases": ["A. Lee"], "summary": "s",
           "posts": [{"title": "Minister", "country": "JPN", "from": "2024-10", "to": "2025",
             "sources": ["paper"], "note": "n", "accredited_to": ["VNM"], "evidence": "reported"}],
           "maybe_same_as": ["Bo Tran"], "not_same_as": ["Bo Tran"], "same_as": ["lee"], "sources": ["paper"], "note": "n"},
          {"id": "lee", "name": "ann lee", "claims": ["country: VNM [paper]"]},
          {"name": "Bo Tran", "country": "VNM", "posts": ["Minister, VNM"]}],
         "organizations": [{"id": "league", "name": "League", "kind": "alliance", "country": "JPN", "members": ["JPN"],
           "aliases": ["L"], "names": {"vi": "Hội"}, "sources": ["paper"]}],
         "countries": [{"code": "XKX", "name": "Kosovo", "from": "2008", "until": "2030", "codes": {"cow": "347"}, "aliases": ["K"], "note": "n"}],
         "agreements": [{"id": "pact", "title": "Pact", "label": "P", "kind": "pact", "status": "signed",
           "date": "2024", "parties": ["JPN", "VNM (signatory)"], "place": "Hue", "topics": ["trade"], "summary": "s",
           "steps": [{"status": "proposed", "date": "2023", "stated": "early", "sources": ["paper"], "note": "n"}],
           "evidence": "confirmed", "sources": ["paper"], "events": ["visit"]}],
         "sources": [{"id": "paper", "title": "Paper", "publisher": "P", "author": "A", "date": "2025-04-29",
           "url": "https://example.org/p", "archived": "https://example.org/q", "accessed": "2025-05", "language": "en",
           "claims": [{"field": "date", "value": "2025-04-30"}]}]}
        """#

    /// One place changed, and what was done to it.
    static func changed(_ value: JSONValue, _ generator: inout SplitMix64) -> (JSONValue, String) {
        let all = places(in: value, [])
        guard let place = all.randomElement(using: &generator) else { return (value, "nothing") }
        var description = ""
        let result = edit(value, place[...]) { members, name in
            switch Int.random(in: 0..<4, using: &generator) {
            case 0:
                members[name] = nil
                description = "dropped \(place)"
            case 1:
                let new = Bool.random(using: &generator) ? name + "x" : String(name.dropLast())
                members[new] = members.removeValue(forKey: name)
                description = "renamed \(place) to \(new)"
            case 2 where required.contains(name):
                members[name] = .text(" ")
                description = "blanked \(place)"
            default:
                let shape = shapes.randomElement(using: &generator) ?? .null
                members[name] = shape
                description = "\(place) = \(shape.json)"
            }
        }
        return (result, description)
    }

    private static let required: Set<String> = ["title", "date", "name", "ja", "vi", "field", "value"]

    /// Values of every shape; a truth value is text to the reader, so that it stays out where names may stand.
    private static let shapes: [JSONValue] = [
        .null, .number(5), .number(77), .text("words"), .list([]), .object([:]), .list([.text("words")]),
        .list([.list([])]), .list([.number(5)]), .list([.null]), .object(["odd": .text("x")]), .list([.object([:])]),
        .list([.object(["odd": .number(1)])]),
    ]

    /// The names of all members, at any depth, as paths; a list's items by their number.
    private static func places(in value: JSONValue, _ path: [String]) -> [[String]] {
        switch value {
        case .object(let members):
            members.sorted { $0.key < $1.key }.flatMap { name, member in
                [path + [name]] + (name == "custom" ? [] : places(in: member, path + [name]))
            }
        case .list(let items): items.enumerated().flatMap { places(in: $1, path + ["\($0)"]) }
        default: []
        }
    }

    private static func edit(
        _ value: JSONValue, _ place: ArraySlice<String>, _ change: (inout [String: JSONValue], String) -> Void
    ) -> JSONValue {
        guard let first = place.first else { return value }
        switch value {
        case .object(var members):
            if place.count == 1 {
                change(&members, first)
            } else if let member = members[first] {
                members[first] = edit(member, place.dropFirst(), change)
            }
            return .object(members)
        case .list(var items):
            if let index = Int(first), items.indices.contains(index) {
                items[index] = edit(items[index], place.dropFirst(), change)
            }
            return .list(items)
        default: return value
        }
    }
}
