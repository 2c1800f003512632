/// Numbers the distinct texts of one column as they are met, without making a String of any.
///
/// A short text is its own key; a longer one is kept as the range of the file where it was first met. Codes are dense, from 0 for
/// the blank cell.
struct CellCodes {
    /// Where each text was first met, by code.
    private(set) var places: [Range<Int>] = [0..<0]
    private var slots: [UInt32]
    private var keys: [UInt64] = [0]
    private var mask: Int
    private var lastKey: UInt64 = 0
    private var lastCode: UInt32 = 0

    init() {
        slots = Array(repeating: 0, count: 256)
        mask = 255
    }

    /// The number of distinct texts, the blank one included.
    var count: Int { places.count }

    /// The code of a text in the bytes that all texts of this column come from. O(length).
    @inline(__always)
    mutating func code(_ start: Int, _ end: Int, in bytes: ByteView) -> UInt32 {
        let length = end &- start
        if length == 0 { return 0 }
        let key = CellCodes.key(start, length, bytes)
        // Rows in the order of time say the same day again and again.
        if key == lastKey, key < CellCodes.leastLongKey { return lastCode }
        var slot = CellCodes.slot(key) & mask
        while true {
            let code = slots[slot]
            if code == 0 { break }
            if keys[Int(code)] == key, key < CellCodes.leastLongKey || isSame(Int(code), start, length, bytes) {
                (lastKey, lastCode) = (key, code)
                return code
            }
            slot = (slot &+ 1) & mask
        }
        return add(key, start..<end, at: slot)
    }

    /// What a text that is not kept comes to; 0 for the blank cell.
    static func hash(_ start: Int, _ end: Int, in bytes: ByteView) -> UInt64 {
        let length = end - start
        if length == 0 { return 0 }
        return key(start, length, bytes)
    }

    private mutating func add(_ key: UInt64, _ place: Range<Int>, at slot: Int) -> UInt32 {
        let code = UInt32(truncatingIfNeeded: places.count)
        places.append(place)
        keys.append(key)
        slots[slot] = code
        if places.count * 2 > slots.count { grow() }
        return code
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 4)
        mask = slots.count - 1
        for code in 1..<places.count {
            var slot = CellCodes.slot(keys[code]) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(truncatingIfNeeded: code)
        }
    }

    private func isSame(_ code: Int, _ start: Int, _ length: Int, _ bytes: ByteView) -> Bool {
        let place = places[code]
        guard place.count == length else { return false }
        return bytes.isSame(place, start..<start + length)
    }

    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    /// From this key on, keys are hashes that different texts may share.
    private static let leastLongKey: UInt64 = 0xFF << 56

    /// What stands for a text: up to seven bytes and their number, or eight bytes of which the last is neither such a number nor the
    /// mark of a hash, which no other text shares; else a hash.
    @inline(__always)
    private static func key(_ start: Int, _ length: Int, _ bytes: ByteView) -> UInt64 {
        if length < 8 {
            let word = bytes.word(at: start) & (1 << UInt64(truncatingIfNeeded: length * 8) &- 1)
            return word | UInt64(truncatingIfNeeded: length) << 56
        }
        if length == 8 {
            let word = bytes.word(at: start)
            if word >> 56 >= 0x20, word < leastLongKey { return word }
        }
        return longKey(start, length, bytes)
    }

    /// A hash of eight bytes or more; never one of the keys of short texts by itself, since those are compared by length.
    @inline(__always)
    private static func longKey(_ start: Int, _ length: Int, _ bytes: ByteView) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15
        var index = start
        let last = start &+ length &- 8
        while index < last {
            hash = mixed(hash, bytes.word(at: index))
            index &+= 8
        }
        hash = mixed(hash, bytes.word(at: last))
        return hash | 0xFF << 56
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.low ^ product.high
    }
}
