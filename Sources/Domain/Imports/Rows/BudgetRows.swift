import Basics

extension RowReader {
    static func budgetDrafts(_ row: RowView) -> [Draft] {
        if countsThings(row) { return statedDrafts(row) }
        let name = row.text(anyOf: .content, .source) ?? (row.has(.year) ? row.text(.year).map { "Năm \($0)" } : nil)
        guard let name else { return [] }
        let when = row.has(.year) || row.has(.time) ? row.rowWhen() : row.context.when
        var drafts: [Draft] = []
        let sources: [(ColumnConcept, String)] = [
            (.kcqg, "KCQG"), (.kcdp, "KCDP"), (.counterpart, "counterpart"), (.otherMoney, "integrated"),
        ]
        // A dash in one of several columns of sources says that nothing came from that one.
        for (concept, source) in sources
        where row.has(concept) && !row.isDash(concept) && !isNone(row, concept, of: sources.map(\.0)) {
            drafts.append(budgetLine(row, name: name, when: when, source: source, money: row.money(concept)))
        }
        if !drafts.isEmpty { spend(row, name: name, when: when, among: &drafts) }
        if row.context.column?.when != nil, row.isDash(.money) { return [] }
        if drafts.isEmpty, !sources.contains(where: { row.has($0.0) }) {
            let source =
                row.rowSource()
                ?? (row.has(.source)
                    ? nil : Words.classify(text: name, as: .source).flatMap { row.has(.content) ? nil : $0 })
            drafts.append(wholeLine(row, name: name, when: when, source: source))
        }
        return row.has(.content) ? drafts + countFigures(row, name: name) : drafts
    }

    /// A blank cell of a source says that nothing came from it, where the others reach the row's own total.
    private static func isNone(_ row: RowView, _ concept: ColumnConcept, of sources: [ColumnConcept]) -> Bool {
        guard row.cell(concept).isEmpty, let whole = [ColumnConcept.total, .money].first(where: row.has),
            let total = row.money(whole)
        else { return false }
        let parts = sources.filter(row.has).compactMap { row.cell($0).isEmpty ? nil : row.money($0)?.amount }
        return !parts.isEmpty && parts.reduce(0, +) == total.amount
    }

    /// "4 lớp" under a bare "KCĐP": the row's unit is none of money, and neither a heading nor a title names one.
    private static func countsThings(_ row: RowView) -> Bool {
        guard row.has(.unit), row.has(.content), let unit = row.text(.unit), row.context.moneyPower == nil,
            Heading.moneyPower(unit) == nil, NumberReading.moneyPower(ofUnit: Folding.fold(unit)) == nil
        else { return false }
        let amounts: [ColumnConcept] = [.kcqg, .kcdp, .total]
        let stated = amounts.filter(row.has)
        return !row.layout.countsBesideSources && stated.contains { $0 != .total } && !row.has(.money)
            && stated.allSatisfy { !row.layout.namesMoney($0) }
    }

    /// Without a column for each source: what was planned or given, and beside it what was spent.
    private static func wholeLine(_ row: RowView, name: String, when: When, source: String?) -> Draft {
        let assigned: ColumnConcept = row.has(.planned) ? .planned : row.has(.money) ? .money : .total
        var draft = budgetLine(row, name: name, when: when, source: source, money: row.money(assigned))
        let spending: [ColumnConcept] = [.disbursed, .actual] + (assigned == .planned ? [.money] : [])
        if let spent = spending.first(where: row.has) {
            draft.record[BudgetLineField.spent] = .measure(optional: row.money(spent))
        }
        if row.has(.settled) { draft.record[BudgetLineField.settled] = .measure(optional: row.money(.settled)) }
        return draft
    }

    /// What was spent of a row with several sources: its only line's, or a line of its own, since nobody says of which.
    private static func spend(_ row: RowView, name: String, when: When, among drafts: inout [Draft]) {
        let spent = row.has(.disbursed) ? row.money(.disbursed) : row.has(.actual) ? row.money(.actual) : nil
        let settled = row.has(.settled) ? row.money(.settled) : nil
        guard spent != nil || settled != nil else { return }
        let funded = drafts.indices.filter { drafts[$0].record[BudgetLineField.assigned] != nil }
        if funded.count != 1 { drafts.append(budgetLine(row, name: name, when: when, source: nil, money: nil)) }
        let index = funded.count == 1 ? funded[0] : drafts.count - 1
        drafts[index].record[BudgetLineField.spent] = .measure(optional: spent)
        drafts[index].record[BudgetLineField.settled] = .measure(optional: settled)
    }

    private static func budgetLine(_ row: RowView, name: String, when: When, source: String?, money: Measure?) -> Draft
    {
        var record = row.record(.budgetLine)
        record[BudgetLineField.name] = .text(name)
        record[BudgetLineField.when] = .when(when)
        record[BudgetLineField.source] = .text(optional: source)
        record[BudgetLineField.activity] = .text(
            optional: row.context.activity ?? Words.classify(text: name, as: .activity))
        record[BudgetLineField.assigned] = .measure(optional: money)
        var identity = row.identity(.budgetLine, when)
        identity.add(Folding.marked(name))
        identity.add(source ?? "")
        return Draft(record, identity: identity)
    }
}
