/// The shapes of an Arabic letter, as code points of the presentation forms; 0 for none.
struct ArabicForms: Sendable {
    /// Standing alone.
    var isolated: UInt32 = 0
    /// Joined to the letter before.
    var final: UInt32 = 0
    /// Joined to the letter after.
    var initial: UInt32 = 0
    /// Joined to both.
    var medial: UInt32 = 0

    private static let first: UInt32 = 0x600
    private static let ligatureOffset: UInt32 = 0x100

    /// Letters from 0x600 on, and from 0x700 on their ligatures after lam.
    private static let table: [ArabicForms?] = {
        var table: [ArabicForms?] = Array(repeating: nil, count: 0x200)
        for row in TextWidths.arabicForms.split(separator: "\n") {
            let points = row.split(separator: " ").compactMap { UInt32($0, radix: 16) }
            guard points.count == 5, points[0] >= first, points[0] - first < 0x200 else { continue }
            table[Int(points[0] - first)] = ArabicForms(
                isolated: points[1], final: points[2], initial: points[3], medial: points[4])
        }
        return table
    }()

    /// The shapes of a letter of the Arabic block; nil for what does not join.
    static func of(_ point: UInt32) -> ArabicForms? {
        point >= first && point - first < 0x100 ? table[Int(point - first)] : nil
    }

    /// The ligature of lam with an alef; nil for other letters.
    static func lamWith(_ point: UInt32) -> ArabicForms? {
        point >= first && point - first < 0x100 ? table[Int(point - first + ligatureOffset)] : nil
    }
}
