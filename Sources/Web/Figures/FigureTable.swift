import Actions
import Basics
import Documents
import Domain

/// The figures of one group of indicators, with those columns of which any line has something to say.
struct FigureTable {
    let asked: FigureAsked
    let title: String
    let lines: [FigureLine]
    let mayExplain: Bool

    private typealias Column = (head: String, cell: (FigureLine) -> HTML)

    var html: HTML {
        let columns = columns
        let beside = Columns(columns.map { ($0.head, .number) })
        let rows: HTML = lines.map { line in
            let cells = beside.cells(columns.map { $0.cell(line) })
            return
                "<tr\(line.isPart ? " class=\"part\"" : "" as HTML)><th scope=\"row\">\(name(line))</th><td class=\"short\">\(line.figure.indicator.unit)</td><td class=\"number counted\">\(value(line))</td>\(cells)</tr>\n"
                as HTML
        }.joined()
        return """
            <div class="frame held cards figures" role="region" aria-label="\(title)"><table><caption class="only-read">\(title), \(asked.words)</caption>
            <thead><tr><th scope="col">Chỉ tiêu</th><th scope="col">Đơn vị</th><th scope="col" class="number">Số liệu</th>\(beside.heads)</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private func name(_ line: FigureLine) -> HTML {
        let words =
            line.figure.breakdown.map { "Trong đó: \(Indicators.breakdown($0)?.name ?? $0)" }
            ?? line.figure.indicator.name
        return Parts.link(words, to: asked.address("/so-lieu/chi-tieu/\(line.figure.code)"))
    }

    private var columns: [Column] {
        var columns: [Column] = []
        for (source, words) in FigureLine.sources where lines.contains(where: { $0.hasPart(source) }) {
            columns.append((words, { $0.part(source, asked) }))
        }
        if lines.contains(where: { $0.figure.aim != nil }) {
            columns.append(("Mục tiêu", aim))
            columns.append(("Đạt (%)", { $0.figure.percentOfAim.map { "\($0.vietnamese)" } ?? Parts.unknown }))
        }
        if lines.contains(where: { $0.before?.value != nil }) {
            columns.append((asked.period.isTerm ? "Giai đoạn trước" : "Cùng kỳ năm trước", before))
            columns.append(("Tăng, giảm", change))
        }
        if lines.contains(where: { $0.figure.otherwiseStated != nil }) {
            // Of the rest nothing else was stated: the column is not about them.
            columns.append(("Kê khai khác", { $0.figure.otherwiseStated.map { "\($0.vietnamese)" } ?? "" }))
        }
        if lines.contains(where: { $0.figure.published != nil }) {
            columns.append(("Đã công bố", published))
            columns.append(("Chênh lệch", difference))
        }
        return columns
    }

    private func value(_ line: FigureLine) -> HTML {
        let figure = line.figure
        let number: HTML =
            figure.value.map { "<strong>\((figure.isHedged ? "khoảng " : "") + $0.vietnamese)</strong>" }
            ?? Parts.unknown
        let link = line.address.map { "<a href=\"\($0)\">\(number)</a>" as HTML } ?? number
        // On a phone the unit stands behind the number, for there is no column.
        let unit: HTML? = figure.value.map { _ in " <span class=\"of\">\(figure.indicator.unit)</span>" }
        return "\(link)\(unit)\(line.absence.map { "<span class=\"why\">\($0.short)</span>" as HTML })\(marks(figure))"
    }

    private func marks(_ figure: Figure) -> HTML {
        var marks: [String] = []
        if figure.isIncomplete { marks.append("chưa đủ") }
        if figure.basis == .stated { marks.append("số tự kê khai") }
        return marks.map { " <span class=\"badge warning\">\($0)</span>" as HTML }.joined()
    }

    private func aim(_ line: FigureLine) -> HTML {
        guard let aim = line.figure.aim else { return Parts.unknown }
        return "\(aim.value.vietnamese)<span class=\"why\">đến năm \(String(aim.year))</span>"
    }

    private func before(_ line: FigureLine) -> HTML {
        guard let before = line.before else { return Parts.unknown }
        return before.value.map { "\((before.isHedged ? "khoảng " : "") + $0.vietnamese)" } ?? Parts.unknown
    }

    private func change(_ line: FigureLine) -> HTML {
        guard let value = line.figure.value, let before = line.before?.value, let change = value.minus(before) else {
            return Parts.unknown
        }
        let isRate = line.figure.indicator.unit == "%"
        let percent = isRate ? nil : FigureLine.percent(change, of: before)
        return
            "\(FigureLine.signed(change))\(percent.map { "<span class=\"why\">\(FigureLine.signed($0)) %</span>" as HTML })"
    }

    private func published(_ line: FigureLine) -> HTML {
        guard let published = line.figure.published else { return Parts.unknown }
        guard let value = published.value else {
            return FigureTable.quoted(published)
        }
        return "\((published.hedge.map { $0.rawValue + " " } ?? "") + value.vietnamese)"
    }

    /// As it was printed; of former provinces with their names before it.
    static func quoted(_ published: Figure.Published) -> HTML {
        guard let printed = published.printed else { return Parts.unknown }
        return published.isOfPlaces
            ? "<span class=\"words\">\(printed)</span>" : "<span class=\"words\">“\(printed)”</span>"
    }

    private func difference(_ line: FigureLine) -> HTML {
        guard let published = line.figure.published, published.isOfWhole else { return Parts.unknown }
        let number: HTML =
            line.figure.difference.map { $0.digits == 0 ? "khớp" : "\(FigureLine.signed($0))" } ?? Parts.unknown
        let words = published.explanation.map { "<span class=\"why words\">\($0)</span>" as HTML }
        let open: HTML? =
            line.figure.isUnexplainedDifference
            ? " <span class=\"badge warning\">chưa giải trình</span>" : nil
        let isOpen = published.explanation != nil || line.figure.isUnexplainedDifference
        let way: HTML? =
            mayExplain && isOpen
            ? "<span class=\"why no-print\">\(Parts.link(published.explanation == nil ? "Giải trình" : "Sửa giải trình", to: asked.address("/so-lieu/giai-trinh", [("chi-tieu", line.figure.code)])))</span>"
            : nil
        return "\(number)\(open)\(words)\(way)"
    }
}
