/// What records that are merged share: the rule by which one of their ids stays, and the dropping of what is said twice.
enum MergedIdentity {
    /// The id that stays: one that others name in `same_as` and that names none itself, else one that is named, else a stated one
    /// before a derived one; of several the first by Unicode scalars, so that no order of input decides.
    static func id(of ids: Set<String>, named: Set<String>, naming: Set<String>, stated: Set<String>) -> String? {
        let named = named.intersection(ids)
        let candidates = [named.subtracting(naming), named, stated.intersection(ids)].first { !$0.isEmpty } ?? ids
        return candidates.min { $0.isBefore($1) }
    }
}

extension Sequence {
    /// The elements of which each has another key than those before it, in their order.
    func distinct(by key: (Element) -> String) -> [Element] {
        var seen: Set<String> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
