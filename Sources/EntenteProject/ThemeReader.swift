import EntenteDrawing
import EntenteImport
import EntenteModel

/// Reads the keys of a theme file, and collects what is wrong with them.
struct ThemeReader {
    private static let parts: [(name: String, path: any WritableKeyPath<Tone, Color> & Sendable)] = [
        ("mark", \.mark), ("text", \.text), ("fill", \.fill),
    ]

    let file: String
    private(set) var problems: [Problem] = []
    /// Where the file gives a colour, by the name of the colour.
    private var places: [String: TextPosition] = [:]

    init(file: String) { self.file = file }

    /// The theme that a mapping describes.
    mutating func theme(_ root: Field) -> Theme {
        guard case .mapping(let entries) = root.value else {
            report(root.position, "a theme is a mapping of names to colours; begin it with `base: light`")
            return .light
        }
        var theme = base(entries)
        for entry in entries { read(entry, into: &theme) }
        if problems.isEmpty { checkContrast(theme, root.position) }
        return theme
    }

    private mutating func base(_ entries: [Field.Entry]) -> Theme {
        guard let entry = entries.first(where: { $0.name == "base" }) else { return .light }
        guard case .text(let text) = entry.field.value,
            let named = Theme.named.first(where: { $0.name == text.lowercased() })
        else {
            let names = Theme.named.map(\.name).joined(separator: ", ")
            report(entry.field.position, "base names no theme to begin with; it is one of \(names)")
            return .light
        }
        return named.theme
    }

    private mutating func read(_ entry: Field.Entry, into theme: inout Theme) {
        let name = entry.name.split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-")
        if name == "base" { return }
        if name == "font" {
            if let family = fontFamily(entry.field) { theme.fontFamily = family }
        } else if let known = Theme.colors.first(where: { $0.name == name }) {
            if let color = color(entry, name) { theme[keyPath: known.path] = color }
        } else if let known = Theme.kinds.first(where: { $0.name == name }) {
            theme[keyPath: known.path] = tone(entry, name, theme[keyPath: known.path])
        } else {
            unknown(entry, among: ["base", "font"] + Theme.colors.map(\.name) + Theme.kinds.map(\.name))
        }
    }

    private mutating func tone(_ entry: Field.Entry, _ name: String, _ given: Tone) -> Tone {
        guard case .mapping(let entries) = entry.field.value else {
            report(
                entry.field.position,
                "\(name) has three colours; write \(name): {mark: \"#rrggbb\", text: \"#rrggbb\", fill: \"#rrggbb\"}, or some of them"
            )
            return given
        }
        var tone = given
        for part in entries {
            guard let known = Self.parts.first(where: { $0.name == part.name }) else {
                unknown(part, among: Self.parts.map(\.name))
                continue
            }
            if let color = color(part, "\(name).\(part.name)") { tone[keyPath: known.path] = color }
        }
        return tone
    }

    private mutating func color(_ entry: Field.Entry, _ name: String) -> Color? {
        places[name] = entry.field.position
        switch entry.field.value {
        case .text(let text):
            if let color = Color(hexadecimal: text) { return color }
            report(entry.field.position, "\(name): \(text) is no colour; write \"#rrggbb\", such as \"#0072B2\"")
        case .absent:
            report(
                entry.field.position,
                "\(name) has no colour; write it in quotes, \"#rrggbb\", since # begins a comment in YAML")
        case .list, .mapping:
            report(entry.field.position, "\(name) is one colour; write \"#rrggbb\", such as \"#0072B2\"")
        }
        return nil
    }

    /// The families, given as a list or parted by commas.
    private mutating func fontFamily(_ field: Field) -> String? {
        let text: String
        switch field.value {
        case .text(let given): text = given
        case .list(let items):
            text = items.map { item in
                if case .text(let name) = item.value { name } else { "" }
            }.joined(separator: ",")
        case .absent, .mapping: text = ""
        }
        if let list = FontFamilies.list(text) { return list }
        report(
            field.position,
            "font: \(text.isEmpty ? "none is named" : "\(text) has other widths than labels are measured with"); name some of "
                + FontFamilies.measured.joined(separator: ", "))
        return nil
    }

    /// Words that cannot be read on their ground, and marks that cannot be seen.
    private mutating func checkContrast(_ theme: Theme, _ root: TextPosition?) {
        for pairing in theme.pairings where !pairing.isReadable {
            let contrast = (pairing.color.contrast(with: pairing.ground) * 100).rounded(.down) / 100
            report(
                places[pairing.name] ?? places[pairing.groundName] ?? root,
                "\(pairing.name) \(pairing.color.hexadecimal) on \(pairing.groundName) \(pairing.ground.hexadecimal) has a contrast of "
                    + "\(contrast):1; it needs \(pairing.leastContrast == 3 ? "3" : "4.5"):1, so make one of them "
                    + (theme.page.luminance > 0.18 ? "darker or the ground lighter" : "lighter or the ground darker"))
        }
    }

    private mutating func unknown(_ entry: Field.Entry, among names: [String]) {
        let hint =
            NearestWord.to(entry.name, among: names).map { "did you mean \($0)?" }
            ?? "it is one of \(names.joined(separator: ", "))"
        problems.append(
            Problem(.error, rule: .unknownKey, file: file, at: entry.position, "unknown key \(entry.name); \(hint)"))
    }

    private mutating func report(_ place: TextPosition?, _ message: String) {
        problems.append(Problem(.error, rule: .wrongValue, file: file, at: place, message))
    }
}
