/// What a number format of a workbook shows, as far as dates and times are concerned (ECMA-376 part 1, 18.8.30 and 31).
struct NumberFormat: Hashable, Sendable {
    /// Whether it shows a year.
    private(set) var showsYear = false
    /// Whether it shows a month.
    private(set) var showsMonth = false
    /// Whether it shows a day.
    private(set) var showsDay = false
    /// Whether it shows a time of day.
    private(set) var showsTime = false
    /// Whether it shows how much time has passed, beyond 24 hours, as `[h]:mm` does.
    private(set) var showsElapsed = false

    /// Whether it shows a day, or a part of a date.
    var isDate: Bool { showsYear || showsMonth || showsDay }
    /// Whether a number of this format means a date, a time or both.
    var isDateOrTime: Bool { isDate || showsTime || showsElapsed }

    /// A format that the standard knows by number, those of East Asian editions included; others show numbers.
    init(builtIn number: Int) {
        switch number {
        case 14...16, 27...31, 36, 50...54, 57...58: self.init("yyyy-mm-dd")
        case 17, 55, 56: self.init("mmm-yy")
        case 18...21, 32...35, 45, 47: self.init("h:mm:ss")
        case 22: self.init("yyyy-mm-dd h:mm")
        case 46: self.init("[h]:mm:ss")
        default: self.init("General")
        }
    }

    /// A format by its code, of which the first section counts; what stands in quotes, behind a backslash or in
    /// brackets shows no date.
    init(_ code: String) {
        let letters = Self.letters(of: code)
        for (index, letter) in letters.enumerated() {
            switch letter {
            case "y", "e": showsYear = true
            case "d": showsDay = true
            case "h", "s": showsTime = true
            case "[": showsElapsed = true
            case "m":
                // Beside hours or seconds, m are minutes.
                let isMinute =
                    index > 0 && ["h", "["].contains(letters[index - 1])
                    || index + 1 < letters.count && letters[index + 1] == "s"
                if isMinute { showsTime = true } else { showsMonth = true }
            default: break
            }
        }
    }

    /// The runs of letters that show parts of a date or a time, one for each, and `[` for time that has passed.
    private static func letters(of code: String) -> [Character] {
        var letters: [Character] = []
        var last: Character?
        var rest = Array(code)[...]
        while let sign = rest.popFirst(), sign != ";" {
            defer { last = sign }
            switch sign {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let content = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(content.count + 1)
                if ["h", "hh", "m", "mm", "s", "ss"].contains(String(content).lowercased()) { letters.append("[") }
            case "G", "g":
                if String(rest.prefix(6)).lowercased() == "eneral" { rest = rest.dropFirst(6) }
            case "A", "a":
                for mark in ["m/pm", "/p"] where String(rest.prefix(mark.count)).lowercased() == mark {
                    rest = rest.dropFirst(mark.count)
                }
            case "E" where rest.first == "+" || rest.first == "-": rest = rest.dropFirst()
            case "Y", "y", "M", "m", "D", "d", "H", "h", "S", "s", "E", "e":
                let letter = Character(sign.lowercased())
                if last.map({ $0.lowercased() }) != sign.lowercased() { letters.append(letter) }
            default: break
            }
        }
        return letters
    }
}
