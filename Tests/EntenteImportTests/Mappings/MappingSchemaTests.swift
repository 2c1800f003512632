@testable import EntenteImport
import EntenteModel
import Testing

@Suite("Schema of mappings")
struct MappingSchemaTests {
    @Test("It is JSON, and knows every key of every part and every field of every form")
    func knowsKeys() throws {
        let text = MappingSchema.text
        #expect(JSONImporter().read(text).document != nil)
        for form in MappingForm.all {
            #expect(text.contains("\"\(form.name)\": {"))
            for key in form.keys { #expect(text.contains("\"\(key.name)\": {"), "\(form.name).\(key.name)") }
        }
        for format in RecordFormat.all {
            for field in format.fields { #expect(text.contains("\"\(field.name)\": {")) }
        }
    }

    @Test("Every reference leads to a definition")
    func refers() {
        let text = MappingSchema.text
        for reference in text.split(separator: "\"$ref\": \"#/$defs/").dropFirst() {
            let name = reference.prefix { $0 != "\"" }
            #expect(text.contains("\n    \"\(name)\": {"), "\(name)")
        }
    }
}
