/// The names and grid lines of an axis, segment by segment: the finest natural step whose names have room.
struct AxisNames {
    /// The lines of the grid, left to right.
    private(set) var ticks: [TimeAxis.Tick] = []
    /// The names so far.
    private(set) var labels: [TimeAxis.Label] = []

    private var upperEnd = -Double.infinity
    private var lowerEnd = -Double.infinity

    private static let space = 4.0
    private static let upperSpace = 7.0

    /// A cell of the axis between two boundaries, cut off at the ends of its segment.
    private struct Cell {
        var day: Int64
        var left: Double
        var right: Double
        var isWhole: Bool
    }

    /// Names a segment, which must lie right of the ones before.
    mutating func add(_ segment: TimeAxis.Segment, isCoarse: Bool) {
        for step in CalendarStep.all where isRoomy(step, in: segment) {
            let cells = cells(of: step, in: segment)
            guard let lower = lowerLabels(step, cells, segment), let upper = upperLabels(step, segment, below: lower)
            else { continue }
            append(lower + upper)
            if !isCoarse || cells.count > 1 { addTicks(step, cells, segment) }
            return
        }
        // Nothing fits: the name of the first year, as much to the left as the last name lets it.
        let name = CivilDay.yearName(CivilDay(number: segment.start).year)
        let label = Self.label(name, x: segment.left, isUpper: false, isBold: true)
        if label.x > lowerEnd + Self.space { append([label]) }
        ticks.append(TimeAxis.Tick(x: segment.left, isYear: false))
    }

    /// Whether the step is worth trying: a calm axis has few names, and the number of cells stays in hand.
    private func isRoomy(_ step: CalendarStep, in segment: TimeAxis.Segment) -> Bool {
        let least: Double
        switch step {
        case .day: least = 15
        case .week: least = 38
        case .month: least = 17
        case .quarter: least = 20
        case .years(1): least = 24
        case .years: least = 54
        }
        return step.days * segment.scale >= least
    }

    private func cells(of step: CalendarStep, in segment: TimeAxis.Segment) -> [Cell] {
        var result: [Cell] = []
        var day = step.floor(segment.start)
        while day < segment.end {
            let next = step.next(day)
            guard next > day else { break }
            result.append(
                Cell(
                    day: day, left: segment.x(of: Double(day)), right: segment.x(of: Double(next)),
                    isWhole: day >= segment.start && next <= segment.end))
            day = next
        }
        return result
    }

    /// The names of the lower row, or nothing where they have no room.
    private func lowerLabels(
        _ step: CalendarStep, _ cells: [Cell], _ segment: TimeAxis.Segment
    ) -> [TimeAxis.Label]? {
        var result: [TimeAxis.Label] = []
        var end = lowerEnd
        for cell in cells {
            let date = CivilDay(number: cell.day)
            let label: TimeAxis.Label
            switch step {
            case .day: label = Self.centered(String(date.day), cell, isBold: false)
            case .week where cell.day < segment.start: continue
            case .week: label = Self.label(String(date.day), x: cell.left, isUpper: false, isBold: false)
            case .month: label = Self.centered(CivilDay.monthName(date.month), cell, isBold: false)
            case .quarter: label = Self.centered("Q\((date.month + 2) / 3)", cell, isBold: false)
            case .years(1): label = Self.centered(CivilDay.yearName(date.year), cell, isBold: true)
            case .years where cell.day < segment.start: continue
            case .years:
                let name = date.year == 1 ? "AD 1" : CivilDay.yearName(date.year)
                label = Self.label(name, x: cell.left, isUpper: false, isBold: true)
            }
            let hasRoom = label.x >= end + Self.space && label.x + label.width <= cell.right + 0.01
            if hasRoom {
                end = label.x + label.width
                result.append(label)
            } else if cell.isWhole && !Self.isMark(step) {
                return nil
            }
        }
        // Years at marks may miss one name at an end or beside AD 1, never most of them.
        return result.isEmpty || result.count * 2 < cells.count ? nil : result
    }

    private static func isMark(_ step: CalendarStep) -> Bool {
        if case .years(let count) = step { return count > 1 }
        return false
    }

    /// The names over the lower row: years over months, months over days; nothing where they have no room.
    private func upperLabels(
        _ step: CalendarStep, _ segment: TimeAxis.Segment, below lower: [TimeAxis.Label]
    ) -> [TimeAxis.Label]? {
        let run: CalendarStep
        switch step {
        case .day, .week: run = .month
        case .month, .quarter: run = .years(1)
        case .years: return []
        }
        let cells = cells(of: run, in: segment)
        var result: [TimeAxis.Label] = []
        var end = upperEnd
        for (index, cell) in cells.enumerated() {
            let date = CivilDay(number: cell.day)
            let year = CivilDay.yearName(date.year)
            let names =
                run == .month ? [CivilDay.monthName(date.month) + " " + year, CivilDay.monthName(date.month)] : [year]
            let labels = names.map { Self.label($0, x: cell.left, isUpper: true, isBold: true) }
            if index > 0, index == cells.count - 1, !lower.contains(where: { $0.x >= cell.left }) {
                // A few days of a further month at the end, with nothing below them to name.
                if labels.allSatisfy({ $0.x + $0.width > segment.right }) { break }
            }
            // The last may reach over the cut that follows it; the others stop where the next begins.
            let limit = index + 1 < cells.count ? cell.right - Self.upperSpace : segment.right + TimeAxis.cutWidth
            guard let label = labels.first(where: { $0.x + $0.width <= limit && $0.x >= end }) else { return nil }
            end = label.x + label.width + Self.upperSpace
            result.append(label)
        }
        return result
    }

    private mutating func addTicks(_ step: CalendarStep, _ cells: [Cell], _ segment: TimeAxis.Segment) {
        for cell in cells where cell.day >= segment.start {
            let date = CivilDay(number: cell.day)
            let isYear: Bool
            if case .years = step { isYear = false } else { isYear = date.month == 1 && date.day == 1 }
            ticks.append(TimeAxis.Tick(x: cell.left, isYear: isYear && cell.day > segment.start))
        }
        guard step == .week else { return }
        // Weeks do not end with years.
        for cell in self.cells(of: .years(1), in: segment) where cell.day > segment.start {
            if let index = ticks.firstIndex(where: { abs($0.x - cell.left) < 0.01 }) {
                ticks[index].isYear = true
            } else {
                ticks.append(TimeAxis.Tick(x: cell.left, isYear: true))
            }
        }
        ticks.sort { $0.x < $1.x }
    }

    private mutating func append(_ new: [TimeAxis.Label]) {
        for label in new {
            if label.isUpper {
                upperEnd = max(upperEnd, label.x + label.width + Self.upperSpace)
            } else {
                lowerEnd = max(lowerEnd, label.x + label.width)
            }
        }
        labels += new
    }

    private static func label(_ text: String, x: Double, isUpper: Bool, isBold: Bool) -> TimeAxis.Label {
        let size = isBold ? TimeAxis.boldSize : TimeAxis.plainSize
        let width = TextMetrics.width(of: text, size: size, isBold: isBold)
        return TimeAxis.Label(text: text, x: x, width: width, isUpper: isUpper, isBold: isBold)
    }

    private static func centered(_ text: String, _ cell: Cell, isBold: Bool) -> TimeAxis.Label {
        var label = label(text, x: cell.left, isUpper: false, isBold: isBold)
        label.x = (cell.left + cell.right - label.width) / 2
        return label
    }
}
