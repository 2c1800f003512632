/// Which records tell one actor: those of an equal id, and those that say so in `same_as`.
struct ActorGrouping {
    /// The records of one actor.
    struct Group {
        var id: String
        var otherIDs: [String]
        var records: [ActorDraft]
        /// What joined them, in words.
        var reasons: [String]
    }

    private let records: [ActorDraft]
    private let ids: [String]
    private var partition: Partition
    private var reasons: [Int: Set<String>] = [:]
    private(set) var problems: [Problem] = []

    /// Groups records; the groups do not depend on their order. O(n log n).
    init(_ records: [ActorDraft]) {
        var records = records.sorted(by: ActorGrouping.precedes)
        var namesBySlug: [String: Set<FoldedName>] = [:]
        for record in records where record.id == nil {
            let id = ActorRegistry.derivedID(record.kind, record.name)
            namesBySlug[id, default: []].insert(FoldedName(record.name))
        }
        var ids: [String] = []
        for index in records.indices {
            let id = ActorGrouping.id(of: &records[index])
            let isShared = records[index].id == nil && namesBySlug[id, default: []].count > 1
            ids.append(
                isShared ? ActorRegistry.derivedID(records[index].kind, records[index].name, isShared: true) : id)
        }
        self.records = records
        self.ids = ids
        partition = Partition(count: records.count)
        joinEqualIDs()
        joinStated()
        checkOthers()
    }

    /// The groups, in the order of the first record of each.
    mutating func groups() -> [Group] {
        partition.groups().map { members in
            let all = Set(members.map { ids[$0] })
            let id = id(of: members)
            let why = members.reduce(into: Set<String>()) { $0.formUnion(reasons[$1] ?? []) }
            return Group(
                id: id, otherIDs: all.subtracting([id]).sorted { $0.isBefore($1) },
                records: members.map { records[$0] },
                reasons: why.sorted { $0.isBefore($1) })
        }
    }

    /// The id that others name in `same_as`, else a stated one, else the first.
    private func id(of members: [Int]) -> String {
        let id = MergedIdentity.id(
            of: Set(members.map { ids[$0] }), named: Set(members.flatMap { records[$0].same.map(\.text) }),
            naming: Set(members.filter { !records[$0].same.isEmpty }.map { ids[$0] }),
            stated: Set(members.filter { records[$0].id != nil }.map { ids[$0] }))
        return id ?? ids[members[0]]
    }

    private mutating func joinEqualIDs() {
        var first: [String: Int] = [:]
        for index in records.indices {
            guard let known = first[ids[index]] else {
                first[ids[index]] = index
                continue
            }
            let (record, other) = (records[index], records[known])
            let place = record.id?.position ?? record.origin.position
            let elsewhere = "the other in \(other.origin.file):\(other.origin.position.line)"
            if record.kind != other.kind {
                problems.append(
                    Problem(
                        .error, rule: .repeatedId, file: record.origin.file, at: place,
                        "\(ids[index]) is both \(other.kind.article) and \(record.kind.article), \(elsewhere); keep one record, "
                            + "or give each its own id"))
            } else if record.id == nil && record.kind != .country {
                problems.append(
                    Problem(
                        .error, rule: .repeatedId, file: record.origin.file, at: place,
                        "two records describe \(record.name), \(elsewhere); give both the same id if they are one, else each its own"
                    ))
            } else {
                reasons[index, default: []].insert("their id")
                partition.join(index, known)
            }
        }
    }

    private mutating func joinStated() {
        guard records.contains(where: { !$0.same.isEmpty }) else { return }
        for index in records.indices {
            for other in records[index].same {
                // Two records of one id are one actor.
                let groups = find(other.text, kind: records[index].kind).map { partition.representative(of: $0) }
                let found = Set(groups).sorted()
                guard found.count == 1 else {
                    let what = found.isEmpty ? "no \(records[index].kind.rawValue) is" : "several records are"
                    problems.append(
                        Problem(
                            .error, rule: found.isEmpty ? .unknownName : .ambiguousName,
                            file: records[index].origin.file,
                            at: other.position,
                            "\(what) called \(other.text.quoted); same_as names the id of another record"))
                    continue
                }
                reasons[index, default: []].insert("same_as")
                partition.join(index, found[0])
            }
        }
    }

    private mutating func checkOthers() {
        for index in records.indices {
            for other in records[index].knownOthers {
                let found = find(other.text, kind: records[index].kind)
                guard
                    found.contains(where: {
                        $0 != index && partition.representative(of: $0) == partition.representative(of: index)
                    })
                else { continue }
                problems.append(
                    Problem(
                        .error, rule: .sameAndOther, file: records[index].origin.file, at: other.position,
                        "\(ids[index]) is merged with \(other.text) and said to be another; drop not_same_as, or same_as or the "
                            + "equal id that merges them"))
            }
        }
    }

    /// The described actors of a kind that an id or, where no id is meant, a name stands for; each by its first record.
    private mutating func find(_ name: String, kind: ActorKind) -> [Int] {
        if known == nil { known = Known(records, ids) }
        let found = known?.byID[name].map { [$0] } ?? known?.byName[FoldedName(name)] ?? []
        return found.filter { records[$0].kind == kind }
    }

    /// The records by id and by name, made when the first is looked for.
    private var known: Known?

    private struct Known {
        var byID: [String: Int] = [:]
        var byName: [FoldedName: [Int]] = [:]

        init(_ records: [ActorDraft], _ ids: [String]) {
            for index in records.indices {
                if byID[ids[index]] == nil { byID[ids[index]] = index }
                for name in records[index].allNames where byName[FoldedName(name)]?.contains(index) != true {
                    byName[FoldedName(name), default: []].append(index)
                }
            }
        }
    }

    /// Orders by content first, so that the names of files are of no account.
    private static func precedes(_ left: ActorDraft, _ right: ActorDraft) -> Bool {
        let keys = [left, right].map { "\($0.kind.rawValue)\u{0}\($0.id?.text ?? "")\u{0}\($0.name)" }
        return keys[0] == keys[1] ? left.origin.precedes(right.origin) : keys[0].isBefore(keys[1])
    }

    private static func id(of record: inout ActorDraft) -> String {
        guard record.kind == .country else {
            return record.id?.text ?? ActorRegistry.derivedID(record.kind, record.name)
        }
        let stated = record.id?.text ?? record.name
        let known = Country.named(stated)
        if known.count == 1, let country = known.first {
            if record.name.isEmpty { record.name = country.name }
            return country.alpha3
        }
        return record.id?.text ?? ActorRegistry.derivedID(.country, record.name)
    }
}
