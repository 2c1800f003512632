/// Names as registries have them, the same in every run: given and family names of several cultures, and a few variants.
struct GeneratedNames {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// So many people, about one in fifty of them a variant of another.
    mutating func people(_ count: Int) -> [String] {
        var names: [String] = []
        names.reserveCapacity(count)
        for index in 0..<count {
            if index > 0, next(50) == 0 {
                names.append(variant(of: names[next(index)]))
            } else {
                // A middle part keeps a hundred thousand people apart.
                names.append("\(pick(Self.given)) \(syllables()) \(pick(Self.family))")
            }
        }
        return names
    }

    /// A name as another hand writes it, in a way that its bearer is found by.
    mutating func mention(of name: String) -> String {
        switch next(4) {
        case 0: name
        case 1: "Prime Minister " + name
        case 2: name.uppercased()
        default: "Mr. " + name
        }
    }

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    private mutating func pick(_ words: [String]) -> String { words[next(words.count)] }

    private mutating func syllables() -> String {
        let text = (0..<3).map { _ in pick(Self.syllable) }.joined()
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private mutating func variant(of name: String) -> String {
        let words = name.split(separator: " ").map(String.init)
        switch next(3) {
        case 0: return ([words[words.count - 1]] + words.dropLast()).joined(separator: " ")
        case 1: return name.replacing("i", with: "y", maxReplacements: 1)
        default: return "\(words[0].prefix(1)). " + words.dropFirst().joined(separator: " ")
        }
    }

    private static let given = [
        "Shigeru", "Minh", "Maria", "Ahmed", "Olga", "Lars", "Jae", "Wei", "Priya", "John", "Fatima", "Pedro", "Yuki",
        "Anna",
        "Igor", "Chiara", "Kwame", "Zeynep", "Pierre", "Nguyen", "Sofia", "Hassan", "Elena", "Tomasz", "Ingrid",
    ]
    private static let family = [
        "Ishiba", "Chinh", "Fernandez", "Hassan", "Petrov", "Lindqvist", "Lee", "Zhang", "Sharma", "Smith", "Khan",
        "Silva",
        "Tanaka", "Kowalska", "Ivanov", "Rossi", "Mensah", "Yilmaz", "Dubois", "Tran", "Garcia", "Ali", "Popescu",
        "Novak", "Berg",
    ]
    private static let syllable = [
        "ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "ze", "chi", "sho", "yan", "lin", "mar",
        "ton", "gel",
        "dro", "fan", "hir", "jon", "quel", "wes",
    ]
}
