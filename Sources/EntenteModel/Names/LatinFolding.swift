import Foundation

/// The folding of text beyond ASCII; the one place where names meet the normal forms of Unicode (UAX 15).
enum LatinFolding {
    /// Folds as `FoldedName` describes; where `keepsOtherMarks` is set, marks fall from Latin letters alone.
    static func folded(_ name: String, keepsOtherMarks: Bool = false) -> String {
        var unified = String.UnicodeScalarView()
        for scalar in name.unicodeScalars { unified.append(unify(scalar)) }
        let decomposed = String(unified).decomposedStringWithCompatibilityMapping

        var folded = String.UnicodeScalarView()
        var owesSpace = false
        var keepsMarks = false
        for original in decomposed.unicodeScalars {
            let scalar = unify(original)
            let properties = scalar.properties
            if properties.isWhitespace {
                owesSpace = !folded.isEmpty
                keepsMarks = false
                continue
            }
            // The tatweel of Arabic only stretches a word.
            if properties.isDefaultIgnorableCodePoint || scalar == "\u{640}" { continue }
            if isMark(properties.generalCategory) {
                if keepsMarks { folded.append(scalar) }
                continue
            }
            if owesSpace { folded.append(" ") }
            owesSpace = false
            keepsMarks =
                isLetter(properties.generalCategory) && !isLatin(scalar) && (keepsOtherMarks || !isPointed(scalar))
            if scalar.isASCII && !properties.isUppercase {
                folded.append(scalar)
            } else {
                append(properties.lowercaseMapping, to: &folded)
            }
        }
        return String(folded).precomposedStringWithCanonicalMapping
    }

    private static func append(_ lowered: String, to folded: inout String.UnicodeScalarView) {
        for scalar in lowered.unicodeScalars {
            if let spelled = spelledOut[scalar] {
                folded.append(contentsOf: spelled.unicodeScalars)
            } else if !(isLatin(scalar) && isMark(scalar.properties.generalCategory)) {
                folded.append(scalar)
            }
        }
    }

    /// One scalar for each of the quotes, hyphens and apostrophes that stand for the same in names.
    private static func unify(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x60, 0xB4, 0x2B9, 0x2BB...0x2BD, 0x2018...0x201B, 0x2032, 0x2035, 0xFF07, 0x1FFD: "'"
        case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0xFF02: "\""
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: "-"
        default: scalar
        }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0x2AF, 0x1D00...0x1D7F, 0x1D80...0x1DBF, 0x1E00...0x1EFF,
            0x2C60...0x2C7F, 0xA720...0xA7FF, 0xAB30...0xAB6F:
            true
        default: false
        }
    }

    /// Whether a letter is of a script whose marks only point, accent or stress: Greek, Cyrillic, Hebrew, Arabic. The marks of
    /// kana and of Indic scripts make other letters.
    private static func isPointed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x370...0x52F, 0x590...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0x1C80...0x1C8F, 0x1F00...0x1FFF,
            0x2DE0...0x2DFF, 0xA640...0xA69F, 0xFB1D...0xFDFF, 0xFE70...0xFEFF:
            true
        default: false
        }
    }

    private static func isMark(_ category: Unicode.GeneralCategory) -> Bool {
        category == .nonspacingMark || category == .spacingMark || category == .enclosingMark
    }

    private static func isLetter(_ category: Unicode.GeneralCategory) -> Bool {
        switch category {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }

    /// Letters that have no decomposition in Unicode, as CLDR's Latin-ASCII transform spells them; and the final sigma.
    private static let spelledOut: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ɖ": "d", "ħ": "h", "ı": "i", "ĸ": "q", "ł": "l",
        "ŋ": "n", "þ": "th", "ŧ": "t", "ƀ": "b", "ɓ": "b", "ƈ": "c", "ɗ": "d", "ɛ": "e", "ə": "e", "ǝ": "e", "ƒ": "f",
        "ɠ": "g", "ɨ": "i", "ƙ": "k", "ɔ": "o", "ɵ": "o", "ƥ": "p", "ƭ": "t", "ʉ": "u", "ư": "u", "ƴ": "y", "ƶ": "z",
        "ɲ": "n", "ɣ": "g", "ʋ": "v", "ς": "σ",
    ]
}
