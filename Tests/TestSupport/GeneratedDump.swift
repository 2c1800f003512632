/// Rows like those of GDELT 1.0: few countries, so that they meet often.
public struct GeneratedDump {
    /// The rows, without line ends.
    public private(set) var rows: [String] = []

    private static let values: [(name: String, texts: [String])] = [
        ("SQLDATE", ["20150101", "20150102", "20150219", "20150219", "20160229", "20170930"]),
        ("Actor1Name", ["JAPAN", "", "TOKYO"]), ("Actor1CountryCode", ["JPN", "USA", "ROM", "TMP", "CHN", "AFR", ""]),
        ("Actor1KnownGroupCode", ["", "UNO", "NAT", "EEC"]), ("Actor2Name", ["", "CHINA"]),
        ("Actor2CountryCode", ["JPN", "USA", "ROM", "CHN", "WSB", ""]), ("Actor2KnownGroupCode", ["", "UNO", "NAT"]),
        ("EventCode", ["010", "036", "040", "042", "043", "0331", "057", "071", "112", "190", "045", "0712", ""]),
        ("QuadClass", ["1", "2", "3", "4"]), ("NumMentions", ["1", "4", "10", "60", "2000"]),
        ("ActionGeo_FullName", ["Tokyo, Tokyo, Japan", "", "東京"]),
        ("SOURCEURL", ["https://example.org/a", "https://example.org/b/c", ""]),
    ]
    /// What is wrong with some rows.
    private static let wrong: [(name: String, text: String)] = [
        ("SQLDATE", "20150230"), ("SQLDATE", "2.02E+13"), ("EventCode", "12"), ("EventCode", ""), ("QuadClass", "9"),
        ("Actor1CountryCode", "QQQ"), ("NumMentions", "many"), ("SQLDATE", ""),
    ]

    /// So many rows of columns with the names of GDELT, of which one in so many has something wrong; numbered from the seed on, so that no two dumps share an id.
    public init(_ names: [String], seed: UInt64, rows count: Int, wrongInOf: Int = 40) {
        var generator = SplitMix64(seed: seed)
        for number in 0..<count {
            var cells = [String](repeating: "", count: names.count)
            let set = { (name: String, text: String) in names.firstIndex(of: name).map { cells[$0] = text } }
            _ = set("GLOBALEVENTID", "\(seed * 1_000_000 + UInt64(number))")
            for (name, texts) in GeneratedDump.values { _ = set(name, texts.randomElement(using: &generator) ?? "") }
            if Int.random(in: 0..<wrongInOf, using: &generator) == 0 {
                let wrong = GeneratedDump.wrong.randomElement(using: &generator) ?? ("SQLDATE", "")
                _ = set(wrong.0, wrong.1)
            }
            if Int.random(in: 0..<wrongInOf * 2, using: &generator) == 0 { cells.removeLast(2) }
            // Older exports have no address.
            if Int.random(in: 0..<10, using: &generator) == 0, cells.count == names.count { cells.removeLast() }
            rows.append(cells.joined(separator: "\t"))
        }
    }

    /// The rows as one text.
    public var text: String { rows.map { $0 + "\n" }.joined() }
}
