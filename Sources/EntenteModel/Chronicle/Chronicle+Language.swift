extension Chronicle {
    /// The languages that records give names in, sorted.
    public var languages: [String] {
        Set(actorIDs.flatMap { self[$0].translations.map(\.language) }).sorted { $0.isBefore($1) }
    }

    /// Whether a name of some record is in a language.
    public func knows(language: String) -> Bool {
        languages.contains { Chronicle.tag($0, fits: language) }
    }

    /// The same records with the names of a language in figures, where a record has one, else the usual name.
    ///
    /// Ids, order and numbers stay.
    public func shown(in language: String) -> Chronicle {
        var actors = actors
        for id in actorIDs {
            let names = actors.translations[id.offset] ?? []
            let name =
                names.first { texts[$0.language].lowercased() == language.lowercased() }
                ?? names.first { Chronicle.tag(texts[$0.language], fits: language) }
            actors.shownNames[id.offset] = name?.name
        }
        return Chronicle(
            texts: texts, events: events, actors: actors, agreements: agreements, sources: sources, names: names,
            problems: problems)
    }

    /// Whether a tag of a language (BCP 47) is the one wanted, or one of its kinds: `ja-Latn` fits `ja`.
    private static func tag(_ tag: String, fits language: String) -> Bool {
        let (tag, wanted) = (tag.lowercased(), language.lowercased())
        return tag == wanted || tag.hasPrefix(wanted + "-")
    }
}
