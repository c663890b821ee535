import Actions
import Documents
import Domain

/// The first page: what a new installation offers, the centres to choose from, or the day's work.
enum StartPages {
    static let feature = Site.Feature(
        routes: [.get("/", .signedIn) { visit in .page(try await page(visit)) }])

    private static func page(_ visit: Visit) async throws -> Page {
        let person = try visit.signedIn()
        let open = try await visit.office.centres().filter { person.may(.view, in: $0.organisation) }
        guard let organisation = person.organisation else { return start(visit, open) }
        let parts = try await TodayParts.html(visit)
        return Page(
            "Việc hôm nay",
            content: "\(choice(visit, open, chosen: organisation))\(parts ?? StartOffers.html(visit))")
    }

    /// Nobody can work before there is a centre, and one was chosen.
    private static func start(_ visit: Visit, _ open: [Centre]) -> Page {
        if open.isEmpty, visit.person?.may(.administer, in: nil) != true {
            return Page(
                "Chưa có gì để xem",
                content: Parts.empty(
                    "Tài khoản của bạn chưa được cấp quyền ở trung tâm nào: hãy nhờ người quản trị cấp quyền."))
        }
        return Page(
            open.isEmpty ? "Bắt đầu" : "Chọn trung tâm",
            content: "\(choice(visit, open, chosen: nil))\(open.isEmpty ? StartOffers.html(visit) : nil)")
    }

    /// Only where there is something to choose. Who has looked at the sample year goes on from here to the own figures.
    private static func choice(_ visit: Visit, _ open: [Centre], chosen: Int?) -> HTML? {
        let mayAdd = visit.person?.may(.administer, in: nil) == true
        let isSample = open.first { $0.organisation == chosen }?.name == Office.sampleCentre
        guard open.count > (chosen == nil ? 0 : 1) || (isSample && mayAdd) else { return nil }
        let more: HTML? = mayAdd ? "<li>\(Parts.link("Lập sổ của đơn vị khác", to: NewCentrePages.address))</li>" : nil
        let target = chosen == nil ? SignInAddress.target(visit.query["toi"]) : "/"
        let onwards: HTML? = target == "/" ? nil : FormParts.hidden("toi", target)
        let verb = chosen == nil ? "Vào" : "Chuyển sang"
        let buttons: HTML = open.map { centre in
            if centre.organisation == chosen { return "<li><strong>\(centre.name)</strong> (đang làm việc ở đây)</li>" }
            let form = FormParts.form(
                visit, to: "/don-vi/chon", isInline: true,
                "\(FormParts.hidden("don-vi", String(centre.organisation)))\(onwards)\(FormParts.submit("\(verb) \(centre.name)", isMain: false))"
            )
            return "<li>\(form)</li>"
        }.joined()
        return
            "<nav class=\"centres\" aria-label=\"Các trung tâm\"><p class=\"quiet\">\(onwards == nil ? "Làm việc ở trung tâm:" : "Trang vừa hỏi là của trung tâm nào? Chọn xong thì trang ấy mở ra.")</p><ul>\(buttons)\(more)</ul></nav>"
    }
}
