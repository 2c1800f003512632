/// How two names are alike, the strongest likeness first.
enum NameLikeness: Int, CaseIterable, Comparable, Sendable {
    /// The very same name, once folded: namesakes, or one actor under two ids.
    case sameName
    /// The same letters and digits: "Yoon Suk-yeol" and "Yoon Suk Yeol".
    case samePunctuationAside
    /// The same words in another order: "Ishiba Shigeru" and "Shigeru Ishiba".
    case otherOrder
    /// One letter added, dropped, changed or swapped with its neighbour: "Zelensky" and "Zelenskiy".
    case oneLetter
    /// Another spelling of the same sounds: "Mohammed" and "Muhammad".
    case otherRomanization
    /// Initials in the place of words: "S. Ishiba" and "Shigeru Ishiba".
    case initials
    /// Some words of the other, in their order: "Donald Trump" and "Donald J. Trump".
    case shorterForm
    /// The same but for words such as "Corp." and "Ltd.".
    case otherLegalForm

    /// Orders the stronger likeness first.
    static func < (left: NameLikeness, right: NameLikeness) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The likeness in words, as a message says it of two names.
    var phrase: String {
        switch self {
        case .sameName: "the same name"
        case .samePunctuationAside: "the same but for punctuation and spaces"
        case .otherOrder: "the same words in another order"
        case .oneLetter: "the same but for one letter"
        case .otherRomanization: "perhaps another spelling of the same sounds"
        case .initials: "the same, with initials"
        case .shorterForm: "perhaps a shorter form"
        case .otherLegalForm: "the same but for the legal form"
        }
    }
}
