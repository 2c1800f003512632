/// What to write instead of a text that means a date and is not one: the first rule that knows the form answers.
enum DateAdvice {
    /// An error with the EDTF to write, or nil where the form is not known.
    static func error(for text: String) -> DateError? {
        if let error = NumericDateAdvice.error(for: text) { return error }
        if let error = missingYear(text) { return error }
        if let advice = unclearPart(text) ?? relative(text) {
            return DateError(problem: "\(DateError.quoted(text)) is not EDTF", advice: advice)
        }
        // Advice must hold: what runs backwards, say, is not suggested.
        guard let edtf = suggestion(for: text), DateReading.edtf(of: edtf) == edtf else { return nil }
        return DateError(problem: "\(DateError.quoted(text)) is not EDTF", advice: "write \(edtf)")
    }

    /// `28 April`, `April`: all but the year.
    private static func missingYear(_ text: String) -> DateError? {
        let words = EnglishDate.tokens(of: text)
        let isMonth = words.count <= 2 && words.contains { MonthName.number(of: $0) != nil }
        guard isMonth, words.allSatisfy({ MonthName.number(of: $0) != nil || $0.utf8.count <= 2 }) else { return nil }
        return DateError(
            problem: "\(DateError.quoted(text)) has no year", advice: "write it with its year, as 2025-04-28")
    }

    /// The EDTF that a text most likely means, by any rule that yields a whole expression.
    private static func suggestion(for text: String) -> String? {
        otherCharacters(text) ?? olderDraft(text) ?? timestamp(text) ?? qualified(text) ?? edtf(of: text)
            ?? range(text)
    }

    /// The EDTF of a single date in any form that has one reading.
    private static func edtf(of text: String) -> String? {
        DateReading.edtf(of: text) ?? NamedSpan.edtf(of: text)
    }

    /// Dates with other hyphens or digits than those of ASCII: `2025‑04‑28`, `２０２５年４月２８日`.
    private static func otherCharacters(_ text: String) -> String? {
        var plain = ""
        var isChanged = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x2010...0x2015, 0x2212, 0xFF0D, 0x5E74, 0x6708: plain += "-"
            case 0x65E5: break
            case 0xFF10...0xFF19: plain += "\(scalar.value - 0xFF10)"
            default:
                plain.unicodeScalars.append(scalar)
                continue
            }
            isChanged = true
        }
        guard isChanged else { return nil }
        if plain.hasSuffix("-") { plain.removeLast() }
        return DateReading.edtf(of: plain) ?? NumericDateAdvice.yearFirst(plain)
    }

    /// Forms of the draft of 2012: `199x`, `199u`, `y17e7`, `1984?~`, `2004/open`, `unknown/2006`.
    private static func olderDraft(_ text: String) -> String? {
        var ends = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
        guard ends.count <= 2 else { return nil }
        for index in ends.indices {
            let end = ends[index].lowercased()
            if ends.count == 2, end == "open" || end == "present" || end == "now" || end == "ongoing" {
                ends[index] = ".."
            } else if ends.count == 2, end == "unknown" {
                ends[index] = ""
            } else {
                ends[index] = newerNotation(ends[index])
            }
        }
        let newer = ends.joined(separator: "/")
        return newer == text ? nil : DateReading.edtf(of: newer)
    }

    private static func newerNotation(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "x", "u", "U": result += "X"
            case "y", "e", "s", "t", "z": result += character.uppercased()
            case "?" where result.hasSuffix("~"), "~" where result.hasSuffix("?"):
                result.removeLast()
                result += "%"
            default: result.append(character)
            }
        }
        return result
    }

    /// A date and a time with a space between them.
    private static func timestamp(_ text: String) -> String? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, parts[1].utf8.contains(UInt8(ascii: ":")) else { return nil }
        return DateReading.edtf(of: parts[0] + "T" + parts[1])
    }

    /// `c. 2010`, `about April 2025`, `2010 (?)`, `probably 2010`.
    private static func qualified(_ text: String) -> String? {
        let approximate = ["c.", "ca.", "c", "ca", "circa", "about", "around", "approx.", "approximately", "~", "≈"]
        let uncertain = ["probably", "possibly", "perhaps", "maybe"]
        var rest = text.lowercased()
        var certainty = DateCertainty.certain
        for (words, meaning) in [(approximate, DateCertainty.approximate), (uncertain, .uncertain)] {
            if let word = words.first(where: { rest.hasPrefix($0 + " ") || ($0.hasSuffix(".") && rest.hasPrefix($0)) })
            {
                rest = String(rest.dropFirst(word.count))
                certainty = certainty.combined(with: meaning)
            }
        }
        for mark in ["(?)", " ?", "?"] where rest.hasSuffix(mark) {
            rest = String(rest.dropLast(mark.count))
            certainty = certainty.combined(with: .uncertain)
            break
        }
        guard certainty != .certain, let date = edtf(of: rest), let last = date.utf8.last else { return nil }
        guard DateCertainty(qualifier: last) == nil, !date.utf8.contains(UInt8(ascii: "/")) else { return nil }
        return date + (certainty == .both ? "%" : (certainty == .uncertain ? "?" : "~"))
    }

    /// `early`, `mid` and `late` with a month, a year or a decade.
    private static func unclearPart(_ text: String) -> String? {
        var words = EnglishDate.tokens(of: text)
        if let first = words.first, ["the", "in"].contains(first) { words.removeFirst() }
        guard words.count >= 2 else { return nil }
        let thirds = [
            "early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2,
        ]
        guard let third = thirds[words.removeFirst()] else { return nil }
        words.removeAll { $0 == "of" || $0 == "the" }
        let stated = "with `stated: \(DateError.clipped(text))`"
        if words.count == 1, words[0].hasSuffix("0s"), let decade = NamedSpan.edtf(of: words[0]) {
            let prefix = String(decade.dropLast())
            let years = [("0", "3"), ("4", "6"), ("7", "9")][third]
            return "write \(prefix)\(years.0)/\(prefix)\(years.1) \(stated), or \(decade)"
        }
        if let century = NamedSpan.edtf(of: words.joined(separator: " ")), century.hasSuffix("XX") {
            let prefix = String(century.dropLast(2))
            let years = [("00", "33"), ("34", "66"), ("67", "99")][third]
            return "write \(prefix)\(years.0)/\(prefix)\(years.1) \(stated), or \(century)"
        }
        guard let coarse = DateReading.edtf(of: words.joined(separator: " ")) else { return nil }
        if coarse.utf8.count == 7, let year = EnglishDate.year(of: String(coarse.prefix(4))) {
            guard let month = Int(coarse.suffix(2)),
                let last = CivilDay.daysInMonth(month, year: Int64(year))
            else { return nil }
            let days = [("01", "10"), ("11", "20"), ("21", "\(last)")][third]
            return "write \(coarse)-\(days.0)/\(coarse)-\(days.1) \(stated), or \(coarse)"
        }
        guard EnglishDate.year(of: coarse) != nil else { return nil }
        let months = [("01", "04"), ("05", "08"), ("09", "12")][third]
        return "write \(coarse)-\(months.0)/\(coarse)-\(months.1) \(stated), or \(coarse)"
    }

    /// `since`, `until`, `before`, `after` and words that say that there is no date.
    private static func relative(_ text: String) -> String? {
        let lowered = text.lowercased()
        if ["n.d.", "n. d.", "nd", "undated", "no date", "not dated", "none", "null", "?", "n/a", "tbd"].contains(
            lowered)
        {
            return "write `date: unknown`, with `after:` or `before:` where they are known"
        }
        let words = lowered.split(separator: " ", maxSplits: 1)
        guard words.count == 2, let date = edtf(of: String(words[1])) else { return nil }
        guard !date.utf8.contains(UInt8(ascii: "/")) else { return nil }
        switch words[0] {
        case "since", "from": return DateReading.edtf(of: date + "/..").map { "write " + $0 }
        case "until", "till", "to", "by": return DateReading.edtf(of: "../" + date).map { "write " + $0 }
        case "before", "after": return "write `date: unknown` with `\(words[0]): \(date)`"
        default: return nil
        }
    }

    /// Two dates with a dash or a word between them, of which the first may leave out what the second says.
    private static func range(_ text: String) -> String? {
        // Two dates and a word between them are no longer than this.
        guard text.utf8.count <= 60 else { return nil }
        let separators = [" - ", "–", "—", " to ", " until ", " through ", " or ", "-", " and ", ".."]
        let isBetween = text.lowercased().hasPrefix("between ")
        let text = isBetween ? String(text.dropFirst(8)) : text
        for separator in separators {
            let parts = EnglishDate.parts(of: text, around: separator)
            guard let parts, let end = edtf(of: parts.1), end.utf8.count >= 4 else { continue }
            let words = parts.1.split(separator: " ").map { String($0) }
            let month = words.first { MonthName.number(of: $0.lowercased()) != nil } ?? ""
            let year = words.last.flatMap { EnglishDate.year(of: $0) == nil ? nil : $0 } ?? ""
            let complete = [parts.0, parts.0 + " " + year, parts.0 + " " + month + " " + year]
            // A number of two digits alone would be a century, which no such text means.
            guard let start = complete.lazy.compactMap({ edtf(of: $0) }).first(where: { $0.utf8.count >= 4 }) else {
                continue
            }
            guard ![start, end].contains(where: { $0.contains("/") || $0.contains("[") }) else { continue }
            switch separator {
            case " or ": return "[\(start),\(end)]"
            case " and " where isBetween: return "[\(start)..\(end)]"
            case " and ": return "{\(start),\(end)}"
            default: return "\(start)/\(end)"
            }
        }
        return nil
    }
}

extension EnglishDate {
    /// What stands before and after the first occurrence of a separator.
    static func parts(of text: String, around separator: String) -> (String, String)? {
        let (bytes, mark) = (Array(text.utf8), Array(separator.utf8))
        guard let first = mark.first, bytes.count > mark.count else { return nil }
        for start in 1...(bytes.count - mark.count)
        where bytes[start] == first && bytes[start..<(start + mark.count)].elementsEqual(mark) {
            let before = String(decoding: bytes[..<start], as: UTF8.self)
            let after = String(decoding: bytes[(start + mark.count)...], as: UTF8.self)
            return (DateReading.trimmed(before), DateReading.trimmed(after))
        }
        return nil
    }
}
