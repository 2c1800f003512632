import EntenteModel

/// A mapping taken apart for the fast road: which columns are coded, and what is worked out from their codes.
///
/// It holds for mappings in which a row is one event and no row needs another. What they say of texts that only a reader of a single
/// event wants (title, place, sources) is left for later; what decides whether a row is taken is all here.
struct RowPlan: Sendable {
    /// Who takes part by one entry of the mapping's list.
    struct Part: Sendable {
        /// The function that gives the names; several where a cell is split.
        let names: Int
        /// What the names must mean; nil for anybody.
        let kind: ActorKind?
        /// The function that gives the role; nil for a participant.
        let role: Int?
        /// The functions that must hold.
        let conditions: [Int]
    }

    /// The mapping.
    let mapping: Mapping
    /// The names of the coded columns.
    private(set) var columns: [String] = []
    /// What is worked out, each from the columns that it asks for.
    private(set) var functions: [RowFunction] = []
    /// The function of the date.
    private(set) var date = 0
    /// The functions of type, status and importance, where the mapping states them.
    private(set) var type: Int?
    private(set) var status: Int?
    private(set) var importance: Int?
    /// What rows must pass, and the reason where one does not.
    private(set) var conditions: [(function: Int, refusal: String)] = []
    /// Functions that only can refuse a row.
    private(set) var checks: [Int] = []
    /// Who takes part.
    private(set) var parts: [Part] = []
    /// Columns of which any that holds something gives the event a title; none where it has one always.
    private(set) var titleColumns: [String] = []

    /// The fields that are read only when somebody wants a single event, or not at all.
    private static let laterFields: Set<String> = [
        "id", "title", "label", "place", "stated", "topics", "summary", "quote", "sources", "note", "custom",
        "agreements",
    ]

    /// The one column that the ids of events are made of, if it is one.
    var idColumn: String? {
        guard let field = mapping.records[0].fields.first(where: { $0.name == "id" }) else { return nil }
        let columns = Set(field.value.columns.map(\.name))
        return columns.count == 1 ? columns.first : nil
    }

    /// A plan for a mapping; nil where only whole records tell what its rows mean.
    init?(_ mapping: Mapping) {
        guard mapping.source.format == .delimited, mapping.records.count == 1, let recipe = mapping.records.first,
            recipe.kind == .event, recipe.groupBy.isEmpty, !recipe.mergesAlike
        else { return nil }
        self.mapping = mapping
        for condition in mapping.conditions {
            conditions.append((add(.condition(condition), condition.columns), condition.refusal))
        }
        for condition in recipe.conditions {
            conditions.append((add(.condition(condition), condition.columns), MappedRecords.untaken))
        }
        var hasDate = false
        for field in recipe.fields {
            guard field.isList || !field.value.mayGiveSeveral else { return nil }
            switch field.name {
            case "date":
                date = add(.value(field.value, field.shape), field.value.columns)
                hasDate = true
            case "type": type = add(.value(field.value, field.shape), field.value.columns)
            case "status": status = add(.value(field.value, field.shape), field.value.columns)
            case "importance": importance = add(.value(field.value, field.shape), field.value.columns)
            case "participants": guard addParts(field.value, field.shape.item, nil) else { return nil }
            case "people": guard addParts(field.value, field.shape.item, .person) else { return nil }
            case "countries": guard addParts(field.value, field.shape.item, .country) else { return nil }
            case "organizations": guard addParts(field.value, field.shape.item, .organization) else { return nil }
            default:
                guard RowPlan.laterFields.contains(field.name) else { return nil }
                if field.name == "title" {
                    guard let columns = field.value.tellingColumns(mapping.lookups) else { return nil }
                    titleColumns = columns
                }
                addChecks(field.value, field.shape)
            }
        }
        // Columns by the dozen worked out together would be as many texts as there are rows.
        guard hasDate, functions.allSatisfy({ $0.columns.count <= 6 }), columns.count <= 120, functions.count < 1000
        else { return nil }
    }

    private mutating func add(_ work: RowFunction.Work, _ uses: [ColumnUse]) -> Int {
        var places: [Int] = []
        for use in uses {
            let place = columns.firstIndex(of: use.name) ?? columns.count
            if place == columns.count { columns.append(use.name) }
            if !places.contains(place) { places.append(place) }
        }
        functions.append(RowFunction(work: work, columns: places))
        return functions.count - 1
    }

    /// Adds the participants of a field; false where they are told in a way that only whole records understand.
    private mutating func addParts(_ recipe: ValueRecipe, _ shape: FieldShape, _ kind: ActorKind?) -> Bool {
        switch recipe {
        case .list(let items):
            for item in items {
                guard addParts(item, shape, kind) else { return false }
            }
            return true
        case .record(let nested):
            var names: (FieldRecipe, ActorKind?)?
            var role: Int?
            for field in nested.fields {
                let isName = ["person", "organization", "country", "name"].contains(field.name)
                guard isName || field.isList || !field.value.mayGiveSeveral else { return false }
                switch field.name {
                case "person", "organization", "country", "name":
                    guard names == nil else { return false }
                    names = (field, ActorKind(field: field.name) ?? kind)
                case "role": role = add(.value(field.value, field.shape), field.value.columns)
                case "note", "delegation", "sources": addChecks(field.value, field.shape)
                default: return false
                }
            }
            guard let (field, kind) = names else { return false }
            let held = nested.conditions.map { add(.condition($0), $0.columns) }
            parts.append(
                Part(
                    names: add(.value(field.value, field.shape), field.value.columns), kind: kind, role: role,
                    conditions: held))
            return true
        case .constant, .template, .columns, .date:
            return false
        }
    }

    /// Whatever may refuse a row must be worked out for every row, be its value wanted or not.
    private mutating func addChecks(_ recipe: ValueRecipe, _ shape: FieldShape) {
        switch recipe {
        case .constant: return
        case .list(let items): for item in items { addChecks(item, shape.item) }
        case .record(let nested): for field in nested.fields { addChecks(field.value, field.shape) }
        case .date: checks.append(add(.value(recipe, shape), recipe.columns))
        case .columns(let columns, let modifiers):
            guard modifiers.canRefuse || shape.item.canRefuse else { return }
            // Each column by itself: together they may have as many texts as there are rows.
            for column in columns {
                let conditions = modifiers.conditions.flatMap(\.columns)
                checks.append(add(.value(.list([.columns([column], modifiers)]), shape), [column] + conditions))
            }
        case .template(let parts, let modifiers):
            for case .column(let column) in parts where column.lookup != nil {
                let conditions = modifiers.conditions.flatMap(\.columns)
                let part = ValueRecipe.template([.column(column)], Modifiers(conditions: modifiers.conditions))
                checks.append(add(.value(part, .text), column.columns + conditions))
            }
            if modifiers.canRefuse || shape.item.canRefuse { checks.append(add(.value(recipe, shape), recipe.columns)) }
        }
    }
}

/// Something worked out from one row's cells.
struct RowFunction: Sendable {
    /// What is worked out.
    enum Work: Sendable {
        case value(ValueRecipe, FieldShape)
        case condition(RowCondition)
    }

    /// What is worked out.
    let work: Work
    /// The coded columns that it asks for.
    let columns: [Int]
}

extension Modifiers {
    /// Whether a text can be refused; every table refuses codes that a spreadsheet has spoiled.
    fileprivate var canRefuse: Bool { lookup != nil || scheme != nil || !steps.isEmpty }
}

extension ActorKind {
    /// The kind that a participant's field of this name means; nil for `name`, which means any.
    fileprivate init?(field: String) {
        switch field {
        case "person": self = .person
        case "organization": self = .organization
        case "country": self = .country
        default: return nil
        }
    }
}
