/// A hash of letters that is the same in every run (a polynomial over 64 bits, mixed at the end).
struct NameKey {
    /// The multiplier of the polynomial.
    static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    private var sum: UInt64

    /// Begins a key; keys of different kinds of actors differ.
    init(_ kind: ActorKind) {
        sum = kind == .person ? 1 : 2
    }

    /// Goes on with a number, such as a letter. O(1).
    mutating func append(_ number: some BinaryInteger) {
        sum = sum &* Self.base &+ UInt64(truncatingIfNeeded: number) &+ 1
    }

    /// Goes on with letters. O(n).
    mutating func append(contentsOf letters: some Sequence<Unicode.Scalar>) {
        for letter in letters { append(letter.value) }
    }

    /// The key.
    var value: UInt64 { Self.mixed(sum) }

    /// Spreads the bits of a number (the finish of SplitMix64).
    static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
