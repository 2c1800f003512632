/// A text from outside, made fit for a message: quoted, shortened, its control characters shown as U+FFFD.
struct Quotation: CustomStringConvertible {
    let description: String

    init(_ text: String) {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(60) {
            shown.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar)
        }
        let isCut = text.unicodeScalars.dropFirst(60).first != nil
        description = "“\(String(shown))\(isCut ? "…" : "")”"
    }
}
