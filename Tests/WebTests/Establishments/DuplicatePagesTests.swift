import Actions
import Basics
import Domain
import Support
import Testing

@testable import Web

@Suite("Pages of duplicates") struct DuplicatePagesTests {
    private let pair = "/co-so/trung-lap/1"

    @Test("The list tells score and reasons; a filter that fits nothing says so") func list() async throws {
        let desk = try await FigureSite()
        let page = try await desk.browser.get("/co-so/trung-lap").text
        #expect(page.contains("href=\"/co-so/trung-lap/1\""))
        #expect(page.contains("Cùng tên, khác loại hình"))
        #expect(try await desk.browser.get("/co-so/trung-lap?tu=100").text.contains("Không có cặp nào như vậy."))
    }

    @Test("Both sides say in words where they differ") func sides() async throws {
        let desk = try await FigureSite()
        let page = try await desk.browser.get(pair).text
        #expect(page.contains("<strong>khác nhau</strong>"))
        #expect(page.contains("<strong>chỉ một bên có</strong>"))
        #expect(page.contains("1 số liệu năm"))
    }

    @Test("A merge with a choice for a field, and its way back") func merge() async throws {
        let desk = try await FigureSite()
        let fields = [
            ("viec", "gop"), ("giu", "CS-0001"), ("f-\(EstablishmentField.phone.rawValue)", "CS-0002"),
            ("ban-CS-0001", "1"), ("ban-CS-0002", "1"),
        ]
        let done = try await desk.browser.fill(pair, nil, fields)
        #expect(done.status == 303)
        func phone() async throws -> String? {
            try await desk.site.office.biography(try RecordCode("CS-1"), organisation: 1).listed.stored.record.text(
                EstablishmentField.phone)
        }
        #expect(try await phone()?.hasSuffix("2") == true)
        let late = try await desk.browser.fill(pair, nil, [("viec", "khac")])
        #expect(late.status == 409)
        #expect(late.text.contains("quyết định là một"))
        #expect(try await desk.browser.get("/co-so/trung-lap/da-quyet-dinh").text.contains("Đã gộp"))
        let parted = try await desk.browser.fill(pair, "/co-so/trung-lap/tach", [("ma", "CS-0002")])
        #expect(parted.status == 303)
        #expect(try await phone()?.hasSuffix("1") == true)
    }

    @Test("Two at once: what another has changed meanwhile is told, and what was chosen stays chosen") func stale()
        async throws
    {
        let desk = try await FigureSite()
        _ = try await desk.site.office.correct(
            try RecordCode("CS-1"), assignments: ["trade=Cơ khí"], organisation: 1)
        let fields = [
            ("viec", "gop"), ("giu", "CS-0002"), ("f-\(EstablishmentField.phone.rawValue)", "CS-0001"),
            ("ban-CS-0001", "1"), ("ban-CS-0002", "1"),
        ]
        let reply = try await desk.browser.fill(pair, nil, fields)
        #expect(reply.status == 422)
        #expect(reply.text.contains("Ngành nghề"))
        #expect(reply.text.contains("name=\"giu\" value=\"CS-0002\" checked"))
    }

    @Test("All of a score are merged only when their number was said and is still so") func all() async throws {
        let desk = try await FigureSite()
        let confirm = "/co-so/trung-lap/gop-hang-loat?tu=20"
        #expect(try await desk.browser.get(confirm).text.contains("Gộp 1 cặp"))
        let action = "/co-so/trung-lap/gop-hang-loat"
        let other = try await desk.browser.fill(confirm, action, [("tu", "20"), ("loai", ""), ("so", "7")])
        #expect(other.status == 409)
        let done = try await desk.browser.fill(confirm, action, [("tu", "20"), ("loai", ""), ("so", "1")])
        #expect(done.status == 303)
        #expect(try await desk.site.office.candidates(organisation: 1, limit: 5).total == 0)
    }
}
