/// Numbers as text: at most two decimals, no trailing zeros, no exponent, no negative zero.
enum DecimalNumber {
    /// The number in the shortest such form; what is not finite is 0, and what is past a billion is a billion.
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let hundredths = Int64((min(max(value, -1e9), 1e9) * 100).rounded())
        let whole = hundredths.magnitude / 100
        let fraction = hundredths.magnitude % 100
        var text = hundredths < 0 ? "-\(whole)" : "\(whole)"
        if fraction > 0 {
            text += fraction < 10 ? ".0\(fraction)" : fraction % 10 == 0 ? ".\(fraction / 10)" : ".\(fraction)"
        }
        return text
    }
}
