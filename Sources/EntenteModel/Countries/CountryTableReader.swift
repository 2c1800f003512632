/// Reads the text of `CountryTable`: a line of codes and name for each country, its further lines indented.
enum CountryTableReader {
    static func countries(of text: String) -> [Country] {
        var countries: [Country] = []
        var block: [Substring] = []
        for line in text.split(separator: "\n") {
            if !line.hasPrefix(" ") {
                countries += [country(of: block)].compactMap(\.self)
                block.removeAll(keepingCapacity: true)
            }
            block.append(line)
        }
        return countries + [country(of: block)].compactMap(\.self)
    }

    private static func country(of block: [Substring]) -> Country? {
        guard let head = block.first?.split(separator: " ", maxSplits: 3), head.count == 4 else { return nil }
        var official: String?
        var others: [String] = []
        var former: [String] = []
        var standing = Country.Standing.listed
        for line in block.dropFirst() {
            let parts = line.drop { $0 == " " }.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = parts[1].drop { $0 == " " }
            switch parts[0] {
            case "official": official = String(value)
            case "also": others.append(String(value))
            case "former": former.append(String(value))
            default: standing = self.standing(of: value)
            }
        }
        return Country(
            alpha3: String(head[0]), alpha2: String(head[1]), numeric: head[2] == "-" ? nil : String(head[2]),
            name: String(head[3]), officialName: official, otherNames: others, formerNames: former, standing: standing)
    }

    private static func standing(of value: Substring) -> Country.Standing {
        let words = value.split(separator: " ").map(String.init)
        guard words.count == 4 else { return .userAssigned }
        return .withdrawn(alpha4: words[1], from: words[2], until: words[3])
    }
}
