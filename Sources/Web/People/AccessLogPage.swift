import Actions
import Basics
import Documents
import Domain

/// **Nhật ký truy cập**: who came in, who was refused, who read personal data, who took files away.
enum AccessLogPage {
    static let routes: [Route] = [
        .get("/quan-tri/nhat-ky", .may(.administer)) { visit in .page(try await page(visit)) }
    ]

    private static func page(_ visit: Visit) async throws -> Page {
        let person = try visit.signedIn()
        var filter = AccessFilter()
        // Whoever administers everything sees everything; others see what concerns their centre.
        if !person.may(.administer, in: nil) { filter.organisation = try visit.organisation() }
        if let kind = visit.query["viec"].flatMap(AccessKind.init(rawValue:)) { filter.kinds = [kind] }
        if let name = visit.query["tai-khoan"], !name.isEmpty {
            filter.account = try await visit.office.account(named: name).id
        }
        let number = PageLinks.number(visit.query)
        let found = try await visit.office.accessEntries(filter, page: number, by: try visit.acting())
        let words = AccessWords(organisations: try await visit.office.organisations())
        let rows: HTML = found.entries.map { row($0, words) }.joined()
        return Page(
            "Nhật ký truy cập", trail: [Link("Quản trị", "/quan-tri")],
            content: """
                <form class="filters" action="/quan-tri/nhat-ky">
                \(FormParts.choice("viec", "Việc", AccessKind.allCases.map { ($0.rawValue, $0.words) }, chosen: visit.query["viec"], none: "(mọi việc)"))
                \(FormParts.text("tai-khoan", "Tên đăng nhập", value: visit.query["tai-khoan"] ?? ""))
                <div class="buttons"><button class="quiet-button">Lọc</button></div></form>
                \(found.entries.isEmpty ? Parts.empty("Không có dòng nào như vậy.") : table(rows))
                \(PageLinks.html(visit, total: found.total, noun: "dòng"))
                """)
    }

    private static func table(_ rows: HTML) -> HTML {
        Parts.table(
            caption: "Nhật ký truy cập", isCards: true, head: "<tr>\(columns.heads)</tr>", body: rows)
    }

    private static let columns = Columns([
        ("Lúc", .short), ("Tên đăng nhập", .words), ("Việc", .words), ("Chi tiết", .words), ("Từ địa chỉ", .words),
    ])

    private static func row(_ entry: AccessEntry, _ words: AccessWords) -> HTML {
        let cells = columns.cells([
            Parts.moment(entry.at), "\(entry.username)", "\(entry.kind?.words ?? "việc khác")",
            "\(words.text(entry.detail))", "\(entry.address)",
        ])
        return "<tr>\(cells)</tr>\n"
    }
}
