import EntenteModel
import Yams

/// The text of a YAML stream, to be turned into fields.
struct YAMLText {
    private let utf8: [UInt8]
    private let file: String
    private let lines: YAMLLines

    /// A text in well-formed UTF-8.
    init(_ utf8: [UInt8], file: String) {
        self.utf8 = utf8
        self.file = file
        self.lines = YAMLLines(of: utf8)
    }

    /// The content: of one document its root, of several a list of theirs, where lists are joined.
    func root() throws(Problem) -> Field {
        if let fault = YAMLLines.firstForbiddenCharacter(in: utf8) {
            throw Problem(
                .error, rule: .brokenYaml, file: file, at: TextPosition(ofByte: fault.offset, in: utf8),
                "the character U+\(hexadecimal(fault.scalar)) may not stand in YAML; "
                    + "remove it, or write it as \"\\u…\" inside quotation marks")
        }
        try YAMLAliases(utf8, file: file).checkNames()
        var conversion = YAMLConversion(file: file, lines: lines, byteCount: utf8.count)
        var documents: [Field] = []
        for node in try documentNodes() {
            documents.append(try conversion.field(node, depth: 0))
        }
        return joined(documents)
    }

    /// The number of a character in four digits or more, as Unicode writes it.
    private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private func documentNodes() throws(Problem) -> [Node] {
        do {
            // Without rules the resolver takes no plain value for a number or a truth value; with the encoding given,
            // Yams asks no environment variable for it.
            let parser = try Parser(
                yaml: String(decoding: utf8, as: UTF8.self), resolver: .basic, constructor: .default, encoding: .utf8)
            var nodes: [Node] = []
            while let node = try parser.nextRoot() { nodes.append(node) }
            return nodes
        } catch let error as YamlError {
            throw YAMLFault(error, utf8: utf8, lines: lines).problem(in: file)
        } catch {
            throw Problem(.error, rule: .brokenYaml, file: file, at: nil, "this is no YAML; mend or replace the file")
        }
    }

    private func joined(_ documents: [Field]) -> Field {
        let given = documents.filter {
            if case .absent = $0.value { return false }
            return true
        }
        guard given.count > 1 else {
            return given.first ?? documents.first ?? Field(.absent, at: TextPosition(line: 1, column: 1))
        }
        let items = given.flatMap { document in
            if case .list(let items) = document.value { return items }
            return [document]
        }
        return Field(.list(items), at: given[0].position)
    }
}
