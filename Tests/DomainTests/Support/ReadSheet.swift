import Basics
import Domain
import Testing

/// A sheet of literals as the importer understood it.
struct ReadSheet {
    let tables: [ReadTable]
    let rows: [DraftRow]
    let notes: ImportNotes

    /// `corner` is where the first cell stands; blank rows are handed on as a file does it: not at all.
    init(
        _ rows: [[Typed]], sheet: String = "Sheet1", corner: String = "A1", merges: [String] = [],
        chosen: String = "2016",
        forced: @escaping (String, [Int: String]) -> ForcedLayout? = { _, _ in nil }
    ) throws {
        let start = try place(corner)
        var reading = SheetReading(
            index: 0, shape: SheetShape(name: sheet, merges: try merges.map(area)),
            province: ProvinceKey(scheme: .before2025, code: "77"), chosen: try #require(When(written: chosen)),
            forced: forced)
        var drafts: [DraftRow] = []
        for (offset, cells) in rows.enumerated() {
            let padding = Array(repeating: Cell.empty, count: start.column)
            let row = GridRow(number: start.row + offset, cells: padding + cells.map(\.cell))
            if !row.isEmpty { reading.take(row, into: &drafts) }
        }
        reading.finish(into: &drafts)
        tables = reading.tables
        self.rows = drafts
        notes = reading.collected
    }

    /// The records of one register, in the order of the rows.
    func records(_ register: Register) -> [Record] {
        rows.flatMap(\.drafts).map(\.record).filter { $0.register == register }
    }

    func texts<Field: RegisterField>(_ field: Field) -> [String?] {
        records(Field.register.register).map { $0.text(field) }
    }

    func amounts<Field: RegisterField>(_ field: Field) -> [Int64?] {
        records(Field.register.register).map { $0.amount(field) }
    }

    func times<Field: RegisterField>(_ field: Field) -> [String?] {
        records(Field.register.register).map { $0.when(field)?.vietnamese }
    }

    func sentences(_ kind: ImportNote.Kind) -> [String] { notes.of(kind).map(\.onCommandLine) }
    func places(_ kind: ImportNote.Kind) -> [String] { notes.of(kind).map(\.place.words) }
}

/// "C7": column 2, row 7.
private func place(_ text: Substring) throws -> (column: Int, row: Int) {
    let letter = try #require(text.utf8.first)
    return (Int(letter) - 65, try #require(Int(text.dropFirst())))
}

private func place(_ text: String) throws -> (column: Int, row: Int) { try place(text[...]) }

/// "A4:C5".
private func area(_ text: String) throws -> MergedArea {
    let corners = try text.split(separator: ":").map { try place($0) }
    let (first, last) = (try #require(corners.first), try #require(corners.last))
    return MergedArea(rows: first.row...last.row, columns: first.column...last.column)
}
