/// An address that a figure may lead to: http and https only, so that no document runs or reads anything when it is opened.
public struct WebAddress: Hashable, Sendable {
    /// The address as given.
    public let text: String

    /// An address, or nil for any other scheme, and for what holds spaces or control characters.
    public init?(_ text: String) {
        let lower = text.prefix(8).lowercased()
        guard lower.hasPrefix("http://") || lower.hasPrefix("https://"), text.utf8.count <= 2000,
            let host = text.split(separator: "/").dropFirst().first, !host.isEmpty,
            text.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace && $0.properties.generalCategory != .control })
        else { return nil }
        self.text = text
    }
}
