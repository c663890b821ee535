import HTTPTypes
import Testing

@testable import Web

@Suite("What machines ask of the server")
struct ServerTests {
    @Test(
        "Whoever asks for a head gets no body, whether the page is there or not",
        arguments: ["/dang-nhap", "/khong-co"])
    func heads(path: String) async throws {
        let browser = Browser(try await TestSite())
        let whole = try await browser.ask(.get, path)
        let head = try await browser.ask(.head, path)
        #expect(head.status == whole.status)
        #expect(head.body.isEmpty && !whole.body.isEmpty)
    }

    @Test("Other methods are told which ones there are", arguments: ["/dang-nhap", "/co-so", "/khong-co"])
    func methods(path: String) async throws {
        let browser = Browser(try await TestSite())
        for method in [.put, .delete, .options, .trace] as [HTTPRequest.Method] {
            let reply = try await browser.ask(method, path)
            #expect(reply.status == 405, "\(method)")
            #expect(reply.headers["allow"] == "GET, HEAD, POST")
        }
    }

    @Test("Every answer says what a page may do", arguments: ["/", "/dang-nhap", "/khong-co", "/static/khong-co.css"])
    func headers(path: String) async throws {
        let reply = try await Browser(try await TestSite()).get(path)
        for name in ["content-security-policy", "x-content-type-options", "referrer-policy"] {
            #expect(reply.headers[name]?.isEmpty == false, "\(name)")
        }
    }
}
