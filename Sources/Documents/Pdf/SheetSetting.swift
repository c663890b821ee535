import Basics

/// Tables: titles, header, lines, notes.
extension PaperSetting {
    mutating func set(_ sheet: Sheet) throws(DocumentFault) {
        try setTitles(of: sheet)
        if !sheet.columns.isEmpty { try setTable(sheet) }
        for (index, note) in sheet.notes.enumerated() {
            let block = try typesetter.set(note, TextStyle(size: 11, isItalic: true), width: width, .left)
            try add(block, gap: index == 0 ? 4 : 1)
        }
    }

    private mutating func setTitles(of sheet: Sheet) throws(DocumentFault) {
        for (index, title) in sheet.titles.enumerated() {
            let style = TextStyle(size: 13, isBold: true, isItalic: index > 0)
            let block = try typesetter.balance(title, style, width: width)
            var strip = Strip(height: block.height, gap: index == 0 ? 12 : 0)
            strip.place(block)
            strip.staysWithNext = true
            try flow.add(strip)
        }
        if let unit = sheet.unit {
            let block = try typesetter.set(unit, TextStyle(size: 12, isItalic: true), width: width, .right)
            var strip = Strip(height: block.height + 2, gap: 4)
            strip.place(block)
            strip.staysWithNext = true
            try flow.add(strip)
        }
    }

    private mutating func setTable(_ sheet: Sheet) throws(DocumentFault) {
        let columns = try TableColumns(sheet, width: width, widths: &widths)
        let head = try addHead(of: sheet, columns)
        let row = TableRowSetting(
            columns: columns, kinds: sheet.columns.map(\.kind), typesetter: typesetter,
            lowRow: flow.shape.height / 2)
        for (index, line) in sheet.lines.enumerated() {
            var strip = try row.strip(of: line)
            strip.head = head
            if index == 0, head == nil {
                strip.gap = 6
                strip.rules.append(.level(columns.frame, y: 0))
            }
            let isLast = index == sheet.lines.count - 1
            // Notes stay with the last line, and what a group's line is over with it.
            strip.staysWithNext = isLast ? !sheet.notes.isEmpty : line.kind == .group
            try flow.add(strip)
        }
    }

    /// The header over the first line; what is to be repeated, but for a header that would leave no room for lines.
    private mutating func addHead(of sheet: Sheet, _ columns: TableColumns) throws(DocumentFault) -> TableHead? {
        let setting = TableHeadSetting(columns: columns, typesetter: typesetter)
        guard var strip = try setting.strip(of: sheet.columns) else { return nil }
        let head = strip.height < flow.shape.height / 2 ? TableHead(strip) : nil
        strip.gap = sheet.unit == nil ? 6 : 0
        strip.staysWithNext = !sheet.lines.isEmpty
        strip.frame = columns.frame
        try flow.add(strip)
        return head
    }
}
