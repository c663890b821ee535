import Actions
import Basics
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The way of every request: who asks, whether they may, what they sent; then the route's answer, or the page that says why
/// there is none.
struct Gate: Sendable {
    let house: House
    let menu: Menu

    func respond(to request: Request, remote: SocketAddress?, parameters: [String: String], route: Route) async
        -> Response
    {
        let head = VisitHead(request, remote: remote, isBehindProxy: house.settings.isBehindProxy)
        var body = VisitBody()
        let token = VisitorCookie.session.value(in: head.cookies)
        let visitor = Visitor(head)
        do {
            let arrived = try await arrived(token)
            var visit = visit(head, body, parameters, arrived, visitor)
            if let turned = refusal(of: route, visit) { return try writer(head, visit, visitor).write(turned) }
            if route.method == .post {
                guard !head.comesFromElsewhere else { throw Turned.forbidden(GateWords.otherSite) }
                try await body.read(request, limit: route.limit, uploads: house.settings.uploads)
                visit = self.visit(head, body, parameters, arrived, visitor)
                guard let key = visit.form[FormKey.field], FormKey(secret: visit.secret).fits(key) else {
                    throw Turned.forbidden(GateWords.oldForm)
                }
            }
            defer { body.removeFiles() }
            return await answer(route, visit, head, visitor)
        } catch {
            body.removeFiles()
            let visit = visit(head, VisitBody(), parameters, Arrived(), visitor)
            return failed(error, visit, head, visitor)
        }
    }

    /// An address that leads nowhere.
    func nothing(at request: Request, remote: SocketAddress?) async -> Response {
        let route = Route.get(request.uri.path, .everyone) { _ in
            throw Turned.notFound("Không có trang nào ở địa chỉ này.")
        }
        return await respond(to: request, remote: remote, parameters: [:], route: route)
    }

    /// Who came in, and to which centre.
    private struct Arrived {
        var token: String?
        var person: SignedIn?
        var centre: CentreLabel?
        var people = PersonNames()
        var endedJobs = 0
    }

    private func arrived(_ token: String?) async throws -> Arrived {
        guard let token, token.utf8.count <= 100,
            let person = try await house.door.sessions.signedIn(token, in: house.office)
        else { return Arrived() }
        let ended = try await house.jobs.ends.count(for: person.account.username, house.office)
        let people = try await house.knownNames.names(with: person, house.office)
        guard let organisation = person.organisation else {
            return Arrived(token: token, person: person, people: people, endedJobs: ended)
        }
        let centre = try await house.centreNames.label(of: organisation, house.office)
        return Arrived(token: token, person: person, centre: centre, people: people, endedJobs: ended)
    }

    private func answer(_ route: Route, _ visit: Visit, _ head: VisitHead, _ visitor: Visitor) async -> Response {
        do {
            return try writer(head, visit, visitor).write(try await route.respond(visit))
        } catch {
            return failed(error, visit, head, visitor)
        }
    }

    /// Where somebody is sent who may not come here.
    private func refusal(of route: Route, _ visit: Visit) -> Answer? {
        switch route.access {
        case .everyone: return nil
        case .signedIn: return visit.person == nil ? SignInAddress.answer(for: visit) : nil
        case .may(let right):
            guard visit.person != nil else { return SignInAddress.answer(for: visit) }
            if visit.person?.organisation == nil { return .seeOther("/") }
            return visit.may(right) ? nil : ErrorPages.answer(to: Turned.forbidden(GateWords.missing(right)), visit)
        }
    }

    private func failed(_ error: any Error, _ visit: Visit, _ head: VisitHead, _ visitor: Visitor) -> Response {
        let answer = ErrorPages.answer(to: error, visit)
        return (try? writer(head, visit, visitor).write(answer)) ?? Response(status: .internalServerError)
    }

    private func writer(_ head: VisitHead, _ visit: Visit, _ visitor: Visitor) -> AnswerWriter {
        AnswerWriter(head: head, visit: visit, visitor: visitor, menu: menu)
    }

    private func visit(
        _ head: VisitHead, _ body: VisitBody, _ parameters: [String: String], _ arrived: Arrived, _ visitor: Visitor
    ) -> Visit {
        let secret = arrived.person?.secret ?? visitor.secret
        let notice = VisitorCookie.notice.value(in: head.cookies).flatMap(NoticeSeal(secret: secret).notice)
        return Visit(
            house: house, path: head.path, query: head.query, parameters: parameters, form: body.form,
            files: body.files, person: arrived.person, centre: arrived.centre, people: arrived.people,
            endedJobs: arrived.endedJobs, address: head.address,
            userAgent: head.userAgent, token: arrived.token, secret: secret, isSecure: head.isSecure,
            origin: head.origin, cameFrom: head.cameFrom, notice: notice)
    }
}

/// Somebody who is not signed in has a secret too, for the keys of the forms.
struct Visitor {
    let secret: [UInt8]
    /// To be kept by the browser.
    let isNew: Bool

    init(_ head: VisitHead) {
        let known = VisitorCookie.visitor.value(in: head.cookies).flatMap(FormKey.bytes)
        if let known, known.count == 32 {
            (secret, isNew) = (known, false)
        } else {
            (secret, isNew) = (SecretBytes.random(32), true)
        }
    }
}

enum GateWords {
    static let otherSite = "Biểu mẫu này được gửi từ một trang khác nên không được nhận: hãy mở lại trang rồi gửi."
    static let oldForm =
        "Biểu mẫu đã cũ (phiên làm việc đã đổi): hãy quay lại, tải lại trang rồi gửi lần nữa. Chưa có gì được ghi."

    static func missing(_ right: Right) -> String {
        "Tài khoản của bạn chưa có quyền “\(right.words)” ở trung tâm này: hãy nhờ người quản trị cấp quyền."
    }
}

/// Back to the page that was asked for, once signed in.
enum SignInAddress {
    static func answer(for visit: Visit) -> Answer {
        let back = visit.path == "/" ? "" : "?toi=\(Fields.encoded(visit.addressWithQuery))"
        return .seeOther("/dang-nhap\(back)")
    }

    /// Only to a page of our own: "//somewhere" and "https:" would lead away.
    static func target(_ written: String?) -> String {
        guard let written, written.hasPrefix("/"), !written.hasPrefix("//"), !written.contains("\\"),
            written.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value != 127 })
        else { return "/" }
        return written
    }
}
