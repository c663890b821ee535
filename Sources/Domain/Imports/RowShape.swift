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

    static func of(_ row: GridRow, in layout: TableLayout, isFirst: Bool) -> RowShape {
        let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
        if isFirst, isNumbering(row, filled) { return .numbering }
        // A number first and more behind it: none of the other shapes begins so, and nearly all rows do.
        if filled.count > 2, let first = filled.first, case .number = row.cells[first] { return .data }
        let texts = filled.compactMap { index -> String? in
            if case .text(let text) = row.cells[index] { return text } else { return nil }
        }
        if isTotals(texts) { return .totals }
        if isSignature(texts, filled: filled.count) { return .signature }
        return group(row, filled: filled, layout: layout) ?? .data
    }

    private static func group(_ row: GridRow, filled: [Int], layout: TableLayout) -> RowShape? {
        guard let first = filled.first, case .text(let text) = row.cells[first] else { return nil }
        if filled.count == 1 {
            return isLoneData(text, at: first, layout: layout) ? nil : .group(text: text, marker: GroupMarker(of: text))
        }
        guard let ordinal = layout.columns[.ordinal], first == ordinal, let marker = GroupMarker(ordinal: text),
            case .text(let heading) = row[filled[1]]
        else { return nil }
        let others = filled.dropFirst(2)
        let isPlain = others.allSatisfy { index in
            if case .text(let text) = row.cells[index] {
                return NumberReading(written: text) != nil
            } else {
                return true
            }
        }
        return isPlain ? .group(text: heading, marker: marker) : nil
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

/// How a group row is marked; rows of the same marker end each other.
enum GroupMarker: Int, Equatable, Sendable {
    case roman, letter, number, none

    /// By the first characters of the heading itself: "I. …", "A. …", "2. …".
    init(of text: String) {
        let head = text.prefix { $0 != "." && $0 != ")" && $0 != " " && $0 != "/" && $0 != "-" && $0 != ":" }
        let rest = text.dropFirst(head.count).first
        guard rest == "." || rest == ")" || rest == "/" || rest == "-" || rest == ":" || rest == " " else {
            self = .none
            return
        }
        if rest == " ", head.count > 4 || Int(head) != nil {
            self = .none
            return
        }
        self = GroupMarker(ordinal: String(head)) ?? (Int(head) != nil ? .number : .none)
    }

    /// By an ordinal that stands in a cell of its own: "IV", "B". Nothing for a plain number.
    init?(ordinal text: String) {
        let mark = text.drop { $0 == "(" }.prefix { $0 != "." && $0 != ")" && $0 != "/" }
        let letters = mark.filter { !$0.isWhitespace }
        guard !letters.isEmpty, letters.count <= 5 else { return nil }
        if letters.allSatisfy({ "IVX".contains($0) }) {
            self = .roman
        } else if letters.count == 1, letters.allSatisfy(\.isLetter) {
            self = .letter
        } else {
            return nil
        }
    }
}
