import Actions
import Documents
import Domain

/// What was decided, with the way back of every merge and link.
enum DecidedTable {
    static func html(_ visit: Visit, _ pairs: [DuplicatePair]) -> HTML {
        let rows: HTML = pairs.map { row($0, visit) }.joined()
        return Parts.table(
            caption: "Các cặp đã quyết định", isCards: true, head: "<tr>\(columns.heads)</tr>", body: rows)
    }

    private static let columns = Columns([
        ("Hai hồ sơ", .words), ("Loại", .words), ("Quyết định", .words), ("Đổi quyết định", .words),
    ])

    private static func row(_ pair: DuplicatePair, _ visit: Visit) -> HTML {
        let isSame = pair.state == .same
        let words = !isSame ? "Khác nhau" : pair.register == .establishment ? "Đã gộp" : "Đã nối"
        let cells = columns.cells([
            "<a href=\"\(DuplicatePages.address)/\(pair.number)\">\(pair.subjectWords)<br>\(pair.establishmentWords)</a>",
            "\(PairFilterForm.words(pair.register))",
            "<span class=\"badge\(isSame ? " done" : "" as HTML)\">\(words)</span>", parting(pair, visit) ?? "",
        ])
        return "<tr>\(cells)</tr>\n"
    }

    private static func parting(_ pair: DuplicatePair, _ visit: Visit) -> HTML? {
        if pair.state == .different { return reconsidering(pair, visit) }
        return pair.joinedCode.map { code in
            FormParts.form(
                visit, to: "\(DuplicatePages.address)/tach", isInline: true,
                "\(FormParts.hidden("ma", code))<button class=\"quiet-button\">Tách lại<span class=\"only-read\"> \(code)</span></button>"
            )
        }
    }

    /// The way back of “Khác nhau”: in a row, or below a hint.
    static func reconsidering(_ pair: DuplicatePair, _ visit: Visit, hint: String? = nil) -> HTML {
        let both: HTML = "<span class=\"only-read\"> \(pair.subjectCode) và \(pair.establishmentCode)</span>"
        let button: HTML = "<button class=\"quiet-button\">Xét lại\(both)</button>"
        return FormParts.form(
            visit, to: "\(DuplicatePages.address)/\(pair.number)/xet-lai", isInline: hint == nil,
            hint.map { "<p class=\"hint\">\($0)</p><div class=\"buttons\">\(button)</div>" } ?? button)
    }
}
