/// Names within zip archives.
enum ZipName {
    /// A name as text, with folders parted by `/`.
    ///
    /// UTF-8 where it is said or is well-formed, as macOS writes it without saying so; else the code page 437 of the
    /// format, which is right for the format and may be wrong for the one who packed.
    static func text(of bytes: ArraySlice<UInt8>, isUTF8: Bool) -> String {
        let text =
            if isUTF8 { String(decoding: bytes, as: UTF8.self) } else {
                String(validating: bytes, as: UTF8.self) ?? String(String.UnicodeScalarView(bytes.map(scalar)))
            }
        return text.replacing("\\", with: "/")
    }

    private static func scalar(of byte: UInt8) -> Unicode.Scalar {
        byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80]
    }

    /// What stands for the bytes from 0x80 on in code page 437.
    private static let upperHalf = Array(
        ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)
}
