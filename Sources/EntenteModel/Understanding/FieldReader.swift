/// Text with the place where it stands.
struct LocatedText: Sendable {
    var text: String
    var position: TextPosition
    /// The file, where it is another than that of the record around it, as in merged records; empty where it is the same.
    var file = ""

    /// The place, for a text of a record in a file.
    func place(in file: String) -> Place {
        Place(file: self.file.isEmpty ? file : self.file, position: position)
    }

    /// The text with its file.
    func of(_ file: String) -> LocatedText {
        LocatedText(text: text, position: position, file: self.file.isEmpty ? file : self.file)
    }
}

/// Reads the fields of one mapping by the published form, and notes everything that does not fit.
struct FieldReader {
    let file: String
    let format: RecordFormat
    let position: TextPosition
    private(set) var problems: [Problem] = []
    private var entries: [String: Field.Entry] = [:]

    /// Fields of a mapping; unknown names are warnings with the nearest known one.
    init(_ mapping: [Field.Entry], format: RecordFormat, file: String, at position: TextPosition) {
        self.file = file
        self.format = format
        self.position = position
        for entry in mapping {
            if format.field(named: entry.name) == nil {
                let nearest = NearestWord.to(entry.name, among: format.fields.map(\.name))
                let hint = nearest.map { "did you mean \($0)?" } ?? "put what is your own under custom"
                note(.warning, .unknownField, at: entry.position, "unknown field \(entry.name.shortened); \(hint)")
            } else if entries[entry.name] != nil {
                note(.error, .repeatedField, at: entry.position, "\(entry.name) is given twice; keep one of them")
            } else {
                entries[entry.name] = entry
            }
        }
        for definition in format.fields where definition.isRequired && !isPresent(definition.name) {
            note(
                .error, .missingField, at: position,
                "\(format.article) without \(definition.name); every \(format.name) has a \(definition.name)")
        }
        checkShapes(of: mapping)
    }

    /// Refuses a list or mapping where one value belongs, be the field read or only kept.
    private mutating func checkShapes(of mapping: [Field.Entry]) {
        for entry in mapping {
            guard let definition = format.field(named: entry.name), definition.shape.isOneValue else { continue }
            switch entry.field.value {
            case .absent, .text: continue
            case .list, .mapping:
                note(
                    .error, .wrongValue, at: entry.field.position,
                    "\(entry.name) is \(entry.field.kind); it must be \(definition.shape.noun)")
                entries[entry.name] = nil
            }
        }
    }

    mutating func note(_ severity: Problem.Severity, _ rule: ProblemRule, at position: TextPosition, _ message: String)
    {
        problems.append(Problem(severity, rule: rule, file: file, at: position, message))
    }

    mutating func absorb(_ others: [Problem]) {
        problems += others
    }

    /// Whether a field is given and holds something.
    func isPresent(_ name: String) -> Bool {
        switch entries[name]?.field.value {
        case nil, .absent: false
        case .text(let text): !text.trimmed.isEmpty
        case .list(let items): !items.isEmpty
        case .mapping(let entries): !entries.isEmpty
        }
    }

    /// Where a field's value stands; the record's place where it is absent.
    func place(of name: String) -> TextPosition {
        entries[name]?.field.position ?? position
    }

    /// A field's value as given.
    func field(_ name: String) -> Field? {
        entries[name]?.field
    }

    /// A text, trimmed; nil where it is absent or empty.
    mutating func text(_ name: String) -> String? {
        located(name)?.text
    }

    /// A text with its place.
    mutating func located(_ name: String) -> LocatedText? {
        guard let field = entries[name]?.field else { return nil }
        return text(of: field, name)
    }

    private mutating func text(of field: Field, _ name: String) -> LocatedText? {
        switch field.value {
        case .absent:
            return nil
        case .text(let text):
            let trimmed = text.trimmed
            return trimmed.isEmpty ? nil : LocatedText(text: trimmed, position: field.position)
        case .list, .mapping:
            note(.error, .wrongValue, at: field.position, "\(name) is \(field.kind); it must be a text")
            return nil
        }
    }

    /// The items of a field that holds one value or a list.
    mutating func items(_ name: String) -> [Field] {
        guard let field = entries[name]?.field else { return [] }
        switch field.value {
        case .absent: return []
        case .list(let items): return items
        case .text(let text): return text.trimmed.isEmpty ? [] : [field]
        case .mapping: return [field]
        }
    }

    /// A list of texts, each with its place.
    mutating func texts(_ name: String) -> [LocatedText] {
        items(name).compactMap { text(of: $0, name) }
    }

    /// Texts by key, in the order of the file; what is none is noted with what it must be.
    mutating func textsByKey(_ name: String, _ subject: String, _ form: String) -> [(key: String, text: LocatedText)] {
        guard let field = field(name) else { return [] }
        switch field.value {
        case .absent:
            return []
        case .mapping(let entries):
            var texts: [(key: String, text: LocatedText)] = []
            for entry in entries {
                if case .text(let text) = entry.field.value, !text.trimmed.isEmpty {
                    texts.append((entry.name, LocatedText(text: text.trimmed, position: entry.field.position)))
                } else {
                    var kind = entry.field.kind
                    if case .text = entry.field.value { kind = "blank" }
                    note(
                        .error, .wrongValue, at: entry.field.position,
                        "\(subject) \(entry.name) is \(kind); it must be a text")
                }
            }
            return texts
        case .text, .list:
            note(.error, .wrongValue, at: field.position, "\(name) is \(field.kind); it must be \(form)")
            return []
        }
    }

    /// A word of a closed list.
    mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String, _ type: Word.Type) -> Word?
    where Word.RawValue == String {
        guard let given = located(name) else { return nil }
        let folded = given.text.lowercased().split(separator: " ").joined(separator: " ")
        if let word = Word(rawValue: folded) { return word }
        let known = Word.allCases.map(\.rawValue)
        let hint =
            NearestWord.to(folded, among: known).map { "did you mean \($0)?" }
            ?? "it is one of \(known.joined(separator: ", "))"
        note(.error, .wrongWord, at: given.position, "\(name) cannot be \(given.text.quoted); \(hint)")
        return nil
    }

    /// An EDTF date; nil where it is absent, wrong or unknown.
    mutating func date(_ name: String) -> EventDate? {
        guard let given = located(name), given.text.lowercased() != "unknown" else { return nil }
        do {
            let date = try EventDate(edtf: given.text)
            warnOfShortYear(date, at: given.position, name)
            // Dates in words are kept in their canonical form from here on.
            return date.text == date.edtf ? date : try EventDate(edtf: date.edtf)
        } catch {
            let rule: ProblemRule = FieldReader.endsBeforeStart(given.text) ? .endBeforeStart : .wrongDate
            note(.error, rule, at: given.position, "\(name): \(error.message)")
            return nil
        }
    }

    /// Whether a text is an interval of two dates of which the second is the earlier.
    private static func endsBeforeStart(_ text: String) -> Bool {
        let ends = text.split(separator: "/")
        guard ends.count == 2, let start = try? EventDate(edtf: String(ends[0])).earliest,
            let end = try? EventDate(edtf: String(ends[1])).latest
        else { return false }
        return end < start
    }

    /// Refuses a span that ends before it begins.
    mutating func checkSpan(_ from: EventDate?, _ to: EventDate?, _ end: String) {
        guard let from, let to, let first = from.earliest, let last = to.latest, last < first else { return }
        note(
            .error, .endBeforeStart, at: place(of: end),
            "\(end) \(to.text) comes before from \(from.text); mend one of them")
    }

    /// EDTF reads three digits as a decade and two as a century; whoever writes 476 may mean the year.
    private mutating func warnOfShortYear(_ date: EventDate, at position: TextPosition, _ name: String) {
        let digits = date.text.drop { $0 == "-" }
        guard digits.allSatisfy(\.isNumber), (2...3).contains(digits.count) else { return }
        let sign = date.text.hasPrefix("-") ? "-" : ""
        let year = sign + String(repeating: "0", count: 4 - digits.count) + digits
        note(
            .warning, .shortYear, at: position,
            "\(name) \(date.text) is the \(digits.count == 3 ? "decade" : "century") \(ReaderDate(date).text); write \(year) for the "
                + "year, or \(date.text)\(digits.count == 3 ? "X" : "XX") to say that it is meant so")
    }

    /// `true` or `false`.
    mutating func flag(_ name: String) -> Bool {
        guard let given = located(name) else { return false }
        switch given.text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            note(
                .error, .wrongValue, at: given.position, "\(name) cannot be \(given.text.quoted); it is true or false"
            )
            return false
        }
    }

    /// A whole number in a range.
    mutating func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let given = located(name) else { return nil }
        if let number = Int(given.text), range.contains(number) { return number }
        note(
            .error, .wrongValue, at: given.position,
            "\(name) cannot be \(given.text.quoted); it is a whole number from \(range.lowerBound) to \(range.upperBound)"
        )
        return nil
    }

    /// A finite number above zero.
    mutating func positiveNumber(_ name: String) -> Double? {
        guard let given = located(name) else { return nil }
        // Sums of weights must stay finite, and tell one tie from another in four decimals.
        if let number = Double(given.text), (0.001...1_000_000).contains(number) { return number }
        note(
            .error, .notANumber, at: given.position,
            "\(name) cannot be \(given.text.quoted); it is a number from 0.001 to 1000000")
        return nil
    }
}

extension FieldShape {
    /// Whether the field holds one value that is written as text.
    var isOneValue: Bool {
        switch self {
        case .text, .date, .number, .flag, .word, .openWord: true
        case .record, .list, .texts, .anything: false
        }
    }

    /// What must stand in the field, in words for messages.
    var noun: String {
        switch self {
        case .date: "a date"
        case .number: "a whole number"
        case .flag: "true or false"
        case .word, .openWord: "one word"
        default: "a text"
        }
    }
}

extension Field {
    /// Whether the text is written as a number.
    var isNumber: Bool {
        guard case .text(let text) = value else { return false }
        return text.utf8.contains { (0x30...0x39).contains($0) } && Double(text.trimmed) != nil
    }

    /// What the value is, in words for messages.
    var kind: String {
        switch value {
        case .absent: "empty"
        case .text: "a text"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        var scalars = unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    /// The text in quotation marks for messages, cut past sixty scalars.
    var quoted: String { "\"\(shortened)\"" }

    /// The text for messages, cut past sixty scalars.
    var shortened: String {
        // A letter may carry marks without end, so it is scalars that are counted.
        unicodeScalars.dropFirst(60).isEmpty ? self : String(unicodeScalars.prefix(57)) + "…"
    }
}

extension RecordFormat {
    /// The name with its article, for messages.
    var article: String {
        let vowel = name.first.map { "aeiou".contains($0) } ?? false
        return (vowel ? "an " : "a ") + name
    }
}
