import Actions
import Basics
import Documents
import Domain

/// What was imported, the newest first, fifty a page.
struct ImportHistory {
    let entries: [ImportEntry]
    let page: Int
    let people: PersonNames
    private static let perPage = 50

    init(entries: [ImportEntry], page: Int, people: PersonNames) {
        self.people = people
        self.entries = entries
        self.page = min(max(1, page), max(1, (entries.count + Self.perPage - 1) / Self.perPage))
    }

    var html: HTML {
        guard !entries.isEmpty else {
            return Parts.section(
                "Lịch sử nhập",
                Parts.empty("Chưa nhập tệp nào. Tệp đã nhập sẽ đứng ở đây, xem lại và hoàn tác được."))
        }
        let shown = entries.dropFirst((page - 1) * Self.perPage).prefix(Self.perPage)
        let table = Parts.table(
            caption: "Lịch sử nhập", isCards: true,
            head: "<tr>\(Self.number.heads)<th scope=\"col\">Tệp</th>\(Self.columns.heads)</tr>",
            body: shown.map(row).joined())
        return Parts.section("Lịch sử nhập", id: "lich-su", "\(table)\(pages)")
    }

    private func row(_ entry: ImportEntry) -> HTML {
        let cells = Self.columns.cells([
            "\(Period(code: entry.period)?.vietnamese ?? entry.period)", Parts.moment(entry.at),
            "\(people.shown(entry.actor))", "\(entry.created)", "\(entry.updated)", "\(entry.same)",
            ImportHistory.state(entry, people),
        ])
        return """
            <tr>\(Self.number.cells(["\(entry.number)"]))<th scope="row">\(Parts.link(entry.fileName, to: ImportAddresses.entry(entry.number)))</th>\(cells)</tr>

            """
    }

    private static let number = Columns([("Số", .number)])
    private static let columns = Columns([
        ("Kỳ", .words), ("Lúc", .short), ("Người nhập", .words), ("Thêm", .number), ("Sửa", .number),
        ("Không đổi", .number), ("Tình trạng", .words),
    ])

    static func state(_ entry: ImportEntry, _ people: PersonNames) -> HTML {
        guard let undone = entry.undone else { return "<span class=\"badge done\">đã ghi</span>" }
        return
            "<span class=\"badge warning\">đã hoàn tác</span> \(Parts.moment(undone.at)) bởi \(people.shown(undone.actor))"
    }

    private var pages: HTML? {
        let last = (entries.count + Self.perPage - 1) / Self.perPage
        guard last > 1 else { return nil }
        let items: HTML = (1...last).map { number in
            let address = "\(ImportAddresses.start)?tu=\(number)#lich-su"
            return number == page
                ? "<li><span aria-current=\"page\">\(number)</span></li>"
                : "<li><a href=\"\(address)\">\(number)</a></li>"
        }.joined()
        return "<nav class=\"pages\" aria-label=\"Các trang của lịch sử nhập\"><ul>\(items)</ul></nav>"
    }
}
