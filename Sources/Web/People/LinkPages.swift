import Actions
import Basics
import Documents

/// “Đường dẫn một lần”: by it the first administrator, and later everybody, sets a password that nobody else knew.
enum LinkPages {
    static let feature = Site.Feature(routes: [
        .get("/lien-ket/{token}", .everyone, form),
        .post("/lien-ket/{token}", .everyone, limit: 16 << 10, use),
    ])

    private static func form(_ visit: Visit) async throws -> Answer {
        guard let link = try await visit.office.link(visit.parameter("token")) else { return gone(visit) }
        return .page(page(visit, link, [:]))
    }

    private static func use(_ visit: Visit) async throws -> Answer {
        let token = visit.parameter("token")
        guard let link = try await visit.office.link(token) else { return gone(visit) }
        let password = visit.form["mat-khau"] ?? ""
        let (username, name) = (visit.form["ten"] ?? "", visit.form["ho-ten"] ?? "")
        guard password == visit.form["mat-khau-lai"] else {
            var problems = try Office.problems(of: link, username: username, name: name, password: password)
            problems[.current] = "Hai lần gõ mật khẩu chưa giống nhau: hãy gõ lại cả hai."
            return .page(page(visit, link, problems), .unusable)
        }
        do {
            let account = try await visit.office.useLink(
                token, username: username, name: name, password: password,
                address: visit.address, door: visit.house.door)
            return try await enter(account, password, visit)
        } catch is LinkRefusal {
            return gone(visit)
        } catch let refusal as AccountFormRefusal {
            return .page(page(visit, link, refusal.problems), .unusable)
        }
    }

    /// Who just set a password need not type it again.
    private static func enter(_ account: Account, _ password: String, _ visit: Visit) async throws -> Answer {
        do {
            let entered = try await visit.office.signIn(
                username: account.username, password: password, address: visit.address, userAgent: visit.userAgent,
                door: visit.house.door)
            return .entered(token: entered.token, address: "/")
        } catch is SignInRefusal {
            return .seeOther("/dang-nhap", .done("Đã đặt mật khẩu: hãy đăng nhập."))
        }
    }

    private static func gone(_ visit: Visit) -> Answer {
        ErrorPages.refusal("Đường dẫn không dùng được", LinkRefusal().told.onPage, .notFound, visit)
    }

    private static func page(_ visit: Visit, _ link: OneTimeLink, _ problems: [AccountFormRefusal.Field: String])
        -> Page
    {
        let isFirst = link.account == nil
        let listed: [(AccountFormRefusal.Field, String)] = [
            (.name, "ho-ten"), (.username, "ten"), (.password, "mat-khau"), (.current, "mat-khau-lai"),
        ]
        let summary = FormParts.problems(
            listed.compactMap { field, name in problems[field].map { (field: name, sentence: $0) } })
        let who: HTML =
            link.account.map { "<p>Tài khoản <strong>\($0.username)</strong> – \($0.name)</p>" }
            ?? names(visit, problems)
        return Page(
            isFirst ? "Lập tài khoản quản trị đầu tiên" : "Đặt mật khẩu",
            content: """
                <div class="card narrow">\(summary)
                \(FormParts.form(visit, to: visit.path, "\(who)\(passwords(problems))\(FormParts.submit(isFirst ? "Lập tài khoản và vào" : "Đặt mật khẩu và vào"))"))
                <p class="quiet">Đường dẫn này chỉ dùng được một lần.</p></div>
                """)
    }

    private static func names(_ visit: Visit, _ problems: [AccountFormRefusal.Field: String]) -> HTML {
        """
        \(FormParts.text("ho-ten", "Họ và tên", value: visit.form["ho-ten"] ?? "", problem: problems[.name], isRequired: true, autocomplete: "name"))
        \(FormParts.text("ten", "Tên đăng nhập", value: visit.form["ten"] ?? "", hint: "Chữ thường không dấu, số, dấu chấm, gạch nối; ví dụ lan.nguyen.", problem: problems[.username], isRequired: true, autocomplete: "username"))
        """
    }

    private static func passwords(_ problems: [AccountFormRefusal.Field: String]) -> HTML {
        """
        \(FormParts.text("mat-khau", "Mật khẩu", type: "password", hint: "Ít nhất 10 ký tự; một câu ngắn dễ nhớ là tốt nhất.", problem: problems[.password], isRequired: true, autocomplete: "new-password"))
        \(FormParts.text("mat-khau-lai", "Gõ lại mật khẩu", type: "password", problem: problems[.current], isRequired: true, autocomplete: "new-password"))
        """
    }
}
