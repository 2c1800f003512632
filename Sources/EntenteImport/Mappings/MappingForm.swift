import EntenteModel

/// One part of a mapping file as data: the keys that it may have. The reader and the JSON Schema are both made from it.
struct MappingForm: Sendable {
    /// What a key may hold.
    indirect enum Shape: Sendable {
        case text
        case flag
        case word([String])
        /// One text or a list of texts.
        case texts
        /// The part of a name.
        case form(String)
        /// One value or a list of values.
        case list(Shape)
        /// Values by names of one's own.
        case byName(Shape)
        case either([Shape])
        /// How the fields of a record come about.
        case fields(RecordKind)
        /// A date, as a field of a record may have it.
        case date
    }

    /// One key.
    struct Key: Sendable {
        let name: String
        let shape: Shape
        let isRequired: Bool
        let summary: String

        init(_ name: String, _ shape: Shape, required: Bool = false, _ summary: String) {
            (self.name, self.shape, self.isRequired, self.summary) = (name, shape, required, summary)
        }
    }

    /// The name of the part, as in the JSON Schema's definitions.
    let name: String
    /// What the part is called in messages, with its article.
    let noun: String
    /// What it says, in a sentence.
    let summary: String
    /// Its keys in the order of the documentation.
    let keys: [Key]

    init(_ name: String, _ noun: String, _ summary: String, _ keys: [Key]) {
        (self.name, self.noun, self.summary, self.keys) = (name, noun, summary, keys)
    }
}
