import Actions
import Basics
import Documents
import Domain

/// The records of a list as a table: the name, held in sight, with the code under it, then the columns, with what they come
/// to at the end.
struct ListTable {
    /// Where a column's head leads, and the order that it has now.
    struct Sorting {
        let address: String
        let order: String?
    }

    let screen: RegisterScreen
    let columns: [RegisterScreen.Column]
    let text: FieldText
    /// What names a record, where that is not what names it in its own list.
    var lead: Int?
    /// Nothing for a table that has one order only.
    var sort: ((RegisterSort.Key) -> Sorting)?

    private var fields: [FieldDefinition] { screen.definition.fields }
    private var leadField: Int { lead ?? screen.lead }

    func html(
        _ records: [ListedRecord], _ references: [RecordID: ReferencedRecord], total: Int, sums: [Int: RegisterSum]
    ) -> HTML {
        let columns = columns.map { (field: fields[$0.field], index: $0.field) }
        let cells = cells
        let rows: HTML = records.map { record in
            let values = record.stored.record.values
            let row = cells.cells(columns.map { text.inTable($0.field, values[$0.index], references) })
            return "<tr><th scope=\"row\">\(lead(record, references))</th>\(row)</tr>\n" as HTML
        }.joined()
        return """
            <div class="frame held cards list" role="region" aria-label="\(screen.title)"><table><caption class="only-read">\(screen.title)</caption>
            <thead><tr>\(leadHead)\(self.columns.map(head).joined() as HTML)</tr></thead><tbody>\(rows)</tbody>\(foot(total, sums))</table></div>
            """
    }

    private var cells: Columns {
        Columns(columns.map { (ListTable.headWords(fields[$0.field], $0.words), ListTable.kind(fields[$0.field])) })
    }

    private static func kind(_ field: FieldDefinition) -> Columns.Kind {
        if field.isNumber { return .number }
        switch field.kind {
        case .when, .taxCode: return .short
        case .text, .choice, .flag, .reference, .count, .money, .quantity: return .words
        }
    }

    /// The way to the record, with its code.
    private func lead(_ record: ListedRecord, _ references: [RecordID: ReferencedRecord]) -> HTML {
        let field = fields[leadField]
        let value = record.stored.record.values[leadField]
        let words: String
        if text.isWithheld(field) {
            words = FieldText.withheldWords
        } else if let id = value?.reference {
            words = references[id]?.name ?? references[id]?.code?.text ?? record.code
        } else {
            words =
                value.map { FieldText.clipped(FieldText.named(field.words($0), of: field), to: 200) } ?? "(chưa có tên)"
        }
        let merged: HTML? = record.mergedInto.map { " · đã gộp vào \(FieldText.link($0))" }
        return
            "\(Parts.link(words, to: screen.address(of: record.code))) <span class=\"under\">\(record.code)\(FieldText.unit(value, of: field))\(merged)</span>"
    }

    private var leadHead: HTML {
        let name = ListTable.headWords(fields[leadField], nil)
        guard let sort else { return "<th scope=\"col\">\(name)</th>" }
        let byName = sort(.field(leadField))
        let byCode = sort(.number)
        let order = byName.order ?? byCode.order
        return """
            <th scope="col"\(order.map { " aria-sort=\"\($0)\"" as HTML })><a href="\(byName.address)"\(mark(byName))>\(name)</a> \
            <a href="\(byCode.address)"\(mark(byCode)) class="by-code">Mã</a></th>
            """
    }

    /// Of the two ways to sort the first column, the one that is used.
    private func mark(_ sorting: Sorting) -> HTML? {
        sorting.order == nil ? nil : " aria-current=\"true\""
    }

    private func head(_ column: RegisterScreen.Column) -> HTML {
        let field = fields[column.field]
        let words = ListTable.headWords(field, column.words)
        let kind = ListTable.kind(field).attribute
        guard let sort else { return "<th scope=\"col\"\(kind)>\(words)</th>" }
        let sorting = sort(.field(column.field))
        let order: HTML? = sorting.order.map { " aria-sort=\"\($0)\"" }
        if text.isWithheld(field) { return "<th scope=\"col\"\(kind)>\(words)</th>" }
        return "<th scope=\"col\"\(kind)\(order)><a href=\"\(sorting.address)\">\(words)</a></th>"
    }

    /// Money says its unit once, over its column.
    static func headWords(_ field: FieldDefinition, _ words: String?) -> String {
        let words = words ?? field.label
        switch field.kind {
        case .money: return "\(words) (đồng)"
        case .quantity(let unit): return unit.isEmpty ? words : "\(words) (\(unit))"
        case .text, .taxCode, .choice, .count, .when, .flag, .reference: return words
        }
    }

    private func foot(_ total: Int, _ sums: [Int: RegisterSum]) -> HTML? {
        guard columns.contains(where: { sums[$0.field] != nil }), total > 1 else { return nil }
        let cells = cells.cells(columns.map { sums[$0.field].map(ListTable.sum) ?? "" })
        let count = ExactNumber(total).vietnamese
        return "<tfoot><tr><th scope=\"row\">Cộng \(count) \(screen.definition.noun)</th>\(cells)</tr></tfoot>"
    }

    /// A sum of which some are not known says so.
    static func sum(_ sum: RegisterSum) -> HTML {
        guard let value = sum.sum.value else { return Parts.unknown }
        let number = ExactNumber(digits: value).vietnamese
        let hedge = sum.hedged > 0 ? "khoảng " : ""
        guard sum.sum.isIncomplete else { return "\(hedge)\(number)" }
        let missing = ExactNumber(sum.sum.missing).vietnamese
        return "\(hedge)\(number) <span class=\"under\">chưa đủ, \(missing) chưa rõ</span>"
    }
}
