import Actions
import Basics
import Documents
import Domain

/// The mapping screen between two submits: all that was said lies in the form's own fields, by sheet and table.
struct MappingState {
    let order: ImportOrder
    let sheets: [ImportSheetPeek]
    /// What was said of earlier files, by the signature of their headings.
    private let remembered: [String: Mapping.Table]
    private(set) var fields: Fields
    /// The sheet that is shown.
    private(set) var sheet: Int
    /// By sheet: its one table, that nothing explains, read as if it were of the kind that is chosen or nearest.
    private var suggestions: [Int: UnderstoodTable] = [:]

    init(
        order: ImportOrder, sheets: [ImportSheetPeek], remembered: [RememberedMapping], fields: Fields, sheet: Int?
    ) {
        self.order = order
        self.sheets = sheets
        self.remembered = Dictionary(remembered.map { ($0.signature, $0.table) }) { first, _ in first }
        self.fields = Fields(fields.pairs.filter { MappingState.isOwn($0.name) }.map { ($0.name, $0.value) })
        let first = sheets.firstIndex { !$0.isHidden } ?? 0
        self.sheet = sheet.flatMap { sheets.indices.contains($0) && !sheets[$0].isHidden ? $0 : nil } ?? first
    }

    private static func isOwn(_ name: String) -> Bool {
        name.first == "s" && name.dropFirst().first?.isNumber == true && name.utf8.count < 40
    }

    mutating func show(_ other: Int) {
        if sheets.indices.contains(other), !sheets[other].isHidden { sheet = other }
    }

    static func name(_ sheet: Int, _ key: String) -> String { "s\(sheet)-\(key)" }

    /// What was said of the sheets that are not shown.
    var others: [Fields.Pair] { fields.pairs.filter { !$0.name.hasPrefix("s\(sheet)-") } }

    /// The row that a person points to as the header.
    func header(of sheet: Int) -> Int? { fields[MappingState.name(sheet, "dong")].flatMap { Int($0) } }

    func tables(of sheet: Int) -> [MappingTable] {
        let peek = sheets[sheet]
        var tables = peek.tables.map(MappingTable.init) + peek.unread.map(MappingTable.init)
        if let row = header(of: sheet), !tables.contains(where: { $0.headerRow == row }),
            let line = peek.lines.first(where: { $0.number == row })
        {
            tables.append(MappingTable(header: line))
        }
        tables.sort { ($0.headerRow, $0.columns.first?.index ?? 0) < ($1.headerRow, $1.columns.first?.index ?? 0) }
        for index in tables.indices {
            fill(&tables[index], of: sheet)
            let key = tables[index].key
            // A kind that was chosen comes before what is suggested for it.
            tables[index].take { $0 == "loai" ? fields[MappingState.name(sheet, "\(key)-\($0)")] : nil }
            if let suggestion = suggestions[sheet] { tables[index].suggest(suggestion) }
            tables[index].take { fields[MappingState.name(sheet, "\(key)-\($0)")] }
        }
        return tables
    }

    /// What the order's mapping says of a table beside its columns; else what was said of an earlier file with its
    /// headings.
    private func fill(_ table: inout MappingTable, of sheet: Int) {
        guard table.columns.contains(where: \.isTold) else { return }
        let headings = Set(table.columns.map { Folding.key($0.heading) })
        let own = order.mapping?.tables.first { given in
            given.sheet == sheets[sheet].name
                && (given.columns ?? [:]).keys.contains { headings.contains(Folding.key($0)) }
        }
        let known = own == nil && table.isRemembered ? table.signature.flatMap { remembered[$0] } : nil
        table.fill(own ?? known, isRemembered: known != nil)
    }

    /// Reads the sheet's one table, where nothing explains it, as its chosen or nearest kind.
    mutating func suggest(_ read: (TableKind) async throws -> [ImportSheetPeek]) async throws {
        let tables = tables(of: sheet)
        guard tables.count == 1, tables[0].guessedKind == nil, let kind = tables[0].kind else { return }
        let peeks = try await read(kind)
        guard peeks.indices.contains(sheet) else { return }
        suggestions[sheet] = peeks[sheet].tables.first { $0.headerRow == tables[0].headerRow && $0.kind == kind }
    }

    /// The kind of a table was chosen: its columns are guessed anew.
    mutating func choose(_ key: String, guesses: (TableKind) async throws -> [ImportSheetPeek]) async throws {
        guard var table = tables(of: sheet).first(where: { $0.key == key }), let kind = table.kind else { return }
        let isAlone = tables(of: sheet).count == 1
        let peeks = isAlone ? try await guesses(kind) : []
        let found = peeks.indices.contains(sheet) ? peeks[sheet].tables : []
        table.takeGuesses(of: found.first { $0.headerRow == table.headerRow && $0.kind == kind })
        for column in table.columns {
            fields = fields.setting(MappingState.name(sheet, "\(key)-c\(column.index)"), column.chosen)
        }
    }

    /// All that was said: of the sheets that were shown as it stands in the form, of the others as the order has it.
    func mapping() throws -> Mapping? {
        var told: [Mapping.Table] = []
        for (index, peek) in sheets.enumerated() where !peek.isHidden {
            let isShown = fields.pairs.contains { $0.name.hasPrefix("s\(index)-") }
            if isShown {
                for table in tables(of: index) {
                    if let own = try table.told(sheet: peek.name) { told.append(own) }
                }
            } else {
                told += order.mapping?.tables.filter { $0.sheet == peek.name } ?? []
            }
        }
        return told.isEmpty ? nil : try Mapping(tables: told)
    }
}
