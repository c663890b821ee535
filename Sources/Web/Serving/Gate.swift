import Actions
import Basics
import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The way of every request: who asks, whether they may, what they sent; then the route's answer, or the page that says why
/// there is none.
///
/// A form from another site is refused before anything else (403). One that comes after its session has ended, or with the key
/// of the session before, is answered by a page that keeps what was typed to be sent again (`ResendPage`; 403 or 409), where
/// the route has the words for it (`LateForm`) and the browser says that the form is of a page of ours; else by the way to
/// sign in (303) or a refusal (403).
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
            if route.method == .post, head.comesFromElsewhere { throw Turned.forbidden(GateWords.otherSite) }
            var hindrance = hindrance(of: route, visit)
            if hindrance == nil, route.method == .post {
                try await body.read(request, limit: route.limit, uploads: house.settings.uploads)
                visit = self.visit(head, body, parameters, arrived, visitor)
                if !hasItsKey(visit) { hindrance = .oldForm }
            }
            defer { body.removeFiles() }
            guard let hindrance else { return await answer(route, visit, head, visitor) }
            let answer = try await hindered(by: hindrance, route, visit, request, head)
            return try writer(head, visit, visitor).write(answer)
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
            return failed(error, visit, head, visitor, typed: route.method == .post ? route.late : nil)
        }
    }

    /// Why somebody may not come here.
    private func hindrance(of route: Route, _ visit: Visit) -> Hindrance? {
        switch route.access {
        case .everyone: return nil
        case .signedIn: return visit.person == nil ? .signedOut : nil
        case .may(let right):
            guard let person = visit.person else { return .signedOut }
            if person.organisation == nil { return .noCentre }
            return visit.may(right) ? nil : .missing(right)
        }
    }

    private func hasItsKey(_ visit: Visit) -> Bool {
        visit.form[FormKey.field].map(FormKey(secret: visit.secret).fits) ?? false
    }

    private func hindered(
        by hindrance: Hindrance, _ route: Route, _ visit: Visit, _ request: Request, _ head: VisitHead
    ) async throws -> Answer {
        let here = visit.addressWithQuery
        guard let late = route.late, head.comesFromOurselves, SignInAddress.target(here) == here else {
            return hindrance.plain(route, visit)
        }
        guard let kept = try await kept(of: visit, hindrance, request) else { return hindrance.plain(route, visit) }
        let isOfCentre = route.access != .signedIn
        return ResendPage(visit: visit, late: late, hindrance: hindrance, kept: kept, isOfCentre: isOfCentre).answer
    }

    /// What a session's own form holds has been read; of others only a small one without files is.
    private func kept(of visit: Visit, _ hindrance: Hindrance, _ request: Request) async throws -> KeptForm? {
        var form = visit.form
        let hasFiles = VisitBody.hasFiles(request)
        switch hindrance {
        case .oldForm: break
        case .signedOut, .noCentre, .missing:
            guard !hasFiles else { break }
            var body = VisitBody()
            do {
                try await body.read(request, limit: LateForm.limit, uploads: house.settings.uploads)
            } catch VisitBody.Fault.tooLarge {
                return .tooLong
            }
            form = body.form
        }
        let fields = LateForm.kept(form)
        if hasFiles { return .withFiles(fields) }
        return fields.pairs.count > LateForm.mostFields ? nil : .whole(fields)
    }

    /// `typed`: the words of a form that was sent, to show what was typed: what it was for may be gone.
    private func failed(
        _ error: any Error, _ visit: Visit, _ head: VisitHead, _ visitor: Visitor, typed late: LateForm? = nil
    ) -> Response {
        var answer = ErrorPages.answer(to: error, visit)
        if case .page(var page, let status) = answer, let typed = late?.shown(visit.form) {
            page.content = "\(page.content)\(typed)"
            answer = .page(page, status)
        }
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
    static func answer(to address: String) -> Answer {
        .seeOther(address == "/" ? "/dang-nhap" : "/dang-nhap?toi=\(Fields.encoded(address))")
    }

    /// The page on which a centre is chosen; then to the page that was asked for.
    static func choosing(before visit: Visit) -> String { "/?toi=\(Fields.encoded(visit.addressWithQuery))" }

    /// Only to a page of our own: "//somewhere" and "https:" would lead away.
    static func target(_ written: String?) -> String {
        guard let written, written.hasPrefix("/"), !written.hasPrefix("//"), !written.contains("\\"),
            written.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value != 127 })
        else { return "/" }
        return written
    }
}
