import Foundation
import Synchronization

/// Stands between a program and a server and cuts the line when the program asks the server to keep its work: before the
/// server hears of it, or before the program hears the answer.
final class CuttingProxy: Sendable {
    enum Cut: Sendable {
        case beforeCommit, afterCommit
    }

    let port: UInt16
    private let listening: Int32
    private let server: UInt16
    private let cuts: Mutex<[Cut]>

    struct NoPort: Error {}

    /// `cuts`: what is done to the first COMMITs that come; later ones pass.
    init(to server: UInt16, cuts: [Cut]) throws {
        self.server = server
        self.cuts = Mutex(cuts)
        let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        self.listening = listening
        var address = CuttingProxy.local(0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listening, $0, size) == 0 && listen(listening, 16) == 0 && getsockname(listening, $0, &size) == 0
            }
        }
        guard isBound else { throw NoPort() }
        port = UInt16(bigEndian: address.sin_port)
        Thread { [weak self] in
            while true {
                let client = accept(listening, nil, nil)
                guard client >= 0, let self else { return }
                serve(client)
            }
        }.start()
    }

    deinit {
        shutdown(listening, Int32(SHUT_RDWR))
        close(listening)
    }

    private static func local(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }

    private func serve(_ client: Int32) {
        let upstream = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = CuttingProxy.local(server)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(upstream, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        let line = Line(client: client, server: upstream)
        Thread { line.carry(from: upstream, to: client) { _ in true } }.start()
        Thread { [weak self] in
            line.carry(from: client, to: upstream) { bytes in
                guard let self, bytes.firstRange(of: Array("COMMIT".utf8)) != nil else { return true }
                return self.mayPass(bytes, line)
            }
        }.start()
    }

    /// Whether the COMMIT goes on as if nothing were.
    private func mayPass(_ bytes: [UInt8], _ line: Line) -> Bool {
        let cut = cuts.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        switch cut {
        case nil: return true
        case .beforeCommit: break
        case .afterCommit:
            line.stopAnswers()
            _ = send(line.server, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        }
        line.cutClient()
        return false
    }
}

/// One connection through the proxy.
private final class Line: Sendable {
    let client: Int32
    let server: Int32
    private let answers = Atomic(true)

    init(client: Int32, server: Int32) {
        self.client = client
        self.server = server
    }

    func stopAnswers() { answers.store(false, ordering: .sequentiallyConsistent) }

    func cutClient() { shutdown(client, Int32(SHUT_RDWR)) }

    func carry(from: Int32, to: Int32, _ mayPass: ([UInt8]) -> Bool) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(from, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            let bytes = Array(buffer[..<count])
            guard mayPass(bytes) else { break }
            if from == server, !answers.load(ordering: .sequentiallyConsistent) { continue }
            guard send(to, bytes, count, Int32(MSG_NOSIGNAL)) == count else { break }
        }
        shutdown(to, Int32(SHUT_WR))
    }
}
