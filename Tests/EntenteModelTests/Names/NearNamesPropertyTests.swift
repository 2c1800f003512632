import TestSupport
import Testing

@testable import EntenteModel

@Suite("The search for near names holds on any input")
struct NearNamesPropertyTests {
    private typealias Actors = [(kind: ActorKind, names: [String])]

    private static let firstNames = [
        "Mohammed", "Muhammad", "Shigeru", "Volodymyr", "Vladimir", "Martin", "Martina", "S.", "Kim", "Jong-un", "石破",
        "Alexander", "Aleksandr", "Donald", "Donald J.", "Nguyen", "Владимир", "Dr.", "Anna", "Jong-il",
    ]
    private static let lastNames = [
        "Ishiba", "Zelensky", "Zelenskiy", "bin Salman", "Trump", "Trump Jr.", "Meier", "Meyer", "Minh Chinh", "茂",
        "Wang Li", "Путин", "Marcos III", "al-Sisi", "el Sisi", "Corp.", "& Co., Ltd.", "Ivanov", "Ivanova",
    ]

    private static func actors(_ count: Int, _ random: inout SplitMix64) -> Actors {
        (0..<count).map { _ in
            let kind: ActorKind = random.next() % 5 == 0 ? .organization : .person
            let names = (0...Int(random.next() % 2)).map { _ in
                var name = String.UnicodeScalarView(
                    "\(firstNames.randomElement(using: &random) ?? "") \(lastNames.randomElement(using: &random) ?? "")"
                        .unicodeScalars)
                if random.next() % 4 == 0, let place = name.indices.randomElement(using: &random) {
                    name.remove(at: place)
                }
                return String(name)
            }
            return (kind, names)
        }
    }

    /// A pair in words that do not depend on indices.
    private static func told(_ pair: NearNames.Pair, of actors: Actors) -> String {
        let sides = [(actors[pair.first].names, pair.firstName), (actors[pair.second].names, pair.secondName)]
        return "\(pair.likeness) " + sides.map { "\($0.0) by \($0.1)" }.sorted().joined(separator: " and ")
    }

    @Test("The order of the actors is of no account", arguments: [1, 22, 333, 4444] as [UInt64])
    func orderIndependent(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let actors = Self.actors(400, &random)
        let pairs = NearNames.pairs(among: actors)
        #expect(pairs.count > 100, "seed \(seed)")
        for _ in 0..<5 {
            let order = actors.indices.shuffled(using: &random)
            let permuted = order.map { actors[$0] }
            let again = NearNames.pairs(among: permuted)
            #expect(
                again.map { Self.told($0, of: permuted) }.sorted() == pairs.map { Self.told($0, of: actors) }.sorted(),
                "seed \(seed)")
        }
    }

    @Test("Pairs of unlike actors come back under their indices, whatever the order (seed 7)")
    func indicesMapBack() {
        var random = SplitMix64(seed: 7)
        let actors: Actors = Self.actors(300, &random).enumerated().map { number, actor in
            (actor.kind, actor.names + ["only \(number) of \(number * number)"])
        }
        let pairs = NearNames.pairs(among: actors)
        let order = actors.indices.shuffled(using: &random)
        let mapped = NearNames.pairs(among: order.map { actors[$0] }).map { pair in
            [order[pair.first], order[pair.second]].sorted() + [pair.likeness.rawValue]
        }
        let expected = pairs.map { [$0.first, $0.second, $0.likeness.rawValue] }
        #expect(mapped.sorted { $0.lexicographicallyPrecedes($1) } == expected)
        #expect(pairs.allSatisfy { $0.first < $0.second })
        #expect(Set(pairs.map { [$0.first, $0.second] }).count == pairs.count)
    }

    @Test("Odd names do no harm (seed 99)")
    func hostileNames() {
        let odd = [
            "", " ", "!!!", "-", "'", "\u{0}", "a\u{0}b", "\u{301}\u{302}", "👍🏽", "👩‍👩‍👧", "\u{FEFF}", "&", "&&&",
            String(repeating: "a", count: 100_000), String(repeating: "a ", count: 50_000),
            String(repeating: "\u{301}", count: 50_000), String(repeating: "石", count: 40_000),
            String(repeating: "x", count: 119), String(repeating: "x", count: 120), String(repeating: "x", count: 121),
            "jr", "Jr. Jr.", "II", "the", "Ltd", "S. A.", "1", "1 2", "12", "½", "a. b. c.", "\u{10FFFF}", "ﷺ", "ß",
        ]
        let actors: Actors = odd.flatMap { name in
            [(.person, [name]), (.organization, [name, name]), (.country, [name]), (.person, [])]
        }
        let pairs = NearNames.pairs(among: actors)
        #expect(pairs.allSatisfy { actors[$0.first].kind == actors[$0.second].kind && $0.first < $0.second })
        #expect(NearNames.pairs(among: []).isEmpty)

        var random = SplitMix64(seed: 99)
        let letters = Array("aAbyhgn .-'1éИ石한\u{301}\u{0}&👍ーx".unicodeScalars)
        let noise: Actors = (0..<2000).map { _ in
            var name = String.UnicodeScalarView()
            for _ in 0..<Int(random.next() % 14) { name.append(letters[Int(random.next() % UInt64(letters.count))]) }
            return (random.next() % 2 == 0 ? .person : .organization, [String(name)])
        }
        #expect(NearNames.pairs(among: noise).count < 40_000)
    }

    @Test("What very many share yields no square of pairs")
    func capped() {
        let namesakes: Actors = (0..<500).map { _ in (.person, ["Wang Wei"]) }
        #expect(NearNames.pairs(among: namesakes).count == 499)
        #expect(NearNames.pairs(among: Array(namesakes.prefix(5))).count == 10)

        let spellings: Actors = (0..<500).map { number in
            (.person, [number % 2 == 0 ? "Mohammed Hassan" : "Muhammad Hassan"])
        }
        let few = NameFindings.fewBearers
        #expect(NearNames.pairs(among: spellings).count == 249 + 249 + few * few)

        let middles: Actors = (0..<400).map { number in
            let letters = "bdfgklmnprstvz".map(String.init)
            return (.person, ["Anna \(letters[number % 14])e\(letters[number / 14 % 14])o\(letters[number / 196])a Ho"])
        }
        #expect(NearNames.pairs(among: middles + [(.person, ["Anna Ho"])]).count <= 400 * NameGroups.wholeGroup)

        let punctuation: Actors = (0..<400).map { number in
            (.organization, [String(repeating: "-", count: number) + "Wang Group"])
        }
        #expect(NearNames.pairs(among: punctuation).count <= 400 * NameGroups.followers)
    }
}
