import Basics

/// A paper as lines for a terminal: what it says, without its looks.
package enum PaperText {
    package static func lines(of paper: Paper) -> [String] {
        var lines: [String] = []
        if let head = paper.letterHead {
            lines += [head.parentBody, head.issuingBody, head.symbol, head.placeAndDate].compactMap { $0 } + [""]
        }
        lines += [paper.typeName, paper.abstract].compactMap { $0 } + [""]
        lines += paper.blocks.flatMap(block)
        if let closing = paper.closing {
            lines += [""] + closing.signerTitle + [closing.signer].compactMap { $0 }
            lines += ["Nơi nhận:"] + closing.recipients.map { "- \($0)" }
        }
        for appendix in paper.appendices {
            lines += ["", appendix.number, appendix.title, ""] + appendix.blocks.flatMap(block)
        }
        return lines
    }

    private static func block(_ block: PaperBlock) -> [String] {
        switch block {
        case .heading(let level, let text): return (level == 1 ? [""] : []) + [text]
        case .paragraph(let runs): return [words(runs)]
        case .item(let level, let runs): return [(level == 1 ? "- " : "  + ") + words(runs)]
        case .remark(let text): return ["(\(text))"]
        case .sheet(let sheet): return table(sheet)
        case .chart(let chart): return ["[\(chart.title), \(chart.unit)]"]
        }
    }

    private static func words(_ runs: [PaperRun]) -> String { runs.map(\.text).joined() }

    private static func table(_ sheet: Sheet) -> [String] {
        let heads = sheet.columns.map { ($0.over + [$0.title]).joined(separator: " – ") }
        let rows =
            [heads]
            + sheet.lines.map { line in
                sheet.columns.indices.map { line.cells.indices.contains($0) ? line.cells[$0].text : "" }
            }
        return sheet.titles + [sheet.unit].compactMap { $0 } + rows.map { $0.joined(separator: " | ") } + sheet.notes
    }
}
