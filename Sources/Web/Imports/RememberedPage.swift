import Actions
import Basics
import Documents
import Domain

/// What persons said of columns, kept for the next file with the same headings.
struct RememberedPage {
    let mappings: [RememberedMapping]

    static let ofTheCentre =
        "Các cột đã nhớ dùng cho tệp của cả trung tâm, nên người chỉ được giao một địa bàn không bỏ được: hãy nhờ người nhập tệp cho cả trung tâm."

    static func mayForget(_ visit: Visit) -> Bool { visit.provinces(for: .importFiles) == nil }

    func page(_ visit: Visit) -> Page {
        let content: HTML =
            mappings.isEmpty
            ? Parts.empty(
                "Chưa nhớ cách khai cột nào. Khi bạn khai cột của một tệp rồi ghi vào sổ, cách khai ấy đứng ở đây và dùng cho tệp sau có cùng các tiêu đề."
            )
            : mappings.enumerated().map { card($0.element, number: $0.offset + 1, visit) }.joined()
        let told: HTML? =
            mappings.isEmpty || RememberedPage.mayForget(visit)
            ? nil : "<p class=\"quiet\">\(RememberedPage.ofTheCentre)</p>"
        return Page(
            "Các cột đã nhớ", trail: [Link("Nhập tệp", ImportAddresses.start)], content: "\(told)\(content)")
    }

    private func card(_ mapping: RememberedMapping, number: Int, _ visit: Visit) -> HTML {
        let columns = (mapping.table.columns ?? [:]).sorted { $0.key < $1.key }
        let rows: [(String, HTML)] = columns.map { name, meaning in
            (name, ColumnConcept(name: meaning).map { "\($0.words)" as HTML } ?? "không đọc")
        }
        let unit = mapping.table.unit.map { [("Đơn vị tiền", "\($0)" as HTML)] } ?? []
        let year = mapping.table.year.map { [("Năm", "\($0)" as HTML)] } ?? []
        let form = RememberedPage.mayForget(visit) ? forgetting(mapping, number: number, visit) : nil
        return """
            <section><h2>\(mapping.kind?.noun ?? "Bảng")\(mapping.table.sheet.map { " – trang “\($0)”" })</h2>
            <p class="quiet">\(mapping.headings.count) tiêu đề: \(mapping.headings.prefix(12).joined(separator: " · "))</p>
            \(Parts.facts(rows + unit + year))\(form)</section>
            """
    }

    private func forgetting(_ mapping: RememberedMapping, number: Int, _ visit: Visit) -> HTML {
        FormParts.form(
            visit, to: ImportAddresses.remembered, isInline: true,
            "\(FormParts.hidden("tieu-de", mapping.signature))<button class=\"quiet-button\" aria-label=\"Quên cách khai \(number)\">Quên</button>"
        )
    }
}
