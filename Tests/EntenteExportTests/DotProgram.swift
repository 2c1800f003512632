import Foundation
import TestSupport

/// The program `dot`, where it is installed.
enum DotProgram {
    static let path: String? = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// The version that `dot -V` tells, such as `2.43.0`; nil without the program.
    static func version() throws -> String? {
        guard path != nil else { return nil }
        let words = try run(["-V"], input: "").errors.split(separator: " ")
        return words.firstIndex(of: "version").flatMap { words.indices.contains($0 + 1) ? String(words[$0 + 1]) : nil }
    }

    /// Whether drawings of the Graphviz installed can be compared by byte with those of 2.42 and 2.43.
    static func drawsLikeGolden() throws -> Bool {
        guard let version = try version() else { return true }
        return version.hasPrefix("2.42.") || version.hasPrefix("2.43.")
    }

    /// What `dot` has against a text; nil where it reads it without a word, or is not installed.
    static func fault(of text: String) throws -> String? {
        guard path != nil else { return nil }
        let result = try run(["-Tsvg", "-o", "/dev/null"], input: text)
        // That its own fonts need more room than ours is a warning, and no fault of the text.
        let errors = result.errors.split(separator: "\n").filter { !$0.hasPrefix("Warning: node") }
        return result.status == 0 && errors.isEmpty ? nil : "status \(result.status): \(errors.joined().prefix(2000))"
    }

    private static func run(_ arguments: [String], input: String) throws -> (status: Int32, errors: String) {
        let folder = try ScratchFolder()
        try folder.put(input, at: "input.dot")
        try folder.put("", at: "errors")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path ?? "")
        process.arguments = arguments
        process.standardInput = FileHandle(forReadingAtPath: folder.path("input.dot"))
        process.standardError = FileHandle(forWritingAtPath: folder.path("errors"))
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, folder.text("errors") ?? "")
    }
}
