import Basics

/// A paper's sentences as lines of a sheet, so that a workbook and a text file carry them too.
package enum WordsSheet {
    package static func make(_ paper: Paper) -> Sheet {
        var lines: [SheetLine] = []
        for block in paper.blocks {
            switch block {
            case .heading(_, let text): lines.append(SheetLine([number(of: text), .words(text)], kind: .group))
            case .paragraph(let runs): lines.append(line(words(runs)))
            case .item(let level, let runs): lines.append(line((level > 1 ? "+ " : "– ") + words(runs)))
            case .remark(let text): lines.append(line(text))
            case .sheet, .chart: continue
            }
        }
        return Sheet(
            "Lời văn", columns: [SheetColumn("Mục", .short, width: 6), SheetColumn("Nội dung", width: 104)],
            lines: lines)
    }

    private static func line(_ words: String) -> SheetLine { SheetLine([.blank, .words(words)]) }

    /// "II" of "II. KẾT QUẢ …".
    private static func number(of heading: String) -> SheetCell {
        let number = heading.prefix { $0 != "." && $0 != " " }
        return number.count < heading.count && number.count <= 4 ? .words(String(number)) : .blank
    }

    private static func words(_ runs: [PaperRun]) -> String { runs.map(\.text).joined() }
}
