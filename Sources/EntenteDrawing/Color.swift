/// An opaque sRGB colour.
public struct Color: Hashable, Sendable {
    /// Red, 0–255.
    public var red: UInt8
    /// Green, 0–255.
    public var green: UInt8
    /// Blue, 0–255.
    public var blue: UInt8

    /// A colour from 24 bits, `0xRRGGBB`.
    public init(_ rgb: UInt32) {
        red = UInt8(truncatingIfNeeded: rgb >> 16)
        green = UInt8(truncatingIfNeeded: rgb >> 8)
        blue = UInt8(truncatingIfNeeded: rgb)
    }

    /// White.
    public static let white = Color(0xFFFFFF)
}

extension Color {
    /// The colour as `#RRGGBB`.
    public var hexadecimal: String {
        let digits = Array("0123456789ABCDEF")
        return [red, green, blue].reduce(into: "#") { text, part in
            text.append(digits[Int(part >> 4)])
            text.append(digits[Int(part & 15)])
        }
    }

    /// This colour laid over another at an opacity of 0–1, as one opaque colour.
    public func tint(_ opacity: Double, on ground: Color = .white) -> Color {
        func mix(_ upper: UInt8, _ lower: UInt8) -> UInt8 {
            let value = Double(lower) + (Double(upper) - Double(lower)) * opacity
            return value.isNaN ? lower : UInt8(min(max(value.rounded(), 0), 255))
        }
        var result = ground
        result.red = mix(red, ground.red)
        result.green = mix(green, ground.green)
        result.blue = mix(blue, ground.blue)
        return result
    }
}
