/// The country table once read, and the two ways into it: by code as written, and by folded name.
struct CountryIndex: Sendable {
    static let shared = CountryIndex(CountryTableReader.countries(of: CountryTable.text))

    let current: [Country]
    let former: [Country]
    private let countries: [Country]
    private var byCode: [String: [Int]] = [:]
    private var byName: [String: [Int]] = [:]

    init(_ countries: [Country]) {
        var current: [Country] = []
        var former: [Country] = []
        for country in countries {
            if case .withdrawn = country.standing { former.append(country) } else { current.append(country) }
        }
        self.current = current.sorted()
        self.former = former.sorted()
        self.countries = self.current + self.former
        byCode.reserveCapacity(countries.count * 3)
        byName.reserveCapacity(countries.count * 5)
        for (index, country) in self.countries.enumerated() {
            enter(code: country.alpha3, index)
            enter(code: country.alpha2, index)
            if let numeric = country.numeric { enter(code: numeric, index) }
            enter(name: country.name, index)
            if country.officialName != country.name { enter(name: country.officialName, index) }
            for name in country.otherNames { enter(name: name, index) }
            for name in country.formerNames { enter(name: name, index) }
        }
    }

    func country(alpha3: String) -> Country? {
        // An alpha-3 code is never another country's abbreviation, so the first answer is the only one.
        guard alpha3.utf8.count == 3, let index = byCode[alpha3]?.first, countries[index].alpha3 == alpha3 else {
            return nil
        }
        return countries[index]
    }

    func countries(named text: String) -> [Country] {
        let code = Self.withoutArticle(Self.withoutSpaceAround(text))
        let found = Self.isShort(code) ? byCode[String(code)] : byName[Self.key(of: text)]
        return (found ?? []).map { countries[$0] }
    }

    /// Every code and folded name with the alpha-3 codes it leads to, sorted: what the tests look at.
    var entries: [(key: String, alpha3: [String])] {
        (Array(byCode) + Array(byName)).map { ($0.key, $0.value.map { countries[$0].alpha3 }) }
            .sorted { $0.key < $1.key }
    }

    private mutating func enter(code: String, _ index: Int) {
        if byCode[code]?.last != index { byCode[code, default: []].append(index) }
    }

    private mutating func enter(name: String, _ index: Int) {
        if Self.isShort(name[...]) { return enter(code: name, index) }
        let key = Self.key(of: name)
        if byName[key]?.last != index { byName[key, default: []].append(index) }
    }

    /// Up to three ASCII letters or digits: the shape of a code or an abbreviation.
    private static func isShort(_ text: Substring) -> Bool {
        text.utf8.count <= 3
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            }
    }

    static func withoutSpaceAround(_ text: String) -> Substring {
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        var inside = text.unicodeScalars[...]
        while let first = inside.first, isSpace(first) { inside.removeFirst() }
        while let last = inside.last, isSpace(last) { inside.removeLast() }
        return Substring(inside)
    }

    /// What follows a leading `the`, as in "the UK", where that is short enough to be a code.
    private static func withoutArticle(_ text: Substring) -> Substring {
        guard text.utf8.count <= 16, let space = text.firstIndex(of: " "), text[..<space].lowercased() == "the" else {
            return text
        }
        return text[space...].drop { $0 == " " }
    }

    /// The folded name without the article at its head, or at its end as ISO and the United Nations write it, and
    /// without the asterisks by which UNTERM points from a name to a footnote.
    private static func key(of name: String) -> String {
        var key = FoldedName(name).key[...]
        while key.hasSuffix("*") { key = withoutSpaceAround(String(key.dropLast())) }
        if key.hasPrefix("the ") { key = key.dropFirst(4) }
        for ending in [" (the)", ", the"] where key.hasSuffix(ending) { key = key.dropLast(ending.count) }
        return String(key)
    }
}
