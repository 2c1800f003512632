// Drafts whose texts know their file, so that what is wrong in merged records is told where it stands.

extension EventDraft {
    /// The draft with its file noted at every text that names something.
    var withFiles: EventDraft {
        var draft = self
        let file = origin.file
        draft.after = after?.of(file)
        draft.before = before?.of(file)
        draft.links = links.map { ($0.kind, $0.target.of(file)) }
        draft.subjects = subjects.map { $0.of(file) }
        draft.same = same.map { $0.of(file) }
        draft.others = others.map { $0.of(file) }
        for index in participants.indices {
            draft.participants[index].actor.name = participants[index].actor.name.of(file)
        }
        return draft
    }
}

extension ActorDraft {
    /// The draft with its file noted at every text that names something.
    var withFiles: ActorDraft {
        var draft = self
        let file = origin.file
        draft.country = country?.of(file)
        draft.parent = parent?.of(file)
        draft.members = members.map { $0.of(file) }
        draft.possiblySame = possiblySame.map { $0.of(file) }
        draft.knownOthers = knownOthers.map { $0.of(file) }
        for index in posts.indices {
            draft.posts[index].country = posts[index].country?.of(file)
            draft.posts[index].organization = posts[index].organization?.of(file)
            draft.posts[index].accreditedTo = posts[index].accreditedTo.map { $0.of(file) }
        }
        return draft
    }
}
