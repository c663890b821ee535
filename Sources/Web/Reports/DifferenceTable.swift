import Basics
import Documents
import Domain

/// What a report would say differently today: numbers side by side, words as one text with what has changed marked in it.
enum DifferenceTable {
    static func html(_ found: [ReportDifference]) -> HTML {
        let rows: HTML = found.map { one in
            let lead = place.cells(["\(one.sheet)", "\(one.column)"])
            return "<tr><th scope=\"row\">\(one.line)</th>\(lead)\(cells(one))</tr>\n" as HTML
        }.joined()
        return Parts.table(
            caption: "\(found.count) chỗ khác", isCaptionShown: true, isCards: true,
            head: "<tr><th scope=\"col\">Dòng</th>\(place.heads)\(words.heads)</tr>", body: rows)
    }

    private static let place = Columns([("Bảng", .words), ("Cột", .words)])
    private static let words = values(.words)
    private static let numbers = values(.number)

    private static func values(_ kind: Columns.Kind) -> Columns { Columns([("Đã chốt", kind), ("Hôm nay", kind)]) }

    private static func cells(_ one: ReportDifference) -> HTML {
        if one.isOfWords, let submitted = one.submitted, let today = one.today {
            let changes: HTML = WordDifference.changes(submitted, today).map { runs in
                "<p>\(runs.map(run).joined() as HTML)</p>" as HTML
            }.joined()
            return "<td colspan=\"2\"\(Columns.Kind.sentence.attribute)>\(changes)</td>"
        }
        return (one.isOfWords ? words : numbers).cells([
            one.submitted.map { "\(UnknownSign.screen.replacing($0))" } ?? "(không có)",
            "<strong>\(one.today.map { "\(UnknownSign.screen.replacing($0))" } ?? "(không còn)")</strong>",
        ])
    }

    private static func run(_ run: WordDifference.Run) -> HTML {
        switch run {
        case .same(let words): return "\(words) "
        case .gone(let words): return "<del>\(words)</del> "
        case .new(let words): return "<ins>\(words)</ins> "
        }
    }
}
