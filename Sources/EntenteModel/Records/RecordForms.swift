extension RecordFormat {
    /// The form of an event.
    public static let event = RecordFormat(
        "event", "What happened, when, where, between whom, according to which source.",
        [
            FieldDefinition("id", .text, "A stable name for references; derived from date and title where absent."),
            FieldDefinition(
                "date", .date, required: true,
                "When: EDTF, such as 2025-04-28, 2025-04, 2025-04-27/2025-04-29, unknown."),
            FieldDefinition("end", .date, "The last day of what lasts, where `date` gives the first."),
            FieldDefinition(
                "within", .flag,
                "Whether it took place on days not told within the interval, rather than all through it."),
            FieldDefinition("stated", .text, "The source's own wording of the date, such as \"Monday\"."),
            FieldDefinition(
                "after", .text,
                "A date or an event that came before: what bounds an unknown date, and orders events of one day."),
            FieldDefinition(
                "before", .text,
                "A date or an event that came after: what bounds an unknown date, and orders events of one day."),
            FieldDefinition("type", .openWord(EventType.all.map(\.name)), "The type of event; `meeting` and so on."),
            FieldDefinition("title", .text, required: true, "What happened, in full."),
            FieldDefinition("label", .text, "The short form of the title for figures."),
            FieldDefinition("place", .text, "Where it happened."),
            FieldDefinition("part_of", .list(.text), "The larger events that this one belongs to, by id."),
            FieldDefinition("follows", .list(.text), "The events that this one continues, by id."),
            FieldDefinition("responds_to", .list(.text), "The events that this one answers, by id."),
            FieldDefinition("announced_in", .list(.text), "The events in which this one was announced, by id."),
            FieldDefinition("about", .list(.text), "The agreements that it dealt with, by id or title."),
            FieldDefinition("participants", .list(.record("participant")), "Who took part, and in which role."),
            FieldDefinition("people", .list(.record("participant")), "Participants that are people."),
            FieldDefinition("countries", .list(.record("participant")), "Participants that are countries."),
            FieldDefinition("organizations", .list(.record("participant")), "Participants that are organizations."),
            FieldDefinition("agreements", .list(.record("agreement")), "What came of it."),
            FieldDefinition("status", .word(EventStatus.allCases.map(\.rawValue)), "Whether it took place."),
            FieldDefinition("evidence", .word(Evidence.allCases.map(\.rawValue)), "How well it is attested."),
            FieldDefinition("topics", .list(.text), "What it was about."),
            FieldDefinition("summary", .text, "What happened, in a few sentences."),
            FieldDefinition("quote", .text, "The source's own words."),
            FieldDefinition("importance", .number(1...10), "How much it matters, 10 most; decides what gives way."),
            FieldDefinition(
                "number", .text, "The number it bore in a table; decides the order among events of the same days."),
            FieldDefinition("weight", .text, "The weight of the ties it makes, where a source states one."),
            FieldDefinition(
                "coded", .flag, "Whether a machine coded it from news; figures call such events coded events."),
            FieldDefinition(
                "same_as", .list(.text), "Other event records that tell the same event, by id; they are merged."),
            FieldDefinition("not_same_as", .list(.text), "Events that look like this one and are known to be others."),
        ] + common)

    /// The form of a person.
    public static let person = RecordFormat(
        "person", "A person and the posts held.",
        [
            FieldDefinition("id", .text, "A stable name for references."),
            FieldDefinition("name", .text, required: true, "The name as it stands in figures."),
            FieldDefinition("names", .texts, "The name in other languages, by language code."),
            FieldDefinition("aliases", .list(.text), "Other names that mean this person."),
            FieldDefinition("country", .text, "The country, where no post tells it."),
            FieldDefinition("posts", .list(.record("post")), "The posts held, with their spans."),
            FieldDefinition("summary", .text, "Who this is, in a sentence."),
            FieldDefinition("same_as", .list(.text), "Other records of this person, by id; they are merged."),
            FieldDefinition(
                "maybe_same_as", .list(.text), "People who may be the same; kept apart, the doubt kept visible."),
            FieldDefinition(
                "not_same_as", .list(.text), "People of a similar name who are known to be others, both ways."),
        ] + common)

    /// The form of a country.
    public static let country = RecordFormat(
        "country", "A country renamed, or one that ISO 3166-1 lacks.",
        [
            FieldDefinition("id", .text, "The ISO 3166-1 alpha-3 code, or a code of one's own for a country it lacks."),
            FieldDefinition("code", .text, "The same as id."),
            FieldDefinition("name", .text, required: true, "The name as it stands in figures."),
            FieldDefinition("names", .texts, "The name in other languages, by language code."),
            FieldDefinition("aliases", .list(.text), "Other names that mean this country."),
            FieldDefinition("from", .date, "When it came to be."),
            FieldDefinition("until", .date, "When it ended."),
            FieldDefinition("codes", .texts, "Its codes by scheme: cameo, fips, cow, gw."),
            FieldDefinition("summary", .text, "What is meant, in a sentence."),
        ] + common)

    /// The form of an organization.
    public static let organization = RecordFormat(
        "organization", "An organization: a ministry, a company, an alliance, a forum's secretariat.",
        [
            FieldDefinition("id", .text, "A stable name for references."),
            FieldDefinition("name", .text, required: true, "The name as it stands in figures."),
            FieldDefinition("names", .texts, "The name in other languages, by language code."),
            FieldDefinition("aliases", .list(.text), "Other names that mean this organization."),
            FieldDefinition("kind", .text, "What sort of organization, in a word or two."),
            FieldDefinition("country", .text, "The country it belongs to; none for international ones."),
            FieldDefinition("parent", .text, "The organization it is a part of."),
            FieldDefinition("members", .list(.text), "Its members; never turned into ties."),
            FieldDefinition("summary", .text, "What it is, in a sentence."),
            FieldDefinition("same_as", .list(.text), "Other records of this organization, by id; they are merged."),
            FieldDefinition("maybe_same_as", .list(.text), "Organizations that may be the same."),
            FieldDefinition(
                "not_same_as", .list(.text), "Organizations of a similar name that are known to be others, both ways."),
        ] + common)

    /// The form of an agreement.
    public static let agreement = RecordFormat(
        "agreement", "A treaty, pact, declaration, memorandum, dialogue or commitment.", allowsText: true,
        [
            FieldDefinition("id", .text, "A stable name for references; else title and parties tell it."),
            FieldDefinition(
                "title", .text, "What was agreed, in full; may be left out beside the id of one told elsewhere."),
            FieldDefinition("label", .text, "The short form of the title for figures."),
            FieldDefinition("kind", .openWord(AgreementKind.names), "What sort of agreement."),
            FieldDefinition("status", .word(AgreementStatus.allCases.map(\.rawValue)), "How far it has come."),
            FieldDefinition("date", .date, "The day of that status; else the day of the event it came from."),
            FieldDefinition("stated", .text, "The source's own wording of the date."),
            FieldDefinition("parties", .list(.record("party")), "Who is bound or served by it, and how."),
            FieldDefinition(
                "events", .list(.text), "The events that made it, by id, where they do not name it themselves."),
            FieldDefinition("steps", .list(.record("step")), "Earlier and later stages, each with its date."),
            FieldDefinition("place", .text, "Where it was made."),
            FieldDefinition("evidence", .word(Evidence.allCases.map(\.rawValue)), "How well it is attested."),
            FieldDefinition("topics", .list(.text), "What it is about."),
            FieldDefinition("summary", .text, "What it says, in a few sentences."),
            FieldDefinition("follows", .list(.text), "Agreements that it continues."),
            FieldDefinition("amends", .list(.text), "Agreements that it changes."),
            FieldDefinition("supersedes", .list(.text), "Agreements that it replaces."),
            FieldDefinition("same_as", .list(.text), "Other records of this agreement, by id; they are merged."),
        ] + common)

    /// The form of a source.
    public static let source = RecordFormat(
        "source", "Where a fact comes from.", allowsText: true,
        [
            FieldDefinition("id", .text, "A stable name for references."),
            FieldDefinition("title", .text, required: true, "Its title."),
            FieldDefinition("publisher", .text, "Who published it."),
            FieldDefinition("author", .text, "Who wrote it."),
            FieldDefinition("date", .date, "When it was published."),
            FieldDefinition("url", .text, "Where it can be read."),
            FieldDefinition("archived", .text, "Where a copy is kept."),
            FieldDefinition("accessed", .date, "When it was read."),
            FieldDefinition("language", .text, "The language it is written in."),
            FieldDefinition("claims", .list(.record("claim")), "What other sources say of it, where they differ."),
            FieldDefinition("note", .text, "A remark for the editors; never exported."),
            FieldDefinition("custom", .anything, "Anything of one's own; kept, never read."),
        ])

    /// The form of a participant of an event.
    public static let participant = RecordFormat(
        "participant", "Who took part: a name with the role in brackets, or a mapping.", allowsText: true,
        [
            FieldDefinition("name", .text, "A person, country or organization, found by any of its names."),
            FieldDefinition("person", .text, "A person."),
            FieldDefinition("country", .text, "A country; with `unnamed`, the one that person belongs to."),
            FieldDefinition("organization", .text, "An organization; with `unnamed`, the one that person belongs to."),
            FieldDefinition("unnamed", .text, "Somebody whose name is not told, such as \"senior official\"."),
            FieldDefinition("delegation", .flag, "Whether a delegation took part for the country or organization."),
            FieldDefinition("role", .word(ParticipationRole.allCases.map(\.rawValue)), "The part played."),
            FieldDefinition(
                "post", .text, "The post in which a person took part, where the registry does not tell it."),
            FieldDefinition(
                "status", .word(EventStatus.allCases.map(\.rawValue)), "Where it differs from the event's."),
            FieldDefinition("evidence", .word(Evidence.allCases.map(\.rawValue)), "How well it is attested."),
            FieldDefinition(
                "sources", .list(.record("source")), "Where it is said, if not in all of the event's sources."),
            FieldDefinition("note", .text, "A remark for the editors; never exported."),
        ])

    /// The form of a party to an agreement.
    public static let party = RecordFormat(
        "party", "A party to an agreement: a name with the role in brackets, or a mapping.", allowsText: true,
        [
            FieldDefinition("name", .text, "A country, organization or person, found by any of its names."),
            FieldDefinition("person", .text, "A person."),
            FieldDefinition("country", .text, "A country."),
            FieldDefinition("organization", .text, "An organization."),
            FieldDefinition("role", .word(PartyRole.allCases.map(\.rawValue)), "The part played."),
            FieldDefinition(
                "status", .word(AgreementStatus.allCases.map(\.rawValue)), "Where it differs from the whole."),
            FieldDefinition("from", .date, "Since when, where it differs."),
            FieldDefinition("to", .date, "Until when, where it differs."),
            FieldDefinition("evidence", .word(Evidence.allCases.map(\.rawValue)), "How well it is attested."),
            FieldDefinition("sources", .list(.record("source")), "Where it is said."),
            FieldDefinition("note", .text, "A remark."),
        ])

    /// The form of a post.
    public static let post = RecordFormat(
        "post", "A post held by a person.", allowsText: true,
        [
            FieldDefinition("title", .text, required: true, "The title, such as Prime Minister."),
            FieldDefinition("country", .text, "The country it is held for."),
            FieldDefinition("organization", .text, "The organization it is held in."),
            FieldDefinition("accredited_to", .list(.text), "Where an ambassador is sent: countries or organizations."),
            FieldDefinition("from", .date, "Since when."),
            FieldDefinition("to", .date, "Until when."),
            FieldDefinition("evidence", .word(Evidence.allCases.map(\.rawValue)), "How well it is attested."),
            FieldDefinition("sources", .list(.record("source")), "Where it is said."),
            FieldDefinition("note", .text, "A remark."),
        ])

    /// The form of a stage of an agreement.
    public static let step = RecordFormat(
        "step", "A stage that an agreement reached.",
        [
            FieldDefinition("status", .word(AgreementStatus.allCases.map(\.rawValue)), required: true, "The stage."),
            FieldDefinition("date", .date, "When it was reached."),
            FieldDefinition("stated", .text, "The source's own wording of the date."),
            FieldDefinition("event", .text, "The event in which it was reached, by id."),
            FieldDefinition("sources", .list(.record("source")), "Where it is said."),
            FieldDefinition("note", .text, "A remark."),
        ])

    /// The form of a claim.
    public static let claim = RecordFormat(
        "claim", "What one source says of one field, where sources differ: a mapping, or `field: value [source]`.",
        allowsText: true,
        [
            FieldDefinition("field", .text, required: true, "The field's name."),
            FieldDefinition("value", .anything, required: true, "What the source says."),
            FieldDefinition("source", .record("source"), "The source that says it."),
        ])

    /// Every form, records first, then their parts.
    public static let all = [
        event, person, country, organization, agreement, source, participant, party, post, step, claim,
    ]

    /// The form of a name, if there is one.
    public static func named(_ name: String) -> RecordFormat? {
        all.first { $0.name == name }
    }

    private static let common = [
        FieldDefinition("sources", .list(.record("source")), "Where it is said: ids, URLs, or sources written out."),
        FieldDefinition("claims", .list(.record("claim")), "What single sources say, where they differ."),
        FieldDefinition("note", .text, "A remark for the editors; never exported."),
        FieldDefinition("custom", .anything, "Anything of one's own; kept, never read."),
    ]
}
