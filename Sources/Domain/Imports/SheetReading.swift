import Basics

/// **Việc đọc một trang**: rows in, drafts and notes out. One value a sheet; rows may come from any source.
package struct SheetReading {
    private let index: Int
    private let shape: SheetShape
    private let province: ProvinceKey
    private let notes: NoteTaker
    private let chosen: When
    private let forced: (_ signature: String, _ headings: [Int: String]) -> ForcedLayout?
    /// The first has all columns; behind it, while tables stand side by side, one for each of them.
    private var lanes: [Lane]
    /// The row that waits for the one below it.
    private var held: GridRow?
    /// The row just read, if it has numbers that only its column can tell; and all such, with their place in the drafts.
    private var unsettledRow: UnsettledRow?
    private var unsettled: [(row: UnsettledRow, place: Int)] = []
    /// The tables found, in order.
    package private(set) var tables: [ReadTable] = []
    /// Those that nothing explains, in the order in which their end was seen.
    package private(set) var unread: [UnreadTable] = []

    package init(
        index: Int, shape: SheetShape, province: ProvinceKey, chosen: When, mostNotes: Int = ImportNotes.usualLimit,
        forced: @escaping (_ signature: String, _ headings: [Int: String]) -> ForcedLayout? = { _, _ in nil }
    ) {
        self.index = index
        self.shape = shape
        self.province = province
        notes = NoteTaker(limit: mostNotes)
        self.chosen = chosen
        self.forced = forced
        lanes = [Lane(TableFinder(shape: shape, chosen: chosen, forced: forced))]
    }

    package var collected: ImportNotes { notes.notes }

    /// Appends the drafts of the rows so far but the last, which waits for the one below it. Titles, headers, groups,
    /// totals and notes give none.
    package mutating func take(_ row: GridRow, into drafts: inout [DraftRow]) {
        if let held { read(held, before: row, into: &drafts) }
        held = row
    }

    private mutating func read(_ row: GridRow, before next: GridRow?, into drafts: inout [DraftRow]) {
        if lanes.count > 1 {
            guard lanes[0].finder.isHeaderOverAll(row, lanes.dropFirst().map(\.columns)) else {
                readSides(row, before: next, into: &drafts)
                return
            }
            leaveSides()
        }
        if let draft = read(row, before: next, lane: 0) {
            if let found = unsettledRow, unsettled.count < 10_000 { unsettled.append((found, drafts.count)) }
            drafts.append(draft)
        }
        guard let split = lanes[0].finder.takeSides() else { return }
        enter(split)
        readSides(row, before: next, into: &drafts)
    }

    /// All that the tables side by side say in one row of the file is one row of drafts.
    private mutating func readSides(_ row: GridRow, before next: GridRow?, into drafts: inout [DraftRow]) {
        lanes[0].finder.keepTitle(row)
        var parts: [DraftRow] = []
        for index in lanes.indices.dropFirst() {
            let columns = lanes[index].columns
            let part = row.masked(to: columns)
            guard !part.isEmpty else { continue }
            if let draft = read(part, before: next?.masked(to: columns), lane: index) { parts.append(draft) }
        }
        guard let first = parts.first else { return }
        var identity = Identity()
        for part in parts { identity.add(part.fingerprint) }
        drafts.append(
            DraftRow(
                sheet: first.sheet, row: first.row,
                fingerprint: parts.count == 1 ? first.fingerprint : identity.stored,
                drafts: Draft.joined(parts.map(\.drafts))))
    }

    private mutating func enter(_ split: SideBySide) {
        for side in split.sides.indices {
            // A roll's learners are matched with their class last, by rows of their own.
            if side > 0, split.kinds.contains(.learners) {
                notes.add(
                    ImportNote(
                        .problem, at: CellPlace(sheet: shape.name, row: split.header[0].number),
                        "Bảng ở các cột \(split.place(of: side)) đứng cạnh một danh sách học viên nên không được đọc: hãy chuyển bảng này sang trang riêng."
                    ))
                continue
            }
            var lane = Lane(
                TableFinder(shape: shape, chosen: chosen, isSide: true, forced: forced), columns: split.sides[side])
            lane.finder.begin(titles: split.titles(of: side), header: split.header(of: side))
            lanes.append(lane)
        }
    }

    private mutating func leaveSides() {
        for index in lanes.indices.dropFirst() {
            noteLostColumns(lane: index)
            lanes[index].finder.finish()
            noteUnread(lanes[index].finder)
        }
        lanes.removeSubrange(1...)
    }

    private mutating func read(_ row: GridRow, before next: GridRow?, lane: Int) -> DraftRow? {
        guard let found = lanes[lane].finder.take(row, before: next) else {
            if let totals = lanes[lane].finder.takeTotals() { checkTotals(totals, lane: lane) }
            return nil
        }
        if found.table.number != lanes[lane].found?.number {
            noteLostColumns(lane: lane)
            begin(found.table, lane: lane)
        }
        let view = RowView(found, sheet: shape.name, province: lanes[lane].province ?? province, notes: notes)
        let before = notes.notes.kept.count
        let drafts = sifted(lanes[lane].reader.drafts(of: view), of: found)
        if drafts.isEmpty {
            if notes.notes.kept.count == before {
                notes.add(
                    ImportNote(
                        .skipped, at: CellPlace(sheet: shape.name, row: found.row.number),
                        "Dòng không có tên nên không được nhập."))
            }
            return nil
        }
        tables[lanes[lane].table].rows += 1
        lanes[lane].totals.add(found)
        found.table.use.see(found.row)
        let columns = found.table.styles.takeUnsettled()
        unsettledRow =
            columns.isEmpty
            ? nil : UnsettledRow(found: FoundRow(row: found.row, table: found.table.asOfNow), columns: columns)
        return DraftRow(sheet: index, row: found.row.number, fingerprint: fingerprint(of: found), drafts: drafts)
    }

    /// Without what cannot be; of which it is told.
    private func sifted(_ drafts: [Draft], of found: FoundRow) -> [Draft] {
        var sifted = drafts
        let place = CellPlace(sheet: shape.name, row: found.row.number)
        for index in sifted.indices {
            RecordRules.sift(&sifted[index].record, asOf: found.table.context.when.last) { kind, sentence in
                notes.add(ImportNote(kind, at: place, sentence))
            }
        }
        return sifted
    }

    /// Numbers that could be read two ways, once all rows of their column are known.
    private mutating func settle(_ drafts: inout [DraftRow]) {
        for (row, place) in unsettled {
            guard row.columns.contains(where: row.found.table.styles.isMistaken) else { continue }
            notes.forget(row: row.found.row.number)
            let then = Provinces.key(province, at: row.found.table.context.when)
            let view = RowView(row.found, sheet: shape.name, province: then, notes: notes)
            let again = RowReader.readAgain(view)
            guard again.count == drafts[place].drafts.count else { continue }
            for index in again.indices { drafts[place].drafts[index].record = again[index].record }
        }
        unsettled = []
    }

    /// Call after the last row, with the drafts of all of them.
    package mutating func finish(into drafts: inout [DraftRow]) {
        if let held { read(held, before: nil, into: &drafts) }
        held = nil
        leaveSides()
        settle(&drafts)
        noteLostColumns(lane: 0)
        lanes[0].finder.finish()
        noteUnread(lanes[0].finder)
        if tables.isEmpty {
            let sentence =
                lanes[0].finder.tables == 0
                ? "Không có bảng nào nhận ra được ở trang này." : "Bảng ở trang này không có dòng số liệu."
            notes.add(ImportNote(.skipped, at: CellPlace(sheet: shape.name, row: 0), sentence))
        }
    }

    private func noteLostColumns(lane: Int) {
        guard let table = lanes[lane].found else { return }
        for note in table.remarks.notes(sheet: shape.name, headings: table.layout.headings) { notes.add(note) }
        for note in table.lostColumns(sheet: shape.name) { notes.add(note) }
    }

    private mutating func noteUnread(_ finder: TableFinder) {
        unread += finder.unknown.map { $0.told(of: shape.name) }
        for table in finder.unknown where table.rows > 0 {
            notes.add(
                ImportNote(.skipped, at: CellPlace(sheet: shape.name, row: table.headerRow), table.told))
        }
        for row in finder.unread {
            notes.add(
                ImportNote(
                    .skipped, at: CellPlace(sheet: shape.name, row: row),
                    "Dòng không thuộc bảng nào nên không được đọc."))
        }
    }

    private mutating func begin(_ table: FoundTable, lane: Int) {
        lanes[lane].found = table
        lanes[lane].province = Provinces.key(province, at: table.context.when)
        lanes[lane].reader = RowReader()
        lanes[lane].totals = TotalsCheck(table.layout)
        lanes[lane].table = tables.count
        tables.append(
            ReadTable(
                sheet: shape.name, headerRow: table.headerRow, layout: table.layout,
                when: table.layout.span ?? table.context.when, moneyPower: table.context.moneyPower))
        for doubt in table.layout.doubts {
            notes.add(ImportNote(.doubt, at: CellPlace(sheet: shape.name, row: table.headerRow), doubt))
        }
    }

    /// A total that its rows do not reach is what published reports get wrong: told, never mended.
    private mutating func checkTotals(_ found: FoundRow, lane: Int) {
        for (column, stated, counted) in lanes[lane].totals.compare(found) {
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
        // A coloured blank cell at the end of a row says nothing: the same row written again may be without it.
        let width = (found.row.cells.lastIndex { !$0.isEmpty } ?? -1) + 1
        for (column, cell) in found.row.cells.prefix(width).enumerated()
        where found.table.layout.columns[.ordinal] != column {
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

/// A row with numbers that could be read two ways.
private struct UnsettledRow {
    let found: FoundRow
    let columns: [ColumnStyles.Unsettled]
}

/// One table after another in the same columns: all of the sheet's, or those of one table beside others.
private struct Lane {
    var finder: TableFinder
    let columns: ClosedRange<Int>
    var reader = RowReader()
    var totals = TotalsCheck(nil)
    /// The table being read.
    var found: FoundTable?
    /// What the province was at the table's time.
    var province: ProvinceKey?
    /// The place of the table being read among the tables of the sheet.
    var table = 0

    init(_ finder: TableFinder, columns: ClosedRange<Int> = 0...Int.max - 1) {
        self.finder = finder
        self.columns = columns
    }
}

/// A table of a file as it was understood.
package struct ReadTable: Sendable {
    package let sheet: String
    package let headerRow: Int
    package let layout: TableLayout
    package let when: When
    /// The unit of money that a line over the table names.
    package let moneyPower: Int?
    package var rows = 0
}
