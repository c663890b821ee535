import Basics

/// A sheet as a table: header rows that return on every page, rows that do not break, widths that fill the page.
struct DocxTable {
    private let sheet: Sheet
    private let width: Int
    private let size: Int
    private let edges: [Int]
    private let plain: [XML]
    private let header: SheetHeader

    private static let keptLines = 12

    init(_ sheet: Sheet, in width: Int) {
        let letters = sheet.columns.map { max(1, $0.width) }
        let sum = letters.reduce(0, +)
        var edges = [0]
        var before = 0
        for letter in letters {
            before += letter
            edges.append(width * before / max(1, sum))
        }
        let size = DocxTableStyle.size(forLetters: sum, in: width)
        self.sheet = sheet
        self.width = width
        self.size = size
        self.edges = edges
        header = SheetHeader(sheet.columns)
        plain = sheet.columns.enumerated().map { index, column in
            let style = DocxTableStyle(kind: DocxTable.style(of: column.kind), size: size).id
            return DocxTable.opening(width: edges[index + 1] - edges[index]) + DocxTable.paragraph(style)
        }
    }

    /// `keepsNext`: the last row stays with what comes after the table.
    func table(keepsNext: Bool) -> XML {
        var table = opening
        for row in 0..<header.depth { table.append(headerRow(row)) }
        for (index, line) in sheet.lines.enumerated() {
            append(line, keepsNext: keeps(index, withLast: keepsNext), to: &table)
        }
        table.append("</w:tbl>")
        return table
    }

    /// A short table stays on one page; of a long one no group stands last on a page and no line alone on the last.
    private func keeps(_ index: Int, withLast: Bool) -> Bool {
        let last = sheet.lines.count - 1
        if index == last { return withLast }
        return last < DocxTable.keptLines || index == last - 1 || sheet.lines[index].kind == .group
    }

    private var opening: XML {
        let grid: [XML] = sheet.columns.indices.map { "<w:gridCol w:w=\"\(edges[$0 + 1] - edges[$0])\"/>" }
        let name = sheet.titles.isEmpty ? sheet.name : sheet.titles.joined(separator: ". ")
        return """
            <w:tbl><w:tblPr><w:tblStyle w:val="\(DocxStyleSheet.tableID)"/><w:tblW w:w="\(width)" w:type="dxa"/>\
            <w:tblLayout w:type="fixed"/><w:tblLook w:val="0020"/><w:tblCaption w:val="\(name)"/></w:tblPr>\
            <w:tblGrid>\(grid.joined())</w:tblGrid>
            """
    }

    /// A title over several rows is a cell that begins in the first and goes on in the others.
    private func headerRow(_ row: Int) -> XML {
        let titles = header.titles.filter { $0.rows.contains(row) }
            .sorted { $0.columns.lowerBound < $1.columns.lowerBound }
        var cells: XML = ""
        for title in titles {
            let isFirst = title.rows.lowerBound == row
            let merge: XML =
                title.rows.count == 1 ? "" : isFirst ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>"
            let shade: XML = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EFEFEF\"/>"
            let style = DocxTableStyle(kind: .title, size: size).id
            let text: XML = isFirst ? DocxText.run(title.text) : ""
            cells.append(
                "\(cell(title.columns, merge: merge, shade: shade))\(DocxTable.paragraph(style))</w:pPr>\(text)</w:p></w:tc>"
            )
        }
        return "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(cells)</w:tr>"
    }

    private func append(_ line: SheetLine, keepsNext: Bool, to table: inout XML) {
        table.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
        let isBold = line.kind != .plain
        for span in line.spanned(over: sheet.columns.count) {
            table.append(span.columns.count == 1 ? plain[span.columns.lowerBound] : wide(span, line.kind))
            if keepsNext { table.append("<w:keepNext/>") }
            table.append("</w:pPr>")
            let text = span.cell.text
            if !text.isEmpty { table.append(DocxText.run(text, isBold: isBold)) }
            table.append("</w:p></w:tc>")
        }
        table.append("</w:tr>")
    }

    private func wide(_ span: SpannedCell, _ kind: SheetLine.Kind) -> XML {
        let style = DocxTableStyle(kind: kind == .total ? .short : .words, size: size).id
        return cell(span.columns, merge: "", shade: "") + DocxTable.paragraph(style)
    }

    private func cell(_ columns: Range<Int>, merge: XML, shade: XML) -> XML {
        let span: XML = columns.count > 1 ? "<w:gridSpan w:val=\"\(columns.count)\"/>" : ""
        let width = edges[columns.upperBound] - edges[columns.lowerBound]
        return """
            <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/>\(span)\(merge)\(shade)<w:vAlign w:val="center"/></w:tcPr>
            """
    }

    private static func opening(width: Int) -> XML {
        "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
    }

    /// Open, for what else the paragraph has to say of itself.
    private static func paragraph(_ style: String) -> XML { "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>" }

    private static func style(of kind: SheetColumn.Kind) -> DocxTableStyle.Kind {
        switch kind {
        case .words: return .words
        case .short: return .short
        case .number: return .number
        }
    }
}
