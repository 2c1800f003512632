/// What one of libyaml's terse findings means to somebody who writes records.
struct YAMLSaying {
    /// How libyaml's finding begins.
    let problem: String
    /// What libyaml's context holds; empty for any.
    let context: String
    /// Whether the fault is best shown where what is broken begins, rather than where libyaml gave up.
    let isAtBeginning: Bool
    /// What is wrong; what would be right. `%` stands for the character at the place.
    let message: String

    private init(_ problem: String, in context: String = "", atBeginning: Bool = false, _ message: String) {
        self.problem = problem
        self.context = context
        self.isAtBeginning = atBeginning
        self.message = message
    }

    /// The common ones; of several that fit, the first counts.
    static let all: [YAMLSaying] = [
        YAMLSaying(
            "found unexpected end of stream", atBeginning: true,
            "the quotation that begins here is never closed; close it with the same mark"),
        YAMLSaying(
            "found unexpected document indicator", atBeginning: true,
            "the quotation that begins here is never closed in its document; close it with the same mark"),
        YAMLSaying("found a tab character", "a tab indents this line; indent with spaces"),
        YAMLSaying(
            "found character that cannot start any token",
            "a value cannot begin with %; put it into quotation marks, and indent with spaces only"),
        YAMLSaying(
            "mapping values are not allowed",
            "a second `name:` stands on one line; put a value that holds a colon into quotation marks, or mend the "
                + "indentation"),
        YAMLSaying(
            "did not find expected '-' indicator",
            "this line belongs neither to the list above nor beside it; begin it with `- `, or indent it as a part of the "
                + "item above"),
        YAMLSaying(
            "did not find expected key",
            "% does not fit the mapping that it stands in; indent the line like its neighbours, or put the whole value "
                + "before it into quotation marks"),
        YAMLSaying(
            "did not find expected ',' or ']'", atBeginning: true,
            "the list that begins here is not closed, or lacks a comma; write `[one, two]`"),
        YAMLSaying(
            "did not find expected ',' or '}'", atBeginning: true,
            "the mapping that begins here is not closed, or lacks a comma; write `{name: value, other: value}`"),
        YAMLSaying(
            "could not find expected ':'", atBeginning: true,
            "a colon is missing after what begins here; write `name: value`, or indent what continues the line above"),
        YAMLSaying(
            "block sequence entries are not allowed", "a list cannot begin here; begin it on a line of its own"),
        YAMLSaying(
            "found undefined alias",
            "`*` makes this an alias of something that no `&name` defines; put the text into quotation marks"),
        YAMLSaying(
            "did not find expected alphabetic or numeric character", atBeginning: true,
            "% begins no text in YAML; put the text into quotation marks"),
        YAMLSaying(
            "found unknown escape character", "this escape is not one of YAML's; write `\\\\` for a backslash"),
        YAMLSaying(
            "did not find expected comment or line break", in: "block scalar", atBeginning: true,
            "text follows the % that begins a block of lines; put the text below it, indented"),
        YAMLSaying(
            "did not find expected node content", "a value is missing before %; write one, or quotation marks: \"\""),
        YAMLSaying(
            "did not find expected <document start>",
            "something follows the end of the document; indent what belongs to it, or begin another with a line of ---"
        ),
    ]
}
