import Basics
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads what came with a request: an encoded form, or one with files.
struct VisitBody {
    private(set) var form = Fields()
    private(set) var files: [UploadedFile] = []
    /// Made for the files of this request alone.
    private(set) var folder: String?

    enum Fault: Error {
        case tooLarge(limit: Int)
        case malformed
        case cannotKeep
        case otherType
    }

    mutating func read(_ request: Request, limit: Int, uploads: String) async throws {
        let type = request.headers[.contentType] ?? ""
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Fault.tooLarge(limit: limit)
        }
        if VisitBody.hasFiles(request) {
            try await readMultipart(request, type: type, limit: limit, uploads: uploads)
        } else if type.isEmpty || type.hasPrefix("application/x-www-form-urlencoded") {
            form = Fields(urlEncoded: try await text(request, limit: limit))
        } else {
            throw Fault.otherType
        }
    }

    static func hasFiles(_ request: Request) -> Bool {
        request.headers[.contentType]?.hasPrefix("multipart/form-data") ?? false
    }

    func removeFiles() {
        if let folder { try? FileManager.default.removeItem(atPath: folder) }
    }

    private func text(_ request: Request, limit: Int) async throws -> String {
        var bytes: [UInt8] = []
        for try await piece in request.body {
            bytes.append(contentsOf: piece.readableBytesView)
            guard bytes.count <= limit else { throw Fault.tooLarge(limit: limit) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func readMultipart(_ request: Request, type: String, limit: Int, uploads: String) async throws {
        let folder = "\(uploads)/\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Fault.cannotKeep
        }
        self.folder = folder
        guard var multipart = Multipart(contentType: type, folder: folder) else { throw Fault.malformed }
        var size = 0
        do {
            for try await piece in request.body {
                size += piece.readableBytes
                guard size <= limit else { throw Fault.tooLarge(limit: limit) }
                try multipart.take(piece.readableBytesView)
            }
            try multipart.finish()
        } catch let fault as Multipart.Fault {
            switch fault {
            case .malformed: throw Fault.malformed
            case .tooLarge: throw Fault.tooLarge(limit: limit)
            case .cannotKeep: throw Fault.cannotKeep
            }
        }
        form = multipart.fields
        files = multipart.files
    }
}

/// What a request says of itself, beside its body.
struct VisitHead {
    let path: String
    let query: Fields
    let cookies: String?
    let address: String
    let isSecure: Bool
    let userAgent: String
    let takesGzip: Bool
    let knownTag: String?
    private let isBehindProxy: Bool
    private let request: Request

    init(_ request: Request, remote: SocketAddress?, isBehindProxy: Bool) {
        self.request = request
        self.isBehindProxy = isBehindProxy
        path = request.uri.path
        query = Fields(urlEncoded: request.uri.query ?? "")
        cookies = request.headers[.cookie]
        userAgent = String((request.headers[.userAgent] ?? "").prefix(200))
        takesGzip = request.headers[.acceptEncoding]?.contains("gzip") ?? false
        knownTag = request.headers[.ifNoneMatch]
        let forwarded = isBehindProxy ? VisitHead.header("X-Forwarded-For", request) : nil
        // The last one is the one that our own proxy wrote.
        let named = forwarded?.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) }
        address = named ?? remote?.ipAddress ?? ""
        isSecure = isBehindProxy && VisitHead.header("X-Forwarded-Proto", request) == "https"
    }

    /// A form sent from another site's page is refused, whatever it holds. Browsers say where a form comes from.
    var comesFromElsewhere: Bool {
        if let site = VisitHead.header("Sec-Fetch-Site", request) { return site != "same-origin" && site != "none" }
        guard let origin = request.headers[.origin], origin != "null" else { return false }
        return origin.split(separator: "/").last.map(String.init) != request.head.authority
    }

    /// The browser says so. `comesFromElsewhere` also lets through whoever says nothing, or a page without an origin.
    var comesFromOurselves: Bool {
        if let site = VisitHead.header("Sec-Fetch-Site", request) { return site == "same-origin" }
        guard let origin = request.headers[.origin], origin != "null" else { return false }
        return !comesFromElsewhere
    }

    /// Behind a proxy as the proxy was called.
    private var host: String {
        let forwarded = isBehindProxy ? VisitHead.header("X-Forwarded-Host", request) : nil
        let host = forwarded?.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) }
        let named = host ?? request.head.authority ?? ""
        let isPlain = named.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || ".:-[]".utf8.contains(byte)
        }
        return isPlain ? named : ""
    }

    var origin: String { host.isEmpty ? "" : "\(isSecure ? "https" : "http")://\(host)" }

    /// What browsers say of the page before, if it is one of ours.
    var cameFrom: String? {
        guard !host.isEmpty, let written = VisitHead.header("Referer", request),
            let start = written.range(of: "://\(host)/")
        else { return nil }
        guard ["http", "https"].contains(written[..<start.lowerBound]) else { return nil }
        let address = "/" + written[start.upperBound...]
        return SignInAddress.target(address) == address ? address : nil
    }

    private static func header(_ name: String, _ request: Request) -> String? {
        HTTPField.Name(name).flatMap { request.headers[$0] }
    }
}
