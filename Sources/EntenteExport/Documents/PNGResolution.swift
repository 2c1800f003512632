import EntenteSystem

/// How large the pixels of a PNG are, so that a text processor sets the picture in the size of its page.
struct PNGResolution {
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// The signature and the header that each file begins with: length, name, thirteen bytes, checksum.
    private static let headerEnd = 8 + 4 + 4 + 13 + 4

    let pixelsPerInch: Double

    /// The picture with the chunk `pHYs` (W3C PNG, 11.3.4.3) behind its header; unchanged where it is no PNG.
    func stated(in picture: [UInt8]) -> [UInt8] {
        guard picture.starts(with: Self.signature), picture.count > Self.headerEnd else { return picture }
        let pixelsPerMetre = UInt32(min(max(pixelsPerInch / 0.0254, 0), 1e9).rounded())
        let chunk = Array("pHYs".utf8) + Self.bytes(pixelsPerMetre) + Self.bytes(pixelsPerMetre) + [1]
        let whole = Self.bytes(UInt32(chunk.count - 4)) + chunk + Self.bytes(Checksum.crc32(of: chunk))
        return picture[..<Self.headerEnd] + whole + picture[Self.headerEnd...]
    }

    private static func bytes(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
