import Actions
import Basics
import Documents
import Domain

/// One account, as its administrator sees it.
enum AccountAdministration {
    static let routes: [Route] = [
        .get("/quan-tri/tai-khoan/{name}", .may(.administer)) { visit in
            .page(try await page(visit, try await account(visit), problem: nil))
        },
        .post("/quan-tri/tai-khoan/{name}/quyen", .may(.administer), setGrants),
        .post("/quan-tri/tai-khoan/{name}/ho-ten", .may(.administer), rename),
        .post("/quan-tri/tai-khoan/{name}/khoa", .may(.administer), end),
        .post("/quan-tri/tai-khoan/{name}/mo", .may(.administer), revive),
        .post("/quan-tri/tai-khoan/{name}/duong-dan", .may(.administer), newLink),
        .post("/quan-tri/tai-khoan/{name}/ket-thuc-phien", .may(.administer), endSession),
    ]

    private static func account(_ visit: Visit) async throws -> Account {
        let name = visit.parameter("name")
        let all = try await visit.office.accounts(for: .person(try visit.signedIn()))
        guard let found = all.first(where: { $0.username == name }) else {
            throw Turned.notFound("Không có tài khoản “\(name)” trong số những tài khoản mà bạn quản trị.")
        }
        return found
    }

    private static func page(_ visit: Visit, _ account: Account, problem: String?) async throws -> Page {
        let base = "/quan-tri/tai-khoan/\(account.username)"
        let sessions = try await visit.office.sessions(of: account.id, by: try visit.acting())
        let rows = problem == nil ? GrantForm.rows(of: account.grants) : GrantForm.typed(visit.form)
        let grants = try await GrantForm(visit).html(rows, problem: problem)
        return Page(
            account.name, trail: AccountsPages.trail,
            content: """
                \(problem.map { FormParts.problems([(field: "vai-tro-1", sentence: $0)]) } ?? nil)
                \(Parts.facts([("Tên đăng nhập", "\(account.username)"), ("Tình trạng", "\(AccountState.words(of: account, at: visit.office.now()))"), ("Lập lúc", Parts.moment(account.createdAt))]))
                \(Parts.section("Quyền", FormParts.form(visit, to: "\(base)/quyen", "\(grants)\(FormParts.submit("Ghi quyền"))")))
                \(Parts.section("Họ và tên", FormParts.form(visit, to: "\(base)/ho-ten", "\(FormParts.text("ho-ten", "Họ và tên", value: account.name))\(FormParts.submit("Đổi họ tên", isMain: false))")))
                \(Parts.section("Mật khẩu và việc dùng", deeds(visit, account, base)))
                \(Parts.section("Các phiên đăng nhập", SessionTable.html(sessions, visit, current: nil, action: "\(base)/ket-thuc-phien")))
                <p><a href="/quan-tri/nhat-ky?tai-khoan=\(account.username)">Nhật ký truy cập của tài khoản này</a></p>
                """)
    }

    private static func deeds(_ visit: Visit, _ account: Account, _ base: String) -> HTML {
        if account.isEnded {
            return """
                <p>Tài khoản đã khóa: không ai vào được bằng tài khoản này; những gì đã làm vẫn đứng tên.</p>
                \(FormParts.form(visit, to: "\(base)/mo", isInline: true, FormParts.submit("Mở lại tài khoản", isMain: false)))
                """
        }
        return """
            <p>Quên mật khẩu thì cấp đường dẫn mới; nghỉ việc, chuyển việc thì khóa tài khoản.</p><div class="buttons">
            \(FormParts.form(visit, to: "\(base)/duong-dan", isInline: true, FormParts.submit("Cấp đường dẫn đặt mật khẩu", isMain: false)))
            \(FormParts.form(visit, to: "\(base)/khoa", isInline: true, FormParts.submit("Khóa tài khoản", isMain: false)))</div>
            """
    }

    private static func setGrants(_ visit: Visit) async throws -> Answer {
        let account = try await account(visit)
        do {
            try await visit.office.setGrants(
                try GrantForm.grants(visit.form), of: account.id, by: try visit.acting(),
                door: visit.house.door)
            return done(account, "Đã ghi quyền của \(account.name).")
        } catch let problem as Problem {
            return .page(try await page(visit, account, problem: problem.sentence), .unusable)
        } catch let forbidden as Forbidden {
            return .page(try await page(visit, account, problem: GrantForm.words(forbidden)), .forbidden)
        } catch let refusal as AccountFormRefusal {
            return .page(try await page(visit, account, problem: refusal.sentence), .unusable)
        }
    }

    private static func rename(_ visit: Visit) async throws -> Answer {
        let account = try await account(visit)
        do {
            try await visit.office.rename(
                account.id, to: visit.form["ho-ten"] ?? "", by: try visit.acting(), door: visit.house.door)
            return done(account, "Đã đổi họ tên.")
        } catch let refusal as AccountFormRefusal {
            return done(account, .refused(refusal.sentence))
        }
    }

    private static func end(_ visit: Visit) async throws -> Answer {
        let account = try await account(visit)
        try await visit.office.endAccount(account.id, by: try visit.acting(), door: visit.house.door)
        return done(account, "Đã khóa tài khoản \(account.username); mọi phiên của tài khoản đã kết thúc.")
    }

    private static func revive(_ visit: Visit) async throws -> Answer {
        let account = try await account(visit)
        try await visit.office.reviveAccount(account.id, by: try visit.acting(), door: visit.house.door)
        return done(account, "Đã mở lại tài khoản \(account.username).")
    }

    private static func newLink(_ visit: Visit) async throws -> Answer {
        let account = try await account(visit)
        let token = try await visit.office.newPasswordLink(for: account.id, by: try visit.acting())
        return .page(LinkToHandOver.page(account, token: token, visit))
    }

    private static func endSession(_ visit: Visit) async throws -> Answer {
        let account = try await account(visit)
        try await visit.office.endSession(
            key: visit.form["phien"] ?? "", of: account.id, by: try visit.acting(), door: visit.house.door)
        return done(account, "Đã kết thúc phiên.")
    }

    private static func done(_ account: Account, _ sentence: String) -> Answer { done(account, .done(sentence)) }

    private static func done(_ account: Account, _ notice: Notice) -> Answer {
        .seeOther("/quan-tri/tai-khoan/\(account.username)", notice)
    }
}
