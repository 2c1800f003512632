/// Texts that have broken writers of XML, DOT, CSV and Markdown.
enum HostileTexts {
    static let all: [String] = [
        "\\N of \\G and \\E, then \\\\ and \\n\\l\\r", "</svg><script>alert(1)</script>", "]]> after the section",
        "\"double\" 'single' `back` “curly”", "NUL \u{0} and \u{1B}[31m and \u{7F}",
        "first line\nsecond\r\nthird\u{2028}fourth",
        "<b>bold</b> <br/> <i", "&amp; &lt; &#0; & alone", "%n %s %d %@ %%", "tab\tand\u{A0}no-break\u{200B}zero",
        "\u{202E}right to left\u{202C} \u{200F}mark\u{200E}", "🇯🇵👩‍👩‍👧‍👦🏳️‍🌈 emoji", "経済安全保障に関する首脳会談（東京）",
        "Phạm Minh Chính và Lương Cường",
        "e\u{301}\u{302}\u{323}\u{324}\u{330}a\u{308}", "اجتماع وزراء الخارجية في القاهرة",
        "Встреча в верхах, Владивосток", "=HYPERLINK(\"x\")",
        "'=apostrophe and sign", "-1+1 and @SUM(A1)", "a; b | c, d", "brackets ) ( ] [ } {",
        "* _ # ~ [link](http://x) ![i](y) | --- |",
        "\u{FEFF}mark \u{FFFE} \u{FFFF} \u{E000}", "\"];}\n}//*/ -- graph {", "back\\", "\\\"", "{{ }} ${x} $(x)",
        String(repeating: "long words without end ", count: 4500), String(repeating: "無", count: 3000),
        String(repeating: "x", count: 5000),
    ]

    /// One short enough for the names of many.
    static func short(_ index: Int) -> String {
        String(all[index % (all.count - 3)].prefix(60))
    }
}
