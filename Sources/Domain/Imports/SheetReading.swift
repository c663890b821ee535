import Basics

/// **Việc đọc một trang**: rows in, drafts and notes out. One value a sheet; rows may come from any source.
package struct SheetReading {
    private let index: Int
    private let shape: SheetShape
    private let province: ProvinceKey
    private let notes: NoteTaker
    private var finder: TableFinder
    private var reader = RowReader()
    private var totals = TotalsCheck(nil)
    private var tableNumber = 0
    /// The row that waits for the one below it.
    private var held: GridRow?
    /// The tables found, in order.
    package private(set) var tables: [ReadTable] = []

    package init(
        index: Int, shape: SheetShape, province: ProvinceKey, chosen: When,
        forced: @escaping (_ signature: String, _ headings: [Int: String]) -> ForcedLayout? = { _, _ in nil }
    ) {
        self.index = index
        self.shape = shape
        self.province = province
        notes = NoteTaker()
        finder = TableFinder(shape: shape, chosen: chosen, forced: forced)
    }

    package var collected: ImportNotes { notes.notes }

    /// Appends the drafts of the rows so far but the last, which waits for the one below it. Titles, headers, groups,
    /// totals and notes give none.
    package mutating func take(_ row: GridRow, into drafts: inout [DraftRow]) {
        if let held { read(held, before: row, into: &drafts) }
        held = row
    }

    private mutating func read(_ row: GridRow, before next: GridRow?, into drafts: inout [DraftRow]) {
        guard let found = finder.take(row, before: next) else {
            if let totals = finder.takeTotals() { checkTotals(totals) }
            return
        }
        if let draft = draftRow(found) { drafts.append(draft) }
    }

    private mutating func draftRow(_ found: FoundRow) -> DraftRow? {
        if found.table.number != tableNumber { begin(found.table) }
        let view = RowView(found, sheet: shape.name, province: province, notes: notes)
        let before = notes.notes.kept.count
        let drafts = reader.drafts(of: view)
        if drafts.isEmpty {
            if notes.notes.kept.count == before {
                notes.add(
                    ImportNote(
                        .skipped, at: CellPlace(sheet: shape.name, row: found.row.number),
                        "Dòng không có tên nên không được nhập."))
            }
            return nil
        }
        tables[tables.count - 1].rows += 1
        totals.add(found)
        return DraftRow(sheet: index, row: found.row.number, fingerprint: fingerprint(of: found), drafts: drafts)
    }

    /// Call after the last row.
    package mutating func finish(into drafts: inout [DraftRow]) {
        if let held { read(held, before: nil, into: &drafts) }
        held = nil
        finder.finish()
        for row in finder.unread {
            notes.add(
                ImportNote(
                    .skipped, at: CellPlace(sheet: shape.name, row: row),
                    "Dòng không thuộc bảng nào nên không được đọc."))
        }
        if tables.isEmpty {
            let sentence =
                finder.tables == 0
                ? "Không có bảng nào nhận ra được ở trang này." : "Bảng ở trang này không có dòng số liệu."
            notes.add(ImportNote(.skipped, at: CellPlace(sheet: shape.name, row: 0), sentence))
        }
    }

    private mutating func begin(_ table: FoundTable) {
        tableNumber = table.number
        reader = RowReader()
        totals = TotalsCheck(table.layout)
        tables.append(
            ReadTable(
                sheet: shape.name, headerRow: table.headerRow, layout: table.layout,
                when: table.layout.span ?? table.context.when))
        for doubt in table.layout.doubts {
            notes.add(ImportNote(.doubt, at: CellPlace(sheet: shape.name, row: table.headerRow), doubt))
        }
    }

    /// A total that its rows do not reach is what published reports get wrong: told, never mended.
    private mutating func checkTotals(_ found: FoundRow) {
        for (column, stated, counted) in totals.compare(found) {
            let heading = found.table.layout.headings[column] ?? ""
            notes.add(
                ImportNote(
                    .warning, at: CellPlace(sheet: shape.name, row: found.row.number, column: column),
                    "Dòng tổng ghi \(stated.vietnamese) ở cột “\(heading)”, các dòng cộng lại \(counted.vietnamese): số liệu lấy theo các dòng."
                ))
        }
    }

    private func fingerprint(of found: FoundRow) -> Int64 {
        var identity = Identity()
        identity.add(found.table.layout.kind.rawValue)
        identity.add(found.table.context.when)
        for (column, cell) in found.row.cells.enumerated() where found.table.layout.columns[.ordinal] != column {
            switch cell {
            case .empty: identity.add("")
            case .text(let text): identity.add(text)
            case .number(let number):
                identity.add(number.digits)
                identity.add(number.scale)
            case .day(let day): identity.add(day.daysSince1970)
            case .flag(let flag): identity.add(flag ? 1 : 0)
            case .fault(let fault): identity.add(fault)
            case .uncalculated: identity.add("=")
            }
        }
        return identity.stored
    }
}

/// A table of a file as it was understood.
package struct ReadTable: Sendable {
    package let sheet: String
    package let headerRow: Int
    package let layout: TableLayout
    package let when: When
    package var rows = 0
}
