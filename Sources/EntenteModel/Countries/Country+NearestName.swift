extension Country {
    /// The name of a country that a mistyped one was probably meant to be; nil where none is near. As ``NearestWord``.
    public static func nearestName(to name: String) -> String? {
        var names = knownNames
        return names.nearest(to: name)
    }

    private static let knownNames = KnownWords(all.flatMap { [$0.name, $0.officialName] + $0.otherNames })
}
