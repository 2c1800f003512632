import EntenteModel

/// The bundled mappings: files like any user's own, embedded in the binary.
public enum Presets {
    /// A bundled file: a mapping, or a table of codes beside it.
    private static let files: [(name: String, bytes: [UInt8])] = [
        ("acled.yaml", PackageResources.acled_yaml),
        ("cameo-groups.csv", PackageResources.cameo_groups_csv),
        ("cameo.csv", PackageResources.cameo_csv),
        ("cow-alliances-by-dyad.yaml", PackageResources.cow_alliances_by_dyad_yaml),
        ("cow-alliances.yaml", PackageResources.cow_alliances_yaml),
        ("ftm.yaml", PackageResources.ftm_yaml),
        ("gdelt1.yaml", PackageResources.gdelt1_yaml),
        ("gdelt2.yaml", PackageResources.gdelt2_yaml),
        ("icews.yaml", PackageResources.icews_yaml),
        ("plover.csv", PackageResources.plover_csv),
        ("polecat.yaml", PackageResources.polecat_yaml),
        ("travels.yaml", PackageResources.travels_yaml),
    ]

    /// The names of the bundled mappings, sorted.
    public static let names = files.compactMap { file in
        file.name.hasSuffix(".yaml") ? String(file.name.dropLast(".yaml".count)) : nil
    }.sorted()

    /// The bundled mappings in the order of their names, read once.
    public static let all: [Mapping] = names.compactMap { try? read($0) }

    /// A bundled mapping by its name. O(presets), once they are read.
    /// - Throws: an error that offers the nearest name.
    public static func named(_ name: String) throws(Problem) -> Mapping {
        if names.contains(name), let mapping = try? read(name) { return mapping }
        let hint =
            NearestWord.to(name, among: names).map { "did you mean \($0)?" }
            ?? "bundled are \(names.joined(separator: ", ")); or give the file of a mapping of your own"
        throw Problem(
            .error, rule: .unknownMapping, file: "", at: nil, "there is no mapping \(name.forMessage); \(hint)")
    }

    /// The text of a bundled file, to begin a mapping of one's own with; nil where there is none of that name.
    public static func text(of file: String) -> String? {
        bytes(of: file).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a bundled file: mappings of one's own may use the tables of codes as well.
    static func bytes(of file: String) -> [UInt8]? { files.first { $0.name == file }?.bytes }

    /// Reads a bundled mapping.
    static func read(_ name: String) throws(MappingFaults) -> Mapping {
        try Mapping(bytes(of: name + ".yaml") ?? [], file: name + ".yaml") { bytes(of: $0) }
    }
}
