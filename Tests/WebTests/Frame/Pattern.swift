import Basics
import Documents

@testable import Web

/// A site whose one page shows every piece that pages are made of.
enum Pattern {
    static let site = Site(
        [
            Site.Feature(routes: [
                .get("/", .signedIn, page), .get("/mau", .signedIn, page), .get("/mau/trung", .signedIn, page),
                .get("/ngoai", .everyone, outside),
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
                styles: ["paper.css"], content: "\(lists)\(blocks)\(form(visit))"))
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
        let fields: HTML = """
            \(FormParts.text("tim-ten", "Tên hoặc mã số thuế", type: "search"))\
            \(FormParts.choice("huyen", "Huyện", [("a", "Tuy An")], chosen: "a", none: "Mọi huyện"))
            """
        return """
            <nav class="tabs" aria-label="Phần của trang"><ul><li><a href="/mau" aria-current="page">Danh sách</a></li>
            <li><a href="/mau/huyen">Theo huyện</a></li></ul></nav>
            <ul class="tiles"><li><a href="/mau"><strong>\(Parts.number(1_284))</strong><span>cơ sở đang hoạt động</span></a></li>
            <li><div><strong>\(Parts.unknown)</strong><span>lao động</span></div></li></ul>
            <details class="filters-fold"><summary>Lọc danh sách <span class="badge warning">đang lọc</span></summary></details>
            <form class="filters" action="/mau">\(fields)<div class="buttons"><button>Lọc</button></div></form>
            <div class="tally"><p><strong>2</strong> cơ sở</p><p class="no-print"><a href="/mau.csv">CSV</a></p></div>
            \(table)<nav class="pages" aria-label="Các trang"><ul><li><a href="/mau" aria-current="page">1</a></li>
            <li class="gap">…</li><li><a href="/mau?trang=9">9</a></li></ul></nav>
            \(Parts.empty("Chưa có cơ sở nào.", Parts.button("Bỏ lọc", to: "/mau", isMain: false)))
            """
    }

    private static var table: HTML {
        let head: HTML = """
            <tr><th scope="col" aria-sort="ascending"><a href="/mau?sap=-ten">Tên cơ sở</a></th><th scope="col">Tình trạng</th>\
            <th scope="col" class="number">Lao động (người)</th></tr>
            """
        let body: HTML = """
            <tr><th scope="row">\(Parts.link("Nước mắm Gành Đỏ", to: "/mau"))</th>\
            <td><span class="badge done">Đang hoạt động</span></td><td class="number">\(Parts.number(1_038))</td></tr>\
            <tr><th scope="row">Mây tre Phong Nẵm</th><td><span class="badge refused">Đã ngừng</span></td>\
            <td class="number">\(Parts.number(nil))</td></tr>
            """
        let foot: HTML =
            "<tr class=\"total\"><th scope=\"row\">Cộng</th><td></td><td class=\"number\">\(Parts.number(1_038))</td></tr>"
        return Parts.table(caption: "Cơ sở", isHeld: true, isTall: true, head: head, body: body, foot: foot)
    }

    private static var blocks: HTML {
        """
        \(Parts.notice(.warning("Mã số thuế sai chữ số kiểm tra: hãy xem lại.")))
        \(Parts.section("Thông tin chung", Parts.facts([("Tên", "Gành Đỏ"), ("Điện thoại", Parts.unknown)])))
        <div class="columns">\(Parts.section("Lịch sử", """
            <ol class="timeline"><li>\(Parts.moment(1_720_000_000_000_000))<p>Lao động: <del>35</del> → <ins>38</ins></p>
            <p class="who">Trần Văn Ất</p></li></ol>
            """))
        \(Parts.section("Nhập tệp", """
            <ol class="steps"><li>Gửi tệp</li><li aria-current="step">Xem kế hoạch</li></ol>
            <p><progress aria-label="Tiến độ" max="1000" value="350"></progress> 35%</p>
            """))</div>
        <div class="compare"><div class="card"><h3>Cơ sở A</h3><p class="differs">HTX</p></div>
        <div class="card"><h3>Cơ sở B</h3><p>HTX</p></div></div>
        """
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
