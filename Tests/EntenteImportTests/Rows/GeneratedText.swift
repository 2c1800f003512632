@testable import EntenteImport
import TestSupport

/// Delimited text of every kind that files hold, sound and broken.
struct GeneratedText {
    /// How it is written.
    var dialect = SourceDialect()
    /// Its bytes.
    private(set) var bytes: [UInt8] = []

    private static let marks: [UInt8?] = [nil, UInt8(ascii: "\""), UInt8(ascii: "\""), UInt8(ascii: "'")]
    private static let words = ["", "", "a", "012", "Tokyo", "éa", "東京", "🎌", "x y", "1234567", "12345678", " "]

    /// Rows mostly of so many cells.
    init(seed: UInt64, columns: Int) {
        var generator = SplitMix64(seed: seed)
        dialect.delimiter = [0x09, 0x2C, 0x3B, 0x01].randomElement(using: &generator) ?? 0x2C
        dialect.quote = GeneratedText.marks.randomElement(using: &generator) ?? nil
        dialect.longestRow = [40, 64, 65, 66, 100, 1000, 1000, 1000].randomElement(using: &generator) ?? 1000
        let ends: [[UInt8]] = [[0x0A], [0x0D, 0x0A], [0x0D], []]
        let end = ends.randomElement(using: &generator) ?? []
        let isBroken = Int.random(in: 0..<4, using: &generator) == 0
        for _ in 0..<Int.random(in: 0...16, using: &generator) {
            appendRow(columns, isBroken, &generator)
            bytes += end.isEmpty ? ends[Int.random(in: 0..<3, using: &generator)] : end
        }
        if Bool.random(using: &generator) { appendRow(columns, isBroken, &generator) }
    }

    private mutating func appendRow(_ columns: Int, _ isBroken: Bool, _ generator: inout SplitMix64) {
        let chance = Int.random(in: 0..<20, using: &generator)
        if chance == 0 { return }
        let count = chance == 1 ? Int.random(in: 1...columns + 3, using: &generator) : columns
        for cell in 0..<count {
            if cell > 0 { bytes.append(dialect.delimiter) }
            appendCell(isBroken, &generator)
        }
    }

    private mutating func appendCell(_ isBroken: Bool, _ generator: inout SplitMix64) {
        var content: [UInt8] = []
        for _ in 0..<Int.random(in: 0...2, using: &generator) {
            content += Array((GeneratedText.words.randomElement(using: &generator) ?? "").utf8)
        }
        let chance = Int.random(in: 0..<100, using: &generator)
        if chance == 0, isBroken { content.append(UInt8.random(in: 0x80...0xFF, using: &generator)) }
        if chance == 1 { content += [UInt8](repeating: UInt8(ascii: "l"), count: 70) }
        guard let quote = dialect.quote, chance < 40 else {
            bytes += content
            return
        }
        for _ in 0..<Int.random(in: 0...2, using: &generator) {
            let inner: [[UInt8]] = [[dialect.delimiter], [0x0A], [0x0D, 0x0A], [0x0D], [quote, quote], [0x20]]
            content.insert(
                contentsOf: inner.randomElement(using: &generator) ?? [],
                at: Int.random(in: 0...content.count, using: &generator))
        }
        bytes += [quote] + content
        // Now and then a quotation is not closed, or text follows it.
        if chance != 2 || !isBroken { bytes.append(quote) }
        if chance == 3 { bytes += [0x20] }
        if chance == 4, isBroken { bytes += [0x61] }
    }
}
