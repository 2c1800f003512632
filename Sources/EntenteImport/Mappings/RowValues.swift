import EntenteModel

/// Works out what recipes give for one row.
struct RowValues {
    let row: SourceRow
    let lookups: [String: LookupTable]
    /// Countries that records beside the source describe.
    var declaredCountries = DeclaredCountries()
    /// Whether the row is one of a workbook, which knows dates from numbers.
    var isOfWorkbook = false
    /// Whether the mapping makes records of countries, which may give codes of their own: then only all rows together tell.
    var describesCountries = false

    /// Whether all of some conditions hold; else the first that does not.
    func failure(of conditions: [RowCondition]) -> RowCondition? {
        // Most values have none, and every row asks.
        conditions.isEmpty ? nil : conditions.first { !holds($0) }
    }

    /// Whether a condition holds.
    func holds(_ condition: RowCondition) -> Bool {
        condition.holds { row.cells(of: $0).map(\.text) }
    }

    /// What a recipe gives: nothing for what is blank.
    func fields(_ recipe: ValueRecipe, of shape: FieldShape) throws(RowFault) -> [Field] {
        switch recipe {
        case .constant(let text):
            return [Field(.text(text), at: row.position)]
        case .template(let parts, let modifiers):
            guard failure(of: modifiers.conditions) == nil else { return [] }
            return try modified([try template(parts)].compactMap { $0 }, modifiers, shape)
        case .columns(let columns, let modifiers):
            guard failure(of: modifiers.conditions) == nil else { return [] }
            return try modified(columns.flatMap { row.cells(of: $0) }, modifiers, shape)
        case .date(let date):
            return try RowDate(values: self).text(date).map { [Field(.text($0.text), at: $0.position)] } ?? []
        case .record(let nested):
            return try records(nested)
        case .list(let items):
            let item = shape.item
            var fields: [Field] = []
            for recipe in items { fields += try self.fields(recipe, of: item) }
            return fields
        }
    }

    /// The entries of a record's fields; a field that holds one value and is given several is a fault.
    func entries(_ recipes: [FieldRecipe]) throws(RowFault) -> [Field.Entry] {
        var entries: [Field.Entry] = []
        for recipe in recipes {
            let fields = try fields(recipe.value, of: recipe.shape)
            try checkCountries(fields, recipe)
            guard let first = fields.first else { continue }
            if fields.count > 1 || recipe.isList {
                guard recipe.isList else {
                    throw RowFault(
                        .wrongRow, at: fields[1].position,
                        "\(recipe.name) holds one value, and the row gives \(fields.count); "
                            + "a template takes the first, as in {column}")
                }
                let list = Field(.list(fields), at: first.position)
                entries.append(Field.Entry(name: recipe.name, position: first.position, field: list))
            } else {
                entries.append(Field.Entry(name: recipe.name, position: first.position, field: first))
            }
        }
        return entries
    }

    /// Refuses what a field for a country gives and no country is, so that the row is set aside rather than the whole source.
    private func checkCountries(_ fields: [Field], _ recipe: FieldRecipe) throws(RowFault) {
        guard recipe.name == "country", !describesCountries, case .text = recipe.shape else { return }
        for case (.text(let text), let position) in fields.map({ ($0.value, $0.position) }) {
            let fault = declaredCountries.fault(of: LocatedCell(text: text, position: position))
            if let fault { throw fault }
        }
    }

    /// A nested record: none where all that names it is blank, several where one of its values gives several.
    private func records(_ nested: NestedRecipe) throws(RowFault) -> [Field] {
        guard failure(of: nested.conditions) == nil else { return [] }
        var given: [(recipe: FieldRecipe, fields: [Field])] = []
        var (asksColumns, isNamed, count) = (false, false, 1)
        for recipe in nested.fields {
            let fields = try fields(recipe.value, of: recipe.shape)
            try checkCountries(fields, recipe)
            if !NestedRecipe.accessories.contains(recipe.name), recipe.asksColumns {
                asksColumns = true
                if !fields.isEmpty { isNamed = true }
            }
            guard let first = fields.first else { continue }
            if recipe.isList {
                given.append((recipe, [Field(.list(fields), at: first.position)]))
                continue
            }
            if fields.count > 1 {
                guard count == 1 || count == fields.count else {
                    throw RowFault(
                        .wrongRow, at: fields[1].position,
                        "one field gives \(count) values and \(recipe.name) \(fields.count); what is repeated must "
                            + "have one or as many")
                }
                count = fields.count
            }
            given.append((recipe, fields))
        }
        guard !asksColumns || isNamed, !given.isEmpty else { return [] }
        return (0..<count).map { index in
            let entries = given.map { item in
                let field = item.fields[item.fields.count == 1 ? 0 : index]
                return Field.Entry(name: item.recipe.name, position: field.position, field: field)
            }
            let named = given.first { $0.recipe.asksColumns } ?? given[0]
            return Field(.mapping(entries), at: named.fields[named.fields.count == 1 ? 0 : index].position)
        }
    }
}

extension FieldRecipe {
    /// Whether what it gives is a list, be it of one value.
    var isList: Bool {
        if shape.isList { return true }
        // Under `custom` a list is what the mapping writes as one.
        if case .list = value { return true }
        return false
    }
}

extension FieldShape {
    /// The shape of the items of a list; else the shape itself.
    var item: FieldShape {
        if case .list(let item) = self { return item }
        return self
    }
}
