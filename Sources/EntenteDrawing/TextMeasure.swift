/// Adds up advances, and knows where several emoji draw as one and how Arabic letters join.
struct TextMeasure {
    /// The sum so far, in 2048ths of an em.
    private(set) var total = 0
    private let table: AdvanceTable
    private var last = 0
    private var lastIsEmoji = false
    private var isJoined = false
    private var isHalfFlag = false
    private var letter: Letter?

    private static let emoji = 2560

    /// An Arabic letter to which the next may join.
    private struct Letter {
        var point: UInt32
        var forms: ArabicForms
        var advance: Int
        var isJoinedBefore: Bool
    }

    /// Nothing measured yet.
    init(isBold: Bool) {
        table = isBold ? .bold : .regular
    }

    /// Adds one character; constant time.
    mutating func add(_ point: UInt32) {
        let advance = table.advance(of: point)
        if point < 0x600 || 0x700..<0x2000 ~= point {
            append(advance, isEmoji: false)
            return
        }
        switch point {
        case 0x600...0x6FF:
            addArabic(point, advance)
        case 0x200C:
            letter = nil
        case 0x200D:
            isJoined = lastIsEmoji
        case 0xFE0F:
            // Asks for the emoji form of a sign that would be a letter-sized symbol: ❤️, 1️⃣.
            total += lastIsEmoji ? 0 : max(0, Self.emoji - last)
            last = Self.emoji
            lastIsEmoji = true
        case 0x1F3FB...0x1F3FF where lastIsEmoji:
            break
        case 0x1F1E6...0x1F1FF where isHalfFlag:
            isHalfFlag = false
        case 0x1F1E6...0x1F1FF:
            append(advance, isEmoji: true)
            isHalfFlag = true
        default:
            let isSymbol = 0x2190...0x2BFF ~= point || 0x1F000...0x1FAFF ~= point
            if isJoined, isSymbol {
                isJoined = false
            } else {
                append(advance, isEmoji: isSymbol && advance == Self.emoji)
            }
        }
    }

    private mutating func append(_ advance: Int, isEmoji: Bool) {
        guard advance > 0 else { return }
        total += advance
        last = advance
        lastIsEmoji = isEmoji
        isJoined = false
        isHalfFlag = false
        letter = nil
    }

    /// A letter takes its shape from its neighbours, so that the letter before may change its width once more.
    private mutating func addArabic(_ point: UInt32, _ advance: Int) {
        guard let forms = ArabicForms.of(point) else {
            append(advance, isEmoji: false)
            return
        }
        guard let before = letter, before.forms.initial != 0, forms.final != 0 else {
            append(advance, isEmoji: false)
            letter = Letter(point: point, forms: forms, advance: advance, isJoinedBefore: false)
            return
        }
        total -= before.advance
        if before.point == 0x644, let ligature = ArabicForms.lamWith(point) {
            append(table.advance(of: before.isJoinedBefore ? ligature.final : ligature.isolated), isEmoji: false)
            return
        }
        total += table.advance(of: before.isJoinedBefore ? before.forms.medial : before.forms.initial)
        let final = table.advance(of: forms.final)
        append(final, isEmoji: false)
        letter = Letter(point: point, forms: forms, advance: final, isJoinedBefore: true)
    }
}
