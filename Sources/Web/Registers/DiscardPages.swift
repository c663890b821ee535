import Actions
import Basics
import Documents
import Domain

/// Removing a record that was made by mistake, and bringing it back.
struct DiscardPages: Sendable {
    static let reasonField = "ly-do"
    let screen: RegisterScreen

    static func late(_ noun: String) -> LateForm { LateForm("Xóa \(noun) {code}", [reasonField: "Lý do"]) }

    func show(_ visit: Visit) async throws -> Answer {
        let code = try await code(visit)
        return .page(page(code, visit, try await visit.office.hold(on: code, organisation: try visit.organisation())))
    }

    func discard(_ visit: Visit) async throws -> Answer {
        let code = try await code(visit)
        do {
            try await visit.office.discard(
                code, reason: visit.form[Self.reasonField] ?? "", organisation: try visit.organisation())
        } catch let problem as Problem {
            return .page(page(code, visit, problem: problem.sentence), .unusable)
        }
        return .seeOther(
            screen.address,
            .done(
                "Đã xóa \(code.text).", Link("Mở hồ sơ đã xóa \(code.text) để khôi phục", screen.address(of: code.text))
            ))
    }

    func restore(_ visit: Visit) async throws -> Answer {
        let code = try RecordPages(screen: screen).code(visit.parameter("code"))
        let organisation = try visit.organisation()
        guard code.register == screen.register,
            let discarded = try await visit.office.discarded(code, organisation: organisation)
        else { throw Turned.notFound("\(code.text) không phải là hồ sơ đã xóa.") }
        try Self.refuse(code, discarded.province, visit)
        try await visit.office.restore(code, organisation: organisation, for: visit.reach)
        return .seeOther(screen.address(of: code.text), .done("Đã khôi phục \(code.text)."))
    }

    /// Of a code whose record was removed: who did it, when and why, and the way back. Nothing of what it said.
    static func removed(_ discarded: DiscardedRecord, _ screen: RegisterScreen, _ visit: Visit) -> Page {
        let code = discarded.code.text
        let mayWrite = visit.may(.write) && visit.reaches(discarded.province, for: .write)
        let restore: HTML? =
            mayWrite
            ? FormParts.form(
                visit, to: "\(screen.address(of: code))/khoi-phuc",
                "<div class=\"buttons\">\(FormParts.submit("Khôi phục \(code)"))</div>") : nil
        let facts = Parts.facts([
            ("Lý do", "\(discarded.reason)"), ("Người xóa", "\(visit.people.shown(discarded.actor))"),
            ("Lúc", Parts.moment(discarded.at)),
        ])
        return Page(
            "\(code) đã được xóa", trail: [Link("Việc hôm nay", "/"), Link(screen.title, screen.address)],
            content: "<p>Hồ sơ ghi nhầm: không có trong danh sách, số liệu và kết quả tìm nào.</p>\(facts)\(restore)")
    }

    private func page(_ code: RecordCode, _ visit: Visit, _ hold: String? = nil, problem: String? = nil) -> Page {
        let address = screen.address(of: code.text)
        let back = Parts.button("Thôi", to: address, isMain: false)
        let told = FormParts.problems(problem.map { [(field: Self.reasonField, sentence: $0)] } ?? [])
        let content: HTML
        if let hold {
            content = "<p class=\"notice warning\">\(hold)</p><div class=\"buttons\">\(back)</div>"
        } else {
            let form = FormParts.form(
                visit, to: "\(address)/xoa",
                """
                <p>Chỉ xóa hồ sơ được ghi nhầm. Hồ sơ không còn trong danh sách, số liệu và tìm kiếm; lịch sử vẫn giữ, và khôi phục được.</p>
                \(FormParts.text(Self.reasonField, "Lý do", value: visit.form[Self.reasonField] ?? "", hint: "Như “Ghi trùng lớp LH-0012”.", problem: problem))
                <div class="buttons">\(FormParts.submit("Xóa \(code.text)"))\(back)</div>
                """)
            content = "\(told)\(form)"
        }
        return Page(
            "Xóa \(screen.definition.noun) \(code.text)",
            trail: [Link("Việc hôm nay", "/"), Link(screen.title, screen.address), Link(code.text, address)],
            content: content)
    }

    /// The record of the address, if the person may write it.
    private func code(_ visit: Visit) async throws -> RecordCode {
        let stored = try await FormPages(screen: screen).written(visit).listed.stored
        return RecordCode(screen.register, stored.number)
    }

    private static func refuse(_ code: RecordCode, _ province: ProvinceKey, _ visit: Visit) throws(Turned) {
        guard !visit.reaches(province, for: .write) else { return }
        throw .forbidden("\(code.text) nằm ngoài địa bàn mà bạn được ghi: hãy nhờ người quản trị.")
    }
}
