extension Record {
    /// The record with `custom: {origin: {file: …, row: …}}`, where it came from; what `custom` holds already is kept, and an
    /// `origin` of its own before all.
    ///
    /// The row is the line on which the record begins. A `custom` that is one text or a list moves under `value`.
    public var keepingOrigin: Record {
        guard case .mapping(var entries) = field.value else { return self }
        let position = field.position
        func text(_ name: String, _ text: String) -> Field.Entry {
            Field.Entry(name: name, position: position, field: Field(.text(text), at: position))
        }
        let origin = Field.Entry(
            name: "origin", position: position,
            field: Field(.mapping([text("file", file), text("row", "\(position.line)")]), at: position))
        if let index = entries.firstIndex(where: { $0.name == "custom" }) {
            let custom = entries[index].field
            switch custom.value {
            case .mapping(let own):
                guard !own.contains(where: { $0.name == "origin" }) else { return self }
                entries[index].field.value = .mapping(own + [origin])
            case .absent:
                entries[index].field.value = .mapping([origin])
            case .text, .list:
                let value = Field.Entry(name: "value", position: custom.position, field: custom)
                entries[index].field.value = .mapping([value, origin])
            }
        } else {
            entries.append(
                Field.Entry(name: "custom", position: position, field: Field(.mapping([origin]), at: position)))
        }
        var record = self
        record.field.value = .mapping(entries)
        return record
    }
}
