import EntenteModel

/// Events folded into one node: those of one kind, of the same actors in the same parts, that made no agreement, are linked to nothing and
/// are not disputed.
struct RepeatedMeetings {
    /// The events, in the order of time; one where nothing was folded.
    let events: [EventID]

    /// The event that stands for all.
    var first: EventID { events[0] }

    /// Folds events. In the order of the first of each; linear in participations.
    static func folded(_ events: [EventID], in chronicle: Chronicle) -> [RepeatedMeetings] {
        var order: [[EventID]] = []
        var places: [Key: Int] = [:]
        for id in events {
            let event = chronicle[id]
            guard let key = Key(event), let place = places[key] else {
                if let key = Key(event) { places[key] = order.count }
                order.append([id])
                continue
            }
            order[place].append(id)
        }
        return order.map(RepeatedMeetings.init)
    }

    /// Those that matter most: by stated importance (5 where none is), then by agreements made, then by how many events and participants
    /// there are, then by time. In the order given.
    static func mostImportant(
        _ count: Int, of all: [RepeatedMeetings], in chronicle: Chronicle
    ) -> [RepeatedMeetings] {
        guard all.count > count else { return all }
        let keys = all.map { meetings -> [Int] in
            let importance = meetings.events.map { chronicle[$0].importance ?? 5 }.max() ?? 5
            let first = chronicle[meetings.first]
            return [importance, first.outcomes.count, meetings.events.count - 1 + first.participations.count]
        }
        let ranked = all.indices.sorted { left, right in
            keys[left] == keys[right] ? left < right : keys[right].lexicographicallyPrecedes(keys[left])
        }
        return ranked.prefix(count).sorted().map { all[$0] }
    }

    /// What events must have in common to be folded.
    private struct Key: Hashable {
        struct Part: Hashable {
            var actor: ActorID
            var unnamed: TextID
            var isDelegation: Bool
            var role: ParticipationRole
            var isPlanned: Bool
        }

        var sign: EventSign
        var status: EventStatus
        var isCoded: Bool
        var parts: Set<Part>

        /// The key of an event; nil for one that stands alone.
        init?(_ event: Event) {
            let isDisputed =
                event.evidence == .disputed || event.participations.contains { $0.evidence == .disputed }
                || event.claims.contains { $0.standing == .differing }
            guard !event.participations.isEmpty, event.outcomes.isEmpty, event.subjects.isEmpty,
                event.links.isEmpty, !isDisputed
            else {
                return nil
            }
            sign = EventSign(event.type)
            status = event.status
            isCoded = event.isCoded
            parts = Set(
                event.participations.map { part in
                    Part(
                        actor: part.actor, unnamed: part.unnamed, isDelegation: part.isDelegation,
                        role: part.role, isPlanned: part.status?.isPlanned ?? false)
                })
        }
    }
}
