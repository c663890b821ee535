import Testing

@testable import Web

@Suite("The key of a form")
struct FormKeyTests {
    private let key = FormKey(secret: Array(0..<32))

    @Test("A key fits wherever the same visitor sends it, under another mask for each address")
    func fits() {
        let one = key.text(for: "/co-so?tim=a")
        let other = key.text(for: "/co-so?tim=b")
        #expect(one != other)
        #expect(one == key.text(for: "/co-so?tim=a"))
        #expect(key.fits(one))
        #expect(key.fits(other))
    }

    @Test("No other visitor's key fits, nor one that was changed")
    func doesNotFit() {
        let stranger = FormKey(secret: Array(1..<33)).text(for: "/")
        #expect(!key.fits(stranger))
        #expect(!key.fits(""))
        #expect(!key.fits("xyz"))
        let own = key.text(for: "/")
        #expect(!key.fits(String(own.dropLast()) + (own.last == "0" ? "1" : "0")))
    }

    @Test("A notice is read back only by whom it was sealed for")
    func notice() throws {
        let seal = NoticeSeal(secret: Array(0..<32))
        let text = try #require(seal.text(.done("Đã ghi “CS-0001”.")))
        #expect(seal.notice(text) == .done("Đã ghi “CS-0001”."))
        #expect(NoticeSeal(secret: Array(1..<33)).notice(text) == nil)
        #expect(seal.notice("zz") == nil)
        #expect(seal.notice("") == nil)
    }

    @Test("After signing in one goes back to a page of ours, never elsewhere")
    func target() {
        #expect(SignInAddress.target("/co-so?tim=a&trang=2") == "/co-so?tim=a&trang=2")
        for elsewhere in ["//x.vn", "https://x.vn", "/\\x.vn", "javascript:1", "", "/a\nb", nil] {
            #expect(SignInAddress.target(elsewhere) == "/")
        }
    }
}
