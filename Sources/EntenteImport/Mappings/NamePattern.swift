/// A pattern of names in which `*` stands for any characters and `?` for any one, without regard to case.
struct NamePattern: Sendable {
    private let pattern: [Unicode.Scalar]

    /// A pattern as written.
    init(_ text: String) {
        pattern = Array(text.lowercased().unicodeScalars)
    }

    /// Whether a whole name is of the pattern. O(pattern × name).
    func matches(_ name: String) -> Bool {
        let name = Array(name.lowercased().unicodeScalars)
        var (place, index) = (0, 0)
        // Where the last star stood, and how much of the name it has taken so far.
        var star: (place: Int, index: Int)?
        while index < name.count {
            if place < pattern.count, pattern[place] == "*" {
                star = (place, index)
                place += 1
            } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[index] {
                place += 1
                index += 1
            } else if let last = star {
                star = (last.place, last.index + 1)
                place = last.place + 1
                index = last.index + 1
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "*" }
    }
}
