import Actions
import Basics
import Domain
import Support
import Testing

@testable import Web

@Suite("Pages of reports") struct ReportPagesTests {
    private let place = "ky=2016&don-vi=63-77"

    @Test("Every kind is shown as a page, and handed out in every format", arguments: ReportKind.allCases)
    func kinds(_ kind: ReportKind) async throws {
        let desk = try await FigureSite()
        let page = try await desk.browser.get("\(kind.address)?\(place)")
        #expect(page.status == 200)
        #expect(page.text.contains("<article class=\"paper"))
        for format in ReportFormat.allCases {
            let file = try await desk.browser.get("\(kind.address)/tep?\(place)&dang=\(format.rawValue)")
            #expect(file.status == 200, "\(format)")
            #expect(file.headers["content-disposition"]?.contains("-2016.\(format.ending)") == true)
            #expect(file.body.count > 50)
        }
    }

    @Test("A number of the results opens its records; so does a code") func links() async throws {
        let desk = try await FigureSite()
        let results = try await desk.browser.get("/bao-cao/ket-qua?\(place)").text
        #expect(
            results.contains(
                "href=\"/so-lieu/ban-ghi?ky=2016&amp;don-vi=63-77&amp;chi-tieu=training.vocational.learners\">20"))
        #expect(try await desk.browser.get("/bao-cao/co-so?\(place)").text.contains("href=\"/co-so/CS-0001\""))
    }

    @Test("What cannot be used in the form is told beside its field, and what was typed stays") func typed()
        async throws
    {
        let desk = try await FigureSite()
        let reply = try await desk.browser.get("/bao-cao/ket-qua?\(place)&chot=40&nguoi-ky=B%C3%ACnh")
        #expect(reply.status == 422)
        #expect(reply.text.contains("Ngày chốt số liệu phải từ 1 đến 28"))
        #expect(reply.text.contains("value=\"Bình\""))
    }

    @Test("A submitted report stays as it was; its differences and corrigendum follow the registers") func submitted()
        async throws
    {
        let desk = try await FigureSite()
        let confirm =
            "/bao-cao/ket-qua/chot?\(place)&so-ky-hieu=5/BC-TTKC&nguoi-ky=Tr%E1%BA%A7n%20V%C4%83n%20B&chuc-danh=GI%C3%81M%20%C4%90%E1%BB%90C"
        #expect(try await desk.browser.get(confirm).text.contains("Chốt là giữ nguyên số liệu"))
        let fields = [
            ("ky", "2016"), ("don-vi", "63-77"), ("so-ky-hieu", "5/BC-TTKC"), ("nguoi-ky", "Trần Văn B"),
            ("chuc-danh", "GIÁM ĐỐC"), ("noi-nhan", "Sở Công Thương"), ("co-quan", "Sở Công Thương"),
        ]
        // One form that is sent twice is one report.
        let sent = fields + [("lan", "00112233445566778899aabbccddeeff")]
        for _ in 1...2 {
            let kept = try await desk.browser.fill(confirm, "/bao-cao/ket-qua/chot", sent)
            #expect(kept.location == "/bao-cao/da-chot/BC-0001")
        }
        let again = try await desk.browser.fill(confirm, "/bao-cao/ket-qua/chot", fields)
        #expect(again.status == 422)
        #expect(again.text.contains("đã dùng cho BC-0001"))
        let here = "/bao-cao/da-chot/BC-0001"
        #expect(try await desk.browser.get("\(here)/khac-biet").text.contains("vẫn như lần báo cáo gần nhất"))
        let classes = try await desk.site.office.list(.trainingClass, organisation: 1, limit: 5, offset: 0).records
        let open = try #require(classes.first { $0.stored.record.amount(TrainingClassField.learners) == nil })
        _ = try await desk.site.office.correct(try RecordCode(open.code), assignments: ["learners=30"], organisation: 1)
        #expect(try await desk.browser.get("\(here)/khac-biet").text.contains("<strong>50</strong>"))
        #expect(try await desk.browser.get("\(here)/dinh-chinh").text.contains("Nay đính chính là"))
        let corrected = try await desk.browser.fill(
            "\(here)/dinh-chinh", nil, [("so-ky-hieu", "6/BC-TTKC"), ("ngay", "")])
        #expect(corrected.location == "/bao-cao/da-chot/BC-0002")
        #expect(try await desk.browser.get(here).text.contains("Đã được đính chính bằng"))
        // The next paper begins with the head of the last.
        #expect(try await desk.browser.get("/bao-cao/ke-hoach?\(place)").text.contains("value=\"Trần Văn B\""))
        let list = try await desk.browser.get("/bao-cao/da-chot").text
        #expect(list.contains("đính chính BC-0001"))
        // Neither paper says its day: the list does not either, only when it was frozen.
        let today = desk.site.office.today.vietnamese
        #expect(!list.contains("<td class=\"short\">\(today)</td>"))
        #expect(list.contains("<td class=\"short\"><span class=\"unknown\""))
    }

    @Test("Before a report is kept it is told what its paper lacks, and it can be kept all the same") func lacks()
        async throws
    {
        let desk = try await FigureSite()
        let page = try await desk.browser.get("/bao-cao/loi-van/chot?\(place)").text
        for words in [
            "Chưa có nội dung về giải pháp.", "Ngày ký để trống.", "Người ký để trống.", ">Chốt báo cáo</button>",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        let full = "/bao-cao/ket-qua/chot?\(place)&ngay=2016-12-20&nguoi-ky=B%C3%ACnh"
        #expect(try await !desk.browser.get(full).text.contains("còn thiếu"))
    }

    @Test("A number that changed in the words of a report is marked in its sentence") func words() async throws {
        let desk = try await FigureSite()
        let kept = try await desk.browser.fill(
            "/bao-cao/loi-van/chot?\(place)", "/bao-cao/loi-van/chot", [("ky", "2016"), ("don-vi", "63-77")])
        let here = try #require(kept.location)
        let classes = try await desk.site.office.list(.trainingClass, organisation: 1, limit: 5, offset: 0).records
        let known = try #require(classes.first { $0.stored.record.amount(TrainingClassField.learners) != nil })
        _ = try await desk.site.office.correct(
            try RecordCode(known.code), assignments: ["learners=30"], organisation: 1)
        let page = try await desk.browser.get("\(here)/khac-biet").text
        #expect(page.contains("<del>20</del> <ins>30</ins>"))
    }

    @Test("The whole pack is one file of all kinds in the formats that were chosen") func pack() async throws {
        let desk = try await FigureSite()
        let reply = try await desk.browser.get("/bao-cao/bo?\(place)&dang=csv&dang=xlsx")
        #expect(reply.status == 200)
        #expect(reply.headers["content-type"] == "application/zip")
        let names = reply.text
        for kind in ReportKind.allCases where kind != .article {
            #expect(names.contains("\(kind.stem)-2016.csv"))
            #expect(names.contains("\(kind.stem)-2016.xlsx"))
        }
        #expect(try await desk.browser.get("/bao-cao/bo?\(place)").status == 422)
    }
}
