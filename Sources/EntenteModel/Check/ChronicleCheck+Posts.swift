extension ChronicleCheck {
    /// Posts without dates, and people who act in a post on days outside its span.
    mutating func checkPosts() {
        for id in chronicle.actorIDs where chronicle[id].isDescribed {
            let actor = chronicle[id]
            check(actor.claims, of: actor.name, actor.origin)
            for post in actor.posts where post.from == nil && post.to == nil {
                note(
                    .note, .postWithoutDates, at: actor.origin,
                    "\(actor.words(for: post, withCountry: true)), the post of \(actor.name), has no dates, so it is taken as held on "
                        + "any day; give from and to where they are known")
            }
        }
        for id in chronicle.eventIDs {
            let event = chronicle[id]
            guard event.earliest != nil || event.latest != nil else { continue }
            for participation in event.participations where chronicle[participation.actor].kind == .person {
                checkPost(participation, event)
            }
        }
    }

    private mutating func checkPost(_ participation: Participation, _ event: Event) {
        let actor = chronicle[participation.actor]
        let held = actor.posts(from: event.earliest, to: event.latest)
        let stated = [participation.post, participation.title].map { FoldedName(chronicle[$0]).key }
        for words in stated where !words.isEmpty {
            let named = actor.posts.filter { ChronicleCheck.names(words, FoldedName(chronicle[$0.title]).key) }
            let isHeld = held.contains { ChronicleCheck.names(words, FoldedName(chronicle[$0.title]).key) }
            guard let post = named.first, !isHeld else { continue }
            note(
                .warning, .postOutsideSpan, at: event.origin,
                "\(actor.name) is \(actor.words(for: post, withCountry: true)) in \(event.title.quoted), and held the post "
                    + "\(span(of: post)); mend the date of the event or the span of the post")
            return
        }
        guard held.isEmpty, !actor.posts.isEmpty, actor.statedCountry == nil, participation.post == TextTable.empty
        else {
            return
        }
        note(
            .warning, .postOutsideSpan, at: event.origin,
            "\(actor.name) holds no post on the day of \(event.title.quoted), so no country is known there; state the country under "
                + "people, or mend the span of a post")
    }

    /// Whether a stated post, such as "prime minister of japan", names a title.
    private static func names(_ stated: String, _ title: String) -> Bool {
        stated == title || stated.hasPrefix(title + " of ") || stated.hasPrefix(title + ",")
    }

    private func span(of post: Post) -> String {
        let words = [
            post.from.map { "from \(ReaderDate($0).text)" }, post.to.map { "to \(ReaderDate($0).text)" },
        ]
        return words.compactMap { $0 }.joined(separator: " ")
    }
}
