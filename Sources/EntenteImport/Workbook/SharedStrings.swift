import EntenteSystem

/// The texts that the cells of a workbook share.
struct SharedStrings: Sendable {
    /// The texts, by the numbers that cells refer to them by.
    private(set) var texts: [String] = []
    private var current = RichText()

    /// Takes the next event of the part that lists them.
    mutating func take(_ event: XMLEvent) {
        current.take(event)
        if case .end("si") = event {
            texts.append(current.text)
            current = RichText()
        }
    }
}

/// A text of several runs, of which the phonetic ones are left out.
struct RichText: Sendable {
    private var written = ""
    private var isInText = false
    private var isPhonetic = false

    /// The text, with escaped characters (`_x000D_`) read.
    var text: String { Self.unescaped(written) }

    /// Takes the next event of the element that holds it.
    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let start):
            if start.name == "rPh" { isPhonetic = true }
            isInText = start.name == "t" && !isPhonetic
        case .text(let text, _): if isInText { written += text }
        case .end(let name):
            if name == "rPh" { isPhonetic = false }
            isInText = false
        }
    }

    /// A text in which `_xHHHH_` is the character of this number, as ECMA-376 writes what XML cannot hold.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        var output: [UInt16] = []
        var rest = Array(text.utf16)[...]
        while let unit = rest.first {
            let digits = rest.dropFirst(2).prefix(4)
            if unit == 0x5F, rest.dropFirst().first == 0x78, rest.dropFirst(6).first == 0x5F,
                let number = UInt16(String(decoding: digits, as: UTF16.self), radix: 16), digits.first != 0x2B
            {
                output.append(number)
                rest = rest.dropFirst(7)
            } else {
                output.append(unit)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: output, as: UTF16.self)
    }
}
