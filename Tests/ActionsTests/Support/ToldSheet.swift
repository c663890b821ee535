import Basics

/// What a sheet must say in each format, spelled out apart from the writers and from `SheetCell.text`.
extension SheetCell {
    /// On paper: hedge, number and mark.
    var onPaper: String {
        switch self {
        case .blank: return ""
        case .unknown: return "…"
        case .words(let words): return words
        case .number(let number, let hedge, let mark):
            return [hedge?.rawValue, number.vietnamese + (mark ?? "")].compactMap { $0 }.joined(separator: " ")
        case .day(let day): return day.vietnamese
        }
    }

    /// In text for other programs: ungrouped and without its mark, no formula.
    var inText: String {
        switch self {
        case .blank, .unknown, .day: return onPaper
        case .words(let words): return "=+-@\t\r".contains(words.prefix(1)) && !words.isEmpty ? "'" + words : words
        case .number(let number, let hedge, _):
            let digits = number.plain.replacing(".", with: ",")
            return [hedge?.rawValue, digits].compactMap { $0 }.joined(separator: " ")
        }
    }

    /// In a workbook: a number stays one; its hedge is read from its format, its mark is there alone.
    var inWorkbook: Cell {
        switch self {
        case .number(let number, nil, _): return .number(number)
        case .day(let day): return .day(day)
        case .blank, .unknown, .words, .number: return inText.isEmpty ? .empty : .text(workbookText)
        }
    }

    private var workbookText: String {
        if case .words(let words) = self { words } else { inText }
    }
}

extension Sheet {
    /// A cell for each column of each line; those that are missing at the end are blank.
    var grid: [[SheetCell]] {
        lines.map { line in columns.indices.map { $0 < line.cells.count ? line.cells[$0] : .blank } }
    }

    var paths: [[String]] { columns.map { $0.over + [$0.title] } }
}

extension Paper {
    var allBlocks: [PaperBlock] { blocks + appendices.flatMap(\.blocks) }

    /// Those of its charts too.
    var sheets: [Sheet] {
        allBlocks.compactMap { block in
            switch block {
            case .sheet(let sheet): return sheet
            case .chart(let chart): return chart.numbers
            case .heading, .paragraph, .item, .remark: return nil
            }
        }
    }

    var runs: [[PaperRun]] {
        allBlocks.compactMap { block in
            switch block {
            case .paragraph(let runs), .item(_, let runs): return runs
            case .heading, .remark, .sheet, .chart: return nil
            }
        }
    }
}

extension Chart {
    /// As a table: a line for each category, what is not known said so.
    fileprivate var numbers: Sheet {
        let lines = categories.indices.map { index in
            SheetLine(
                [.words(categories[index])]
                    + series.map { series in series.values[index].map { .number($0) } ?? .unknown })
        }
        return Sheet(
            title, titles: [title],
            columns: [SheetColumn("Nội dung", width: 1)] + series.map { SheetColumn($0.name, .number, width: 1) },
            lines: lines)
    }
}
