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
        .post(address, .signedIn, add),
    ])

    static func requireInstallation(_ visit: Visit) throws {
        guard try visit.signedIn().may(.administer, in: nil) else {
            throw Turned.forbidden("Chỉ người quản trị toàn hệ thống lập được sổ cho một trung tâm mới.")
        }
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        try requireInstallation(visit)
        guard let key = ProvinceKey(stored: visit.form["tinh"] ?? ""), let province = Provinces.find(key) else {
            let told = "Chưa chọn tỉnh: hãy chọn tỉnh, thành phố của trung tâm."
            return .page(page(visit, problems: [("tinh", told)]), .unusable)
        }
        let centre: Centre
        do {
            centre = try await visit.office.addCentre(named: visit.form["ten"] ?? "", in: province)
        } catch let problem as Problem {
            return .page(page(visit, problems: [("ten", problem.sentence)]), .unusable)
        }
        // Into it at once, by choosing: the session that is kept from before knows of no centre.
        _ = try await visit.office.choose(
            organisation: centre.organisation, by: try visit.signedIn(), door: visit.house.door)
        return .seeOther(ImportAddresses.start, .done("Đã lập sổ của \(centre.name): hãy nhập tệp đầu tiên."))
    }

    private static func page(_ visit: Visit, problems: [(field: String, sentence: String)]) -> Page {
        Page(
            "Lập sổ của đơn vị",
            content: """
                \(FormParts.problems(problems.map { ($0.field, $0.sentence) }))<p class="lead">Đơn vị là trung tâm nào? Sổ của mỗi trung tâm đứng riêng.</p>
                \(form(visit, problems: problems))
                """)
    }

    /// Also on the first page of a new installation.
    static func form(_ visit: Visit, problems: [(field: String, sentence: String)] = []) -> HTML {
        let provinces = Provinces.all.filter { $0.key.scheme == .from2025 }.sorted { $0.key.code < $1.key.code }
        func problem(_ field: String) -> String? { problems.first { $0.field == field }?.sentence }
        return FormParts.form(
            visit, to: address,
            """
            \(FormParts.choice("tinh", "Tỉnh, thành phố", provinces.map { ($0.key.stored, $0.name) }, chosen: visit.form["tinh"], none: "(chọn)", problem: problem("tinh"), isRequired: true))
            \(FormParts.text("ten", "Tên trung tâm", value: visit.form["ten"] ?? "", hint: "Như trên con dấu: “Trung tâm Khuyến công và Xúc tiến thương mại …”.", problem: problem("ten"), isRequired: true, autocomplete: "organization"))
            <p class="buttons">\(FormParts.submit("Lập sổ của đơn vị"))</p>
            """)
    }
}
