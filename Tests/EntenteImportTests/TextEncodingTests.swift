import EntenteImport
import EntenteModel
import TestSupport
import Testing

@Suite("Encodings")
struct TextEncodingTests {
    func text(_ bytes: [UInt8], _ encoding: TextEncoding) throws(EncodingFault) -> String {
        String(decoding: try encoding.utf8(bytes), as: UTF8.self)
    }

    func fault(_ bytes: [UInt8], _ encoding: TextEncoding) -> EncodingFault? {
        do throws(EncodingFault) {
            _ = try encoding.utf8(bytes)
            return nil
        } catch {
            #expect(error.message.contains("; "))
            return error
        }
    }

    @Test("An encoding is known by its usual names")
    func knowsNames() {
        for encoding in TextEncoding.allCases { #expect(TextEncoding(named: encoding.rawValue) == encoding) }
        let names: [(TextEncoding, [String])] = [
            (.utf8, ["UTF8", "utf-8", "UTF_8"]), (.utf16, ["UTF16", "utf-16le"]), (.latin1, ["iso-8859-1", "Latin1"]),
            (.windows1252, ["cp1252", "Windows-1252", "ANSI"]), (.eucJP, ["eucjp", "EUC_JP", "x-euc-jp"]),
            (.shiftJIS, ["sjis", "cp932", "Shift_JIS", "Windows-31J", "shift jis"]),
        ]
        for (encoding, names) in names {
            for name in names { #expect(TextEncoding(named: name) == encoding, "\(name)") }
        }
        #expect(TextEncoding(named: "utf-7") == nil)
        #expect(TextEncoding(named: "") == nil)
        #expect(TextEncoding(named: String(repeating: "utf8", count: 1000)) == nil)
    }

    @Test("Each encoding is read")
    func reads() throws {
        #expect(try text([0xEF, 0xBB, 0xBF] + Array("é石".utf8), .utf8) == "é石")
        #expect(try text([0xFF, 0xFE, 0xE9, 0, 0x3C, 0xD8, 0x8C, 0xDF], .utf16) == "é🎌")
        #expect(try text([0xFE, 0xFF, 0, 0xE9, 0xD8, 0x3C, 0xDF, 0x8C], .utf16) == "é🎌")
        #expect(try text([0x61, 0xE9, 0x80, 0xFF], .latin1) == "aé\u{80}ÿ")
        #expect(try text([0x61, 0xE9, 0x80, 0x9F, 0xFF], .windows1252) == "aé€Ÿÿ")
        // What Windows adds to the standards (①, ～, 髙) is read as Windows has it.
        #expect(
            try text([0x90, 0xCE, 0x94, 0x6A, 0x2C, 0xB1, 0x87, 0x40, 0x81, 0x60, 0xFB, 0xFC], .shiftJIS) == "石破,ｱ①～髙")
        #expect(try text([0xC0, 0xD0, 0xC7, 0xCB, 0x2C, 0x8E, 0xB1, 0xAD, 0xA1, 0xA1, 0xC1], .eucJP) == "石破,ｱ①～")
        for encoding in TextEncoding.allCases where encoding != .utf16 { #expect(try text([], encoding).isEmpty) }
        #expect(try text([0xFF, 0xFE], .utf16).isEmpty)
    }

    @Test("The first byte that is not in the encoding is told with its line and column")
    func placesFaults() {
        let cases: [(TextEncoding, [UInt8], Int, String)] = [
            (.utf8, Array("é\nab".utf8) + [0xFF, 0x61], 5, "2:3"),
            (.utf8, [0xEF, 0xBB, 0xBF, 0x61, 0xE7, 0x9F], 4, "1:2"), (.utf8, [0xC0, 0x80], 0, "1:1"),
            (.utf8, [0x61, 0xED, 0xA0, 0x80], 1, "1:2"), (.utf16, [0xFF, 0xFE, 0x61, 0, 0x3C, 0xD8], 4, "1:2"),
            (.utf16, [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x61], 6, "2:1"), (.utf16, [0xFE, 0xFF, 0xDF, 0x8C], 2, "1:1"),
            (.windows1252, [0xE9, 0x0A, 0xE9, 0x81], 3, "2:2"),
            (.shiftJIS, [0x90, 0xCE, 0x0A, 0x90, 0xCE, 0xFF], 5, "2:2"), (.shiftJIS, [0x61, 0x90], 1, "1:2"),
            (.eucJP, [0xC0, 0xD0, 0x0A, 0xC0, 0xD0, 0xC0], 5, "2:2"), (.eucJP, [0x61, 0xFF, 0xFF], 1, "1:2"),
        ]
        for (encoding, bytes, offset, place) in cases {
            let fault = fault(bytes, encoding)
            #expect(fault?.reason == .otherBytes && fault?.offset == offset, "\(encoding) \(bytes)")
            #expect(
                fault?.problem(file: "a").position.map { "\($0.line):\($0.column)" } == place, "\(encoding) \(bytes)")
        }
        #expect(fault([0x61, 0], .utf16)?.reason == .noByteOrderMark)
        #expect(fault([], .utf16)?.reason == .noByteOrderMark)
    }

    @Test("Long texts are read in pieces without a seam")
    func readsLongTexts() throws {
        let unit: [UInt8] = [0x90, 0xCE, 0x61, 0x94, 0x6A]
        let bytes = Array((0..<100_000).map { _ in unit }.joined())
        #expect(try text(bytes, .shiftJIS) == String(repeating: "石a破", count: 100_000))
        #expect(fault(bytes + [0xFF], .shiftJIS)?.offset == bytes.count)
    }

    @Test("Any bytes give well-formed text or a fault")
    func survivesNoise() {
        let seed: UInt64 = 932
        var generator = SplitMix64(seed: seed)
        for round in 0..<3000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            for encoding in TextEncoding.allCases {
                do throws(EncodingFault) {
                    let text = try encoding.utf8(bytes)
                    #expect(String(validating: text, as: UTF8.self) != nil, "seed \(seed), round \(round)")
                } catch {
                    #expect(error.offset <= bytes.count, "seed \(seed), round \(round)")
                    #expect(String(validating: error.decoded, as: UTF8.self) != nil, "seed \(seed), round \(round)")
                }
            }
        }
    }
}
