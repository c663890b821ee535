import Basics

/// What a PDF must say, word by word and in order, but for what stands beside one another: letter-head, signature, charts.
struct PdfStory {
    enum Part {
        case words(String)
        /// In any order; again at the top of each page on which its table goes on.
        case header([String])
        /// Whatever stands there, these words among it.
        case among([String])
    }

    private(set) var parts: [Part]

    init(of paper: Paper) {
        parts = [.among([])]
        add(paper.blocks)
        if paper.closing != nil { parts.append(.among([])) }
        for appendix in paper.appendices {
            parts += [.words(appendix.number), .words(appendix.title), .words(paper.attachment ?? "")]
            add(appendix.blocks)
        }
    }

    private mutating func add(_ blocks: [PaperBlock]) {
        for block in blocks {
            switch block {
            case .heading(_, let text), .remark(let text): parts.append(.words(text))
            case .paragraph(let runs): parts.append(.words(runs.map(\.text).joined()))
            case .item(let level, let runs):
                parts += [.words(level == 1 ? "-" : "+"), .words(runs.map(\.text).joined())]
            case .sheet(let sheet): add(sheet)
            case .chart(let chart):
                let values = chart.series.flatMap(\.values).compactMap { $0?.vietnamese }
                parts.append(.among(chart.categories + values))
            }
        }
    }

    private mutating func add(_ sheet: Sheet) {
        parts += (sheet.titles + [sheet.unit ?? ""]).map { .words($0) }
        parts.append(.header(titles(of: sheet)))
        for line in sheet.grid { parts += line.map { .words($0.onPaper) } }
        parts += sheet.notes.map { .words($0) }
    }

    /// Equal titles side by side are one.
    private func titles(of sheet: Sheet) -> [String] {
        let paths = sheet.paths
        let over = paths.indices.flatMap { column in
            paths[column].indices.dropLast().filter { level in
                column == 0 || paths[column - 1].dropLast().prefix(level + 1) != paths[column].prefix(level + 1)
            }
            .map { paths[column][$0] }
        }
        return over + sheet.columns.map(\.title)
    }
}
