/// Windows code page 1252, the encoding in which western European spreadsheets write CSV.
enum Windows1252 {
    /// The character of a byte; nil for the five bytes without one and for controls that no text holds.
    static func scalar(of byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFF: Unicode.Scalar(byte)
        case 0x80...0x9F: upperControls[Int(byte) - 0x80].flatMap { Unicode.Scalar($0) }
        default: nil
        }
    }

    /// What stands for the bytes 0x80 to 0x9F, where ISO 8859-1 has controls.
    private static let upperControls: [UInt16?] = [
        0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil,
        0x017D, nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, nil, 0x017E, 0x0178,
    ]
}
