/// How the letters of a text are written, as a mapping says it.
enum LetterCase: String, CaseIterable, Sendable {
    case title, upper
}

/// Writes names that a source has in upper case as titles: `UNITED STATES` as `United States`.
enum TitleCase {
    /// Words that stay small inside a title.
    private static let small: Set<String> = ["of", "and", "the", "for", "in", "on", "to"]

    /// The title; a text with a small letter in it is left as it is. O(length).
    static func text(_ text: String) -> String {
        guard !text.unicodeScalars.contains(where: \.properties.isLowercase) else { return text }
        let lower = text.lowercased()
        var title = String.UnicodeScalarView()
        var word = String.UnicodeScalarView()
        func end(_ word: String.UnicodeScalarView, isFirst: Bool) -> String.UnicodeScalarView {
            guard let first = word.first, isFirst || !small.contains(String(word)) else { return word }
            return String(first).uppercased().unicodeScalars + word.dropFirst()
        }
        for scalar in lower.unicodeScalars {
            // An apostrophe stays inside its word: `CHILDREN'S`.
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "'’\u{300}\u{301}".unicodeScalars.contains(scalar)
            {
                word.append(scalar)
            } else {
                title += end(word, isFirst: title.isEmpty)
                word.removeAll()
                title.append(scalar)
            }
        }
        title += end(word, isFirst: title.isEmpty)
        return String(title)
    }
}
