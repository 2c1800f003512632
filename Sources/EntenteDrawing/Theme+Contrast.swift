extension Theme {
    /// A colour that stands on another in a figure.
    public struct Pairing: Sendable {
        /// The name of the upper colour in a theme file, such as `meeting.text`.
        public let name: String
        /// The upper colour.
        public let color: Color
        /// The name of the ground in a theme file.
        public let groundName: String
        /// The ground.
        public let ground: Color
        /// The contrast that WCAG 2 asks for: 4.5 for text, 3 for marks and lines.
        public let leastContrast: Double

        /// Whether the colours are far enough from each other.
        public var isReadable: Bool { color.contrast(with: ground) >= leastContrast }
    }

    /// Every colour that can stand on another in some figure: text on all its grounds, then marks on theirs.
    public var pairings: [Pairing] {
        typealias Named = (name: String, color: Color)
        func color(_ name: String) -> Named? {
            Theme.colors.first { $0.name == name }.map { (name, self[keyPath: $0.path]) }
        }
        let areas = ["page", "band", "group-fill"].compactMap(color)
        let tones = Theme.kinds.map { (name: $0.name, tone: self[keyPath: $0.path]) }
        let fills = tones.map { (name: $0.name + ".fill", color: $0.tone.fill) }
        let words = ["text", "detail-text", "muted-text", "disputed"].compactMap(color)
        let status: Named = ("agreement.text", agreement.text)

        var pairings: [Pairing] = []
        func stand(_ upper: [Named], on grounds: [Named], _ least: Double) {
            for upper in upper {
                pairings += grounds.map { ground in
                    Pairing(
                        name: upper.name, color: upper.color, groundName: ground.name, ground: ground.color,
                        leastContrast: least)
                }
            }
        }
        stand(words + ["planned-text", "agreement-status"].compactMap(color), on: areas, 4.5)
        stand(words + [status], on: fills, 4.5)
        for (name, tone) in tones {
            stand([(name + ".text", tone.text)], on: areas + [(name + ".fill", tone.fill)], 4.5)
        }
        stand(tones.map { ($0.name + ".mark", $0.tone.mark) }, on: areas, 3)
        stand(["disputed", "edge", "axis"].compactMap(color), on: areas, 3)
        return pairings
    }
}
