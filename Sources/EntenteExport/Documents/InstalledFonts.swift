import EntenteDrawing
import EntenteSystem

/// Tells whether the fonts are installed that figures are measured for: in any other, labels would not fit their places.
struct InstalledFonts: Sendable {
    private let matcher = InstalledProgram("fc-match", package: "fontconfig", seconds: 20, outputBytes: 1 << 16)

    /// Asks fontconfig which font it would draw a list of families in.
    /// - Throws: the package to install, where it is one of other widths.
    func check(_ fontFamily: String) async throws(ProgramFailure) {
        let families = fontFamily.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
        let asked = families.filter { $0 != FontFamilies.generic }.joined(separator: ",")
        for weight in ["", ":bold"] {
            let output = try await matcher.output(["--format=%{family[0]}", asked + weight])
            let found = String(decoding: output, as: UTF8.self)
            guard FontFamilies.areMeasured(found) else {
                throw ProgramFailure(
                    program: "the font \(families.first ?? asked)", package: "fonts-liberation", reason: .missing)
            }
        }
    }
}
