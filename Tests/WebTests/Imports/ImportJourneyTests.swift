import Actions
import Documents
import Domain
import Support
import Testing

@testable import Web

@Suite("Importing in the browser")
struct ImportJourneyTests {
    @Test("From the file over the plan into the registers, into the history, and back")
    func wholeWay() async throws {
        let journey = try await ImportJourney()
        #expect(try await journey.browser.get("/nhap").text.contains("Chưa nhập tệp nào."))
        let sent = try await journey.upload()
        #expect(sent.status == 303)
        let waiting = try await journey.browser.get(try #require(sent.location))
        #expect(
            waiting.text.contains("<noscript><meta http-equiv=\"refresh\" content=\"1\">")
                && waiting.text.contains("<progress"))

        let plan = try await journey.ended(sent)
        #expect(plan.page.text.contains("Kế hoạch nhập: de-an 2016.xlsx"))
        #expect(plan.page.text.contains("“hai trăm”") && plan.page.text.contains("dòng 5, cột E"))
        #expect(plan.page.text.contains("đề án, nhiệm vụ") && plan.page.text.contains("Nhận ra từ tiêu đề “STT”"))
        #expect(plan.page.text.contains(">Khai các cột<") && !plan.page.text.contains("Khai lại"))
        #expect(try await journey.site.office.imports(organisation: journey.centre).isEmpty)

        let done = try await journey.ended(try await journey.press(plan.address, "/ghi"))
        #expect(done.address == "/nhap/1")
        #expect(done.page.text.contains("Đã ghi vào sổ: lần nhập số 1.") && done.page.text.contains("/de-an?nhap=1"))
        #expect(try await journey.browser.get("/nhap").text.contains("de-an 2016.xlsx"))
        let written = try await journey.browser.get(plan.address).text
        #expect(written.contains("Kế hoạch này đã được ghi") && written.contains("href=\"/nhap/1/hoan-tac\""))
        #expect(!written.contains("/cot\"") && !written.contains("/cot?") && !written.contains("Bỏ, không ghi gì"))

        let seen = try await journey.ended(try await journey.press("/nhap/1/hoan-tac", "/xem"))
        #expect(seen.page.text.contains("Sẽ bỏ khỏi sổ"))
        #expect(try await journey.site.office.imports(organisation: journey.centre).first?.undone == nil)
        let undone = try await journey.ended(try await journey.press(seen.address, ""))
        #expect(undone.address == "/nhap/1" && undone.page.text.contains("đã hoàn tác"))
        #expect(undone.page.text.contains("<h2>Đã từng ghi vào sổ (đã hoàn tác)</h2>"))
        #expect(undone.page.text.contains("Đã bỏ 2 hồ sơ, đưa 0 hồ sơ trở lại như trước."))
        #expect(try await journey.site.office.imports(organisation: journey.centre).first?.undone != nil)
    }

    @Test("Of what may be a duplicate each side says what it is and where it stands") func duplicates() async throws {
        let journey = try await ImportJourney()
        let first = try journey.bytes([FigureSite.survey])
        let plan = try await journey.ended(try await journey.upload(first, name: "a.xlsx"))
        #expect(plan.page.text.contains("Cty Cổ phần Hải Đăng <span class=\"quiet\">(cơ sở trong tệp)</span>"))
        #expect(plan.page.text.contains("Công ty TNHH Hải Đăng <span class=\"quiet\">(cơ sở trong tệp)</span>"))
        _ = try await journey.ended(try await journey.press(plan.address, "/ghi"))
        let next = try await journey.ended(try await journey.upload())
        #expect(next.page.text.contains("(đề án trong tệp)</span>"))
        #expect(next.page.text.contains("Công ty TNHH Hải Đăng <span class=\"quiet\">(cơ sở trong sổ)</span>"))
    }

    @Test("The period of a file may be a month, as every period may") func months() async throws {
        let journey = try await ImportJourney()
        #expect(try await journey.browser.get("/nhap").text.contains("<option value=\"07\">Tháng 7</option>"))
        let reply = try await journey.browser.upload(
            "/nhap", nil, [("ma", "a"), ("nam", "2016"), ("phan", "07"), ("tinh", "63:54"), ("chu", "found")],
            files: [("tep", "a.xlsx", try journey.bytes([OfficePapers.projects(2016, ImportJourney.usual)]))])
        #expect(try await journey.ended(reply).page.text.contains("tháng 7/2016"))
    }

    @Test("A year with other words in it is asked for again, not read as the year in them") func strictYear()
        async throws
    {
        let journey = try await ImportJourney()
        let file = try journey.bytes([OfficePapers.projects(2016, ImportJourney.usual)])
        func send(_ year: String) async throws -> Browser.Reply {
            try await journey.browser.upload(
                "/nhap", nil, [("ma", year), ("nam", year), ("phan", ""), ("tinh", "63:54"), ("chu", "found")],
                files: [("tep", "a.xlsx", file)])
        }
        for year in ["2016; DROP", "2016 và 2018", "16", "7/2016"] {
            let refused = try await send(year)
            #expect(refused.status == 422, "\(year)")
            #expect(refused.text.contains("Năm “\(year)” không đọc được: hãy ghi một năm (2024)"), "\(year)")
            #expect(refused.text.contains("Hãy chọn lại tệp (vừa gửi: “a.xlsx”)."), "\(year)")
        }
        for year in ["2016", " 2016 ", "2016-2018", "2016–2018"] {
            #expect(try await send(year).status == 303, "\(year)")
        }
    }

    @Test("The same file again tells of the import before, and that nothing is left to write")
    func again() async throws {
        let journey = try await ImportJourney()
        let file = try journey.bytes([OfficePapers.projects(2016, ImportJourney.usual)])
        let first = try await journey.ended(try await journey.upload(file, name: "a.xlsx"))
        _ = try await journey.ended(try await journey.press(first.address, "/ghi"))
        let plan = try await journey.ended(try await journey.upload(file, name: "b.xlsx"))
        #expect(plan.page.text.contains("Chính tệp này đã được") && plan.page.text.contains("/nhap/1/hoan-tac"))
        #expect(plan.page.text.contains("không có gì để ghi") && !plan.page.text.contains(">Ghi vào sổ<"))
    }

    @Test("What a file changes is shown field by field before it is written")
    func differences() async throws {
        let journey = try await ImportJourney()
        _ = try await journey.commit()
        var rows = ImportJourney.usual
        rows[1] = ["Xây dựng mô hình trình diễn sấy cá", "KCQG", "HTX Bình Minh", 200, "Hoàn thành"]
        let plan = try await journey.ended(try await journey.upload(rows, name: "lần hai.xlsx"))
        #expect(plan.page.text.contains("Thay đổi của hồ sơ đã có (1)"))
        #expect(plan.page.text.contains("<del>") && plan.page.text.contains("<ins>"))
    }

    @Test("A form that is sent twice is one job, and a plan that is confirmed twice one import")
    func doubleSubmit() async throws {
        let journey = try await ImportJourney()
        let first = try await journey.upload(key: "một lần")
        #expect(try await journey.upload(key: "một lần").location == first.location)
        let plan = try await journey.ended(first)
        let commit = try await journey.browser.fill(plan.address, plan.address + "/ghi", [("ma", "ghi")])
        let same = try await journey.browser.fill(plan.address, plan.address + "/ghi", [("ma", "ghi")])
        #expect(same.location == commit.location)
        let other = try await journey.press(plan.address, "/ghi")
        #expect(try await journey.ended(commit).address == "/nhap/1")
        // Another click on the page as it was: by then the registers hold it all.
        #expect(try await journey.ended(other).page.text.contains("Sổ đã thay đổi từ lúc xem trước"))
        #expect(try await journey.site.office.imports(organisation: journey.centre).count == 1)
    }

    @Test("Registers that changed since the plan are told, nothing is written, and the new plan can be")
    func changed() async throws {
        let journey = try await ImportJourney()
        let plan = try await journey.ended(try await journey.upload())
        _ = try await journey.commit([ImportJourney.usual[0]], name: "trước.xlsx")
        let refused = try await journey.ended(try await journey.press(plan.address, "/ghi"))
        #expect(refused.page.text.contains("Sổ đã thay đổi từ lúc xem trước nên chưa có gì được ghi"))
        #expect(try await journey.site.office.imports(organisation: journey.centre).count == 1)
        #expect(try await journey.ended(try await journey.press(refused.address, "/ghi")).address == "/nhap/2")
    }

    @Test("A server that starts again goes on with what was asked for") func restart() async throws {
        let journey = try await ImportJourney()
        let sent = try await journey.upload()
        // Nobody of the first process does it; another one opens the same database and the same files.
        let office = try await Office.open(
            try journey.site.store.databaseAddress(), actor: "khác", files: journey.site.scratch.path("files"))
        let house = House(
            office: office, settings: House.Settings(uploads: journey.site.scratch.path("khác")),
            log: journey.site.house.log)
        while try await house.jobs.runner.runNext() {}
        let end = try await journey.browser.get(try #require(sent.location))
        #expect(end.location?.hasPrefix("/nhap/ke-hoach/") == true)
    }

    @Test("The workbook comes back with its remarks, and what stands beside the rows is not read again")
    func remarks() async throws {
        let journey = try await ImportJourney()
        let plan = try await journey.ended(try await journey.upload())
        let made = try await journey.ended(try await journey.press(plan.address, "/nhan-xet"))
        #expect(made.page.text.contains("de-an 2016 - nhận xét.xlsx"))
        let file = try await journey.browser.get(made.address + "/tep")
        #expect(file.status == 200 && file.body.starts(with: [0x50, 0x4B]))
        let back = try await journey.ended(try await journey.upload(file.body, name: "de-an 2016 - nhận xét.xlsx"))
        #expect(back.page.text.contains("Kế hoạch nhập: de-an 2016 - nhận xét.xlsx"))
        #expect(!back.page.text.contains("Nhận xét khi nhập"))
    }

    @Test("Whoever goes elsewhere is told of the end on the next page, until they have looked") func notice()
        async throws
    {
        let journey = try await ImportJourney()
        let sent = try await journey.upload()
        #expect(try await !journey.browser.get("/").text.contains("việc đã xong"))
        try await journey.site.runJobs()
        try await Task.sleep(for: .milliseconds(2_100))
        #expect(
            try await journey.browser.get("/").text.contains(
                "<a class=\"ended\" href=\"/viec\">1 <span>việc đã xong</span></a>"))
        #expect(try await journey.browser.get("/viec").text.contains("de-an 2016.xlsx"))
        #expect(try await !journey.browser.get("/").text.contains("việc đã xong"))
        #expect(sent.status == 303)
    }
}
