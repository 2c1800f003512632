import EntenteModel

/// A number that events share which tell the same of the same day or article.
enum EchoNumber {
    /// The number of an event of a type by the number of its day or article, which is 0 for none; 0 for events that have no echo, such as
    /// those without actors. O(n log n).
    static func of(_ list: [(actor: ActorID, role: ParticipationRole)], type: UInt16, key: UInt64) -> UInt64 {
        guard key != 0, !list.isEmpty else { return 0 }
        var hash = mixed(mixed(0x9E37_79B9_7F4A_7C15, key), UInt64(type) + 1)
        let roles = ParticipationRole.allCases
        let parts = list.map { UInt64($0.actor.index) << 8 | UInt64(roles.firstIndex(of: $0.role) ?? 0) }.sorted()
        for part in parts { hash = mixed(hash, part) }
        return hash | 1
    }

    private static func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        let product = (hash ^ value).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.low ^ product.high
    }
}
