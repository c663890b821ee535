import Actions
import Basics
import Documents
import Domain

/// “Lập sổ của đơn vị”: a centre of the installation, for who administers all of it.
enum NewCentrePages {
    static let address = "/don-vi/moi"

    static let feature = Site.Feature(routes: [
        .get(address, .signedIn) { visit in
            try requireInstallation(visit)
            return .page(page(visit, problems: []))
        },
        .post(
            address, .signedIn,
            late: LateForm(
                "Lập sổ của đơn vị",
                ["tinh": "Tỉnh, thành phố", "ten": "Tên trung tâm", sure: "Lập thêm sổ của một trung tâm khác"]), add),
    ])

    static func requireInstallation(_ visit: Visit) throws {
        guard try visit.signedIn().may(.administer, in: nil) else {
            throw Turned.forbidden("Chỉ người quản trị toàn hệ thống lập được sổ cho một trung tâm mới.")
        }
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        try requireInstallation(visit)
        let name = visit.form["ten"] ?? ""
        let province = ProvinceKey(stored: visit.form["tinh"] ?? "").flatMap(Provinces.find)
        let current = province.map(Provinces.current)
        let lacking = lacking(province, name)
        guard let province, lacking.isEmpty else {
            return .page(page(visit, problems: lacking, chosen: current?.key), .unusable)
        }
        if let refused = try await refusal(visit, province) { return refused }
        let centre = try await visit.office.addCentre(named: name, in: province)
        // Into it at once, by choosing: the session that is kept from before knows of no centre.
        _ = try await visit.office.choose(
            organisation: centre.organisation, by: try visit.signedIn(), door: visit.house.door)
        return .seeOther(ImportAddresses.start, .done("Đã lập sổ của \(centre.name): hãy nhập tệp đầu tiên."))
    }

    /// All that the form itself lacks, at once: no province or one that is no more, no name or too long a one.
    private static func lacking(_ province: Province?, _ name: String) -> [(field: String, sentence: String)] {
        var problems: [(field: String, sentence: String)] = []
        if let province {
            let current = Provinces.current(of: province)
            if current.key != province.key {
                problems.append(
                    (
                        "tinh",
                        "Từ 01/7/2025 \(province.name) đã nhập vào \(current.name): hãy chọn \(current.name) nếu đúng là đơn vị này."
                    ))
            }
        } else {
            problems.append(("tinh", "Chưa chọn tỉnh: hãy chọn tỉnh, thành phố của trung tâm."))
        }
        if let told = Centre.refusal(ofName: name) { problems.append(("ten", told)) }
        return problems
    }

    /// A name that is taken, a further centre that was not asked for by a second look.
    private static func refusal(_ visit: Visit, _ province: Province) async throws -> Answer? {
        let here = try await visit.office.centres(in: province.key).filter { $0.name != Office.sampleCentre }
        if let same = here.first(where: { $0.isCalled(visit.form["ten"] ?? "") }) {
            let told = "\(same.name) đã có sổ ở đây: hãy chọn trung tâm ấy ở trang đầu, hoặc ghi tên khác."
            return .page(page(visit, problems: [("ten", told)]), .unusable)
        }
        guard !here.isEmpty, visit.form[sure] == nil else { return nil }
        let names = here.map(\.name).joined(separator: "; ")
        let told =
            "\(province.name) đã có sổ của: \(names). Nếu đúng là thêm một trung tâm khác, hãy đánh dấu xác nhận."
        return .page(page(visit, problems: [(sure, told)]), .unusable)
    }

    /// Of the box that says that a further centre is meant.
    private static let sure = "them-trung-tam"

    private static func page(_ visit: Visit, problems: [(field: String, sentence: String)], chosen: ProvinceKey? = nil)
        -> Page
    {
        Page(
            "Lập sổ của đơn vị",
            content: """
                \(FormParts.problems(problems.map { ($0.field, $0.sentence) }))<p class="lead">Đơn vị là trung tâm nào? Sổ của mỗi trung tâm đứng riêng.</p>
                \(form(visit, problems: problems, chosen: chosen))
                """)
    }

    /// Also on the first page of a new installation.
    static func form(
        _ visit: Visit, problems: [(field: String, sentence: String)] = [], chosen: ProvinceKey? = nil
    ) -> HTML {
        let provinces = Provinces.all.filter { $0.key.scheme == .from2025 }.sorted { $0.key.code < $1.key.code }
        func problem(_ field: String) -> String? { problems.first { $0.field == field }?.sentence }
        let further: HTML? = problem(sure).map { told in
            "<p class=\"problem\" id=\"\(sure)-loi\">\(told)</p><label class=\"check\"><input type=\"checkbox\" id=\"\(sure)\" name=\"\(sure)\" value=\"co\" aria-describedby=\"\(sure)-loi\"> <span>Lập thêm sổ của một trung tâm khác ở tỉnh này</span></label>"
        }
        return FormParts.form(
            visit, to: address,
            """
            \(FormParts.choice("tinh", "Tỉnh, thành phố", provinces.map { ($0.key.stored, $0.name) }, chosen: chosen?.stored ?? visit.form["tinh"], none: "(chọn)", problem: problem("tinh"), isRequired: true))
            \(FormParts.text("ten", "Tên trung tâm", value: visit.form["ten"] ?? "", hint: "Như trên con dấu: “Trung tâm Khuyến công và Xúc tiến thương mại …”.", problem: problem("ten"), isRequired: true, autocomplete: "organization"))
            \(further)<p class="buttons">\(FormParts.submit("Lập sổ của đơn vị"))</p>
            """)
    }
}
