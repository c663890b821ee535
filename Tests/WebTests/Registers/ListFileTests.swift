import Domain
import Testing

@testable import Web

@Suite("A list as a file")
struct ListFileTests {
    @Test("The file has exactly what is filtered")
    func same() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        let browser = try await registers.browser()
        let page = try await browser.get("/de-an?source=KCDP&sap=-name")
        #expect(page.text.contains("href=\"/de-an/tai?source=KCDP&amp;sap=-name&amp;dang=csv\""))
        let file = try await browser.get("/de-an/tai?source=KCDP&sap=-name&dang=csv")
        #expect(file.headers["content-type"] == "text/csv; charset=utf-8")
        #expect(file.headers["content-disposition"]?.contains("de-an-") == true)
        let lines = file.text.split(whereSeparator: \.isNewline).dropFirst(2)
        #expect(lines.map { String($0.prefix(7)) } == ["DA-0001", "DA-0003"])
        let book = try await browser.get("/de-an/tai?source=KCDP&dang=xlsx")
        #expect(book.body.starts(with: Array("PK".utf8)))
    }

    @Test("A filter that is not understood makes no file of something else")
    func wrong() async throws {
        let registers = try await RegisterSite()
        try await registers.makeProjects()
        let browser = try await registers.browser()
        #expect(try await browser.get("/de-an/tai?ky=moi&dang=csv").status == 422)
        #expect(try await browser.get("/de-an/tai?dang=exe").status == 422)
    }

    @Test("Data of persons leave the house only with those who may read them")
    func persons() async throws {
        let registers = try await RegisterSite()
        try await registers.make(.collaborator, "name=Trần Thị Bé", "phone=0901234567")
        let open = try await registers.browser().get("/cong-tac-vien/tai?dang=csv")
        #expect(open.text.contains("Trần Thị Bé"))
        let closed = try await registers.browser(.observer).get("/cong-tac-vien/tai?dang=csv")
        #expect(closed.status == 200 && closed.text.contains("CTV-0001"))
        #expect(!closed.text.contains("Trần Thị Bé") && !closed.text.contains("0901234567"))
        let elsewhere = try await registers.browser(.elsewhere).get("/cong-tac-vien/tai?dang=csv")
        #expect(!elsewhere.text.contains("CTV-0001"))
    }
}
