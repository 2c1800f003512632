import Glibc

/// The names in one folder, as the system gives them.
enum FolderReader {
    struct Name {
        let bytes: [UInt8]
        let text: String
        let isUTF8: Bool

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            let valid = String(validating: bytes, as: UTF8.self)
            isUTF8 = valid != nil
            text = valid ?? String(decoding: bytes, as: UTF8.self)
        }
    }

    /// The names without `.` and `..`, sorted by their bytes.
    static func names(in path: String) throws(SystemError) -> [Name] {
        try checkPath(path)
        guard let folder = unsafe opendir(path) else { throw .last }
        defer { unsafe closedir(folder) }
        var names: [[UInt8]] = []
        while true {
            // The end and an error look alike but for the number.
            errno = 0
            guard let entry = unsafe readdir(folder) else {
                if errno != 0 { throw .last }
                break
            }
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
            if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }.map(Name.init)
    }
}
