import Actions
import Basics
import Documents
import Domain

/// What a rate is made of: two numbers, each with its own records.
struct RatePage {
    private let asked: FigureAsked
    private let rate: Figure
    private let part: Figure
    private let whole: Figure

    /// Nothing where the figure is no rate, or where it is what the centre itself stated.
    static func of(_ code: String, _ asked: FigureAsked, _ visit: Visit) async throws -> RatePage? {
        guard let operands = FigureRecords.operands(of: code) else { return nil }
        let figures = try await visit.office.figures(asked.scope, province: asked.province).figures
        func figure(_ code: String) -> Figure? { figures.first { $0.code == code } }
        guard let rate = figure(code), rate.basis != .stated, !rate.isDisputed, let part = figure(operands.part),
            let whole = figure(operands.whole)
        else { return nil }
        return RatePage(asked: asked, rate: rate, part: part, whole: whole)
    }

    var page: Page {
        Page(
            "Số phía sau: \(rate.name)",
            trail: [
                Link("Số liệu", asked.address("/so-lieu")),
                Link("Qua các năm", asked.address("/so-lieu/chi-tieu/\(rate.code)")),
            ], content: html)
    }

    private var html: HTML {
        let value: HTML = "<strong>\(words(rate))</strong>"
        let missing = rate.isIncomplete ? ", chưa đủ: còn bản ghi chưa có số" : ""
        let rows: HTML = [("Tử số", part), ("Mẫu số", whole)].map(row).joined()
        let table = Parts.table(
            caption: "Hai số làm nên tỷ lệ", isCards: true,
            head: "<tr><th scope=\"col\">Số</th>\(RatePage.columns.heads)</tr>", body: rows)
        return """
            <p class="lead">\(asked.words.capitalisedFirst): \(value)\(missing).</p>
            <p>Là tử số chia cho mẫu số: \(words(part)) / \(words(whole)). Không có bản ghi nào của riêng tỷ lệ.</p>\(table)
            """
    }

    private func row(_ name: String, _ figure: Figure) -> HTML {
        let records: HTML =
            FigureRecords.areThere(behind: figure)
            ? Parts.link("Mở bản ghi", to: asked.address("/so-lieu/ban-ghi", [("chi-tieu", figure.code)]))
            : Parts.unknown
        let value: HTML = figure.value == nil ? Parts.unknown : "\(words(figure))"
        return
            "<tr><th scope=\"row\">\(name)</th>\(RatePage.columns.cells(["\(figure.name)", value, records]))</tr>"
    }

    private static let columns = Columns([("Chỉ tiêu", .words), ("Giá trị", .number), ("Bản ghi", .words)])

    private func words(_ figure: Figure) -> String {
        figure.value.map { "\($0.vietnamese) \(figure.indicator.unit)" } ?? "—"
    }
}
