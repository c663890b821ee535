import Basics

/// Finds the tables of a sheet while its rows go by, so that a sheet of any length takes little memory: titles, then a
/// header of one to three rows, then groups, data and totals, until a signature or the next header.
struct TableFinder {
    private enum Stage {
        case seeking
        case header([GridRow])
        case table(FoundTable)
    }

    private let shape: SheetShape
    private let merges: MergesByRow
    private let chosen: When
    private let forced: (_ signature: String, _ headings: [Int: String]) -> ForcedLayout?
    private let known = KnownHeadings()
    private var stage = Stage.seeking
    /// Texts that stand alone since the last data: titles if a header follows, groups if data does.
    private(set) var lone: [GridRow] = []
    private(set) var tables = 0
    /// The table before the header being read: the same header again (a page break) goes on with it.
    private var previous: FoundTable?
    private var totals: FoundRow?
    private var sideBySide: SideBySide?
    /// Whether it reads one of several tables side by side.
    private let isSide: Bool
    /// Rows with several cells that no table took.
    private(set) var unread: [Int] = []
    /// Tables whose header says that it is one, but not of what.
    private(set) var unknown: [UnknownTable] = []
    /// Whether the rows going by are those of the last unknown table.
    private var isInUnknown = false

    init(
        shape: SheetShape, chosen: When,
        isSide: Bool = false, forced: @escaping (_ signature: String, _ headings: [Int: String]) -> ForcedLayout?
    ) {
        self.isSide = isSide
        self.shape = shape
        merges = MergesByRow(shape.merges)
        self.chosen = chosen
        self.forced = forced
    }

    /// A data row with its table and context, or nothing for all other rows. `next` is the row below it, if any.
    mutating func take(_ row: GridRow, before next: GridRow?) -> FoundRow? {
        switch stage {
        case .seeking: return seek(row)
        case .header(let rows): return extend(rows, with: row, before: next)
        case .table(let table): return read(row, before: next, in: table)
        }
    }

    /// The totals row just taken, once.
    mutating func takeTotals() -> FoundRow? {
        defer { totals = nil }
        return totals
    }

    /// The tables side by side under the header that the row just taken ends, once: that row is theirs to take.
    mutating func takeSides() -> SideBySide? {
        defer { sideBySide = nil }
        return sideBySide
    }

    /// Goes on as if these titles and then this header had been read.
    mutating func begin(titles: [GridRow], header: [GridRow]) {
        lone = titles
        stage = .header(header)
    }

    /// Whether a row that several tables share is the header of a table over all of them.
    func isHeaderOverAll(_ row: GridRow, _ sides: [ClosedRange<Int>]) -> Bool {
        sides.count { !row.masked(to: $0).isEmpty } > 1 && looksLikeHeader(row, guessing: false)
            && isHeaderOfItsOwn(row)
    }

    /// A title that stands while other tables are read.
    mutating func keepTitle(_ row: GridRow) {
        lone = row.cells.count { !$0.isEmpty } == 1 ? lone.suffix(5) + [row] : []
    }

    /// Call after the last row: a header that nothing followed is a table without rows.
    mutating func finish() {
        if case .header(let rows) = stage { _ = open(rows) }
    }

    private mutating func seek(_ row: GridRow) -> FoundRow? {
        if isNumberedHeader(row, ordinal: nil) || looksLikeHeader(row, guessing: true) || isNamedByMapping(row) {
            stage = .header([row])
            isInUnknown = false
        } else {
            keepLone(row)
        }
        return nil
    }

    private mutating func keepLone(_ row: GridRow) {
        if isInUnknown, let last = unknown.indices.last, unknown[last].takes(row) {
            unknown[last].rows += 1
            return
        }
        lone.append(row)
        if lone.count > 12 { lone.removeFirst() }
        let filled = row.cells.filter { !$0.isEmpty }.count
        if filled > 3
            || (filled > 1 && row.cells.contains { if case .number = $0 { return true } else { return false } })
        {
            unread.append(row.number)
        }
    }

    private mutating func extend(_ rows: [GridRow], with row: GridRow, before next: GridRow?) -> FoundRow? {
        if rows.count < 3, isSubheader(row, under: rows) {
            stage = .header(rows + [row])
            return nil
        }
        let table = open(rows)
        if sideBySide != nil {
            lone = []
            stage = .seeking
            return nil
        }
        guard let table else {
            leaveUnread(rows)
            return seek(row)
        }
        stage = .table(table)
        return read(row, before: next, in: table)
    }

    /// A header that no kind explains: where its rows are numbered it is a table all the same, and told as one.
    private mutating func leaveUnread(_ rows: [GridRow]) {
        stage = .seeking
        guard let first = rows.first, isNumberedHeader(first, ordinal: nil) else {
            rows.forEach { keepLone($0) }
            return
        }
        let titles = lone.flatMap(texts) + [shape.name]
        unknown.append(UnknownTable(headerRow: first.number, headings: headings(of: rows), titles: titles))
        isInUnknown = true
        previous = nil
        lone = []
    }

    private func texts(of row: GridRow) -> [String] {
        row.cells.compactMap {
            if case .text(let text) = $0, !text.isEmpty { return Folding.normalise(text) } else { return nil }
        }
    }

    private mutating func open(_ rows: [GridRow]) -> FoundTable? {
        let headings = headings(of: rows)
        let titles = lone.flatMap(texts)
        let signature = TableFinder.signature(headings.mapValues(\.text))
        let forced = forced(signature, headings.mapValues(\.text))
        let recognised = TableLayout.recognise(headings, titles: titles + [shape.name], forced: forced)
        if forced == nil, !isSide {
            sideBySide = sides(of: rows, headings: headings, titles: titles + [shape.name], whole: recognised)
            if sideBySide != nil { return nil }
        }
        // Its titles may have been what explained it, and they stand on the first page only.
        guard let layout = recognised else { return previous.flatMap { $0.layout.signature == signature ? $0 : nil } }
        if titles.isEmpty, let previous, previous.layout.signature == layout.signature { return previous }
        lone = []
        tables += 1
        let context = TableContext(titles: titles, sheetName: shape.name, chosen: chosen, forced: forced)
        return FoundTable(number: tables, headerRow: rows[0].number, layout: layout, context: context)
    }

    private mutating func read(_ row: GridRow, before next: GridRow?, in table: FoundTable) -> FoundRow? {
        if isNumberedHeader(row, ordinal: table.layout.columns[.ordinal])
            || looksLikeHeader(row, guessing: false) && isHeaderOfItsOwn(row)
        {
            previous = table
            stage = .header([row])
            return nil
        }
        let row = filled(row, in: table)
        let shape = RowShape.of(
            row, before: next, in: table.layout, context: table.context, isFirst: table.isFresh)
        switch shape {
        case .numbering: return nil
        case .group(let text, let marker):
            table.isFresh = false
            let isCounted = row.cells.count { !$0.isEmpty } > 1
            table.context.enter(group: text, marker: marker, isCounted: isCounted)
            table.dittos.forget()
            table.groups += 1
            lone.append(row)
            if lone.count > 6 { lone.removeFirst() }
            return nil
        case .totals:
            table.isFresh = false
            totals = FoundRow(row: row, table: table)
            lone = []
            return nil
        case .signature:
            lone = []
            previous = nil
            stage = .seeking
            return nil
        case .data:
            table.isFresh = false
            lone = []
            if table.context.hasCountedGroup { table.context.leave(GroupMarker(cell: row[ordinal(in: table)])) }
            return FoundRow(row: table.dittos.fill(row, table.remarks), table: table)
        }
    }

    /// Where the rows are numbered; the first column where the table names none.
    private func ordinal(in table: FoundTable) -> Int { table.layout.columns[.ordinal] ?? 0 }

    /// Two or more headings that the dictionary knows, and nothing but short texts. Guesses count only while no table is
    /// open: they are slow, and a data row of words must not look like a header.
    private func looksLikeHeader(_ row: GridRow, guessing: Bool) -> Bool {
        var known = 0
        var filled = 0
        var years: Set<Int> = []
        for cell in row.cells where !cell.isEmpty {
            if let year = Heading.year(of: cell) {
                years.insert(year)
                continue
            }
            guard case .text(let text) = cell, text.utf8.count <= 160,
                text.utf8.first.map({ !(48...57).contains($0) }) ?? false || Heading.period(of: text) != nil
            else {
                return false
            }
            filled += 1
            if HeaderDictionary.standard.knows(Folding.normalise(text)) {
                known += 2
            } else if guessing, !self.known.heading([Folding.normalise(text)]).concepts.isEmpty {
                known += 1
            }
        }
        // Years are headings only side by side, and beside words that are nothing but headings.
        if !years.isEmpty { return years.count > 1 && filled >= 1 && known >= 2 * filled }
        return filled >= 2 && known >= 3 && known >= filled
    }

    /// "STT" where the rows are numbered (the row's first cell where the table numbers none), and nothing but headings
    /// beside it: a header, also where it says nothing that is known.
    private func isNumberedHeader(_ row: GridRow, ordinal: Int?) -> Bool {
        guard let first = ordinal ?? row.cells.firstIndex(where: { !$0.isEmpty }), case .text(let text) = row[first],
            HeaderDictionary.standard.isOrdinal(text)
        else { return false }
        let others = row.cells.indices.filter { $0 != first && !row.cells[$0].isEmpty }
        return !others.isEmpty && others.allSatisfy { isHeadingLike(row.cells[$0]) }
    }

    private func isHeadingLike(_ cell: Cell) -> Bool {
        if Heading.year(of: cell) != nil { return true }
        guard case .text(let text) = cell, text.utf8.count <= 160 else { return false }
        return Heading.period(of: text) != nil
            || NumberReading(written: text) == nil && !(text.utf8.first.map { (48...57).contains($0) } ?? true)
    }

    /// Headings that the dictionary does not know, but a person's mapping does. Asked of every row outside of tables: what
    /// the headings mean is not.
    private func isNamedByMapping(_ row: GridRow) -> Bool {
        var headings: [Int: String] = [:]
        for column in row.cells.indices {
            if let text = headingText(row, column, isTop: false) { headings[column] = text }
        }
        guard headings.count >= 2, headings.count == row.cells.filter({ !$0.isEmpty }).count else { return false }
        guard let forced = forced(TableFinder.signature(headings), headings) else { return false }
        return forced.isNamed && forced.kind != nil
    }

    private static func signature(_ headings: [Int: String]) -> String {
        headings.sorted { $0.key < $1.key }.map { Folding.key($0.value) }.joined(separator: "|")
    }

    /// A later row is a header only if it explains itself as one: a data row of words must not end its table.
    private func isHeaderOfItsOwn(_ row: GridRow) -> Bool {
        let headings = headings(of: [row])
        guard TableLayout.recognise(headings, titles: []) != nil else { return false }
        let certain = headings.values.filter { $0.isCertain && !$0.concepts.isEmpty }.count
        return certain >= 3 || certain == row.cells.filter { !$0.isEmpty }.count
    }

    /// The second line of a header: short texts only, nothing under the first heading, each filling a gap of the line
    /// above or standing under a heading that spans several columns.
    private func isSubheader(_ row: GridRow, under rows: [GridRow]) -> Bool {
        guard let above = rows.last, let firstHeading = rows[0].cells.firstIndex(where: { !$0.isEmpty }),
            row.number == above.number + 1
        else { return false }
        let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
        guard let first = filled.first, first > firstHeading else { return false }
        let isBelowGap = filled.contains { above[$0].isEmpty }
        let isShort = filled.allSatisfy { index in
            if case .text(let text) = row.cells[index] {
                let isNumber = NumberReading(written: text) != nil && Heading.period(of: text) == nil
                return text.count <= 60 && !isNumber && !text.hasPrefix("(")
            } else {
                return Heading.year(of: row.cells[index]) != nil
            }
        }
        return isShort && (isBelowGap || filled.allSatisfy { spans(above, $0) })
    }

    private func spans(_ row: GridRow, _ column: Int) -> Bool {
        merge(row.number, column).map { $0.columns.count > 1 } ?? false
    }

    func merge(_ row: Int, _ column: Int) -> MergedArea? {
        merges[row].first { $0.columns.contains(column) }
    }

    private func headings(of rows: [GridRow]) -> [Int: Heading] {
        let width = rows.map(\.cells.count).max() ?? 0
        var headings: [Int: Heading] = [:]
        for column in 0..<width {
            let parts = rows.indices.compactMap { headingText(rows[$0], column, isTop: $0 < rows.count - 1) }
            let distinct = parts.enumerated().filter { $0.offset == 0 || parts[$0.offset - 1] != $0.element }.map(
                \.element)
            if !distinct.isEmpty { headings[column] = known.heading(distinct) }
        }
        return headings
    }

    /// The words over a column in one line of the header; a line above others covers the blank columns to its right.
    private func headingText(_ row: GridRow, _ column: Int, isTop: Bool) -> String? {
        if let words = words(row[column]) { return words }
        guard row[column].isEmpty else { return nil }
        if let merge = merge(row.number, column) {
            guard merge.rows.contains(row.number), isTop || merge.rows.count == 1 else { return nil }
            return words(row[merge.columns.lowerBound])
        }
        guard isTop, shape.merges.isEmpty, let left = (0..<column).last(where: { !row[$0].isEmpty }) else { return nil }
        return words(row[left])
    }

    /// What a cell of a header says: its text, or a year that it holds as a number.
    private func words(_ cell: Cell) -> String? {
        if case .text(let text) = cell, !text.isEmpty { return Folding.normalise(text) }
        return Heading.year(of: cell).map { "\($0)" }
    }

    /// A cell merged over several rows says the same for each of them.
    private func filled(_ row: GridRow, in table: FoundTable) -> GridRow {
        let areas = merges[row.number]
        return areas.isEmpty ? row : table.carried.fill(row, merges: areas)
    }
}
