import Basics

/// **Bảng chưa hiểu**: rows under a header that no kind of table explains.
struct UnknownTable {
    let headerRow: Int
    private let headings: [Int: Heading]
    private let nearest: (kind: TableKind, missing: [ColumnConcept])?
    /// How many rows it had.
    var rows = 0

    init(headerRow: Int, headings: [Int: Heading], titles: [String]) {
        self.headerRow = headerRow
        self.headings = headings
        nearest = TableLayout.nearest(headings, titles: titles)
    }

    /// Whether a row is one of the table's: numbered, or with a number in it. Titles and signatures are not.
    func takes(_ row: GridRow) -> Bool {
        let filled = row.cells.filter { !$0.isEmpty }
        guard filled.count > 1, let first = filled.first else { return false }
        return filled.count > 3 || GroupMarker(cell: first) != nil
            || filled.contains { if case .number = $0 { return true } else { return false } }
    }

    /// What was found, what is not understood and what is missing.
    var told: Sentence {
        let words = ordered.map(\.text).joined(separator: " | ")
        let unclear = ordered.filter { $0.concepts.isEmpty && $0.period == nil }.map { "“\($0.text)”" }
        let columns = unclear.isEmpty ? "" : ", chưa hiểu cột \(unclear.joined(separator: ", "))"
        return
            "Chưa rõ bảng có tiêu đề “\(words)” ghi gì, nên \(rows) dòng của bảng không được đọc\(columns)\(lack). Hãy sửa tiêu đề, hoặc khai cột bằng \(remedy: .mapping)."
    }

    func told(of sheet: String) -> UnreadTable {
        UnreadTable(
            sheet: sheet, headerRow: headerRow, headings: headings.mapValues(\.text), nearest: nearest?.kind,
            rows: rows,
            sentence: told.onPage)
    }

    private var lack: String {
        guard let nearest else { return "" }
        let missing = nearest.missing.map { "“\($0.words)”" }.joined(separator: ", ")
        return "; để đọc là \(nearest.kind.noun) thì còn thiếu cột \(missing)"
    }

    private var ordered: [Heading] { headings.sorted { $0.key < $1.key }.map(\.value) }
}
