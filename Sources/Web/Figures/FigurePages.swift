import Actions
import Basics
import Documents
import Domain

/// “Số liệu” of a period: every indicator, what is behind it, what was published beside it.
enum FigurePages {
    static let feature = Site.Feature(
        routes: [
            .get("/so-lieu", .may(.view), figures),
            .get("/so-lieu/chi-tieu/{code}", .may(.view), IndicatorPages.indicator),
            .get("/so-lieu/ban-ghi", .may(.view), RecordsPages.records),
            .get(RecordsFile.address, .may(.export), RecordsFile.send),
            .get("/so-lieu/giai-trinh", .may(.explain), ExplainPages.form),
            .post("/so-lieu/giai-trinh", .may(.explain), late: ExplainPages.late, ExplainPages.write),
            .get("/so-lieu/khai-du", .may(.declare), DeclarePages.form),
            .post("/so-lieu/khai-du", .may(.declare), late: DeclarePages.late("Khai sổ đã đủ"), DeclarePages.write),
            .post(
                "/so-lieu/khai-du/rut", .may(.declare), late: DeclarePages.late("Rút lời khai sổ đã đủ"),
                DeclarePages.withdraw),
        ])

    private static func figures(_ visit: Visit) async throws -> Answer {
        if let address = FigureAsked.plainAddress(visit) { return .seeOther(address) }
        let asked = try await FigureAsked.read(visit)
        let mayExplain = visit.may(.explain)
        let mayDeclare = visit.may(.declare)
        let mayImport = visit.may(.importFiles)
        let office = visit.office
        let content: HTML = try await visit.answer(
            asked.organisation, "so-lieu|\(asked.cacheKey)|\(mayExplain)|\(mayDeclare)|\(mayImport)",
            size: { $0.bytes.count }
        ) {
            let scopes = [asked.period, asked.period.previous].compactMap { $0 }.map(asked.scope)
            let sheets = try await office.figures(scopes, province: asked.province)
            return FiguresPage(
                asked: asked, sheet: sheets[0], before: sheets.dropFirst().first, mayExplain: mayExplain,
                mayDeclare: mayDeclare, mayImport: mayImport
            ).html
        }
        let report: HTML? =
            visit.may(.report) ? Parts.button("Lập báo cáo", to: asked.address("/bao-cao"), isMain: true) : nil
        return .page(
            Page(
                "Số liệu \(asked.period.vietnamese)\(asked.units == .now ? ", theo địa giới hiện nay" : "")", trail: [],
                action: report, isWide: true, content: content))
    }
}

/// The page of all figures.
struct FiguresPage {
    let asked: FigureAsked
    let sheet: FigureSheet
    let before: FigureSheet?
    let mayExplain: Bool
    let mayDeclare: Bool
    let mayImport: Bool

    var html: HTML {
        let groups = FigureGroups(sheet, before: before, asked).groups
        let spoken = groups.filter { !$0.speaking.isEmpty }
        let sections: HTML = spoken.map(section).joined()
        return """
            \(asked.chooser("/so-lieu"))
            \(spoken.isEmpty ? empty : jumps(spoken))\(FigureCharts(sheet).html)\(spoken.isEmpty ? nil : Parts.legend)\(sections)\(remarks)\(silent(groups))
            """
    }

    private var empty: HTML {
        Parts.empty(
            "Chưa có số liệu nào của \(asked.words). \(asked.limit ?? "")",
            mayImport ? Parts.button("Nhập số liệu của đơn vị", to: "/nhap") : nil)
    }

    private func jumps(_ groups: [FigureGroups.Group]) -> HTML {
        let items: HTML = groups.map {
            "<li><a href=\"#\(FiguresPage.anchor($0.title))\">\($0.title)</a></li>" as HTML
        }.joined()
        return "<nav class=\"tabs\" aria-label=\"Các nhóm chỉ tiêu\"><ul>\(items)</ul></nav>"
    }

    static func anchor(_ title: String) -> String {
        Folding.key(title).split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }

    private func section(_ group: FigureGroups.Group) -> HTML {
        let table = FigureTable(asked: asked, title: group.title, lines: group.speaking, mayExplain: mayExplain)
        return Parts.section(group.title, id: FiguresPage.anchor(group.title), table.html)
    }

    /// What is in no figure, and why.
    private var remarks: HTML? {
        var remarks: [HTML] = []
        if sheet.unclassified > 0 {
            remarks.append(
                "<li>\(ExactNumber(sheet.unclassified).vietnamese) đề án chưa rõ nội dung hoạt động nên không vào số liệu theo nội dung nào.</li>"
            )
        }
        for (register, count) in sheet.straddling.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            remarks.append(
                "<li>\(ExactNumber(count).vietnamese) \(register.definition.noun) có thời gian vắt qua ranh giới của kỳ nên không được tính: hãy ghi ngày hoặc tháng.</li>"
            )
        }
        guard !remarks.isEmpty else { return nil }
        return Parts.section("Không vào số liệu nào", "<ul>\(remarks.joined() as HTML)</ul>")
    }

    private func silent(_ groups: [FigureGroups.Group]) -> HTML? {
        let count = groups.reduce(0) { $0 + $1.silent.count }
        guard count > 0 else { return nil }
        let lists: HTML = groups.filter { !$0.silent.isEmpty }.map { group in
            let items: HTML = group.silent.map { line in
                "<div><dt>\(line.figure.indicator.name)</dt><dd>\(line.absence?.sentence ?? "")</dd></div>" as HTML
            }.joined()
            return "<h3>\(group.title)</h3><dl class=\"facts single\">\(items)</dl>" as HTML
        }.joined()
        let declare: HTML? =
            mayDeclare
            ? "<p>\(Parts.button("Khai sổ đã đủ…", to: asked.address("/so-lieu/khai-du"), isMain: false))</p>" : nil
        return Parts.section(
            "Chưa có số liệu: \(count) chỉ tiêu", id: "chua-co",
            "\(declare)<details><summary>Xem từng chỉ tiêu và lý do</summary>\(lists)</details>")
    }
}
