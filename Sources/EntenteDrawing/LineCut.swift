/// Where the first line of a text ends.
struct LineCut {
    /// The end of what the line shows.
    private(set) var end: Substring.Index
    /// Where the next line begins.
    private(set) var next: Substring.Index
    /// The end of the longest piece that fits, word or not.
    private(set) var hardEnd: Substring.Index
    /// The width of what the line shows, in 2048ths of an em.
    private(set) var width = 0
    /// Whether a word was too wide for the line and is cut between its characters.
    private(set) var isInsideWord = false
    /// Whether the line is to end in a hyphen, for which there is room: a word of letters is cut in two.
    private(set) var isHyphenated = false

    /// Finds the last break within the limit, in 2048ths of an em; linear in the line, not in the text.
    ///
    /// The text must not begin with white space. `hyphenates` where the caller sets a hyphen at the end of half a word.
    init(_ text: Substring, isBold: Bool, limit: Int, hyphenates: Bool = false) {
        end = text.startIndex
        next = text.startIndex
        hardEnd = text.startIndex
        var measure = TextMeasure(isBold: isBold)
        var index = text.startIndex
        var previous: Character?
        let hyphen = hyphenates ? TextMetrics.units(of: "-", isBold: isBold) : 0
        var hyphenCut = (end: text.startIndex, width: 0)
        while index < text.endIndex {
            let character = text[index]
            let total = measure.total
            if character.isWhitespace, !Self.isNoBreak(character) {
                var start = text.index(after: index)
                while start < text.endIndex, text[start].isWhitespace { start = text.index(after: start) }
                (end, next, width) = (index, start, total)
                for scalar in text[index..<start].unicodeScalars { measure.add(scalar.value) }
                previous = character
                index = start
                continue
            }
            if let previous, Self.mayBreak(after: previous, before: character) {
                (end, next, width) = (index, index, total)
            }
            for scalar in character.unicodeScalars { measure.add(scalar.value) }
            if measure.total > limit, hardEnd > text.startIndex {
                if end == text.startIndex {
                    (end, next, width) = (hardEnd, hardEnd, total)
                    isInsideWord = true
                    if hyphenates, WordParts(of: text, cutAt: hyphenCut.end).takeHyphen {
                        (end, next, width) = (hyphenCut.end, hyphenCut.end, hyphenCut.width)
                        isHyphenated = true
                    }
                }
                return
            }
            index = text.index(after: index)
            hardEnd = index
            if hyphenates, measure.total + hyphen <= limit { hyphenCut = (index, measure.total + hyphen) }
            previous = character
        }
        if hardEnd > end { (end, width) = (hardEnd, measure.total) }
        next = text.endIndex
    }

    private static func isNoBreak(_ character: Character) -> Bool {
        character == "\u{A0}" || character == "\u{202F}" || character == "\u{2007}"
    }

    private static let opening = Set<Character>("([{（「『【〈《〔“‘")
    private static let closing = Set<Character>(
        "、。，．・：；！？）」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…)]}.,;:!?%”’")

    private static func mayBreak(after previous: Character, before next: Character) -> Bool {
        if previous.isWhitespace || next.isWhitespace { return false }
        if let last = previous.asciiValue {
            // Most text ends here: an ASCII letter before a letter that is not an ideograph.
            if last == 0x2D || last == 0x2F { return next.isLetter }
            return isIdeograph(next) && !opening.contains(previous) && !closing.contains(next)
        }
        if opening.contains(previous) || closing.contains(next) { return false }
        if previous == "‐" || previous == "–" || previous == "—" { return next.isLetter }
        return isIdeograph(previous) || isIdeograph(next)
    }

    /// Scripts that are written without spaces between words: Han and kana.
    private static func isIdeograph(_ character: Character) -> Bool {
        guard let point = character.unicodeScalars.first?.value, point >= 0x2E80 else { return false }
        switch point {
        case 0x2E80...0x312F, 0x31A0...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF9F, 0x20000...0x3FFFF:
            return true
        default:
            return false
        }
    }
}
