extension Theme {
    /// Where a colour of a theme lies.
    public typealias ColorPath = WritableKeyPath<Theme, Color> & Sendable
    /// Where the colours of a kind lie.
    public typealias TonePath = WritableKeyPath<Theme, Tone> & Sendable

    /// The themes that have names, in the order of the help.
    public static let named: [(name: String, theme: Theme)] = [("light", light), ("dark", dark), ("print", print)]

    /// Every single colour by the name that a theme file has for it, in the order of the declarations.
    public static let colors: [(name: String, path: any ColorPath)] = [
        ("page", \.page), ("text", \.text), ("detail-text", \.detailText), ("muted-text", \.mutedText),
        ("planned-text", \.plannedText), ("disputed", \.disputed), ("edge", \.edge), ("axis", \.axis),
        ("spine", \.spine), ("rule", \.rule), ("grid", \.grid), ("strong-grid", \.strongGrid), ("cut", \.cut),
        ("band", \.band), ("group-fill", \.groupFill), ("group-line", \.groupLine),
        ("agreement-status", \.agreementStatus),
    ]

    /// Every kind by the name that a theme file has for it, in the order of the declarations.
    public static let kinds: [(name: String, path: any TonePath)] = [
        ("person", \.person), ("unnamed", \.unnamed), ("organization", \.organization), ("meeting", \.meeting),
        ("visit", \.visit), ("action", \.action), ("programme", \.programme), ("statement", \.statement),
        ("appointment", \.appointment), ("election", \.election), ("incident", \.incident), ("agreement", \.agreement),
    ]
}
