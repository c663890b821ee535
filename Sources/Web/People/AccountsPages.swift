import Actions
import Basics
import Documents
import Domain

/// “Quản trị tài khoản”: who has one, who may do what where.
enum AccountsPages {
    static let feature = Site.Feature(
        routes: [
            .get("/quan-tri", .may(.administer)) { _ in .seeOther("/quan-tri/tai-khoan") },
            .get("/quan-tri/tai-khoan", .may(.administer)) { visit in .page(try await list(visit)) },
            .get("/quan-tri/tai-khoan/moi", .may(.administer)) { visit in .page(try await creation(visit, [:])) },
            .post("/quan-tri/tai-khoan/moi", .may(.administer), create),
        ] + AccountAdministration.routes + AccessLogPage.routes)

    static let trail = [Link("Quản trị", "/quan-tri"), Link("Tài khoản", "/quan-tri/tai-khoan")]

    private static func list(_ visit: Visit) async throws -> Page {
        let accounts = try await visit.office.accounts(for: .person(try visit.signedIn()))
        let organisations = try await visit.office.organisations()
        let columns = Columns([("Họ và tên", .words), ("Được làm gì", .words), ("Tình trạng", .words)])
        let rows: HTML = accounts.map { account in
            let cells = columns.cells([
                "\(account.name)", GrantWords.list(account.grants, organisations),
                "\(AccountState.words(of: account, at: visit.office.now()))",
            ])
            return """
                <tr><th scope="row"><a href="/quan-tri/tai-khoan/\(account.username)">\(account.username)</a></th>\(cells)</tr>

                """ as HTML
        }.joined()
        return Page(
            "Tài khoản", trail: [Link("Quản trị", "/quan-tri")],
            action: Parts.button("Thêm tài khoản", to: "/quan-tri/tai-khoan/moi"),
            content: Parts.table(
                caption: "Các tài khoản", isCards: true,
                head: "<tr><th scope=\"col\">Tên đăng nhập</th>\(columns.heads)</tr>", body: rows))
    }

    private static func creation(_ visit: Visit, _ problems: [AccountFormRefusal.Field: String]) async throws -> Page {
        let listed: [(AccountFormRefusal.Field, String)] = [
            (.name, "ho-ten"), (.username, "ten"), (.grants, "vai-tro-1"),
        ]
        let summary = FormParts.problems(
            listed.compactMap { field, name in problems[field].map { (field: name, sentence: $0) } })
        let fields: HTML = """
            \(FormParts.text("ho-ten", "Họ và tên", value: visit.form["ho-ten"] ?? "", problem: problems[.name], isRequired: true))
            \(FormParts.text("ten", "Tên đăng nhập", value: visit.form["ten"] ?? "", hint: "Chữ thường không dấu, số, dấu chấm, gạch nối; ví dụ lan.nguyen.", problem: problems[.username], isRequired: true))
            \(try await GrantForm(visit).html(GrantForm.typed(visit.form), problem: problems[.grants]))
            \(FormParts.submit("Lập tài khoản"))
            """
        return Page(
            "Thêm tài khoản", trail: trail,
            content: """
                \(summary)\(FormParts.form(visit, to: "/quan-tri/tai-khoan/moi", fields))
                <p class="quiet">Sau khi lập, chương trình cho một đường dẫn dùng một lần: gửi riêng cho người ấy để tự đặt mật khẩu.</p>
                """)
    }

    private static func create(_ visit: Visit) async throws -> Answer {
        do {
            let made = try await visit.office.createAccount(
                username: visit.form["ten"] ?? "", name: visit.form["ho-ten"] ?? "",
                grants: try GrantForm.grants(visit.form), by: try visit.acting())
            return .page(LinkToHandOver.page(made.account, token: made.token, visit))
        } catch let refusal as AccountFormRefusal {
            return .page(try await creation(visit, refusal.problems), .unusable)
        } catch let forbidden as Forbidden {
            return .page(try await creation(visit, [.grants: GrantForm.words(forbidden)]), .forbidden)
        } catch let problem as Problem {
            return .page(try await creation(visit, [.grants: problem.sentence]), .unusable)
        }
    }
}

/// What an account is at this moment.
enum AccountState {
    static func words(of account: Account, at now: Int64) -> String {
        if account.isEnded { return "đã khóa" }
        if let until = account.lockedUntil, until > now {
            return "tạm khóa đến \(OfficeMoment(microsecondsSince1970: until).vietnamese) (sai mật khẩu nhiều lần)"
        }
        return account.hasPassword ? "đang dùng" : "chưa đặt mật khẩu"
    }
}

/// A link is shown once, to be handed over.
enum LinkToHandOver {
    static func page(_ account: Account, token: String, _ visit: Visit) -> Page {
        let path = OneTimeLink.path(of: token)
        return Page(
            "Đường dẫn đặt mật khẩu", trail: AccountsPages.trail,
            content: """
                <div class="card"><p>Gửi riêng cho <strong>\(account.name)</strong> (\(account.username)) đường dẫn này. Nó chỉ dùng được một lần và chỉ hiện ở đây một lần; nếu mất, hãy cấp đường dẫn mới.</p>
                <p><label for="duong-dan">Đường dẫn</label><input class="code" id="duong-dan" readonly value="\(visit.origin)\(path)"> <button type="button" class="quiet-button" data-copies="duong-dan" hidden>Chép</button></p>
                <p><a href="/quan-tri/tai-khoan/\(account.username)">Về tài khoản \(account.username)</a></p></div>
                """)
    }
}
