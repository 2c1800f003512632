/// Which mappings fit a source, by its name and its first row.
public enum RecognizedMapping: Sendable {
    /// Exactly one fits in all that it is recognized by.
    case certain(Mapping)
    /// Several fit, or some in part, in their order; none, where nothing fits.
    case likely([Mapping])

    /// Tells by what is known of a source: the name of its file, and its first row.
    ///
    /// A mapping without a header fits by its number of columns; by that alone it is only likely. O(mappings).
    static func of(_ start: SourceStart, among mappings: [Mapping]) -> RecognizedMapping {
        var certain: [Mapping] = []
        var likely: [Mapping] = []
        for mapping in mappings {
            switch start.fit(of: mapping) {
            case .whole: certain.append(mapping)
            case .part: likely.append(mapping)
            case .none: continue
            }
        }
        if certain.count == 1 { return .certain(certain[0]) }
        return .likely(certain + likely)
    }
}
