import EntenteModel

/// A part of a record as one value of a cell, such as `Shigeru Ishiba (guest)`, with what that form leaves out.
struct NestedCell {
    /// The value; nil where none tells what is meant.
    var text: String?
    /// The column, where it is another than the field.
    var column: String?
    /// The fields that are left out.
    var losses: [String] = []

    private var fields: [(name: String, field: Field)] = []

    private init(_ entries: [Field.Entry]) {
        fields = entries.filter { !$0.field.isBlank }.map { ($0.name, $0.field) }
    }

    /// Takes the text of a field out; nil where there is none, or more than a text.
    private mutating func take(_ name: String) -> String? {
        guard let index = fields.firstIndex(where: { $0.name == name }), let text = fields[index].field.oneText else {
            return nil
        }
        fields.remove(at: index)
        return text
    }

    /// Counts what has not been taken as left out.
    private mutating func finish() { losses += fields.map(\.name) }

    /// `Name (role, status, evidence, delegation, … not named, post)`, in the column of its kind.
    static func participant(_ entries: [Field.Entry], in list: String) -> NestedCell {
        var cell = NestedCell(entries)
        let kinds = [("person", "people"), ("organization", "organizations"), ("country", "countries"), ("name", list)]
        var name: String?
        for (field, column) in kinds where name == nil {
            guard let given = cell.take(field) else { continue }
            (name, cell.column) = (given, column)
        }
        guard let name, !isNumber(name) || !Country.named(name).isEmpty else {
            cell.losses.append("name")
            return cell
        }
        var words = ["role", "status", "evidence"].compactMap { cell.take($0) }
        if let flag = cell.take("delegation"), ["true", "yes"].contains(flag.lowercased()) {
            words.append("delegation")
        }
        var details: [String] = []
        for (field, ending) in [("unnamed", " not named"), ("post", "")] {
            guard let text = cell.take(field) else { continue }
            if isClear(text) {
                details.append(text + ending)
            } else {
                cell.losses.append(field)
            }
        }
        // A bracket that belongs to the name needs another behind it, and a post a known word before it.
        if words.isEmpty, name.hasSuffix(")") || !details.isEmpty {
            words.append(ParticipationRole.participant.rawValue)
        }
        words += details
        cell.text = words.isEmpty ? name : "\(name) (\(words.joined(separator: ", ")))"
        cell.finish()
        return cell
    }

    /// `Name (role, status, evidence)`. Whether an actor that no country is called by is a person or an organization is lost.
    static func party(_ entries: [Field.Entry]) -> NestedCell {
        var cell = NestedCell(entries)
        var name: String?
        for field in ["country", "organization", "person", "name"] where name == nil {
            guard let given = cell.take(field) else { continue }
            name = given
            if field == "organization" || (field == "country" && !isCountry(given)) {
                cell.losses.append(field)
            }
        }
        guard let name, !isNumber(name) || !Country.named(name).isEmpty else {
            cell.losses.append("name")
            return cell
        }
        var words = ["role", "status", "evidence"].compactMap { cell.take($0) }
        if words.isEmpty, name.hasSuffix(")") { words.append(PartyRole.party.rawValue) }
        cell.text = words.isEmpty ? name : "\(name) (\(words.joined(separator: ", ")))"
        cell.finish()
        return cell
    }

    /// `Title [status]`; the id where the title cannot stand so.
    static func agreement(_ entries: [Field.Entry]) -> NestedCell {
        var cell = NestedCell(entries)
        let (title, id, status) = (cell.take("title"), cell.take("id"), cell.take("status"))
        let isClear = title.map { !isNumber($0) && !($0.hasSuffix("]") && status == nil) } ?? false
        let chosen = isClear ? title : id
        if isClear, id != nil { cell.losses.append("id") }
        if !isClear, title != nil { cell.losses.append("title") }
        if let chosen {
            cell.text = status.map { "\(chosen) [\($0)]" } ?? chosen
        } else if status != nil {
            cell.losses.append("status")
        }
        cell.finish()
        return cell
    }

    /// The id, else the address, else the title.
    static func source(_ entries: [Field.Entry]) -> NestedCell {
        var cell = NestedCell(entries)
        for field in ["id", "url", "title"] where cell.text == nil { cell.text = cell.take(field) }
        cell.finish()
        return cell
    }

    /// `field: value [source]`.
    static func claim(_ entries: [Field.Entry]) -> NestedCell {
        var cell = NestedCell(entries)
        let (field, value, source) = (cell.take("field"), cell.take("value"), cell.take("source"))
        if let field, let value, !field.contains(":") {
            // A bracket at the end of the value is no source, so an empty one follows it.
            cell.text = "\(field): \(value)" + (source.map { " [\($0)]" } ?? (value.hasSuffix("]") ? " []" : ""))
        } else {
            cell.losses += [field.map { _ in "field" }, value.map { _ in "value" }].compactMap { $0 }
        }
        cell.finish()
        return cell
    }

    /// Whether a text in the brackets behind a name is read back as what it is: none of its parts is taken for a role or the like.
    private static func isClear(_ text: String) -> Bool {
        guard !text.contains(" not named") else { return false }
        let scalars = Array(text.unicodeScalars)
        let pairs = BracketPairs(scalars)
        for (index, scalar) in scalars.enumerated() where scalar == "(" || scalar == ")" {
            if pairs[index] == nil { return false }
        }
        let known =
            ParticipationRole.allCases.map(\.rawValue) + EventStatus.allCases.map(\.rawValue)
            + Evidence.allCases.map(\.rawValue) + ["delegation"]
        return text.split(separator: ",").allSatisfy { part in
            let word = part.split(separator: " ").joined(separator: " ").lowercased()
            return !known.contains(word) && (word.contains(" ") || NearestWord.to(word, among: known) == nil)
        }
    }

    /// Whether a name alone is read as a country: a name or code of one, or a code with its scheme, such as `cow:740`.
    private static func isCountry(_ name: String) -> Bool {
        if !Country.named(name).isEmpty { return true }
        let parts = name.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let scheme = CountryScheme(rawValue: String(parts[0])) else { return false }
        return !Country.coded(String(parts[1]), in: scheme).isEmpty
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.contains { (0x30...0x39).contains($0) } && Double(text) != nil
    }
}
