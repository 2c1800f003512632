/// The English names of the months, written and read without a locale.
enum MonthName {
    private static let names = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]

    private static let abbreviations = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The full name of month 1–12; for any other number the number itself.
    static func full(_ month: Int) -> String {
        names.indices.contains(month - 1) ? names[month - 1] : "\(month)"
    }

    /// The first three letters of month 1–12; for any other number the number itself.
    static func short(_ month: Int) -> String {
        abbreviations.indices.contains(month - 1) ? abbreviations[month - 1] : "\(month)"
    }

    /// The month that a lower-case word names in full or by its usual abbreviation.
    static func number(of word: String) -> Int? { numbers[word] }

    /// Looked up once for each word of each text that is no EDTF, so made once.
    private static let numbers: [String: Int] = {
        var numbers = ["sept": 9]
        for (index, (name, abbreviation)) in zip(names, abbreviations).enumerated() {
            numbers[name.lowercased()] = index + 1
            numbers[abbreviation.lowercased()] = index + 1
        }
        return numbers
    }()
}
