import Actions
import Basics
import Domain
import Foundation
import Support
import Testing

@testable import Web

@Suite("Pages of figures") struct FigurePagesTests {
    @Test("A year's page shows each number with the way to its records, and says what is incomplete") func figures()
        async throws
    {
        let desk = try await FigureSite()
        let page = try await desk.browser.get("/so-lieu?ky=2016&don-vi=63-77").text
        #expect(page.contains("/so-lieu/ban-ghi?ky=2016&amp;don-vi=63-77&amp;chi-tieu=training.vocational.learners"))
        #expect(page.contains("<strong>20</strong>"))
        #expect(page.contains("chưa đủ"))
        #expect(page.contains("Chưa có bản ghi nào của sổ đề án trong kỳ"))
    }

    @Test("A number by source is the same on the page of figures and in the report: 0 where it is known, — where not")
    func sources() async throws {
        let desk = try await FigureSite([
            OfficePapers.projects(
                2016,
                [
                    ["Máy sấy", "KCĐP", "Cơ sở A", 100, "Hoàn thành"],
                    ["Máy dệt", "KCQG", "Cơ sở B", 100, "Hoàn thành"],
                ])
        ])
        let query = "?ky=2016&don-vi=63-77"
        let page = try await desk.browser.get("/so-lieu" + query).text
        let stopped = try #require(page.components(separatedBy: "Số đề án ngừng triển khai").dropFirst().first)
        let row = try #require(stopped.components(separatedBy: "</tr>").first)
        #expect(row.contains("data-label=\"KCQG\">0</td>") && row.contains("data-label=\"KCĐP\">0</td>"))
        let rate = try #require(page.components(separatedBy: "Tỷ lệ hoàn thành so với kế hoạch").dropFirst().first)
        let ofRate = try #require(rate.components(separatedBy: "</tr>").first)
        #expect(ofRate.contains("<td class=\"number\"><span class=\"unknown\""))
        #expect(page.contains("không phải 0. Ô trống: cột không áp dụng"))
        let report = try await desk.browser.get("/bao-cao/ket-qua" + query).text
        #expect(report.contains(">—</span>") && report.contains("—: chưa có số liệu."))
        #expect(!report.contains("…</span>") && !report.contains("…: chưa có số liệu."))
    }

    @Test("Whoever declares a register complete sees every figure that becomes 0, and those that do not")
    func declaredFigures() async throws {
        let desk = try await FigureSite()
        let page = try await desk.browser.get("/so-lieu/khai-du?ky=2016&don-vi=63-77").text
        let projects = try #require(page.components(separatedBy: "value=\"project\"").dropFirst().first)
        let effect = try #require(projects.components(separatedBy: "</details>").first)
        let sheet = try await desk.site.office.figures(try desk.scope(), province: desk.province)
        let names = sheet.zeroOnceComplete(.project).map(\.indicator.name)
        #expect(names.count > 10)
        for name in names { #expect(effect.contains("<li>\(name)</li>"), "\(name)") }
        let classes = try #require(page.components(separatedBy: "value=\"training_class\"").dropFirst().first)
        #expect(classes.components(separatedBy: "</details>").first?.contains("Vẫn chưa có số") == true)
    }

    @Test("A sent form becomes the one address of its period") func form() async throws {
        let desk = try await FigureSite()
        func address(_ query: String) async throws -> String? {
            try await desk.browser.get("/so-lieu?\(query)").location
        }
        #expect(try await address("phan=H1&nam=2016&den=&don-vi=63-77") == "/so-lieu?ky=2016-H1&don-vi=63-77")
        #expect(try await address("phan=giai-doan&nam=2016&den=2020") == "/so-lieu?ky=2016%2F2020")
        #expect(try await address("phan=giai-doan&nam=2020&den=2016") == "/so-lieu?ky=2016%2F2020")
        #expect(try await desk.browser.get("/so-lieu?ky=mai").status == 422)
        #expect(try await desk.browser.get("/so-lieu?ky=2016&don-vi=63-99").status == 404)
    }

    @Test("Without a period and a place the page is about the last year that is known, where its records are")
    func usual() async throws {
        let desk = try await FigureSite()
        let page = try await desk.browser.get("/so-lieu").text
        #expect(page.contains("<h1>Số liệu năm 2016</h1>"))
        #expect(page.contains("value=\"63-77\" selected"))
    }

    @Test("The records behind a number, and those that do not know theirs, lead to their own pages") func records()
        async throws
    {
        let desk = try await FigureSite()
        let address = "/so-lieu/ban-ghi?ky=2016&don-vi=63-77&chi-tieu=training.vocational.learners"
        let counted = try await desk.browser.get(address).text
        #expect(counted.contains("href=\"/lop-dao-tao/LH-0001\"") || counted.contains("href=\"/lop-dao-tao/"))
        #expect(counted.contains("Chưa có số (1)"))
        let missing = try await desk.browser.get(address + "&phan=thieu").text
        #expect(missing.contains("Đào tạo nghề đan lát"))
        #expect(!missing.contains("Đào tạo nghề may công nghiệp"))
    }

    @Test("An answer is kept until a register changes") func kept() async throws {
        let desk = try await FigureSite()
        let address = "/so-lieu?ky=2016&don-vi=63-77"
        let first = try await desk.browser.get(address).text
        #expect(try await desk.browser.get(address).text == first)
        let classes = try await desk.site.office.list(.trainingClass, organisation: 1, limit: 5, offset: 0).records
        let open = try #require(classes.first { $0.stored.record.amount(TrainingClassField.learners) == nil })
        _ = try await desk.site.office.correct(
            try RecordCode(open.code), assignments: ["learners=30"], organisation: 1)
        #expect(try await desk.browser.get(address).text.contains("<strong>50</strong>"))
    }

    @Test("A register is declared complete only by a person who says so, and the declaration can be taken back")
    func declare() async throws {
        let desk = try await FigureSite()
        let form = "/so-lieu/khai-du?ky=2016&don-vi=63-77"
        #expect(try await desk.browser.get(form).text.contains("chỉ tiêu thành 0"))
        let fields = [("ky", "2016"), ("don-vi", "63-77"), ("so", "trade_event")]
        let refused = try await desk.browser.fill(form, "/so-lieu/khai-du", fields)
        #expect(refused.status == 422)
        #expect(refused.text.contains("Hãy đánh dấu xác nhận"))
        #expect(refused.text.contains("value=\"trade_event\" checked"))
        let done = try await desk.browser.fill(form, "/so-lieu/khai-du", fields + [("chac", "co")])
        #expect(done.status == 303)
        let figures = try await desk.site.office.figures(try desk.scope(), province: desk.province).figures
        #expect(figures.first { $0.code == "fair.joined" }?.value?.plain == "0")
        let back = try await desk.browser.fill(
            form, "/so-lieu/khai-du/rut", [("so", "trade_event"), ("ky", "2016"), ("tinh", "63:77")])
        #expect(back.status == 303)
        let after = try await desk.site.office.figures(try desk.scope(), province: desk.province).figures
        #expect(after.first { $0.code == "fair.joined" }?.value == nil)
    }

    @Test("A difference from what was published is explained beside it, equals sign and all") func explain()
        async throws
    {
        let desk = try await FigureSite()
        _ = try await desk.site.office.create(
            .publishedFigure, assignments: ["indicator=survey.establishments", "value=5"],
            province: desk.province.key, period: Period(code: "2016"), organisation: 1)
        let page = try await desk.browser.get("/so-lieu?ky=2016&don-vi=63-77").text
        #expect(page.contains("chưa giải trình"))
        let form = "/so-lieu/giai-trinh?ky=2016&don-vi=63-77&chi-tieu=survey.establishments"
        let code = try #require(
            try await desk.site.office.list(.publishedFigure, organisation: 1, limit: 1, offset: 0).records.first?.code)
        let fields = [
            ("ky", "2016"), ("don-vi", "63-77"), ("chi-tieu", "survey.establishments"), ("ma", code),
            ("loi", "Công bố tính cả 3 cơ sở: 2+3=5"),
        ]
        #expect(try await desk.browser.fill(form, "/so-lieu/giai-trinh", fields + [("ban", "1")]).status == 303)
        let after = try await desk.browser.get("/so-lieu?ky=2016&don-vi=63-77").text
        #expect(after.contains("2+3=5"))
        #expect(!after.contains("chưa giải trình"))
        let late = try await desk.browser.fill(
            form, "/so-lieu/giai-trinh", Array(fields.dropLast()) + [("loi", "Lời khác"), ("ban", "1")])
        #expect(late.status == 422)
        #expect(late.text.contains("Lời khác"))
    }

    @Test("An explanation without words is asked for, unless it takes back one that is there") func blank() async throws
    {
        let desk = try await FigureSite()
        _ = try await desk.site.office.create(
            .publishedFigure, assignments: ["indicator=survey.establishments", "value=5"],
            province: desk.province.key, period: Period(code: "2016"), organisation: 1)
        let fields = [("ky", "2016"), ("don-vi", "63-77"), ("chi-tieu", "survey.establishments"), ("ma", "CBO-0001")]
        func write(_ words: String, _ version: String) async throws -> Browser.Reply {
            try await desk.browser.fill(
                "/so-lieu/giai-trinh?ky=2016&don-vi=63-77&chi-tieu=survey.establishments", "/so-lieu/giai-trinh",
                fields + [("loi", words), ("ban", version)])
        }
        let asked = try await write("  ", "1")
        #expect(asked.status == 422)
        #expect(asked.text.contains("Hãy ghi lời giải trình: vì sao số đếm được khác số đã công bố."))
        #expect(try await write("Tính cả cơ sở ngoài tỉnh", "1").status == 303)
        #expect(try await write("", "2").status == 303)
    }

    @Test("An indicator's page tells its years, and why one is not known") func years() async throws {
        let desk = try await FigureSite()
        let page = try await desk.browser.get(
            "/so-lieu/chi-tieu/training.vocational.learners?ky=2016&don-vi=63-77"
        ).text
        #expect(page.contains(">2012</th>"))
        #expect(page.contains("chưa có bản ghi"))
        #expect(try await desk.browser.get("/so-lieu/chi-tieu/khong.co").status == 404)
    }

    @Test("A rate is told by its two numbers, and each leads to its records") func rate() async throws {
        let desk = try await FigureSite([
            OfficePapers.projects(
                2016,
                [
                    ["Máy sấy", "KCĐP", "Cơ sở A", 100, "Hoàn thành"],
                    ["Máy dệt", "KCĐP", "Cơ sở B", 100, "Hoàn thành"],
                    ["Máy ép", "KCĐP", "Cơ sở C", 100, "Đang thực hiện"],
                ])
        ])
        let page = try await desk.browser.get(
            "/so-lieu/ban-ghi?ky=2016&don-vi=63-77&chi-tieu=project.completion_rate"
        ).text
        #expect(page.contains("66,7 %") && !page.contains("Đóng góp"))
        #expect(page.contains("chi-tieu=project.completed\"") && page.contains("chi-tieu=project.assigned\""))
    }

    @Test("Records have a total row, and the same as a file") func totals() async throws {
        let desk = try await FigureSite()
        let page = try await desk.browser.get(
            "/so-lieu/ban-ghi?ky=2016&don-vi=63-77&chi-tieu=training.vocational.classes"
        ).text
        #expect(page.contains("Cộng 2 bản ghi</th><td class=\"number\" data-label=\"Đóng góp (lớp)\">2</td>"))
        let file = try await desk.browser.get(
            "/so-lieu/ban-ghi/tai?ky=2016&don-vi=63-77&chi-tieu=training.vocational.classes&dang=csv")
        #expect(file.status == 200)
        #expect(file.text.contains("LH-0001;Đào tạo nghề may công nghiệp;1;2016;"))
        #expect(file.text.contains("Cộng;2 bản ghi;2"))
    }

    @Test("Levels that are counted are shown, not a 1 for each record") func levels() async throws {
        let desk = try await FigureSite()
        for (name, level) in [("Nón lá", "tỉnh"), ("Tủ thờ", "tỉnh"), ("Nước mắm", "huyện")] {
            _ = try await desk.site.office.create(
                .recognition, assignments: ["product=\(name)", "recognised=2016", "level=\(level)"],
                province: desk.province.key, period: Period(code: "2016"), organisation: 1)
        }
        let page = try await desk.browser.get("/so-lieu/ban-ghi?ky=2016&don-vi=63-77&chi-tieu=contest.levels").text
        #expect(!page.contains("Đóng góp"))
        #expect(page.contains("Cộng 3 bản ghi</th><td data-label=\"Cấp\">2 cấp khác nhau</td>"))
        #expect(page.contains("chỉ được tính một lần"))
    }

    @Test("A part of another kind is not parted by source, too: there the columns are blank, also in the report")
    func partsBySource() async throws {
        let desk = try await FigureSite([
            OfficePapers.projects(
                2016,
                [
                    ["Máy sấy", "KCĐP", "Cơ sở A", 100, "Hoàn thành"],
                    ["Đánh giá sản xuất sạch hơn", "KCQG", "Cơ sở B", 100, "Hoàn thành"],
                ])
        ])
        func cells(_ page: String, _ line: String) throws -> String {
            let after = try #require(page.components(separatedBy: line).dropFirst().first)
            return try #require(after.components(separatedBy: "</tr>").first)
        }
        let query = "?ky=2016&don-vi=63-77"
        let row = try cells(try await desk.browser.get("/so-lieu" + query).text, "Trong đó: ")
        #expect(row.contains("</span></td><td class=\"number\"></td><td class=\"number\"></td>"))
        let report = try cells(try await desk.browser.get("/bao-cao/ket-qua" + query).text, "Trong đó: ")
        #expect(report.contains("</td><td class=\"number\"></td><td class=\"number\"></td>"))
    }

    @Test("Each reason why an indicator is not known names its years") func yearsOfReasons() async throws {
        let desk = try await FigureSite()
        let page = try await desk.browser.get(
            "/so-lieu/chi-tieu/training.vocational.classes?ky=2016&don-vi=63-77"
        ).text
        #expect(page.contains("<p class=\"quiet\">2012–2015: chưa có bản ghi nào của sổ lớp"))
    }

    @Test("Emptying an explanation is offered only where there is one") func emptyHint() async throws {
        let desk = try await FigureSite()
        let hint = "Để trống là bỏ lời đã ghi."
        let form = "/so-lieu/giai-trinh?ky=2016&don-vi=63-77&chi-tieu=survey.establishments"
        _ = try await desk.site.office.create(
            .publishedFigure, assignments: ["indicator=survey.establishments", "value=5"],
            province: desk.province.key, period: Period(code: "2016"), organisation: 1)
        #expect(try await !desk.browser.get(form).text.contains(hint))
        try await desk.site.office.explain(try RecordCode("CBO-0001"), "Tính cả cơ sở ngoài tỉnh", organisation: 1)
        #expect(try await desk.browser.get(form).text.contains(hint))
    }

    @Test("A record without its number stands among those that lack it alone") func once() async throws {
        let desk = try await FigureSite()
        for (name, women) in [("Nghề may", "female=7"), ("Nghề đan", "learners=20")] {
            _ = try await desk.site.office.create(
                .trainingClass, assignments: ["name=Đào tạo \(name)", "kind=vocational", "held=2016", women],
                province: desk.province.key, period: Period(code: "2016"), organisation: 1)
        }
        let page = try await desk.browser.get(
            "/so-lieu/ban-ghi?ky=2016&don-vi=63-77&chi-tieu=training.vocational.learners.female"
        ).text
        #expect(page.contains("Được tính (1)") && page.contains("Chưa có số (3)"))
        #expect(page.contains("Nghề may") && !page.contains("Nghề đan"))
    }
}
