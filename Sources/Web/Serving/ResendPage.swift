import Actions
import Documents
import Domain

/// “Gửi lại”: a form that came too late, with all that was typed. Nothing has been written; a person who is signed in looks at
/// what will be sent, where and in whose name, and presses once more.
///
/// Only forms that the browser says came from a page of ours get here: else another site could put words into a person's
/// mouth and ask for two presses.
struct ResendPage {
    let visit: Visit
    let late: LateForm
    let hindrance: Hindrance
    let kept: KeptForm
    /// Whether the form writes into the books of the centre that was chosen.
    let isOfCentre: Bool

    var answer: Answer { .page(Page(title, content: "\(told)\(content)"), hindrance.status) }

    private var deed: String { late.deed(visit) }

    private var title: String {
        switch hindrance {
        case .signedOut: return "Phiên làm việc đã hết"
        case .noCentre: return "Chưa chọn trung tâm"
        case .missing: return "Tài khoản này chưa có quyền"
        case .oldForm: return isWithFiles ? "Hãy chọn lại tệp" : "Xem lại rồi gửi lại"
        }
    }

    private var isWithFiles: Bool {
        if case .withFiles = kept { return true }
        return false
    }

    private var told: HTML {
        "<div class=\"notice warning\" role=\"alert\"><p><strong>Chưa ghi gì vào sổ.</strong> \(reason)</p><p>\(whatIsKept)</p></div>"
    }

    private var reason: String {
        switch hindrance {
        case .signedOut: return "Phiên làm việc đã hết trước khi biểu mẫu “\(deed)” được gửi."
        case .noCentre: return "Biểu mẫu “\(deed)” được gửi khi chưa chọn trung tâm để làm việc."
        case .missing(let right): return "Biểu mẫu “\(deed)” chưa được nhận. \(GateWords.missing(right))"
        case .oldForm:
            let next = isWithFiles ? "" : ": hãy xem lại rồi bấm “Gửi lại”"
            return "Biểu mẫu “\(deed)” được mở trong phiên làm việc trước\(next)."
        }
    }

    private var whatIsKept: String {
        switch kept {
        case .whole: return "Những gì đã gõ còn nguyên ở trang này: đừng đóng cửa sổ này trước khi gửi lại."
        case .withFiles: return "Tệp không giữ lại được: hãy mở lại trang, chọn lại tệp rồi gửi."
        case .tooLong:
            return
                "Biểu mẫu dài quá \(LateForm.limit >> 10) KB nên không giữ lại được ở trang này. Hãy đăng nhập ở cửa sổ khác, rồi ở cửa sổ này bấm nút Quay lại của trình duyệt: những gì đã gõ thường còn ở đó để gửi lại."
        }
    }

    private var content: HTML {
        switch kept {
        case .whole(let fields):
            return "\(way.map(steps))\(Parts.section("Những gì sẽ gửi", list(fields)))\(form(fields))"
        case .withFiles(let fields):
            let back = visit.cameFrom ?? visit.path
            let typed: HTML? = fields.isEmpty ? nil : Parts.section("Đã khai cùng tệp", list(fields))
            return
                "\(typed)<p class=\"buttons\">\(Parts.button("Mở lại trang để chọn tệp", to: back))\(Parts.link("Về trang đầu", to: "/"))</p>"
        case .tooLong:
            return "<p class=\"buttons\">\(way.map(ResendPage.opened))\(Parts.link("Về trang đầu", to: "/"))</p>"
        }
    }

    /// What has to be done before, in another window, so that this one stays.
    private var way: Link? {
        switch hindrance {
        case .signedOut: return Link("Đăng nhập ở cửa sổ khác", "/dang-nhap")
        case .noCentre: return Link("Chọn trung tâm ở cửa sổ khác", "/")
        case .missing: return Link("Đổi tài khoản ở cửa sổ khác", "/tai-khoan")
        case .oldForm: return nil
        }
    }

    private static func opened(_ way: Link) -> HTML {
        "<a class=\"button\" href=\"\(way.address)\" target=\"_blank\" rel=\"noopener\">\(way.words)</a>"
    }

    private func steps(_ way: Link) -> HTML {
        """
        <ol class="card resend"><li>\(ResendPage.opened(way))</li>
        <li>Xong thì trở về cửa sổ này và bấm “Gửi lại” ở dưới. \(afterwards)</li></ol>
        """
    }

    private var afterwards: String {
        switch hindrance {
        case .signedOut: return "Trước khi ghi còn được xem lại một lần."
        // The key is of this session: nothing is asked once more.
        case .noCentre: return "Việc này được ghi vào sổ của trung tâm vừa chọn."
        case .missing, .oldForm: return ""
        }
    }

    private func form(_ fields: Fields) -> HTML {
        let hidden: HTML = fields.pairs.map { FormParts.hidden($0.name, $0.value) }.joined()
        return FormParts.form(
            visit, to: visit.addressWithQuery,
            "\(hidden)\(whose)<div class=\"buttons\">\(FormParts.submit("Gửi lại", isMain: way == nil))\(Parts.link("Thôi, không gửi", to: "/"))</div>"
        )
    }

    /// In whose name it would be written, and where: it may be somebody else than the one who typed.
    private var whose: HTML? {
        if case .missing = hindrance { return nil }
        guard let person = visit.person else { return nil }
        let name = "\(person.account.name) (\(person.account.username))"
        let centre = isOfCentre ? visit.centre.map { ", vào sổ của <strong>\($0.name)</strong>" as HTML } : nil
        return """
            <p>Gửi lại thì việc này đứng tên <strong>\(name)</strong>, là người đang đăng nhập\(centre). Nếu người gõ là người khác, hãy để người ấy đăng nhập rồi gửi.</p>
            """
    }

    private func list(_ fields: Fields) -> HTML {
        let others = late.others(fields)
        let isBare = late.typed(fields).isEmpty
        let nothing: HTML? = isBare && others.isEmpty ? "<p>Không có ô nào: chỉ bấm nút.</p>" : nil
        let rest: HTML? =
            others.isEmpty
            ? nil
            : "<details\(isBare ? " open" as HTML : "")><summary>Các ô mà trang tự gửi kèm (\(others.count))</summary>\(LateForm.lines(others))</details>"
        return "\(late.list(fields))\(nothing)\(rest)"
    }
}

extension LateForm {
    /// Under a page that says why a form could not be taken. Nothing where nothing was typed.
    func shown(_ form: Fields) -> HTML? {
        let fields = LateForm.kept(form)
        guard typed(fields).contains(where: { !$0.words.isEmpty }) else { return nil }
        return Parts.section("Những gì đã gõ, chưa ghi", list(fields))
    }

    /// What was typed; the empty fields in one line.
    fileprivate func list(_ fields: Fields) -> HTML {
        let typed = typed(fields)
        let (filled, empty) = (typed.filter { !$0.words.isEmpty }, typed.filter(\.words.isEmpty))
        let lines: HTML? = filled.isEmpty ? nil : LateForm.lines(filled)
        let left: HTML? =
            empty.isEmpty ? nil : "<p class=\"quiet\">Để trống: \(empty.map(\.label).joined(separator: "; ")).</p>"
        return "\(lines)\(left)"
    }

    /// Long texts whole, with their lines.
    fileprivate static func lines(_ lines: [Line]) -> HTML {
        let rows: HTML = lines.map { "<div><dt>\($0.label)</dt><dd>\($0.words)</dd></div>" as HTML }.joined()
        return "<dl class=\"facts single resent\">\(rows)</dl>"
    }
}
