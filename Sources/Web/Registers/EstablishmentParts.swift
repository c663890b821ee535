import Actions
import Basics
import Documents
import Domain

/// What an establishment's page tells beyond its fields and what points to it: support by year and source, the other names
/// and the records merged into it.
struct EstablishmentParts: Sendable {
    let story: RecordStory
    let text: FieldText

    var html: HTML? {
        guard let establishment = story.establishment else { return nil }
        return "\(names(establishment))\(support(establishment))\(workers(establishment))"
    }

    private func names(_ establishment: EstablishmentStory) -> HTML? {
        let own = story.biography.listed.stored.record.name
        let others: HTML = establishment.names.filter { $0.name != own }.map { name in
            let seen: HTML? = name.seen.map { " <span class=\"quiet\">(thấy \($0.vietnamese))</span>" }
            return "<li>\(name.name)\(seen)</li>" as HTML
        }.joined()
        let merged: HTML = establishment.merged.map { listed in
            let address = RegisterScreen.of(.establishment).address(of: listed.code)
            return
                "<li>\(Parts.link(listed.stored.record.name ?? listed.code, to: address)) <span class=\"quiet code\">\(listed.code)</span></li>"
                as HTML
        }.joined()
        let lists: [(String, HTML)] = [
            ("Tên khác đã thấy", others.bytes.isEmpty ? nil : "<ul>\(others)</ul>" as HTML?),
            ("Hồ sơ đã gộp vào", merged.bytes.isEmpty ? nil : "<ul>\(merged)</ul>" as HTML?),
        ].compactMap { words, list in list.map { (words, $0) } }
        return lists.isEmpty ? nil : Parts.section("Tên khác và hồ sơ đã gộp", Parts.facts(lists))
    }

    /// By year: completed projects and their money, as reports count it.
    private func support(_ establishment: EstablishmentStory) -> HTML? {
        guard let all = establishment.supportInAll else { return nil }
        let rows: HTML = establishment.support.map { row($0, $0.year.map(String.init) ?? "Nhiều năm hoặc chưa rõ năm") }
            .joined()
        let head: HTML = "<tr><th scope=\"col\">Năm</th>\(Self.columns.heads)</tr>"
        let foot: HTML? = establishment.support.count > 1 ? row(all, "Cộng mọi năm") : nil
        let table = Parts.table(caption: "Hỗ trợ theo năm và nguồn", isCards: true, head: head, body: rows, foot: foot)
        return Parts.section(
            "Hỗ trợ đã nhận", id: "ho-tro",
            note:
                "Đề án hoàn thành và đề án chưa rõ tình trạng, như báo cáo tính; “Đề án khác” là đề án đang làm, trong kế hoạch hoặc đã dừng.",
            "\(table)\(chart(establishment))")
    }

    private func row(_ year: SupportYear, _ words: String) -> HTML {
        let sums = [year.projects, year.national, year.local, year.unsourced, year.assigned].map(cell)
        return
            "<tr><th scope=\"row\">\(words)</th>\(Self.columns.cells(sums + [Parts.number(Int64(year.others))]))</tr>\n"
    }

    private static let columns = Columns([
        ("Đề án hoàn thành", .number), ("KCQG (đồng)", .number), ("KCĐP (đồng)", .number),
        ("Chưa rõ nguồn (đồng)", .number), ("Cộng (đồng)", .number), ("Đề án khác", .number),
    ])

    private func cell(_ sum: KnownSum) -> HTML {
        guard let value = sum.value else { return Parts.unknown }
        let missing: HTML? =
            sum.isIncomplete ? " <span class=\"under\">chưa đủ, \(sum.missing) chưa rõ</span>" : nil
        return "\(Parts.number(value))\(missing)"
    }

    /// Bars say more than numbers only where there are several years.
    private func chart(_ establishment: EstablishmentStory) -> HTML? {
        let years = establishment.support.filter { $0.year != nil && $0.assigned.value != nil }.reversed()
        guard years.count > 2 else { return nil }
        func millions(_ sum: KnownSum) -> ExactNumber? {
            sum.value.flatMap { ExactNumber(digits: $0).shifted(by: -6) }
        }
        let chart = Chart(
            .stacked, title: "Kinh phí hỗ trợ theo năm", unit: "triệu đồng",
            categories: years.map { $0.year.map(String.init) ?? "" },
            series: [
                Chart.Series("KCQG", years.map { millions($0.national) }),
                Chart.Series("KCĐP", years.map { millions($0.local) }),
                Chart.Series("Chưa rõ nguồn", years.map { millions($0.unsourced) }),
            ].filter { series in series.values.contains { $0 != nil } })
        return Self.figure(chart, id: "bieu-do-ho-tro")
    }

    /// The workers over the years, where there are several.
    private func workers(_ establishment: EstablishmentStory) -> HTML? {
        let years = establishment.years.map(\.stored.record).filter {
            $0.amount(EstablishmentYearField.workers) != nil && $0.when?.year != nil
        }
        guard years.count > 2 else { return nil }
        let chart = Chart(
            .lines, title: "Số lao động theo năm", unit: "người",
            categories: years.map { $0.when?.vietnamese ?? "" },
            series: [
                Chart.Series(
                    "Số lao động",
                    years.map { $0.amount(EstablishmentYearField.workers).map { ExactNumber(digits: $0) } })
            ])
        return Parts.section("Lao động qua các năm", Self.figure(chart, id: "bieu-do-lao-dong"))
    }

    private static func figure(_ chart: Chart, id: String) -> HTML {
        "<figure class=\"chart\">\(HtmlChart.pictures(of: chart, id: id, unknown: .screen))</figure>"
    }
}
