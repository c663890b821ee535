import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Hummingbird with one page of so many bytes and nothing else, to hold the pages under load against:
///
///     BareServer PORT BYTES
@main
enum BareServer {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        guard arguments.count == 2 else { return print("BareServer PORT BYTES") }
        let page = ByteBuffer(repeating: UInt8(ascii: "a"), count: arguments[1])
        let router = Router()
        router.get("/") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: page))
        }
        var log = Logger(label: "bare")
        log.logLevel = .error
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: arguments[0])), logger: log)
        try await application.runService()
    }
}
