import Actions
import Basics
import Documents
import Domain

/// What was understood of the file: each table with its columns, and what nothing explains.
struct PlanTables {
    let plan: StoredPlan
    /// Nothing where the columns can no longer be told: the plan was written.
    let job: Int?

    var html: HTML {
        let unread: HTML = plan.unread.map(unexplained).joined()
        let understood: HTML = plan.tables.map(table).joined()
        let nothing: HTML? =
            plan.tables.isEmpty && plan.unread.isEmpty
            ? "<p>Không tìm thấy hàng tiêu đề của bảng nào. \(job.map { Parts.link("Khai các cột", to: ImportAddresses.columns($0)) })</p>"
            : nil
        return Parts.section("Đã hiểu tệp này như sau", "\(nothing)\(unread)\(understood)")
    }

    private func table(_ table: UnderstoodTable) -> HTML {
        let read = table.columns.filter { $0.concept != nil }.count
        return """
            <div class="understood"><h3>Trang “\(table.sheet)”, tiêu đề ở dòng \(table.headerRow): \(table.kind.noun)</h3>
            <p>\(table.rows) dòng, \(table.when). <span class="quiet">\(table.why)</span></p>
            <details><summary>Các cột: đọc \(read) trong \(table.columns.count)</summary>\(columns(table))\(way("\(plan.columnsWords) của trang này", to: table.sheet).map { "<p>\($0)</p>" as HTML })</details></div>
            """
    }

    private func columns(_ table: UnderstoodTable) -> HTML {
        let body: HTML = table.columns.map { column in
            let meaning: HTML =
                column.words.map { "\($0)\(Self.more(column))" } ?? "<span class=\"quiet\">không đọc</span>"
            return """
                <tr>\(Self.letter.cells(["\(column.letter)"]))<th scope="row">\(column.heading)</th>\(Self.meanings.cells([meaning, "<span class=\"quiet\">\(column.sentence)</span>"]))</tr>
                """
        }.joined()
        return Parts.table(
            caption: "Các cột của trang “\(table.sheet)”", isCards: true,
            head: "<tr>\(Self.letter.heads)<th scope=\"col\">Tiêu đề</th>\(Self.meanings.heads)</tr>", body: body)
    }

    private static let letter = Columns([("Cột", .words)])
    private static let meanings = Columns([("Được hiểu là", .words), ("Vì sao", .words)])

    private static func more(_ column: UnderstoodTable.Column) -> String {
        let parts = [column.unit, column.year.map { "năm \($0)" }].compactMap { $0 }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    }

    private func unexplained(_ table: UnexplainedTable) -> HTML {
        """
        <div class="notice warning"><p><strong>Trang “\(table.sheet)”, dòng \(table.headerRow): chưa hiểu bảng này</strong> (\(table.rows) dòng không được đọc).
        \(table.sentence) \(way("Khai các cột", to: table.sheet))</p></div>
        """
    }

    private func way(_ words: String, to sheet: String) -> HTML? {
        job.map { Parts.link(words, to: ImportAddresses.columns($0, sheet: plan.sheets.firstIndex(of: sheet) ?? 0)) }
    }
}

extension StoredPlan {
    /// What the way to the mapping screen is called: “lại” only where a person said something of the file's columns before.
    var columnsWords: String {
        let isTold = tables.contains { table in
            table.columns.contains { [.chosen, .remembered, .ignored].contains($0.reason) }
        }
        return order.mapping == nil && !isTold ? "Khai các cột" : "Khai lại các cột"
    }
}
