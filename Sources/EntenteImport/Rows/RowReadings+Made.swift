import EntenteModel

extension RowReadings {
    /// A row that was set aside.
    struct Refusal: Sendable {
        let row: Int
        let fault: RowFault
        /// Whether a cell is at fault that a whole reading refuses as well; else what is missing, or a name that means nobody.
        let isOfCell: Bool
    }

    /// The events of one slice.
    struct Made: Sendable {
        var batch = EventBatch()
        var rows = 0
        /// How many rows became events.
        var taken = 0
        /// How many rows each condition passed over.
        var filtered: [Int]
        /// The first row that each condition passed over.
        var firstFiltered: [Int]
        var refused: [Refusal] = []
        var echoes: [UInt64] = []
        /// How many events of one participant or none were counted and not kept; cancelled ones are not counted.
        var lone = 0
        /// Which dates these have, by index.
        var loneDates: [Bool] = []
    }
}
