extension Color {
    /// The colour that `#rrggbb` names, in digits of either case; nil for anything else.
    public init?(hexadecimal text: String) {
        let digits = text.utf8.dropFirst()
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
            digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(String(text.dropFirst()), radix: 16)
        else { return nil }
        self.init(value)
    }
}
