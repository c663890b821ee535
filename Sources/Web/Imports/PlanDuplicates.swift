import Actions
import Documents
import Domain

/// What the file holds that may be there already, or twice: of each of the two it is said what it is and where it stands.
struct PlanDuplicates {
    let plan: StoredPlan
    let showsPersonal: Bool
    private static let most = 50

    var html: HTML? {
        guard plan.duplicateCount > 0 else { return nil }
        let table = Parts.table(
            caption: "Có thể trùng", isCards: true, head: "<tr>\(Self.columns.heads)</tr>",
            body: plan.duplicates.prefix(Self.most).map(row).joined())
        let rest: HTML? =
            plan.duplicateCount > Self.most
            ? "<p class=\"quiet\">\(Self.most) trong \(plan.duplicateCount) cặp; tất cả sẽ đứng ở trang “Cặp có thể trùng” sau khi ghi.</p>"
            : nil
        return Parts.section(
            "Có thể trùng (\(plan.duplicateCount))",
            note: "Được ghi thành hồ sơ riêng; sau khi ghi, một người so từng cặp rồi gộp hoặc để riêng.",
            "\(table)\(rest)")
    }

    private func row(_ pair: StoredPlan.Duplicate) -> HTML {
        let grounds = showsPersonal ? pair.grounds : Likeness.withoutPersonal(pair.grounds)
        let cells = Self.columns.cells([
            side(pair.name, pair.register, pair.isSubjectOfFile),
            side(pair.other, .establishment, pair.isEstablishmentOfFile), "\(pair.score)", "\(grounds)",
            "\(pair.place.words)",
        ])
        return "<tr>\(cells)</tr>\n"
    }

    private static let columns = Columns([
        ("Hồ sơ", .words), ("Có thể là, hoặc là của", .words), ("Điểm giống", .number), ("Vì sao", .words),
        ("Ở đâu trong tệp", .words),
    ])

    private func side(_ name: String, _ register: Register, _ isOfFile: Bool?) -> HTML {
        let place = isOfFile.map { $0 ? " trong tệp" : " trong sổ" } ?? ""
        return "\(name) <span class=\"quiet\">(\(register.definition.noun)\(place))</span>"
    }
}
