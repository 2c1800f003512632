import EntenteModel
import EntenteSystem

extension CodedRows {
    /// The ids that the mapping gives to the events at lists of places; the file and the byte where the row begins for a mapping that gives none. O(places).
    public func ids(at places: [[UInt64]]) -> [[String]] {
        let recipe = mapping.records[0].fields.first { $0.name == "id" }
        let templates = files.map { file in
            recipe.flatMap { PlainTemplate($0.value, mapping.source, header: file.header) }
        }
        return places.map { list in list.map { id(at: $0, recipe, templates) } }
    }

    private func id(at place: UInt64, _ recipe: FieldRecipe?, _ templates: [PlainTemplate?]) -> String {
        let (file, offset) = location(place)
        if let template = templates[file] {
            if let number = files[file].number(ofRowAt: offset), let text = template.text(number: number),
                mapping.source.nulls.isEmpty || !mapping.source.nulls.contains(String(number))
            {
                return text
            }
            let text = unsafe files[file].bytes.withBytes { buffer in
                template.text(unsafe ByteView(buffer), rowAt: offset)
            }
            if let text { return text }
        }
        let reader = RowReader(files[file], mapping, declaredCountries: DeclaredCountries())
        if let recipe, let id = reader.text(of: recipe, at: offset) { return id }
        // Counting the lines up to each of many rows would take longer than all the rest.
        let name = files[file].name.split(separator: "/").last.map(String.init) ?? files[file].name
        return "\(name), byte \(offset)"
    }

    /// The records of some events in full, in the order of their places. O(events, and the bytes before them for their lines).
    public func records(at places: Set<UInt64>) -> [Record] {
        var records: [Record] = []
        for place in places.sorted() {
            let (file, offset) = location(place)
            let reader = RowReader(files[file], mapping, declaredCountries: declaredCountries)
            records += reader.records(at: offset).records
        }
        return records
    }

    /// The file and the byte of a place.
    private func location(_ place: UInt64) -> (file: Int, offset: Int) {
        (Int(place >> 40), Int(place & (1 << 40 - 1)))
    }
}
