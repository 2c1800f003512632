import Glibc

/// Where symbolic links lead.
enum SymbolicLink {
    /// As many as Linux follows.
    private static let longestChain = 40

    /// The path that a chain of links ends at, whether or not there is a file; the path itself if it is no link.
    static func end(of path: String) throws(SystemError) -> String {
        var path = path
        for _ in 0...longestChain {
            guard let status = try? FileStatus.of(path), status.kind == .symbolicLink else { return path }
            let target = try destination(of: path)
            path = target.utf8.first == 0x2F ? target : FilePathParts(path).sibling(named: target)
        }
        throw SystemError(number: ELOOP)
    }

    private static func destination(of path: String) throws(SystemError) -> String {
        var failure: SystemError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            let length = unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
                unsafe characters.baseAddress.map { unsafe readlink(path, $0, characters.count) } ?? 0
            }
            if length < 0 { failure = .last } else { count = length }
        }
        if let failure { throw failure }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw SystemError(number: EILSEQ) }
        return text
    }
}
