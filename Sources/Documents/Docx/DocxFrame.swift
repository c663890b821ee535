/// A table without lines that only sets things side by side. Its rows do not break over pages.
enum DocxFrame {
    static func table(widths: [Int], rows: XML) -> XML {
        let grid: [XML] = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }
        return """
            <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/><w:tblLayout w:type="fixed"/>\
            <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>\
            <w:tblLook w:val="0000"/></w:tblPr><w:tblGrid>\(grid.joined())</w:tblGrid>\(rows)</w:tbl>
            """
    }

    static func row(_ cells: [(width: Int, content: XML)]) -> XML {
        let cells: [XML] = cells.map { cell in
            "<w:tc><w:tcPr><w:tcW w:w=\"\(cell.width)\" w:type=\"dxa\"/></w:tcPr>\(cell.content)</w:tc>"
        }
        return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr>"
    }
}
