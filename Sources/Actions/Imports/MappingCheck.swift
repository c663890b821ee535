import Basics
import Domain

/// What a person's mapping names that the file does not have, or that no row would be read for: told as problems of the
/// plan, since a mapping that does not fit would else be passed over in silence.
struct MappingCheck {
    private let sheets: [SheetShape]
    private let tables: [ReadTable]

    init(sheets: [SheetShape], tables: [ReadTable]) {
        self.sheets = sheets
        self.tables = tables
    }

    func notes(on mapping: Mapping) -> [ImportNote] {
        var notes: [ImportNote] = []
        for entry in mapping.tables { notes += missing(entry) }
        for table in tables {
            guard let (entry, _) = mapping.forced(sheet: table.sheet, headings: table.layout.headings) else { continue }
            notes += unread(entry, in: table)
        }
        return notes
    }

    private func missing(_ entry: Mapping.Table) -> [ImportNote] {
        if let name = entry.sheet, let problem = missingSheet(name) { return [problem] }
        let own = tables.filter { table in entry.sheet.map { isSame($0, table.sheet) } ?? true }
        guard let first = own.first else { return noTable(entry) }
        if own.contains(where: { Mapping.layout(entry, headings: $0.layout.headings) != nil }) { return [] }
        let place = CellPlace(sheet: first.sheet, row: first.headerRow)
        let names = (entry.columns ?? [:]).keys.sorted()
        let absent = names.filter { name in !own.contains { Mapping.column(name, headings: $0.layout.headings) != nil }
        }
        if absent.isEmpty {
            let all = names.map { "“\($0)”" }.joined(separator: ", ")
            return [
                problem(
                    place, "Bảng khai cột nêu các cột \(all) nhưng không bảng nào có đủ: hãy khai mỗi bảng một mục.")
            ]
        }
        return absent.map { name in
            problem(
                place,
                "Bảng khai cột nêu cột “\(name)” nhưng bảng này không có. Các cột đang có: \(columns(of: first)).")
        }
    }

    private func missingSheet(_ name: String) -> ImportNote? {
        let place = CellPlace(sheet: name, row: 0)
        if let sheet = sheets.first(where: { isSame($0.name, name) }) {
            return sheet.isHidden
                ? problem(place, "Bảng khai cột nêu trang “\(name)” nhưng trang này đang ẩn: hãy bỏ ẩn rồi nhập lại.")
                : nil
        }
        let known = sheets.filter { !$0.isHidden }.map { "“\($0.name)”" }.joined(separator: ", ")
        return problem(
            place, "Bảng khai cột nêu trang “\(name)” nhưng tệp không có trang ấy. Các trang đang có: \(known).")
    }

    private func noTable(_ entry: Mapping.Table) -> [ImportNote] {
        let place = CellPlace(sheet: entry.sheet ?? sheets.first?.name ?? "", row: 0)
        return [
            problem(
                place,
                "Bảng khai cột không dùng được: không nhận ra hàng tiêu đề nào ở đây. Hãy ghi kind và gọi các cột bằng đúng chữ của hàng tiêu đề trong tệp."
            )
        ]
    }

    /// Columns whose meaning rows of the table's kind have no use for.
    private func unread(_ entry: Mapping.Table, in table: ReadTable) -> [ImportNote] {
        let kind = table.layout.kind
        return (entry.columns ?? [:]).sorted { $0.key < $1.key }.compactMap { name, meaning in
            guard let concept = ColumnConcept(name: meaning), !kind.takes(concept) else { return nil }
            let column = Mapping.column(name, headings: table.layout.headings)
            let known = kind.taken.map { "\($0.name) (\($0.words))" }.joined(separator: ", ")
            return problem(
                CellPlace(sheet: table.sheet, row: table.headerRow, column: column),
                "Cột “\(name)” được khai là \(concept.name) (\(concept.words)), nhưng bảng \(kind.noun) không dùng nghĩa ấy: cột này không được đọc. Các nghĩa dùng được: \(known)."
            )
        }
    }

    private func columns(of table: ReadTable) -> String {
        let named = table.layout.headings.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }
        return named.map { "\(columnName($0.key)) “\($0.value)”" }.joined(separator: ", ")
    }

    private func isSame(_ left: String, _ right: String) -> Bool { Folding.key(left) == Folding.key(right) }

    private func problem(_ place: CellPlace, _ sentence: String) -> ImportNote {
        ImportNote(.problem, at: place, sentence)
    }
}
