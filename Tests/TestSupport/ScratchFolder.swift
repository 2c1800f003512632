import Foundation

/// A folder of its own for one test, removed when the test ends.
public final class ScratchFolder {
    /// Where it lies.
    public let path: String

    /// Makes the folder.
    public init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a name in it.
    public func path(_ name: String) -> String { path + "/" + name }

    /// Writes a text, with the folders above it.
    public func put(_ text: String, at name: String) throws { try put(Data(text.utf8), at: name) }

    /// Writes bytes, with the folders above them.
    public func put(_ data: Data, at name: String) throws {
        let target = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: target)
    }

    /// Makes a symbolic link.
    public func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
    }

    /// A file's bytes.
    public func data(_ name: String) -> Data? { FileManager.default.contents(atPath: path(name)) }

    /// A file's text.
    public func text(_ name: String) -> String? { data(name).map { String(decoding: $0, as: UTF8.self) } }

    /// Every name in the folder itself, dot-files included.
    public func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    /// Every file below a folder with its bytes, by relative path.
    public func files(in name: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: path(name)) {
            if let data = data(name + "/" + file), !isFolder(name + "/" + file) { files[file] = data }
        }
        return files
    }

    /// The permission bits of a file.
    public func permissions(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
    }

    /// Sets the permission bits of a file.
    public func setPermissions(_ permissions: Int, of name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path(name))
    }

    private func isFolder(_ name: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path(name))[.type] as? FileAttributeType) == .typeDirectory
    }
}
