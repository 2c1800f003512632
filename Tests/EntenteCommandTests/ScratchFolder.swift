import Foundation

/// A folder of its own for one test, removed when the test ends.
final class ScratchFolder {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { path + "/" + name }

    func put(_ text: String, at name: String) throws { try put(Data(text.utf8), at: name) }

    func put(_ data: Data, at name: String) throws {
        let target = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: target)
    }

    func data(_ name: String) -> Data? { FileManager.default.contents(atPath: path(name)) }

    /// Every file below a folder with its bytes, by relative path.
    func files(in name: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: path(name)) {
            if let data = data(name + "/" + file), !isFolder(name + "/" + file) { files[file] = data }
        }
        return files
    }

    private func isFolder(_ name: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path(name))[.type] as? FileAttributeType) == .typeDirectory
    }
}
