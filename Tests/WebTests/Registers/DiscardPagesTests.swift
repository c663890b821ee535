import Actions
import Basics
import Domain
import Testing

@testable import Web

@Suite("Removing a record made by mistake")
struct DiscardPagesTests {
    @Test("It is gone from list, figures and search, its history stays, and it comes back as it was")
    func thereAndBack() async throws {
        let registers = try await RegisterSite()
        try await registers.make(
            .trainingClass, "name=Lớp may ghi nhầm", "held=2016", "kind=vocational", "learners=30", "classes=1")
        let browser = try await registers.browser()
        let here = "/lop-dao-tao/LH-0001"
        let office = registers.site.office
        let before = try await office.biography(try RecordCode("LH-1"), organisation: 1).listed.stored.record
        #expect(try await browser.get(here).text.contains("Xóa hồ sơ nhập nhầm"))
        #expect(try await browser.fill("\(here)/xoa", nil, [("ly-do", " ")]).status == 422)
        #expect(try await browser.get(here).status == 200)
        let gone = try await browser.fill("\(here)/xoa", nil, [("ly-do", "Ghi hai lần")])
        #expect(gone.location == "/lop-dao-tao")
        let told = try await browser.get(here)
        #expect(told.status == 404 && told.text.contains("Ghi hai lần") && !told.text.contains("Lớp may ghi nhầm"))
        #expect(try await browser.get("/lop-dao-tao").text.contains("<strong>0 lớp"))
        #expect(try await office.search("ghi nhầm", organisation: 1, limit: 5).isEmpty)
        #expect(try await office.check() == [])
        let back = try await browser.fill(here, "\(here)/khoi-phuc", [])
        #expect(back.location == here)
        let after = try await office.biography(try RecordCode("LH-1"), organisation: 1)
        #expect(after.listed.stored.record == before)
        #expect(after.changes.map(\.verb) == ["create", "discard", "restore"])
        #expect(try await browser.get("/lop-dao-tao").text.contains("<strong>1 lớp"))
        #expect(try await browser.fill("\(here)/sua", nil, [("f-learners", "25")]).status == 303)
        #expect(try await office.check() == [])
    }

    @Test("What was typed for a record that somebody removed meanwhile is shown, with the way to get it back")
    func removedMeanwhile() async throws {
        let registers = try await RegisterSite()
        try await registers.make(.trainingClass, "name=Lớp may", "held=2016", "kind=vocational")
        let browser = try await registers.browser()
        let here = "/lop-dao-tao/LH-0001"
        let key = try await browser.formKey(of: "\(here)/sua")
        try await registers.site.office.discard(try RecordCode("LH-1"), reason: "Ghi hai lần", organisation: 1)
        let reply = try await browser.send(
            "\(here)/sua", [("f-place", "Nhà văn hóa xã & chợ"), ("_khoa", key)])
        #expect(reply.status == 404)
        #expect(reply.text.contains("LH-0001 đã bị xóa, vì: Ghi hai lần."))
        #expect(try await browser.get("/tim?tim=LH-0001").location == here)
        #expect(reply.text.contains("Những gì đã gõ, chưa ghi") && reply.text.contains("Nhà văn hóa xã &amp; chợ"))
    }

    @Test("What an undone import left can be removed on its page; the notice leads to where it comes back")
    func undoneImport() async throws {
        let desk = try await FigureSite()
        let office = desk.site.office
        _ = try await office.correct(try RecordCode("CS-2"), assignments: ["trade=Cơ khí"], organisation: 1)
        let (browser, here) = (desk.browser, "/co-so/CS-0002")
        #expect(!(try await browser.get(here).text.contains("Xóa hồ sơ nhập nhầm")))
        #expect(try await browser.get("\(here)/xoa").text.contains("hãy sửa hồ sơ, hoặc hoàn tác lần nhập ấy"))
        for entry in try await office.imports(organisation: 1) {
            _ = try await office.undoImport(entry.number, organisation: 1)
        }
        let page = try await browser.get(here).text
        #expect(page.contains("Xóa hồ sơ nhập nhầm") && page.contains(", đã hoàn tác)"))
        let gone = try await browser.fill("\(here)/xoa", nil, [("ly-do", "Nhập nhầm tệp")])
        let told = try await browser.follow(gone).text
        #expect(told.contains("<a href=\"\(here)\">Mở hồ sơ đã xóa CS-0002 để khôi phục</a>"))
        #expect(try await browser.fill(here, "\(here)/khoi-phuc", []).location == here)
        #expect(try await browser.get(here).text.contains(", đã hoàn tác)"))
        #expect(try await office.check() == [])
    }

    @Test("What something points to stays, and the sentence says what")
    func held() async throws {
        let registers = try await RegisterSite()
        try await registers.make(.trainingClass, "name=Lớp may", "held=2016", "kind=vocational")
        try await registers.make(.learner, "name=Trần Thị Mai", "training_class=LH-0001")
        let browser = try await registers.browser()
        let page = try await browser.get("/lop-dao-tao/LH-0001")
        #expect(!page.text.contains("Xóa hồ sơ nhập nhầm"))
        #expect(try await browser.get("/lop-dao-tao/LH-0001/xoa").text.contains("HV-0001 trỏ tới LH-0001"))
        await #expect(throws: Problem.self) {
            try await registers.site.office.discard(try RecordCode("LH-1"), reason: "Nhầm", organisation: 1)
        }
    }

    @Test("Nobody removes what lies outside their places, nor without the right to write")
    func rights() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        for person in [RegisterSite.Person.elsewhere, .observer] {
            #expect(try await registers.browser(person).get("/de-an/DA-0001/xoa").status == 403)
        }
    }

    @Test("What took its place meanwhile is named only to those in whose places it lies")
    func reach() async throws {
        let registers = try await RegisterSite()
        try await registers.make(
            .establishment, "name=Cơ sở A", "tax_code=3500123456", province: RegisterSite.elsewhere)
        let office = registers.site.office
        try await office.discard(try RecordCode("CS-1"), reason: "Nhầm", organisation: 1)
        try await registers.make(.establishment, "name=Công ty giấu tên", "tax_code=3500123456")
        let browser = try await registers.browser(.elsewhere)
        let reply = try await browser.fill("/co-so/CS-0001", "/co-so/CS-0001/khoi-phuc", [])
        #expect(reply.status == 422 && !reply.text.contains("Công ty giấu tên"))
        #expect(try await office.discarded(try RecordCode("CS-1"), organisation: 1) != nil)
    }
}
