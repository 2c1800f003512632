/// The fonts that figures can be set in: those whose letters are as wide as the ones that the places of labels are computed from.
public enum FontFamilies {
    /// The families of those widths, the best known first.
    public static let measured = [
        "Liberation Sans", "Arial", "Helvetica", "Arimo", "Nimbus Sans", "Nimbus Sans L", "TeX Gyre Heros", "Albany",
    ]
    /// What figures ask for: three families of the same widths.
    public static let standard = "Liberation Sans, Arial, Helvetica, sans-serif"
    /// What stands at the end of a list, for consumers that have none of them.
    public static let generic = "sans-serif"

    /// Whether a family has those widths; case plays no part.
    public static func areMeasured(_ family: String) -> Bool {
        measured.contains { $0.lowercased() == family.lowercased() }
    }

    /// A list of families as SVG and DOT have it, ended by the generic one; nil where one of them has other widths, or none is named.
    public static func list(_ text: String) -> String? {
        let names = text.split(separator: ",").map { name in
            name.split { " \t\"'".contains($0) }.joined(separator: " ")
        }
        let families = names.filter { $0.lowercased() != generic }
        guard !families.isEmpty, families.allSatisfy(areMeasured) else { return nil }
        let known = families.map { name in measured.first { $0.lowercased() == name.lowercased() } ?? name }
        return (known + [generic]).joined(separator: ", ")
    }
}
