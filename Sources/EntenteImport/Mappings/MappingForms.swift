import EntenteModel

extension MappingForm {
    /// The whole file.
    static let mapping = MappingForm(
        "mapping", "a mapping", "How one source becomes event records.",
        [
            Key("mapping", .text, required: true, "Its name: lower case, digits, hyphens."),
            Key("title", .text, "What it is called in lists."),
            Key("summary", .text, "What it reads, in a sentence."),
            Key("coded", .flag, "Whether a machine coded the source, so that captions say \"coded events\"."),
            Key("source", .form("source"), "How the source is written."),
            Key(
                "recognize", .form("recognize"), "By what a source of this kind is known; all that is given must hold."),
            Key(
                "lookups", .byName(.either([.form("lookup"), .byName(.text)])),
                "Tables of codes by name: in a file, or written out."),
            Key("where", .list(.form("condition")), "What a row must pass; one that does not is filtered."),
            Key("records", .list(.form("record")), required: true, "What a row becomes; each is tried in turn."),
            Key("echo", .form("echo"), "By what echoes of one article are told."),
        ])

    /// How the source is written.
    static let source = MappingForm(
        "source", "a source", "How the source is written.",
        [
            Key(
                "format", .word(SourceDialect.Format.allCases.map(\.rawValue)), "The format; `delimited` unless stated."
            ),
            Key(
                "delimiter", .text,
                "What parts cells: comma, semicolon, tab, pipe, one ASCII character, or its number such as 0x01."),
            Key("quote", .text, "What encloses cells: one ASCII character, or none; a quotation mark unless stated."),
            Key("header", .flag, "Whether the first row names the columns; true unless stated."),
            Key("encoding", .word(TextEncoding.allCases.map(\.rawValue)), "UTF-8 unless stated."),
            Key("nulls", .texts, "Texts of cells that are read as blank."),
            Key("columns", .texts, "The names of the columns where there is no header."),
            Key("layouts", .list(.texts), "Several lists of names where files differ in their number of columns."),
            Key("sheet", .text, "The sheet of a workbook; the first unless stated."),
            Key("path", .text, "The names that lead to the rows of a tree, parted by points."),
        ])

    /// By what a source is known.
    static let recognize = MappingForm(
        "recognize", "recognize", "By what a source of this kind is known.",
        [
            Key("names", .texts, "File names without .gz or .zip; `*` and `?` stand for any characters."),
            Key("columns", .texts, "Columns of the header, or keys of the first object; all of them."),
            Key("values", .byName(.texts), "Texts of which the first row holds one, by column."),
            Key(
                "dates", .byName(.text),
                "Forms of dates in the first row by column, such as YYYYMMDD: where there is no header, these and the number of columns "
                    + "do without the name."),
        ])

    /// A table of codes in a file.
    static let lookup = MappingForm(
        "lookup", "a lookup", "A table of codes in a file beside the mapping.",
        [
            Key("file", .text, required: true, "The CSV file."),
            Key("key", .text, required: true, "The column with the codes."),
        ])

    /// What a row must be like.
    static let condition = MappingForm(
        "condition", "a condition", "What a row must be like.",
        [
            Key("column", .text, "A column."),
            Key("columns", .texts, "Several columns, such as \"c1..c9\"."),
            Key("is", .texts, "The texts of which one of the columns holds one."),
            Key("is_not", .texts, "The texts of which none of the columns holds any."),
            Key(
                "like", .texts, "Patterns of which one of the columns is of one; `*` and `?` stand for any characters."),
            Key("unlike", .texts, "Patterns of which none of the columns is of any."),
            Key("same_as", .text, "The column that holds the same."),
            Key("other_than", .text, "The column that holds something else."),
            Key("blank", .flag, "Whether the columns are blank."),
        ])

    /// What a row becomes.
    static let record = MappingForm(
        "record", "an item of records", "What a row becomes: one kind of record with its fields.",
        RecordKind.allCases.map { Key($0.rawValue, .fields($0), "The fields of the \($0.rawValue).") } + [
            Key("when", .list(.form("condition")), "The rows of which it is made."),
            Key(
                "group_by", .list(.either([.text, .form("group")])),
                "Rows alike in these make one record: columns, or what is made of them."),
            Key("first", .texts, "Fields of which a group keeps the first row's value."),
            Key("merge", .flag, "Whether events alike by type, day and actors are one."),
        ])

    /// A part of the key of a group that is more than a column.
    static let group = MappingForm(
        "group", "an item of group_by", "A part of the key by which rows are grouped.",
        [
            Key("column", .text, "A column."),
            Key("template", .text, "Text with columns in it."),
            Key("lookup", .text, "The table, or the table and its column: `cameo.family`."),
            Key("otherwise", .text, "What an unknown code gives; `keep` for the code itself."),
            Key("unordered", .list(.either([.text, .form("group")])), "Several, whatever their order."),
        ])

    /// A value that comes from columns.
    static let value = MappingForm(
        "value", "a value", "A value that comes from columns.",
        [
            Key("column", .text, "The column that holds it."),
            Key("columns", .texts, "Several columns, one value each, such as \"c1..c91\"."),
            Key("template", .text, "Text with columns in it: \"{name} of {country}\"."),
            Key("split", .text, "What parts several values of one cell."),
            Key("ignore", .texts, "Texts that are read as blank."),
            Key("lookup", .text, "The table, or the table and its column, that says what a code means."),
            Key("otherwise", .text, "What an unknown code gives; `keep` for the code itself, \"\" for nothing."),
            Key("case", .word(LetterCase.allCases.map(\.rawValue)), "`title` writes UNITED STATES as United States."),
            Key("scheme", .word(CountryScheme.allCases.map(\.rawValue)), "The scheme of a country's code."),
            Key("steps", .texts, "Rising bounds; a number becomes 1, and one more for each that it reaches."),
            Key("default", .text, "The value where nothing else gives one."),
            Key("when", .list(.form("condition")), "Where these do not hold, the value is blank."),
        ])

    /// A date that comes from columns.
    static let date = MappingForm(
        "date", "a date", "A date that comes from columns.",
        [
            Key("column", .text, "The column that holds it."),
            Key("columns", .texts, "Several columns, of which the first that is not blank holds it."),
            Key("format", .text, "Its form, such as YYYYMMDD, DD/MM/YYYY or D Month YYYY; EDTF unless stated."),
            Key("year", .text, "The column of the year."),
            Key("month", .text, "The column of the month; blank or 0 widens to the year."),
            Key("day", .text, "The column of the day; blank or 0 widens to the month."),
            Key("precision", .form("precision"), "A column that says how exact the date is."),
            Key("until", .date, "The last day of what lasts."),
            Key("open_end", .flag, "Whether a blank end means that it lasts still."),
            Key("or_before", .form("condition"), "Where this holds, it is the last possible day."),
            Key("or_after", .form("condition"), "Where this holds, it is the first possible day."),
            Key("default", .text, "The date where the columns are blank, such as unknown."),
            Key("when", .list(.form("condition")), "Where these do not hold, the date is blank."),
        ])

    /// How exact a date is.
    static let precision = MappingForm(
        "precision", "precision", "A column that says how exact a date is.",
        [
            Key("column", .text, required: true, "The column."),
            Key(
                "is", .byName(.word(DateRecipe.Width.allCases.map(\.rawValue))), required: true,
                "What its texts mean: day, week, month or year."),
        ])

    /// By what echoes are told.
    static let echo = MappingForm(
        "echo", "echo", "By what echoes of one article are told.",
        [Key("url", .text, required: true, "The column with the article's address.")])

    /// Every part, the whole first.
    static let all = [
        mapping, source, recognize, lookup, condition, record, group, value, date, precision, echo,
    ]
}
