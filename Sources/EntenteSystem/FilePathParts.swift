/// A path taken apart at its last slash; text only, nothing is looked up.
struct FilePathParts {
    /// The part before the last slash, `/` for what lies in the root, nil where there is no slash.
    let folder: String?

    /// The part after the last slash.
    let name: String

    init(_ path: String) {
        guard let slash = path.utf8.lastIndex(of: 0x2F) else {
            folder = nil
            name = path
            return
        }
        let before = path[..<slash]
        folder = before.isEmpty ? "/" : String(before)
        name = String(path[path.utf8.index(after: slash)...])
    }

    /// The path of another name in the same folder.
    func sibling(named other: String) -> String {
        guard let folder else { return other }
        return joinedPath(folder, other)
    }
}

/// A folder's path and a name in it, with one slash between; a name alone in the current folder.
func joinedPath(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.utf8.last == 0x2F ? folder + name : folder + "/" + name
}

extension String {
    /// The longest beginning of whole Unicode scalars that takes at most so many bytes in UTF-8.
    func prefixOfBytes(_ limit: Int) -> String {
        if utf8.count <= limit { return self }
        var kept = UnicodeScalarView()
        var count = 0
        for scalar in unicodeScalars {
            count += UTF8.width(scalar)
            if count > limit { break }
            kept.append(scalar)
        }
        return String(kept)
    }
}
