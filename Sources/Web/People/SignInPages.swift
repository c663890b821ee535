import Actions
import Basics
import Documents
import Domain

/// Coming in and going out.
enum SignInPages {
    static let feature = Site.Feature(routes: [
        .get("/dang-nhap", .everyone, form),
        .post("/dang-nhap", .everyone, limit: 16 << 10, signIn),
        .post("/dang-xuat", .signedIn, signOut),
        .post("/don-vi/chon", .signedIn, choose),
    ])

    private static func form(_ visit: Visit) async throws -> Answer {
        let target = SignInAddress.target(visit.query["toi"])
        if visit.person != nil { return .seeOther(target) }
        return .page(page(visit, target: target))
    }

    private static func signIn(_ visit: Visit) async throws -> Answer {
        let target = SignInAddress.target(visit.form["toi"])
        do {
            let entered = try await visit.office.signIn(
                username: visit.form["ten"] ?? "", password: visit.form["mat-khau"] ?? "", address: visit.address,
                userAgent: visit.userAgent, door: visit.house.door)
            return .entered(token: entered.token, address: target)
        } catch let refusal as SignInRefusal {
            let status: Answer.Status = refusal == .notAdmitted ? .unusable : .tooMany
            return .page(page(visit, target: target, refusal: refusal.sentence), status)
        }
    }

    private static func page(_ visit: Visit, target: String, refusal: String? = nil) -> Page {
        let fields: HTML = """
            \(FormParts.hidden("toi", target))
            \(FormParts.text("ten", "Tên đăng nhập", value: visit.form["ten"] ?? "", autocomplete: "username"))
            \(FormParts.text("mat-khau", "Mật khẩu", type: "password", autocomplete: "current-password"))
            \(FormParts.submit("Đăng nhập"))
            """
        return Page(
            "Đăng nhập",
            content: """
                <div class="card narrow">\(refusal.map { Parts.notice(.refused($0)) })
                \(FormParts.form(visit, to: "/dang-nhap", fields))
                <p class="quiet">Chưa có tài khoản hoặc quên mật khẩu: hãy nhờ người quản trị của Trung tâm cấp đường dẫn đặt mật khẩu.</p></div>
                """)
    }

    private static func signOut(_ visit: Visit) async throws -> Answer {
        try await visit.office.signOut(try visit.signedIn(), address: visit.address, door: visit.house.door)
        return .left(address: "/dang-nhap")
    }

    private static func choose(_ visit: Visit) async throws -> Answer {
        guard let organisation = visit.form["don-vi"].flatMap({ Int($0) }) else {
            throw Problem("Hãy chọn một trung tâm trong danh sách.")
        }
        _ = try await visit.office.choose(
            organisation: organisation, by: try visit.signedIn(), door: visit.house.door)
        return .seeOther(SignInAddress.target(visit.form["toi"]))
    }
}
