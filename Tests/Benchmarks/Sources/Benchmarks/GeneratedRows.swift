import Foundation

/// Rows as GDELT 1.0 has them: 58 columns parted by tabs, no header, about 390 bytes each; the same in every run.
///
/// Countries are drawn so that few are in most rows; four rows in ten name no country for one of the two actors, and
/// some name a region that is none.
struct GeneratedRows {
    private var state: UInt64
    private let days: Int

    /// Rows spread over so many days from 1 January 2015 on.
    init(seed: UInt64, days: Int = 365) {
        state = seed
        self.days = days
    }

    /// Writes so many rows to a file, a few megabytes at a time.
    mutating func write(_ count: Int, to path: String) throws {
        try Data().write(to: URL(fileURLWithPath: path))
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        var text = ""
        for index in 0..<count {
            appendRow(index, of: count, to: &text)
            if text.utf8.count > 1 << 22 || index == count - 1 {
                try handle.write(contentsOf: Data(text.utf8))
                text.removeAll(keepingCapacity: true)
            }
        }
        try handle.close()
    }

    private mutating func appendRow(_ index: Int, of count: Int, to text: inout String) {
        let day = dayText(index * days / max(count, 1))
        let first = actor()
        let second = actor()
        let code = Self.codes[next(Self.codes.count)]
        let base = code.count > 3 ? String(code.prefix(3)) : code
        let mentions = 1 + next(10) * next(4)
        text +=
            "\(500_000_000 + index)\t\(day.compact)\t\(day.compact.prefix(6))\t\(day.compact.prefix(4))\t\(day.fraction)\t"
        text += first + second
        text += "\(next(2))\t\(code)\t\(base)\t\(code.prefix(2))\t\(1 + next(4))\t\(next(20) - 10).\(next(10))\t"
        text += "\(mentions)\t\(1 + next(3))\t\(mentions)\t-\(next(9)).\(1_000_000 + next(8_999_999))\t"
        for _ in 0..<3 { text += place() }
        text +=
            "\(day.compact)\thttp://news.example.org/\(day.compact.prefix(4))/\(next(12) + 1)/\(slug())-\(slug())-\(next(99999)).html\n"
    }

    /// The ten columns of an actor.
    private mutating func actor() -> String {
        switch next(100) {
        case 0..<62:
            let country = Self.countries[min(next(Self.countries.count), next(Self.countries.count))]
            let role = next(3) == 0 ? "GOV" : ""
            return "\(country)\(role)\tTHE PEOPLE OF \(country)\t\(country)\t\t\t\t\t\(role)\t\t\t"
        case 62..<70:
            return
                "\(Self.regions[next(Self.regions.count)])\tREGION\t\(Self.regions[next(Self.regions.count)])\t\t\t\t\t\t\t\t"
        case 70..<85:
            return "BUS\tCOMPANY\t\t\t\t\t\tBUS\t\t\t"
        default:
            return "\t\t\t\t\t\t\t\t\t\t"
        }
    }

    private mutating func place() -> String {
        guard next(5) > 0 else { return "0\t\t\t\t\t\t\t" }
        let country = Self.places[next(Self.places.count)]
        return
            "4\tSome City, Some Province, \(country)\t\(country)\t\(country)0\(next(9))\t\(next(89)).\(next(9999))\t-\(next(179)).\(next(9999))\t-\(1_000_000 + next(999_999))\t"
    }

    private mutating func slug() -> String {
        ["talks", "trade", "minister", "summit", "protest", "border", "agreement", "aid", "visit"][next(9)]
    }

    private func dayText(_ index: Int) -> (compact: String, fraction: String) {
        var (month, day) = (0, index % 365)
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        while day >= lengths[month] {
            day -= lengths[month]
            month += 1
        }
        let year = 2015 + index / 365
        let compact = "\(year)" + (month < 9 ? "0" : "") + "\(month + 1)" + (day < 9 ? "0" : "") + "\(day + 1)"
        return (compact, "\(year).\(1000 + index % 365 * 24)")
    }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    private static let countries = [
        "USA", "GBR", "RUS", "CHN", "ISR", "SYR", "IRN", "FRA", "DEU", "IND", "PAK", "TUR", "IRQ", "JPN", "AUS", "CAN",
        "UKR", "EGY", "SAU", "AFG", "KOR", "PRK", "PSE", "ITA", "ESP", "NGA", "ZAF", "MEX", "BRA", "VNM", "PHL", "IDN",
        "GRC", "POL", "NLD", "BEL", "SWE", "NOR", "CHE", "AUT", "HUN", "ROM", "BGR", "SRB", "HRV", "LBN", "JOR", "YEM",
        "LBY", "TUN", "DZA", "MAR", "SDN", "ETH", "KEN", "UGA", "SOM", "GHA", "CIV", "MLI", "SEN", "CMR", "AGO", "MOZ",
        "ZWE", "ZMB", "TZA", "RWA", "COD", "THA", "MYS", "SGP", "MMR", "KHM", "LAO", "BGD", "LKA", "NPL", "KAZ", "UZB",
        "GEO", "ARM", "AZE", "BLR", "MDA", "LTU", "LVA", "EST", "FIN", "DNK", "IRL", "PRT", "CZE", "SVK", "SVN", "CUB",
        "VEN", "COL", "PER", "CHL", "ARG", "BOL", "ECU", "NZL", "FJI", "TMP", "KWT", "QAT", "ARE", "OMN", "BHR", "CYP",
    ]
    private static let regions = ["AFR", "EUR", "MEA", "ASA", "WST"]
    private static let places = ["US", "UK", "RS", "CH", "IS", "SY", "IR", "FR", "GM", "IN", "JA", "AS", "KS", "TU"]
    private static let codes = [
        "010", "020", "036", "040", "042", "043", "051", "057", "043", "042", "046", "0311", "070", "111", "112", "120",
        "130", "141", "173", "190", "1723", "0333", "036", "040", "041", "084", "0841", "061", "015", "010",
    ]
}
