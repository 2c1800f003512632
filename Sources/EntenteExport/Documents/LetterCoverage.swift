import EntenteDrawing
import EntenteSystem

/// Tells which letters of a figure no installed font has: a renderer draws boxes in their place.
struct LetterCoverage: Sendable {
    /// Letters that a Debian package has fonts for, beyond those of Liberation Sans.
    private struct Script {
        let name: String
        let package: String
        let ranges: [ClosedRange<UInt32>]
    }

    private static let scripts = [
        Script(
            name: "Chinese and Japanese", package: "fonts-noto-cjk",
            ranges: [0x2E80...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF]),
        Script(
            name: "Korean", package: "fonts-noto-cjk", ranges: [0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3]),
        Script(
            name: "Arabic", package: "fonts-noto-core",
            ranges: [0x0600...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFC]),
        Script(name: "Indian", package: "fonts-noto-core", ranges: [0x0900...0x0DFF]),
        Script(name: "Thai and Lao", package: "fonts-noto-core", ranges: [0x0E00...0x0EFF]),
        Script(name: "Armenian and Georgian", package: "fonts-noto-core", ranges: [0x0530...0x058F, 0x10A0...0x10FF]),
        Script(name: "Ethiopian", package: "fonts-noto-core", ranges: [0x1200...0x139F]),
        Script(name: "Khmer and Burmese", package: "fonts-noto-core", ranges: [0x1000...0x109F, 0x1780...0x17FF]),
        Script(name: "emoji", package: "fonts-noto-color-emoji", ranges: [0x1F300...0x1FAFF]),
    ]

    private let list = InstalledProgram("fc-list", package: "fontconfig", seconds: 20, outputBytes: 1 << 22)

    /// What is missing for the words of these pages, each with the package to install; nothing where that cannot be told.
    func remarks(on pages: [Scene]) async -> [String] {
        var samples = [Unicode.Scalar?](repeating: nil, count: Self.scripts.count)
        for scalar in pages.flatMap(\.texts).flatMap(\.runs).flatMap(\.text.unicodeScalars) where scalar.value > 0x500 {
            let index = Self.scripts.firstIndex { script in script.ranges.contains { $0.contains(scalar.value) } }
            if let index, samples[index] == nil { samples[index] = scalar }
        }
        var remarks: [String] = []
        for (script, sample) in zip(Self.scripts, samples) {
            guard let sample else { continue }
            let asked = ":charset=" + String(sample.value, radix: 16)
            guard let fonts = try? await list.output([asked, "family"]), fonts.isEmpty else { continue }
            remarks.append(
                "no installed font has the \(script.name) sign \(sample), so pictures show a box in its place; "
                    + "install the package \(script.package)")
        }
        return remarks
    }
}
