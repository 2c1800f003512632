import EntenteModel
import TestSupport

/// Records of every kind, the same for the same seed.
struct GeneratedRecords {
    let events: [Field]
    let people: [Field]
    let organizations: [Field]
    let agreements: [Field]
    let sources: [Field]
    let titles: [String]

    init(seed: UInt64, count: Int, isHostile: Bool = false) {
        var random = SplitMix64(seed: seed)
        let words = Words(isHostile: isHostile)
        let personCount = 1 + count / 3
        let names = (0..<personCount).map { words.name($0, &random) }
        people = names.enumerated().map { index, name in
            var entries: [(String, Field)] = [("id", .text("person-\(index)")), ("name", .text(name))]
            if index % 3 != 0 {
                entries.append(
                    (
                        "posts",
                        .list([
                            .mapping([
                                ("title", .text(isHostile ? "Minister, for A; B" : "Minister")),
                                ("country", .text(Words.countries[index % Words.countries.count])),
                                ("from", .text("19\(10 + index % 80)")),
                            ])
                        ])
                    ))
            }
            if index % 4 == 1 { entries.append(("aliases", .texts(["alias \(index); also", "P\(index)"]))) }
            return .mapping(entries)
        }
        let organizationCount = 1 + count / 8
        organizations = (0..<organizationCount).map { index in
            .mapping(
                [("id", .text("org-\(index)")), ("name", .text(words.organization(index, &random)))]
                    + (index % 2 == 0 ? [("country", .text(Words.countries[index % Words.countries.count]))] : []))
        }
        sources = (0..<(1 + count / 4)).map { index in
            .mapping([
                ("id", .text(isHostile ? "source;\(index)" : "source-\(index)")),
                ("title", .text(words.title(index, &random))),
                ("publisher", .text("Publisher \(index)")), ("date", .text("20\(10 + index % 80)")),
            ])
        }
        let sourceCount = 1 + count / 4
        var titles: [String] = []
        events = (0..<count).map { index in
            let title = words.title(index, &random)
            titles.append(title)
            var participants: [Field] = []
            let crowd = Int.random(in: 0..<10, using: &random) == 0 ? 30 : 5
            for number in Set(
                (0..<Int.random(in: 0...crowd, using: &random)).map { _ in
                    Int.random(in: 0..<personCount, using: &random)
                }
            )
            .sorted() {
                participants.append(
                    .mapping([
                        ("person", .text("person-\(number)")),
                        ("role", .text(ParticipationRole.allCases.randomElement(using: &random)?.rawValue ?? "host")),
                        ("evidence", .text(Int.random(in: 0..<9, using: &random) == 0 ? "disputed" : "reported")),
                    ]))
            }
            for country in Set(
                (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    Words.countries.randomElement(using: &random) ?? "JPN"
                }
            )
            .sorted() {
                participants.append(
                    .mapping([
                        ("country", .text(country)), ("role", .text(Bool.random(using: &random) ? "host" : "target")),
                    ]))
            }
            if Int.random(in: 0..<4, using: &random) == 0 {
                participants.append(
                    .mapping([
                        ("organization", .text("org-\(Int.random(in: 0..<organizationCount, using: &random))")),
                        ("unnamed", .text(isHostile ? "officials, experts; and others" : "officials")),
                    ]))
            }
            var entries: [(String, Field)] = [
                ("id", .text("event-\(index)")), ("title", .text(title)),
                ("type", .text(EventType.all.randomElement(using: &random)?.name ?? "talks")),
                ("status", .text(EventStatus.allCases.randomElement(using: &random)?.rawValue ?? "planned")),
                ("participants", .list(participants)),
                ("sources", .texts([isHostile ? "source;\(index % sourceCount)" : "source-\(index % sourceCount)"])),
                ("topics", .texts(isHostile ? ["a; b", "c (d", "e] f"] : ["trade"])),
            ]
            entries += Words.date(&random)
            if index % 3 == 0 { entries.append(("place", .text(words.place(index)))) }
            if index % 4 == 2 {
                let source = isHostile ? "source;\(index / 2 % sourceCount)" : "source-\(index / 2 % sourceCount)"
                let claim = { (field: String, value: String) in
                    Field.mapping([
                        ("field", .text(field)), ("value", .text(value)), ("source", .text(source)),
                    ])
                }
                let odd = isHostile ? "Opera [old]; \"hall\" (north): 2" : "Opera"
                let unsourced = Field.mapping([("field", .text("place")), ("value", .text(odd))])
                entries.append(("claims", .list([claim("place", odd), claim("date", "2025-04"), unsourced])))
            }
            if index % 5 == 1, index > 3 { entries.append(("part_of", .texts(["event-\(index - 3)"]))) }
            if index % 7 == 0 {
                entries.append(("summary", .text(isHostile ? "One.\nTwo; \"three\", 'four'" : "One.")))
            }
            return .mapping(entries)
        }
        self.titles = titles
        agreements = (0..<(count / 3)).map { index in
            let event = Int.random(in: 0..<count, using: &random)
            var entries: [(String, Field)] = [
                ("id", .text("agreement-\(index)")), ("title", .text(words.title(1000 + index, &random))),
                ("kind", .text("treaty")), ("status", .text("agreed")),
                (
                    "parties",
                    .list([
                        .mapping([("country", .text("JPN")), ("role", .text("provider"))]),
                        .mapping([("person", .text("person-0"))]),
                    ])
                ),
                ("sources", .texts([isHostile ? "source;0" : "source-0"])),
            ]
            if index % 4 == 0 {
                entries.append(
                    (
                        "steps",
                        .list([
                            .mapping([("status", .text("proposed")), ("date", .text("1999"))]),
                            .mapping([("status", .text("signed")), ("date", .text("2001-02-03"))]),
                        ])
                    ))
                entries.removeAll { $0.0 == "status" }
            } else {
                entries.append(("events", .texts(["event-\(event)"])))
            }
            return .mapping(entries)
        }
    }

    var chronicle: Chronicle {
        Records.chronicle([
            ("events", events), ("people", people), ("organizations", organizations), ("agreements", agreements),
            ("sources", sources),
        ])
    }
}

/// The words that generated records are made of.
private struct Words {
    let isHostile: Bool

    static let countries = ["JPN", "VNM", "USA", "CHN", "KOR", "IND", "PHL", "EGY", "RUS", "BRA", "DEU", "LAO"]

    private static let pieces = [
        "Talks", "of the", "foreign ministers", "on trade", "and security", "首脳会談", "経済安全保障について",
        "Hội nghị thượng đỉnh",
        "Phạm Minh Chính", "Встреча министров", "о сотрудничестве", "اجتماع القمة", "العلاقات الثنائية", "🇯🇵🤝🇻🇳", "회담",
        "e\u{301}te\u{301}",
        "Donaudampfschifffahrtsgesellschaftskapitänswitwenversammlung", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "2+2", "ﬁnal", "i",
    ]

    private static let knots = [
        "a; b", "c (d", "e) f", "[g", "h]", "i, j", "\"k\"", "l\nm", "'n", "=o", "p | q", "r\\s", "t\\;u", "(v)",
        "[agreed]", "(host)", "w\\",
    ]

    func title(_ index: Int, _ random: inout SplitMix64) -> String {
        let source = isHostile ? Words.knots : Words.pieces
        let long = Int.random(in: 0..<12, using: &random) == 0 ? 60 : 8
        let count = isHostile ? Int.random(in: 1...4, using: &random) : Int.random(in: 1...long, using: &random)
        let words = (0..<count).map { _ in source.randomElement(using: &random) ?? "x" }.joined(separator: " ")
        // The number keeps titles apart, so that each can be found again.
        return isHostile && index % 2 == 0
            ? "\(words) \(index) \(Words.knots[index % Words.knots.count])" : "\(words) №\(index)"
    }

    func name(_ index: Int, _ random: inout SplitMix64) -> String {
        if isHostile {
            return
                "\(Words.knots[index % Words.knots.count]) \(index) \(Words.knots.randomElement(using: &random) ?? "")"
        }
        return "\(Words.pieces.randomElement(using: &random) ?? "") Person \(index)"
    }

    func organization(_ index: Int, _ random: inout SplitMix64) -> String {
        (isHostile ? Words.knots[(index * 3) % Words.knots.count] + " " : "") + "Organization \(index)"
            + (isHostile ? " (party)" : "")
    }

    func place(_ index: Int) -> String { isHostile ? "Hall; \"A\", (B\nC" : index % 2 == 0 ? "Hanoi, Vietnam" : "東京" }

    static func date(_ random: inout SplitMix64) -> [(String, Field)] {
        let year = Int.random(in: 1990...2030, using: &random)
        let month = Int.random(in: 1...9, using: &random)
        let day = Int.random(in: 10...28, using: &random)
        switch Int.random(in: 0..<24, using: &random) {
        case 0: return [("date", .text("[\(year)-0\(month)-\(day),\(year + 1)-0\(month)]"))]
        case 1: return [("date", .text("\(year)-0\(month)/.."))]
        case 2: return [("date", .text("../\(year)-0\(month)-\(day)"))]
        case 3: return [("date", .text("-0043-03-15"))]
        case 4: return [("date", .text("Y170000002"))]
        case 5: return [("date", .text("Y-17E7"))]
        case 6: return [("date", .text("unknown")), ("after", .text("\(year)"))]
        case 7: return [("date", .text("unknown")), ("before", .text("\(year)-0\(month)-\(day)"))]
        case 8: return [("date", .text("unknown"))]
        case 9: return [("date", .text("\(year)-0\(month)~"))]
        case 10: return [("date", .text("\(year)?"))]
        case 11: return [("date", .text("\(year)-0\(month)-10/\(year)-0\(month)-\(day)")), ("within", .text("true"))]
        case 12: return [("date", .text("\(year)/\(year + 3)"))]
        case 13: return [("date", .text("199X")), ("stated", .text("=some; time"))]
        case 14: return [("date", .text("\(year)-21"))]
        case 15: return [("date", .text("{\(year)-0\(month)-10,\(year)-0\(month)-\(day)}"))]
        default: return [("date", .text("\(year)-0\(month)-\(day)"))]
        }
    }
}
