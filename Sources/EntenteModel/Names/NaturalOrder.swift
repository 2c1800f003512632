extension String {
    /// Whether this text comes before another by bytes, rows of digits compared as numbers: `talks-2` before `talks-10`. Linear.
    public func isNaturallyBefore(_ other: String) -> Bool {
        var (left, right) = (utf8[...], other.utf8[...])
        while let first = left.first, let second = right.first {
            guard first.isDigit, second.isDigit else {
                if first != second { return first < second }
                (left, right) = (left.dropFirst(), right.dropFirst())
                continue
            }
            let (one, two) = (left.prefix(while: \.isDigit), right.prefix(while: \.isDigit))
            let (number, otherNumber) = (one.drop { $0 == 0x30 }, two.drop { $0 == 0x30 })
            if number.count != otherNumber.count { return number.count < otherNumber.count }
            if !number.elementsEqual(otherNumber) { return number.lexicographicallyPrecedes(otherNumber) }
            (left, right) = (left[one.endIndex...], right[two.endIndex...])
        }
        if left.isEmpty != right.isEmpty { return left.isEmpty }
        return isBefore(other)
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
