/// What a walk through a folder found at one path.
public struct FolderEntry: Hashable, Sendable {
    /// What can be done with it.
    public enum Kind: Hashable, Sendable {
        /// A file, or a symbolic link to one.
        case file
        /// A pipe, a socket or a device: reading it might never end.
        case special
        /// A symbolic link that leads nowhere, or in a circle.
        case brokenLink
        /// A folder that could not be listed, or what could not be looked at, and why.
        case unreadable(FileError.Reason)
        /// A name that is not UTF-8, shown with replacement characters; it cannot be opened by this path.
        case unreadableName
    }

    /// What can be done with it.
    public let kind: Kind

    /// The path below the folder that was walked, with `/` between names.
    public let relativePath: String

    /// The folder's path as it was given, and the relative path.
    public let path: String
}
