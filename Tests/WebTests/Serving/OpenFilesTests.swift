import Foundation
import Glibc
import Synchronization
import Testing

@testable import Web

@Suite("Connections and open files") struct OpenFilesTests {
    @Test("A process that may open few files keeps half of them for what it answers with")
    func halves() {
        #expect(OpenFiles.connections(of: 1024) == 512)
        #expect(OpenFiles.connections(of: 65_536) == 4096)
        #expect(OpenFiles.connections(of: 10) == 8)
        #expect(OpenFiles.raise() >= 256)
    }

    @Test("Connections beyond the most wait, and are answered once another has gone", .timeLimit(.minutes(2)))
    func waiting() async throws {
        let site = try await TestSite()
        let port = Port()
        let serving = Task {
            try await Server(site.house).run(host: "127.0.0.1", port: 0, connections: 2) { port.tell($0) }
        }
        let number = try await port.number()
        // A few more than the most are taken in, those of one look into the queue.
        let idle = try (0..<16).map { _ in try Plug(number) }
        let late = try Plug(number)
        late.ask("/dang-nhap")
        #expect(late.answer(within: 1) == "")
        idle.forEach { $0.close() }
        #expect(late.answer(within: 60).hasPrefix("HTTP/1.1 200"))
        late.close()
        serving.cancel()
        _ = await serving.result
    }
}

/// Where a server listens, once it does.
private final class Port: Sendable {
    private let known = Mutex<Int?>(nil)

    func tell(_ number: Int) { known.withLock { $0 = number } }

    func number() async throws -> Int {
        while true {
            if let number = known.withLock({ $0 }) { return number }
            try await Task.sleep(for: .milliseconds(10))
        }
    }
}

/// A connection of which nothing comes unless it asks.
private struct Plug {
    private let handle: Int32

    init(_ port: Int) throws {
        handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let code = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(code == 0)
    }

    func ask(_ path: String) {
        let text = "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        _ = text.withCString { send(handle, $0, strlen($0), 0) }
    }

    /// The first bytes that come within so many seconds.
    func answer(within seconds: Int) -> String {
        var patience = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = recv(handle, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    func close() { _ = Glibc.close(handle) }
}
