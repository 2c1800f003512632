import EntenteModel

extension Table {
    /// `relations.csv` of summed ties: a row a pair of actors, and type where they are told apart by it. The events named are the most
    /// important ones, by the ids that the source gives them, a list a tie.
    public static func relations(_ ties: ArraySlice<SummedTie>, ids: [[String]], _ chronicle: Chronicle) -> Table {
        var table = Table(columns: relationColumns, values: relationValues)
        for (tie, ids) in zip(ties, ids) {
            let span = tie.count > 0 ? tie.held : tie.intended
            table.append([
                "source": chronicle[tie.source].id, "target": chronicle[tie.target].id,
                "directed": tie.isDirected ? "true" : "false", "type": tie.type, "count": "\(tie.count)",
                "planned": "\(tie.planned)", "bilateral": "\(tie.bilateral)", "first": span.first?.edtf ?? "",
                "last": span.last?.edtf ?? "", "weight": DecimalText(tie.weight).text,
                "events": (ids + more(tie.count + tie.planned - ids.count)).map { ListCellText($0).text }.joined(
                    separator: "; "),
                "agreements": "0",
                "source_name": chronicle[tie.source].usualName, "target_name": chronicle[tie.target].usualName,
            ])
        }
        return table
    }

    /// What stands for the events that are not named.
    private static func more(_ count: Int) -> [String] { count > 0 ? ["and \(count) more"] : [] }
}
