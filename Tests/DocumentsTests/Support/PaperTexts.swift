import Basics

extension Paper {
    /// The texts of each paragraph and cell that a file of this paper has to show, one entry each time.
    var texts: [String] {
        let head =
            letterHead.map { [$0.parentBody, $0.issuingBody, $0.symbol, $0.placeAndDate].compactMap { $0 } } ?? []
        let state = letterHead == nil ? [] : [LetterHead.stateName, LetterHead.motto]
        let end = closing.map { $0.recipientLines + $0.signerTitle + [$0.signer].compactMap { $0 } } ?? []
        let last = appendices.flatMap { appendix in
            [appendix.number + "\n" + appendix.title] + [attachment].compactMap { $0 }
                + appendix.blocks.flatMap(\.texts)
        }
        return head + state + [typeName, abstract].compactMap { $0 } + blocks.flatMap(\.texts) + end + last
    }
}

extension PaperBlock {
    var texts: [String] {
        switch self {
        case .heading(_, let text), .remark(let text): return [text]
        case .paragraph(let runs), .item(_, let runs): return [runs.map(\.text).joined()]
        case .sheet(let sheet): return sheet.texts
        case .chart(let chart):
            let values = chart.series.flatMap(\.values).map { $0?.vietnamese ?? "…" }
            return [chart.title, "Nội dung", "Đơn vị tính: " + chart.unit] + chart.categories + chart.series.map(\.name)
                + values
        }
    }
}

extension Sheet {
    var texts: [String] {
        let over = columns.indices.flatMap { index in
            columns[index].over.indices.filter { level in
                index == 0 || columns[index - 1].over.prefix(level + 1) != columns[index].over.prefix(level + 1)
            }
            .map { columns[index].over[$0] }
        }
        let cells = lines.flatMap { $0.cells.map(\.text) }.filter { !$0.isEmpty }
        return titles + [unit].compactMap { $0 } + over + columns.map(\.title) + cells + notes
    }
}

/// How often each stands there.
func counted(_ texts: [String]) -> [String: Int] {
    Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
}
