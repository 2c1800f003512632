/// Lists what lies in a folder and below it, the same on every machine.
public enum FolderWalk {
    /// Everything in a folder and below it but the folders themselves, sorted by the Unicode scalars of the relative
    /// path.
    ///
    /// Names that begin with a dot are skipped, folders of such names with all they hold. Symbolic links are followed
    /// after all else, in the order of their paths, and list nothing that was listed before, so that circles end.
    /// Throws where the folder itself cannot be listed; one further down is an entry. O(n log n).
    public static func files(in folder: String) throws(FileError) -> [FolderEntry] {
        let start = folder.isEmpty ? "." : folder
        var walk = Walk(start: start)
        do throws(SystemError) {
            try walk.list(start, below: "")
        } catch {
            throw FileError(.list, start, error.reason)
        }
        walk.finish()
        return walk.entries.sorted { $0.relativePath.utf8.lexicographicallyPrecedes($1.relativePath.utf8) }
    }

    private struct Walk {
        let start: String
        var entries: [FolderEntry] = []
        private var listed: Set<FileStatus.Identity> = []
        private var folders: [String] = []
        private var links: [String] = []

        init(start: String) { self.start = start }

        mutating func list(_ path: String, below relativePath: String) throws(SystemError) {
            let status = try FileStatus.following(path)
            if status.kind == .folder, !listed.insert(status.identity).inserted { return }
            for name in try FolderReader.names(in: path) where name.bytes.first != 0x2E {
                let inside = relativePath.isEmpty ? name.text : relativePath + "/" + name.text
                guard name.isUTF8 else {
                    add(.unreadableName, inside)
                    continue
                }
                visit(inside)
            }
        }

        /// Lists the folders found, then follows the links found, until there is neither.
        mutating func finish() {
            while true {
                if let folder = folders.popLast() {
                    enter(folder)
                } else if !links.isEmpty {
                    // Links found behind links wait for their turn, each round in the order of paths.
                    let round = links.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                    links = []
                    for link in round {
                        follow(link)
                        while let folder = folders.popLast() { enter(folder) }
                    }
                } else {
                    return
                }
            }
        }

        private mutating func enter(_ relativePath: String) {
            do throws(SystemError) {
                try list(joinedPath(start, relativePath), below: relativePath)
            } catch {
                add(.unreadable(error.reason), relativePath)
            }
        }

        private mutating func visit(_ relativePath: String) {
            let status: FileStatus
            do throws(SystemError) {
                status = try FileStatus.of(joinedPath(start, relativePath))
            } catch {
                // What vanished between listing and looking is not there.
                if error.reason != .missing { add(.unreadable(error.reason), relativePath) }
                return
            }
            switch status.kind {
            case .file:
                listed.insert(status.identity)
                add(.file, relativePath)
            case .folder: folders.append(relativePath)
            case .symbolicLink: links.append(relativePath)
            case .other: add(.special, relativePath)
            }
        }

        private mutating func follow(_ relativePath: String) {
            let status: FileStatus
            do throws(SystemError) {
                status = try FileStatus.following(joinedPath(start, relativePath))
            } catch {
                switch error.reason {
                case .missing, .linkLoop, .notFolder: return add(.brokenLink, relativePath)
                default: return add(.unreadable(error.reason), relativePath)
                }
            }
            switch status.kind {
            case .file: if listed.insert(status.identity).inserted { add(.file, relativePath) }
            case .folder: folders.append(relativePath)
            case .symbolicLink, .other: add(.special, relativePath)
            }
        }

        private mutating func add(_ kind: FolderEntry.Kind, _ relativePath: String) {
            entries.append(FolderEntry(kind: kind, relativePath: relativePath, path: joinedPath(start, relativePath)))
        }
    }
}
