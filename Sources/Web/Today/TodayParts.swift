import Actions
import Basics
import Documents
import Domain

/// The parts of the first page that come from the registers: what waits for a person, the year's main figures, the last
/// imports. Each number leads to its list.
enum TodayParts {
    /// In the order in which an officer is asked for them.
    private static let main = [
        "project.assigned", "project.completed", "funding.assigned", "funding.disbursed",
        "training.vocational.learners", "machinery.establishments", "fair.establishments",
        "product.recognised.province",
        "survey.establishments",
    ]

    /// Nothing for a person who may not see figures, or where there are none yet.
    static func html(_ visit: Visit) async throws -> HTML? {
        guard visit.may(.view), visit.person?.organisation != nil else { return nil }
        let asked: FigureAsked
        do {
            asked = try await FigureAsked.read(visit, Fields())
        } catch is Turned {
            return nil
        } catch let nowhere as NoPlaceHere {
            return nowhere.page(visit).content
        } catch is PlaceOfThen {
            return nil
        }
        guard !asked.coverage.isEmpty else { return try await nothingWithin(visit, asked) }
        let office = visit.office
        let sheet: FigureSheet = try await visit.answer(
            asked.organisation, "hom-nay|\(asked.cacheKey)", size: { $0.figures.count * 400 }
        ) {
            try await office.figures(asked.scope, province: asked.province)
        }
        return "\(try await waiting(visit, asked, sheet))\(figures(asked, sheet))\(try await imports(visit, asked))"
    }

    /// A centre without any figures is offered to begin; of one with figures elsewhere it is told why they are not seen.
    private static func nothingWithin(_ visit: Visit, _ asked: FigureAsked) async throws -> HTML? {
        guard let limit = asked.limit else { return nil }
        let way: HTML? =
            visit.may(.importFiles) ? Parts.button("Nhập số liệu của địa bàn", to: ImportAddresses.start) : nil
        let empty = Parts.section("Số liệu", id: "so-lieu", Parts.empty("Chưa có số liệu nào. \(limit)", way))
        return "\(empty)\(try await imports(visit, asked))"
    }

    private static func figures(_ asked: FigureAsked, _ sheet: FigureSheet) -> HTML {
        let known = main.compactMap { code in sheet.figures.first { $0.code == code && $0.value != nil } }
        let tiles: HTML = known.map { figure in
            let line = FigureLine(figure, before: nil, in: sheet, asked)
            let address = line.address ?? asked.address("/so-lieu/chi-tieu/\(figure.code)")
            let mark = figure.isIncomplete ? " (chưa đủ)" : ""
            return
                "<li><a href=\"\(address)\"><strong>\(value(figure))</strong><span>\(figure.indicator.name)\(mark)</span></a></li>"
                as HTML
        }.joined()
        let all = Parts.link("Mọi số liệu của \(asked.words)", to: asked.address("/so-lieu"))
        let tally: HTML =
            known.isEmpty ? Parts.empty("Chưa có số liệu của \(asked.words).") : "<ul class=\"tiles\">\(tiles)</ul>"
        return Parts.section(
            "Số liệu \(asked.words)", id: "so-lieu", note: latest(asked.period),
            "\(tally)<p>\(all)</p>")
    }

    private static func latest(_ period: Period) -> String {
        period.isWholeYears
            ? "Năm gần nhất có số liệu: \(period.code)." : "Kỳ gần nhất có số liệu: \(period.vietnamese)."
    }

    /// Money in words of its size: a tile has no room for đồng.
    private static func value(_ figure: Figure) -> HTML {
        guard let value = figure.value else { return "—" }
        let hedge = figure.isHedged ? "khoảng " : ""
        guard figure.indicator.unit == "đồng", let millions = value.shifted(by: -6) else {
            return "\(hedge)\(value.vietnamese) <small>\(figure.indicator.unit)</small>"
        }
        return "\(hedge)\(millions.vietnamese) <small>triệu đồng</small>"
    }

    private static func waiting(_ visit: Visit, _ asked: FigureAsked, _ sheet: FigureSheet) async throws -> HTML {
        let counts = try await visit.office.waiting(
            organisation: asked.organisation, provinces: visit.provinces(for: .view))
        let open = sheet.figures.filter(\.isUnexplainedDifference).count
        var items: [HTML] = []
        func item(_ count: Int, _ words: String, _ address: String) {
            guard count > 0 else { return }
            items.append("<li>\(Parts.link("\(ExactNumber(count).vietnamese) \(words)", to: address))</li>")
        }
        if visit.may(.merge) { item(counts.pairs, "cặp có thể trùng, chờ quyết định", DuplicatePages.address) }
        item(open, "số đã công bố lệch số đếm được, chưa giải trình", asked.address("/so-lieu"))
        item(counts.unclassifiedProjects, "đề án chưa rõ nội dung hoạt động", asked.address(ReportKind.quality.address))
        let list: HTML = items.isEmpty ? "<p>Không có việc nào chờ.</p>" : "<ul>\(items.joined() as HTML)</ul>"
        return Parts.section("Đang chờ", id: "dang-cho", list)
    }

    private static func imports(_ visit: Visit, _ asked: FigureAsked) async throws -> HTML? {
        guard visit.may(.importFiles) else { return nil }
        let last = try await visit.office.imports(
            organisation: asked.organisation, within: visit.places(for: .importFiles)
        ).suffix(5).reversed()
        guard !last.isEmpty else { return nil }
        let columns = Columns([
            ("Kỳ", .words), ("Lúc", .short), ("Người nhập", .words), ("Tình trạng", .words),
        ])
        let rows: HTML = last.map { one in
            "<tr><th scope=\"row\"><a href=\"/nhap/\(one.number)\">\(one.fileName)</a></th>\(columns.cells(["\(one.period)", Parts.moment(one.at), "\(visit.people.shown(one.actor))", ImportHistory.state(one, visit.people)]))</tr>"
                as HTML
        }.joined()
        return Parts.section(
            "Lần nhập gần đây", id: "nhap",
            Parts.table(
                caption: "Lần nhập gần đây", isCards: true, head: "<tr><th scope=\"col\">Tệp</th>\(columns.heads)</tr>",
                body: rows))
    }
}
