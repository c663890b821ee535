import Actions
import Basics
import Documents
import Domain

/// One table of the mapping screen: its kind, its unit and year, its columns over its first rows.
struct MappingGrid {
    let sheet: Int
    let peek: ImportSheetPeek
    let tables: [MappingTable]
    let index: Int
    /// What is to be said next of the sheet.
    let step: MappingStep

    private var table: MappingTable { tables[index] }
    private static let widest = 80

    var html: HTML {
        """
        <fieldset class="card"><legend>Bảng có tiêu đề ở dòng \(table.headerRow)</legend><p class="quiet">\(table.why)</p>\(table.remark.map { "<p class=\"notice warning\">\($0)</p>" as HTML })
        <div class="table-facts">\(kind)\(unit)\(year)</div>\(grid)</fieldset>
        """
    }

    private func name(_ part: String) -> String { MappingState.name(sheet, "\(table.key)-\(part)") }

    private var kind: HTML {
        let kinds = TableKind.allCases.map { (value: $0.rawValue, words: $0.noun) }
        let choice = FormParts.choice(
            name("loai"), "Loại bảng", kinds, chosen: table.kind?.rawValue,
            none: table.guessedKind == nil ? "(chưa rõ: hãy chọn)" : nil)
        return """
            <div class="with-button">\(choice)\(step.button(of: .kind, "Chọn loại bảng", value: "loai-\(table.key)"))</div>
            """
    }

    private var unit: HTML {
        let units = ["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"].map { (value: $0, words: $0) }
        return FormParts.choice(
            name("dv"), "Đơn vị tiền", units, chosen: table.unit, none: "như tiêu đề ghi")
    }

    private var year: HTML {
        FormParts.text(name("nam"), "Năm của các dòng", value: table.year, hint: nil)
    }

    private var width: Int { min(MappingGrid.widest, max(peek.width, (table.columns.last?.index ?? 0) + 1)) }

    private var grid: HTML {
        let letters: HTML = (0..<width).map { "<th scope=\"col\">\(columnName($0))</th>" as HTML }.joined()
        let meanings: HTML = (0..<width).map(meaning).joined()
        let next = tables.dropFirst(index + 1).first { $0.headerRow > table.headerRow }?.headerRow ?? Int.max
        let first = index == 0 ? 0 : table.headerRow
        let lines = peek.lines.filter { $0.number >= first && $0.number < next }
        return """
            <div class="frame" role="region" aria-label="Các cột của bảng có tiêu đề ở dòng \(table.headerRow)" tabindex="0"><table class="columns-table">
            <caption class="only-read">Các cột, nghĩa của chúng và những dòng đầu</caption>
            <thead><tr class="letters"><td></td>\(letters)</tr><tr class="meanings"><td></td>\(meanings)</tr></thead>
            <tbody>\(lines.map { MappingGrid.line($0, width: width, header: table.headerRow) }.joined())</tbody></table></div>
            """
    }

    private func meaning(_ index: Int) -> HTML {
        guard let column = table.columns.first(where: { $0.index == index }) else {
            return "<td class=\"none quiet\">không có tiêu đề</td>"
        }
        let name = name("c\(index)")
        let changed: HTML? = column.chosen == column.suggestion ? nil : " <span class=\"badge warning\">đã đổi</span>"
        guard let kind = table.kind else {
            return
                "<td><strong>\(column.letter) · \(column.heading)</strong><p class=\"quiet\">Hãy chọn loại bảng trước.</p></td>"
        }
        return """
            <td><label for="\(name)">\(column.letter) · \(column.heading)\(changed)</label>
            <select id="\(name)" name="\(name)" aria-describedby="\(name)-vi">\(MappingGrid.options(kind, chosen: column.chosen))</select>
            <p class="quiet" id="\(name)-vi">\(column.sentence)</p></td>
            """
    }

    /// What a column of such a table may mean.
    private static func options(_ kind: TableKind, chosen: String) -> HTML {
        let general: Set<ColumnConcept> = [.ordinal, .time, .year, .start, .end, .source, .note]
        let choices = kind.choices
        let groups: [(String, [ColumnConcept])] = [
            ("Nội dung", choices.filter { !general.contains($0) && !$0.isMoney }),
            ("Tiền", choices.filter(\.isMoney)),
            ("Thứ tự, thời gian, nguồn, ghi chú", choices.filter(general.contains)),
        ]
        let none: HTML? = chosen.isEmpty ? " selected" : nil
        let lists: HTML = groups.filter { !$0.1.isEmpty }.map { title, concepts in
            let options = FormParts.options(
                concepts.map { ($0.name, $0.words) }, chosen: chosen, none: nil)
            return "<optgroup label=\"\(title)\">\(options)</optgroup>"
        }.joined()
        return "<option value=\"\"\(none)>(không đọc)</option>\(lists)"
    }

    private static func line(_ line: ImportSheetPeek.Line, width: Int, header: Int?) -> HTML {
        let cells: HTML = (0..<width).map { index in
            "<td>\(line.cells.indices.contains(index) ? String(line.cells[index].prefix(120)) : "")</td>" as HTML
        }.joined()
        let mark: HTML? = line.number == header ? " class=\"is-header\"" : nil
        let words: HTML? = line.number == header ? " <span class=\"only-read\">(hàng tiêu đề)</span>" : nil
        return "<tr\(mark)><th scope=\"row\">\(line.number)\(words)</th>\(cells)</tr>"
    }

    /// A sheet in which nothing was found, as it is.
    static func plain(_ peek: ImportSheetPeek) -> HTML? {
        guard !peek.lines.isEmpty else { return nil }
        let width = min(widest, peek.width)
        let letters: HTML = (0..<width).map { "<th scope=\"col\">\(columnName($0))</th>" as HTML }.joined()
        return Parts.table(
            caption: "Những dòng đầu của trang “\(peek.name)”", head: "<tr><td></td>\(letters)</tr>",
            body: peek.lines.map { line($0, width: width, header: nil) }.joined())
    }
}
