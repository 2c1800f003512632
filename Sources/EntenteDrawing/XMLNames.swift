/// Ids made valid XML names and unique within one document.
struct XMLNames {
    private var used: Set<String> = []
    private var nextSuffix: [String: Int] = [:]

    /// Names that are taken from the start.
    init(reserved: [String] = []) {
        used = Set(reserved)
    }

    /// A valid and unique name that stays readable: `event/2025-04-28-talks` becomes `event.2025-04-28-talks`, other
    /// forbidden characters their code point between underscores, and a name that is taken gets `-2`, `-3`, ….
    mutating func name(for id: String) -> String {
        let base = Self.valid(id)
        var name = base
        while !used.insert(name).inserted {
            let suffix = nextSuffix[base, default: 2]
            nextSuffix[base] = suffix + 1
            name = "\(base)-\(suffix)"
        }
        return name
    }

    private static func valid(_ id: String) -> String {
        var name = ""
        for scalar in id.unicodeScalars {
            if isNameStart(scalar.value) {
                name.unicodeScalars.append(scalar)
            } else if isNameCharacter(scalar.value) {
                if name.isEmpty { name = "_" }
                name.unicodeScalars.append(scalar)
            } else if scalar == "/" {
                name += name.isEmpty ? "_." : "."
            } else {
                name += "_\(String(scalar.value, radix: 16, uppercase: true))_"
            }
        }
        return name
    }

    /// NameStartChar of XML 1.0, fifth edition, without the colon.
    private static func isNameStart(_ point: UInt32) -> Bool {
        switch point {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }

    /// What XML 1.0 allows after the first character.
    private static func isNameCharacter(_ point: UInt32) -> Bool {
        switch point {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: false
        }
    }
}
