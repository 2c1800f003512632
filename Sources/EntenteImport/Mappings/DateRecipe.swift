import EntenteModel

/// Where a date comes from.
struct DateRecipe: Sendable {
    /// What tells the day.
    enum Day: Sendable {
        /// The first of some columns that is not blank, by a format, or EDTF where there is none.
        case columns([ColumnUse], format: DateFormat?)
        /// Columns of year, month and day.
        case parts(year: ColumnUse, month: ColumnUse?, day: ColumnUse?)
    }

    /// How far a date is widened.
    enum Width: String, CaseIterable, Sendable {
        case day, week, month, year
    }

    /// A column that says how exact the date is.
    struct Precision: Sendable {
        let column: ColumnUse
        /// What its texts mean, in the order of the mapping file.
        let widths: [(text: String, width: Width)]
    }

    /// The last day of an interval.
    indirect enum End: Sendable {
        case date(DateRecipe)
    }

    /// What tells the day.
    let day: Day
    /// How exact it is; nil for as it is written.
    var precision: Precision?
    /// The last day of what lasts.
    var until: End?
    /// Whether a blank end means that it lasts still.
    var isOpenEnded = false
    /// Where this holds, the date is the last possible one.
    var orBefore: RowCondition?
    /// Where this holds, the date is the first possible one.
    var orAfter: RowCondition?
    /// The date where the columns are blank; nil for none.
    var standIn: String?
    /// Where these do not hold, the date is blank.
    var conditions: [RowCondition] = []

    /// The columns that it refers to.
    var columns: [ColumnUse] {
        var columns: [ColumnUse] =
            switch day {
            case .columns(let columns, _): columns
            case .parts(let year, let month, let day): [year] + [month, day].compactMap { $0 }
            }
        if let precision { columns.append(precision.column) }
        if case .date(let end) = until { columns += end.columns }
        for condition in [orBefore, orAfter].compactMap({ $0 }) + conditions { columns += condition.columns }
        return columns
    }
}
