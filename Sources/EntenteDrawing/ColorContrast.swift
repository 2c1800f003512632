extension Color {
    /// The relative luminance, from 0 for black to 1 for white, as defined by WCAG 2.
    public var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// The contrast ratio of two colours, from 1 to 21, as defined by WCAG 2; text wants 4.5, graphics want 3.
    public func contrast(with other: Color) -> Double {
        let (first, second) = (luminance, other.luminance)
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    private static func linear(_ part: UInt8) -> Double {
        let value = Double(part) / 255
        guard value > 0.04045 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        // The power of 2.4 is the square times the fifth root of the square: no library's pow, so every platform agrees.
        return base * base * fifthRoot(base * base)
    }

    /// The fifth root of a number of 0–1 by Newton's method.
    private static func fifthRoot(_ value: Double) -> Double {
        var root = 1.0
        for _ in 0..<40 {
            let fourth = root * root * root * root
            root -= (fourth * root - value) / (5 * fourth)
        }
        return root
    }
}
