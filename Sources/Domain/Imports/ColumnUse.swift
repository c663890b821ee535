import Basics

/// Which of a table's columns its rows were read by. A column that was understood, that holds something and that no row
/// was read by would be lost without a word.
final class ColumnUse {
    private var isUsed: [Bool] = []
    private var isFilled: [Bool] = []
    private var candidates: [Int]
    private var isSettled = false

    init(_ layout: TableLayout) {
        candidates = layout.columns.all.filter { !ColumnUse.implied.contains($0.concept) }.map(\.column)
    }

    /// What other columns say already.
    private static let implied: Set<ColumnConcept> = [.ordinal, .total, .rate]

    func use(_ column: Int) {
        if column < isUsed.count, isUsed[column] { return }
        while isUsed.count <= column { isUsed.append(false) }
        isUsed[column] = true
        isSettled = false
    }

    /// Call for each data row, after it was read.
    func see(_ row: GridRow) {
        if !isSettled {
            candidates.removeAll { $0 < isUsed.count && isUsed[$0] }
            isSettled = true
        }
        for column in candidates where !row[column].isEmpty {
            while isFilled.count <= column { isFilled.append(false) }
            isFilled[column] = true
        }
    }

    /// Columns that hold something and were never read.
    var lost: [Int] {
        candidates.filter { column in
            column < isFilled.count && isFilled[column] && !(column < isUsed.count && isUsed[column])
        }
    }
}

extension FoundTable {
    /// A sentence for each column whose content has no place in the register.
    func lostColumns(sheet: String) -> [ImportNote] {
        use.lost.map { column in
            let heading = layout.headings[column] ?? ""
            let isMoney = layout.columns.all.contains { $0.column == column && $0.concept.isMoney }
            let advice = isMoney ? ": hãy nhập số tiền bằng bảng đề án hoặc bảng kinh phí" : ""
            return ImportNote(
                .skipped, at: CellPlace(sheet: sheet, row: headerRow, column: column),
                "Cột “\(heading)” không được lưu vì \(layout.kind.noun) không có chỗ ghi\(advice).")
        }
    }
}
