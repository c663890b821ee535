import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// The site over HTTP.
package struct Server: Sendable {
    let house: House
    private let site: Site

    package init(_ house: House, site: Site = Site()) {
        self.house = house
        self.site = site
    }

    /// What answers a request: for tests also without a network.
    package var responder: some HTTPResponder<ServerContext> {
        let router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
        let gate = Gate(house: house, menu: site.menu)
        let assets = house.assets
        router.get("/static/**") { request, _ in AssetAnswer.response(to: request, assets) }
        for route in site.routes {
            router.on(RouterPath(route.path), method: route.method == .get ? .get : .post) { request, context in
                let parameters = Dictionary(
                    context.parameters.map { (String($0.key), Fields.decoded($0.value, plusIsSpace: false)) }
                ) { first, _ in first }
                return await gate.respond(
                    to: request, remote: context.remote, parameters: parameters, route: route)
            }
        }
        router.middlewares.add(NowhereMiddleware(gate: gate))
        return router.buildResponder()
    }

    /// Serves until it is told to stop. `connections`: so many at once, others wait; nothing is what the system has room for.
    package func run(
        host: String, port: Int, connections: Int? = nil, whenReady: @escaping @Sendable (Int) async -> Void
    ) async throws {
        let most = connections ?? OpenFiles.connections(of: OpenFiles.raise())
        let application = Application(
            responder: responder,
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: .init(
                address: .hostname(host, port: port), backlog: 1024,
                availableConnectionsDelegate: .maximum(most, logger: house.log)),
            onServerRunning: { channel in await whenReady(channel.localAddress?.port ?? port) },
            logger: house.log)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await house.jobs.run(house.office) }
            group.addTask { await house.diary.run(house.office, house.log) }
            try await application.runService()
            group.cancelAll()
        }
    }
}

/// A request's context: where it came from.
package struct ServerContext: RequestContext, RemoteAddressRequestContext {
    package var coreContext: CoreRequestContextStorage
    let remote: SocketAddress?
    package var remoteAddress: SocketAddress? { remote }

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remote = source.channel.remoteAddress
    }

    /// Without a connection.
    package init(remote: SocketAddress?, log: Logger) {
        struct Source: RequestContextSource { let logger: Logger }
        coreContext = .init(source: Source(logger: log))
        self.remote = remote
    }
}

/// What the router knows no answer to gets our own page.
private struct NowhereMiddleware: RouterMiddleware {
    let gate: Gate

    func handle(
        _ request: Request, context: ServerContext,
        next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound || error.status == .methodNotAllowed {
            guard [.get, .head, .post].contains(request.method) else { return otherMethod }
            let page = await gate.nothing(at: request, remote: context.remote)
            return request.method == .head ? page.createHeadResponse() : page
        }
    }
}

extension NowhereMiddleware {
    private var otherMethod: Response {
        var headers = PageRules.headers(isSecure: false)
        headers[.allow] = "GET, HEAD, POST"
        return Response(status: .methodNotAllowed, headers: headers)
    }
}

/// Style sheets and scripts: their address holds their hash, so that they are kept for good.
private enum AssetAnswer {
    static func response(to request: Request, _ assets: Assets) -> Response {
        var headers = PageRules.headers(isSecure: false)
        guard let asset = assets.asset(at: request.uri.path) else {
            return Response(status: .notFound, headers: headers)
        }
        headers[.contentType] = asset.type
        headers[.cacheControl] = "public, max-age=31536000, immutable"
        headers[.vary] = "Accept-Encoding"
        if let packed = asset.packed, request.headers[.acceptEncoding]?.contains("gzip") ?? false {
            headers[.contentEncoding] = "gzip"
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: packed)))
        }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }
}
