import Basics
import Documents

@testable import Web

/// A site whose one page shows every piece that pages are made of.
enum Pattern {
    static let site = Site(
        [
            Site.Feature(routes: [
                .get("/", .signedIn, page), .get("/mau", .signedIn, page), .get("/ngoai", .everyone, outside),
            ])
        ],
        menu: Menu([
            Menu.Entry("Việc hôm nay", "/", .signedIn),
            Menu.Entry(
                "Cơ sở", "/mau", inner: [Menu.Entry("Danh sách cơ sở", "/mau"), Menu.Entry("Nghi trùng", "/mau/trung")]),
        ]))

    @Sendable private static func page(_ visit: Visit) async throws -> Answer {
        .page(
            Page(
                "Cơ sở “A & B”", trail: [Link("Việc hôm nay", "/")],
                action: Parts.button("Thêm cơ sở", to: "/mau/them"),
                styles: ["paper.css"], content: lists + blocks + form(visit)))
    }

    @Sendable private static func outside(_ visit: Visit) async throws -> Answer {
        let fields: HTML = """
            \(FormParts.text("ten", "Tên đăng nhập", isRequired: true, autocomplete: "username"))\
            \(FormParts.text("mat-khau", "Mật khẩu", type: "password", isRequired: true, autocomplete: "current-password"))\
            <div class="buttons">\(FormParts.submit("Đăng nhập"))</div>
            """
        return .page(
            Page(
                "Đăng nhập", content: "<div class=\"card narrow\">\(FormParts.form(visit, to: "/ngoai", fields))</div>")
        )
    }

    private static var lists: HTML {
        let links = [Link("Danh sách", "/mau"), Link("Theo huyện", "/mau/huyen")]
        let filters: HTML = """
            \(FormParts.text("tim-ten", "Tên hoặc mã số thuế", type: "search"))\
            \(FormParts.choice("huyen", "Huyện", [("a", "Tuy An")], chosen: "a", none: "Mọi huyện"))
            """
        return Parts.tabs("Phần của trang", links, chosen: "/mau")
            + Parts.tiles([.init(1_284, "cơ sở đang hoạt động", "/mau"), .init(nil, "lao động", nil)])
            + Parts.filters(to: "/mau", isNarrowed: true, clear: "/mau", filters) + table
            + (Parts.pages(7, of: 26) { "/mau?trang=\($0)" } ?? "")
            + Parts.empty("Chưa có cơ sở nào.", Parts.button("Bỏ lọc", to: "/mau", isMain: false))
    }

    private static var table: HTML {
        let head: HTML = """
            <tr>\(Parts.column("Tên cơ sở", sortedBy: "/mau?theo=-ten", order: .ascending))\
            \(Parts.column("Tình trạng"))\(Parts.column("Lao động (người)", sortedBy: "/mau?theo=lao-dong", isNumber: true))</tr>
            """
        let body: HTML = """
            <tr><th scope="row">\(Parts.link("Nước mắm Gành Đỏ", to: "/mau"))</th><td>\(Parts.badge("Đang hoạt động", .done))</td>\
            <td class="number">\(Parts.number(1_038))</td></tr><tr><th scope="row">Mây tre Phong Nẵm</th>\
            <td>\(Parts.badge("Chưa rõ"))</td><td class="number">\(Parts.number(nil))</td></tr>
            """
        let foot: HTML =
            "<tr class=\"total\"><th scope=\"row\">Cộng</th><td></td><td class=\"number\">\(Parts.number(1_038))</td></tr>"
        return Parts.table(caption: "Cơ sở", isHeld: true, isTall: true, head: head, body: body, foot: foot)
    }

    private static var blocks: HTML {
        let change: HTML = "<p>Lao động: <del>35</del> → <ins>38</ins></p>"
        return Parts.notice(.warning("Mã số thuế sai chữ số kiểm tra: hãy xem lại."))
            + Parts.section("Thông tin chung", Parts.facts([("Tên", "Gành Đỏ"), ("Điện thoại", Parts.unknown)]))
            + Parts.section(
                "Lịch sử", Parts.timeline([.init(1_720_000_000_000_000, who: "Trần Văn Ất", change)]))
            + Parts.section(
                "Nhập tệp",
                Parts.steps(["Gửi tệp", "Xem kế hoạch", "Ghi vào sổ"], current: 1)
                    + Parts.progress(id: "tien-do", "Đã đọc 350 trên 1.000 dòng", done: 350, most: 1_000)
                    + Parts.progress(id: "dang-doc", "Đang đọc", done: 0, most: nil))
            + Parts.section(
                "Giống nhau", Parts.compare([("Cơ sở A", "<p class=\"differs\">HTX</p>"), ("Cơ sở B", "<p>HTX</p>")]))
    }

    private static func form(_ visit: Visit) -> HTML {
        let wrong = "“ba mươi” không phải là số: hãy ghi số nguyên."
        return FormParts.form(
            visit, to: "/mau",
            """
            \(FormParts.problems([("lao-dong", wrong), (nil, "Chưa chọn tệp nào.")]))\
            \(FormParts.text("ten", "Tên cơ sở", value: "\"Gành Đỏ\"", hint: "Như trong giấy đăng ký.", isRequired: true))\
            \(FormParts.text("lao-dong", "Số lao động", value: "ba mươi", problem: wrong))\
            \(FormParts.area("ghi-chu", "Ghi chú"))<div class="buttons">\(FormParts.submit("Ghi cơ sở"))</div>
            """)
    }
}
