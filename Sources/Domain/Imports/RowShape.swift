import Basics

/// What a row under a header is, by its look alone.
enum RowShape: Equatable {
    case data
    /// "I. Khuyến công quốc gia": gives meaning to the rows under it.
    case group(text: String, marker: GroupMarker)
    case totals
    /// "(1) (2) (3)" under the header.
    case numbering
    /// "NGƯỜI LẬP BIỂU", "Nơi nhận": the table is over.
    case signature

    /// `next` is the row below; `context` knows the groups in which it stands.
    static func of(
        _ row: GridRow, before next: GridRow?, in layout: TableLayout, context: TableContext, isFirst: Bool
    ) -> RowShape {
        let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
        if isFirst, isNumbering(row, filled) { return .numbering }
        // A number first and more behind it: only a heading of deeper rows begins so too, and nearly all rows do.
        if filled.count > 2, let first = filled.first, case .number = row.cells[first] {
            return heading(row, filled: filled, layout: layout, next: next, context: context) ?? .data
        }
        let texts = filled.compactMap { index -> String? in
            if case .text(let text) = row.cells[index] { return text } else { return nil }
        }
        if isTotals(texts) { return .totals }
        if isSignature(texts, filled: filled.count) { return .signature }
        return group(row, filled: filled, layout: layout)
            ?? heading(row, filled: filled, layout: layout, next: next, context: context) ?? .data
    }

    /// "1." over "a)", "2" over "2.1": the heading of the rows that are marked deeper than it, with no more beside it
    /// than numbers. A figure's own row stays a figure, whatever parts of it stand below.
    private static func heading(
        _ row: GridRow, filled: [Int], layout: TableLayout, next: GridRow?, context: TableContext
    ) -> RowShape? {
        guard let next, filled.count > 1, let first = filled.first else { return nil }
        let isOrdinal = layout.columns[.ordinal] == first
        guard let below = marker(next, at: first, isOrdinal: isOrdinal), below != .none,
            let own = marker(row, at: first, isOrdinal: isOrdinal), own != .none, own != below, own != .dash,
            isDeeper(below, than: own), !context.isOpen(below, beside: own),
            case .text(let text) = row[isOrdinal ? filled[1] : first]
        else { return nil }
        let others = filled.dropFirst(isOrdinal ? 2 : 1)
        let saysMore = next.cells.count { !$0.isEmpty } > (isOrdinal ? 2 : 1)
        guard isPlain(row, others), others.isEmpty || saysMore && !layout.kind.statesFigures else { return nil }
        return .group(text: text, marker: own)
    }

    private static func marker(_ row: GridRow, at column: Int, isOrdinal: Bool) -> GroupMarker? {
        if isOrdinal { return GroupMarker(cell: row[column]) }
        if case .text(let text) = row[column] { return GroupMarker(of: text) }
        return nil
    }

    /// Letters may stand over numbers or under them, by the table's own custom; parts always under what they divide.
    private static func isDeeper(_ below: GroupMarker, than own: GroupMarker) -> Bool {
        switch below {
        case .roman, .letter, .none: return false
        case .number: return own == .small || own == .roman || own == .letter
        case .part: return own != .detail && own != .small
        case .detail: return own == .part
        case .small, .dash: return true
        }
    }

    private static func isPlain(_ row: GridRow, _ columns: ArraySlice<Int>) -> Bool {
        columns.allSatisfy { index in
            if case .text(let text) = row.cells[index] {
                return NumberReading(written: text) != nil
            } else {
                return true
            }
        }
    }

    private static func group(_ row: GridRow, filled: [Int], layout: TableLayout) -> RowShape? {
        guard let first = filled.first, case .text(let text) = row.cells[first] else { return nil }
        if filled.count == 1 {
            return isLoneData(text, at: first, layout: layout) ? nil : .group(text: text, marker: GroupMarker(of: text))
        }
        guard let ordinal = layout.columns[.ordinal], first == ordinal, let marker = GroupMarker(ordinal: text),
            marker != .small, case .text(let heading) = row[filled[1]]
        else { return nil }
        return isPlain(row, filled.dropFirst(2)) ? .group(text: heading, marker: marker) : nil
    }

    /// A lone text in the column that names the record is data only where the table numbers no rows and the text
    /// carries no group's marker: a list of bare names.
    private static func isLoneData(_ text: String, at column: Int, layout: TableLayout) -> Bool {
        guard layout.columns[.ordinal] == nil, GroupMarker(of: text) == .none else { return false }
        let columns = layout.columns.all
        return columns.count == 1 && columns[0].column == column
    }

    private static func isNumbering(_ row: GridRow, _ filled: [Int]) -> Bool {
        guard filled.count >= 2 else { return false }
        var expected: Int?
        for index in filled {
            let number: Int?
            switch row.cells[index] {
            case .number(let value): number = value.whole
            case .text(let text):
                let letters = text.drop { $0 == "(" }.prefix { $0.isASCIIDigit }
                let isLetter = text.count <= 3 && text.contains { "ABCDabcd".contains($0) }
                number = isLetter ? (expected ?? 0) : Int(letters)
            default: number = nil
            }
            guard let number, number < 60 else { return false }
            if let previous = expected, number < previous { return false }
            expected = number
        }
        let isBracketed = filled.contains {
            if case .text(let text) = row.cells[$0] { return text.hasPrefix("(") } else { return false }
        }
        return isBracketed
            || filled.allSatisfy { index in
                let number = index - filled[0] + 1
                return row.cells[index] == .number(ExactNumber(number)) || row.cells[index] == .text("\(number)")
            }
    }

    private static func isTotals(_ texts: [String]) -> Bool {
        if texts.contains(where: { ["∑", "Σ"].contains($0.filter { !$0.isWhitespace && $0 != ":" }) }) { return true }
        guard let first = texts.first(where: { $0.contains(where: \.isLetter) && GroupMarker(ordinal: $0) == nil })
        else {
            return false
        }
        let key = Folding.key(first)
        if key == "luy ke" || key.hasPrefix("luy ke ") { return true }
        guard marksTotal(Folding.normalise(first)) else { return false }
        let names = [
            "cong ty", "cong nghiep", "cong nghe", "cong tac", "cong trinh", "cong doan", "cong bo", "cong nhan",
            "cong dong", "cong thuong", "tong cong ty", "tong hop", "tong ket",
        ]
        return !names.contains { key.hasPrefix($0) }
    }

    /// Whether the first word is "cộng" or "tổng" with these very marks, in a text without any marks by its letters:
    /// "Cổng thông tin" and "Tống Thị Hoa" are no totals.
    private static func marksTotal(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }
        guard let first = words.first else { return false }
        return ["cộng", "tổng"].contains(first)
            || text.utf8.allSatisfy { $0 < 0x80 } && ["cong", "tong"].contains(first)
    }

    private static func isSignature(_ texts: [String], filled: Int) -> Bool {
        guard filled <= 4, texts.count == filled else { return false }
        let starts = [
            "nguoi lap", "giam doc", "ke toan", "thu truong", "noi nhan", "pho giam doc", "lap bieu", "ky ten",
            "ghi chu", "tm ubnd",
            "kt giam doc", "nguoi tong hop", "xac nhan cua", "truong phong", "tham phan",
        ]
        return texts.contains { text in
            let key = Folding.key(text)
            return starts.contains { key.hasPrefix($0) }
                || (key.contains(" ngay ") && key.contains(" thang ") && key.contains(" nam "))
        }
    }
}
