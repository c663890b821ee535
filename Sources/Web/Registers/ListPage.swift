import Actions
import Basics
import Documents
import Domain

/// A register's list: what narrows it, its records with what they come to, and the ways on.
struct ListPage: Sendable {
    let screen: RegisterScreen
    let address: RegisterAddress
    /// What of the address was not understood.
    let problems: [String]
    /// As it was typed, where it is no period.
    var typedPeriod = ""
    /// As they were typed, where there is nothing in them to look for.
    var typedWords = ""
    let part: RegisterPage
    /// The places to choose from.
    let places: [Province]
    let text: FieldText
    let mayWrite: Bool
    let mayExport: Bool
    let mayImport: Bool

    private var noun: String { screen.definition.noun }

    func page() -> Page {
        let create: HTML? =
            mayWrite ? Parts.button("Thêm \(noun)", to: "\(screen.address)/moi") : nil
        return Page(screen.title, trail: [Link("Việc hôm nay", "/")], action: create, isWide: true, content: content)
    }

    private var content: HTML {
        let wrong: HTML = problems.map { Parts.notice(.warning($0)) }.joined()
        return """
            \(wrong)\(ListFilterForm(screen: screen, address: address, typedPeriod: typedPeriod, typedWords: typedWords,
                places: places, text: text).html)\(found)
            """
    }

    /// A list without a filter that was not understood would be taken for what was asked.
    private var found: HTML {
        guard problems.isEmpty else {
            return Parts.empty(
                "Chưa có danh sách: hãy sửa điều kiện nêu trên rồi lọc lại.",
                Parts.button("Bỏ mọi điều kiện", to: screen.address))
        }
        return "\(tally)\(part.total == 0 ? empty : table)\(pages)"
    }

    private var table: HTML {
        let sums = screen.register.addsUp(in: address.filter.period) ? part.sums : [:]
        let table = ListTable(screen: screen, columns: shownColumns, text: text, sort: { sortLink($0) }).html(
            part.records, part.references, total: part.total, sums: sums)
        return "\(table)\(repeated)"
    }

    /// A sum that counts a firm twice says so.
    private var repeated: HTML? {
        guard part.repeated > 0 else { return nil }
        let count = ExactNumber(part.repeated).vietnamese
        return
            "<p class=\"hint\">\(count) cơ sở có hơn một số liệu trong kỳ này (có thể do gộp hồ sơ): dòng cộng tính mọi số liệu của các cơ sở ấy.</p>"
    }

    /// A column of which the whole list knows nothing but that it is empty tells nothing: money of unknown sources mostly.
    private var shownColumns: [RegisterScreen.Column] {
        screen.columns.filter { column in
            screen.definition.fields[column.field].kind == .money
                ? part.sums[column.field]?.sum.value != nil || part.total == 0 : true
        }
    }

    private func sortLink(_ key: RegisterSort.Key) -> ListTable.Sorting {
        let isThis = address.sort.key == key
        var next = address
        next.sort = RegisterSort(key, isDescending: isThis && !address.sort.isDescending)
        next.page = 1
        return ListTable.Sorting(
            address: link(next), order: isThis ? (address.sort.isDescending ? "descending" : "ascending") : nil)
    }

    func link(_ address: RegisterAddress) -> String {
        ListPage.link(screen, address)
    }

    static func link(_ screen: RegisterScreen, _ address: RegisterAddress, to path: String? = nil) -> String {
        let fields = Fields(address.pairs(of: screen.register).map { ($0.key, $0.value) })
        let path = path ?? screen.address
        return fields.isEmpty ? path : "\(path)?\(fields.encoded)"
    }

    /// How many, and the same as a file.
    private var tally: HTML {
        var all = address
        all.page = 1
        let separator = all.pairs(of: screen.register).isEmpty ? "?" : "&"
        let file = link(all).replacing(screen.address, with: "\(screen.address)/tai", maxReplacements: 1) + separator
        let files: HTML? =
            mayExport && part.total > 0
            ? "<p class=\"no-print\">Tải danh sách này: <a href=\"\(file)dang=xlsx\">Excel (.xlsx)</a> · <a href=\"\(file)dang=csv\">CSV</a></p>"
            : nil
        return "<div class=\"tally\"><p><strong>\(count) \(noun)</strong>\(place)</p>\(files)</div>\(onPaper)"
    }

    private var count: String { ExactNumber(part.total).vietnamese }

    private var place: HTML? { span.map { ", đang xem \($0)" } }

    /// Which of the list this page has, where it is longer.
    private var span: String? {
        guard part.pageCount > 1 else { return nil }
        let first = ExactNumber((part.page - 1) * ListPages.pageSize + 1).vietnamese
        let last = ExactNumber(min(part.page * ListPages.pageSize, part.total)).vietnamese
        return "\(first)–\(last)"
    }

    /// Nobody may take a printed page for the whole list.
    private var onPaper: HTML? {
        span.map {
            "<p class=\"only-print\">Tờ in này chỉ có dòng \($0) trong \(count) dòng: muốn in cả danh sách, hãy tải Excel (.xlsx) ở trang này rồi in.</p>"
        }
    }

    private var empty: HTML {
        if !address.filter.isEmpty {
            return Parts.empty(
                "Không có \(noun) nào khớp với các điều kiện đang lọc.",
                Parts.button("Bỏ mọi điều kiện", to: screen.address))
        }
        let ways = [
            mayImport ? Parts.button("Nhập từ bảng tính", to: "/nhap") : nil,
            mayWrite ? Parts.button("Thêm \(noun)", to: "\(screen.address)/moi", isMain: !mayImport) : nil,
        ].compactMap { $0 }
        return Parts.empty(
            "Sổ này chưa có \(noun) nào\(mayImport ? ": hãy nhập từ bảng tính đang dùng hoặc thêm từng hồ sơ." : ".")",
            ways.isEmpty ? nil : "<span class=\"buttons\">\(ways.joined() as HTML)</span>")
    }

    private var pages: HTML? { Parts.pages(part.page, of: part.pageCount, to) }

    private func to(_ number: Int) -> String {
        var other = address
        other.page = number
        return link(other)
    }
}
