import Basics

/// A paper's sentences as lines of a sheet, so that a workbook and a text file carry them too.
package enum WordsSheet {
    package static func make(_ paper: Paper) -> Sheet {
        var lines: [SheetLine] = []
        for block in paper.blocks {
            switch block {
            case .heading(_, let text): lines.append(SheetLine([.words(text)], kind: .group))
            case .paragraph(let runs): lines.append(SheetLine([.words(words(runs))]))
            case .item(let level, let runs): lines.append(SheetLine([.words((level > 1 ? "+ " : "– ") + words(runs))]))
            case .remark(let text): lines.append(SheetLine([.words(text)]))
            case .sheet, .chart: continue
            }
        }
        return Sheet("Lời văn", columns: [SheetColumn("Nội dung", width: 110)], lines: lines)
    }

    private static func words(_ runs: [PaperRun]) -> String { runs.map(\.text).joined() }
}
