import Actions
import Basics
import Documents
import Domain

/// One's own account: what one may do where, the password, where one is signed in.
enum AccountPage {
    static let feature = Site.Feature(routes: [
        .get("/tai-khoan", .signedIn) { visit in .page(try await page(visit, [:])) },
        .post("/tai-khoan/mat-khau", .signedIn, limit: 16 << 10, changePassword),
        .post("/tai-khoan/ket-thuc-phien", .signedIn, endSession),
    ])

    private static func page(_ visit: Visit, _ problems: [AccountFormRefusal.Field: String]) async throws -> Page {
        let person = try visit.signedIn()
        let sessions = try await visit.office.sessions(of: person.account.id, by: try visit.acting())
        let organisations = try await visit.office.organisations()
        return Page(
            "Tài khoản của tôi",
            content: """
                \(Parts.facts([("Họ và tên", "\(person.account.name)"), ("Tên đăng nhập", "\(person.account.username)"), ("Được làm gì", GrantWords.list(person.account.grants, organisations))]))
                \(Parts.section("Đổi mật khẩu", passwordForm(visit, problems)))
                \(Parts.section("Các phiên đăng nhập", note: "Mỗi dòng là một máy hay điện thoại đang đăng nhập bằng tài khoản này. Nếu có dòng lạ, hãy kết thúc phiên ấy và đổi mật khẩu.", SessionTable.html(sessions, visit, current: person.sessionKey, action: "/tai-khoan/ket-thuc-phien")))
                """)
    }

    private static func passwordForm(_ visit: Visit, _ problems: [AccountFormRefusal.Field: String]) -> HTML {
        let listed: [(AccountFormRefusal.Field, String)] = [
            (.current, "mat-khau-nay"), (.password, "mat-khau-moi"), (.name, "mat-khau-lai"),
        ]
        let summary = FormParts.problems(
            listed.compactMap { field, name in problems[field].map { (field: name, sentence: $0) } })
        return """
            \(summary)\(FormParts.form(visit, to: "/tai-khoan/mat-khau", """
            \(FormParts.text("mat-khau-nay", "Mật khẩu hiện nay", type: "password", problem: problems[.current], isRequired: true, autocomplete: "current-password"))
            \(FormParts.text("mat-khau-moi", "Mật khẩu mới", type: "password", hint: "Ít nhất 10 ký tự. Các phiên khác của bạn sẽ kết thúc.", problem: problems[.password], isRequired: true, autocomplete: "new-password"))
            \(FormParts.text("mat-khau-lai", "Gõ lại mật khẩu mới", type: "password", problem: problems[.name], isRequired: true, autocomplete: "new-password"))
            \(FormParts.submit("Đổi mật khẩu"))
            """ as HTML))
            """
    }

    private static func changePassword(_ visit: Visit) async throws -> Answer {
        let new = visit.form["mat-khau-moi"] ?? ""
        guard new == visit.form["mat-khau-lai"] else {
            return .page(
                try await page(visit, [.name: "Hai lần gõ mật khẩu mới chưa giống nhau: hãy gõ lại cả hai."]), .unusable
            )
        }
        do {
            let token = try await visit.office.changePassword(
                current: visit.form["mat-khau-nay"] ?? "", new: new, by: try visit.signedIn(), address: visit.address,
                door: visit.house.door)
            return .entered(
                token: token, address: "/tai-khoan", .done("Đã đổi mật khẩu; các phiên khác đã kết thúc."))
        } catch let refusal as AccountFormRefusal {
            return .page(try await page(visit, refusal.problems), .unusable)
        } catch let refusal as SignInRefusal {
            return .page(try await page(visit, [.current: refusal.sentence]), .tooMany)
        }
    }

    private static func endSession(_ visit: Visit) async throws -> Answer {
        let person = try visit.signedIn()
        let key = visit.form["phien"] ?? ""
        try await visit.office.endSession(
            key: key, of: person.account.id, by: try visit.acting(), door: visit.house.door)
        return key == person.sessionKey
            ? .left(address: "/dang-nhap") : .seeOther("/tai-khoan", .done("Đã kết thúc phiên."))
    }
}

/// Where an account is signed in.
enum SessionTable {
    static func html(_ sessions: [ListedSession], _ visit: Visit, current: String?, action: String) -> HTML {
        guard !sessions.isEmpty else { return Parts.empty("Không có phiên nào đang mở.") }
        let rows: HTML = sessions.map { row($0, visit, current: current, action: action) }.joined()
        return Parts.table(
            caption: "Các phiên đăng nhập", isCards: true, head: "<tr>\(columns.heads)</tr>", body: rows)
    }

    private static let columns = Columns([
        ("Máy, trình duyệt", .words), ("Từ địa chỉ", .words), ("Vào lúc", .words), ("Thấy lần cuối", .words),
        ("Việc", .words),
    ])

    private static func row(_ session: ListedSession, _ visit: Visit, current: String?, action: String) -> HTML {
        let mark: HTML? = session.key == current ? " <strong>(phiên này)</strong>" : nil
        let form = FormParts.form(
            visit, to: action, isInline: true,
            "\(FormParts.hidden("phien", session.key))\(FormParts.submit("Kết thúc", isMain: false))")
        let device = session.userAgent.isEmpty ? "không rõ" : DeviceWords.text(session.userAgent)
        let cells = columns.cells([
            "\(device)\(mark)", "\(session.address)", Parts.moment(session.createdAt), Parts.moment(session.seenAt),
            form,
        ])
        return "<tr>\(cells)</tr>\n"
    }
}

/// What a browser calls itself, in a few words.
enum DeviceWords {
    private static let browsers = [
        ("Edg/", "Edge"), ("coc_coc", "Cốc Cốc"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]

    static func text(_ agent: String) -> String {
        let browser = browsers.first { agent.contains($0.0) }?.1
        let system = systems.first { agent.contains($0.0) }?.1
        let known = [browser, system].compactMap { $0 }
        return known.isEmpty ? String(agent.prefix(60)) : known.joined(separator: " trên ")
    }
}

/// What an account may do, in words.
enum GrantWords {
    static func text(_ grant: Grant, _ organisations: [Organisation]) -> String {
        let place = grant.organisation.map { id in organisations.first { $0.id == id }?.name ?? "tổ chức \(id)" }
        let province = grant.province.flatMap(Provinces.find).map { ", riêng hồ sơ của \($0.name)" } ?? ""
        return "\(grant.role.words): \(place ?? "mọi trung tâm")\(province)"
    }

    static func list(_ grants: [Grant], _ organisations: [Organisation]) -> HTML {
        guard !grants.isEmpty else { return "chưa được cấp quyền nào" }
        let items: HTML = grants.map { "<li>\(text($0, organisations))</li>" as HTML }.joined()
        return "<ul class=\"plain-list\">\(items)</ul>"
    }
}
