import Basics

/// A sheet as a table in a frame of its own, which scrolls where the page is narrower than the table.
struct HtmlTable {
    private let sheet: Sheet
    private let number: Int
    /// The column that names its line.
    private let naming: Int?
    private let kinds: [HTML]
    private let links: PaperLinks
    private let unknown: UnknownSign

    /// `number`: which of the paper's tables it is; those of one title are told apart by it.
    init(_ sheet: Sheet, number: Int, links: PaperLinks = .none, unknown: UnknownSign = .paper) {
        self.links = links
        self.unknown = unknown
        self.sheet = sheet
        self.number = number
        naming = sheet.columns.firstIndex { $0.kind == .words }
        kinds = sheet.columns.map { HtmlTable.look(of: $0.kind) }
    }

    var content: HTML {
        let notes: [HTML] = sheet.notes.map { "<p>\(unknown.replacing($0))</p>" }
        let under: HTML = notes.isEmpty ? "" : "<div class=\"notes\">\(notes.joined())</div>"
        if sheet.columns.isEmpty { return "<div class=\"sheet\">\(caption)\(under)</div>\n" }
        let label = sheet.titles.isEmpty ? sheet.name : sheet.titles.joined(separator: ". ")
        return """
            <div class="sheet"><div class="table-frame" role="region" aria-label="Bảng \(number): \(label)" tabindex="0"><table>\
            <caption>\(caption)</caption>\(header)
            \(lines)</table></div>\(under)</div>

            """
    }

    private var caption: HTML {
        let titles: [HTML] = sheet.titles.map { "<p class=\"table-title\">\($0)</p>" }
        let unit: HTML? = sheet.unit.map { "<p class=\"unit\">\($0)</p>" }
        return "<div class=\"caption\">\(titles.joined())\(unit)</div>"
    }

    private var header: HTML {
        let header = SheetHeader(sheet.columns)
        let rows: [HTML] = (0..<header.depth).map { row in
            let cells: [HTML] = header.titles.filter { $0.rows.lowerBound == row }.map(title)
            return "<tr>\(cells.joined())</tr>"
        }
        return "<thead>\(rows.joined())</thead>"
    }

    private func title(_ title: SheetHeader.Title) -> HTML {
        let high: HTML = title.rows.count > 1 ? " rowspan=\"\(title.rows.count)\"" : ""
        let wide: HTML = title.columns.count > 1 ? " colspan=\"\(title.columns.count)\"" : ""
        if title.isOver { return "<th scope=\"colgroup\"\(high)\(wide)>\(title.text)</th>" }
        let letters = HtmlStyle.step(for: sheet.columns[title.columns.lowerBound].width)
        let naming: HTML = title.columns.lowerBound == naming ? " naming" : ""
        return "<th scope=\"col\" class=\"w\(letters)\(naming)\"\(high)>\(title.text)</th>"
    }

    /// Each group begins a body of its own; a total at the end is the table's foot.
    private var lines: HTML {
        let hasFoot = sheet.lines.last?.kind == .total
        let body = hasFoot ? sheet.lines.dropLast() : sheet.lines[...]
        var lines: HTML = body.isEmpty ? "" : "<tbody>\n"
        for (index, line) in body.enumerated() {
            if line.kind == .group, index > 0 { lines.append("</tbody><tbody>\n") }
            append(line, to: &lines)
        }
        if !body.isEmpty { lines.append("</tbody>") }
        if hasFoot, let total = sheet.lines.last {
            lines.append("<tfoot>\n")
            append(total, to: &lines)
            lines.append("</tfoot>")
        }
        return lines
    }

    private func append(_ line: SheetLine, to lines: inout HTML) {
        switch line.kind {
        case .plain: lines.append("<tr>")
        case .group: lines.append("<tr class=\"group\">")
        case .total: lines.append("<tr class=\"total\">")
        }
        for span in line.spanned(over: sheet.columns.count) {
            lines.append(span.columns.count == 1 ? narrow(span, line) : wide(span, line.kind))
        }
        lines.append("</tr>\n")
    }

    private func narrow(_ span: SpannedCell, _ line: SheetLine) -> HTML {
        let column = span.columns.lowerBound
        let kind = line.kind
        let text = linked(text(of: span.cell), span.cell, line.figures?[column])
        guard column == naming, span.cell != .blank else { return "<td\(kinds[column])>\(text)</td>" }
        return "<th scope=\"\(kind == .group ? "rowgroup" as HTML : "row")\">\(text)</th>"
    }

    private func linked(_ text: HTML, _ cell: SheetCell, _ figure: String?) -> HTML {
        let address: String?
        switch cell {
        case .number: address = figure.flatMap(links.figure)
        case .words(let words): address = figure.flatMap(links.figure) ?? links.words(words)
        case .blank, .unknown, .day: address = nil
        }
        return address.map { "<a href=\"\($0)\">\(text)</a>" } ?? text
    }

    private func wide(_ span: SpannedCell, _ kind: SheetLine.Kind) -> HTML {
        let scope: HTML = kind == .group ? "rowgroup" : "row"
        let text = text(of: span.cell)
        return "<th scope=\"\(scope)\" colspan=\"\(span.columns.count)\">\(text)</th>"
    }

    private func text(of cell: SheetCell) -> HTML {
        switch cell {
        case .blank: return ""
        case .unknown:
            return """
                <span class="unknown" title="chưa có số liệu" aria-hidden="true">\(unknown.rawValue)</span>\
                <span class="only-read">chưa có số liệu</span>
                """
        case .words(let words): return "\(unknown.replacing(words))"
        case .number: return "\(cell.text)"
        case .day(let day): return "<time datetime=\"\(day.iso)\">\(cell.text)</time>"
        }
    }

    private static func look(of kind: SheetColumn.Kind) -> HTML {
        switch kind {
        case .words: return ""
        case .short: return " class=\"short\""
        case .number: return " class=\"number\""
        }
    }
}
