import ArgumentParser
import EntenteProject
import EntenteSystem

/// The files that a command is told to write: none may be one that it reads, nor may two of them be one.
struct WrittenFiles {
    private var named: [(option: String, path: String)] = []

    /// Files by the options that name them; absent ones and standard output are no files.
    init(_ named: [(option: String, path: String?)]) {
        self.named = named.compactMap { option, path in
            path.flatMap { $0 == "-" ? nil : (option, $0) }
        }
    }

    /// Ends the command before a file that it reads is written over.
    func check(against input: OpenedInput, mapping: String?) throws {
        let files = mapping.map { MappingFile.files(of: $0) } ?? []
        for (index, file) in named.enumerated() {
            if input.readFiles.contains(where: { SameFile.areOne($0, file.path) }) {
                throw fail(
                    "\(file.path) is the source itself, and would be lost; name another file with \(file.option)")
            }
            if files.contains(where: { SameFile.areOne($0, file.path) }) {
                throw fail(
                    "\(file.path) is the mapping itself or a table of it, and would be lost; name another file with \(file.option)"
                )
            }
            if let other = named[..<index].first(where: { SameFile.areOne($0.path, file.path) }) {
                throw fail(
                    "\(other.option) and \(file.option) name one file, \(file.path); name another one with \(file.option)"
                )
            }
        }
    }

    private func fail(_ message: String) -> ExitCode {
        Report.show(error: message)
        return ExitStatus.usage
    }
}
