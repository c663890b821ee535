import Actions
import Basics
import Documents
import Domain

/// What would be changed of records that are there, field by field; fifty records a page.
struct PlanChanges {
    let plan: StoredPlan
    let showsPersonal: Bool
    let page: Int
    let address: String
    private static let perPage = 50

    var html: HTML? {
        guard plan.updateCount > 0 else { return nil }
        let last = max(1, (plan.updates.count + Self.perPage - 1) / Self.perPage)
        let page = min(max(1, page), last)
        let rows: HTML = plan.updates.dropFirst((page - 1) * Self.perPage).prefix(Self.perPage).map(rows).joined()
        let table = Parts.table(
            caption: "Thay đổi của hồ sơ đã có",
            head: "<tr><th>Hồ sơ</th><th>Mục</th><th>Đang ghi trong sổ</th><th>Theo tệp</th></tr>", body: rows)
        let cut: HTML? =
            plan.updateCount > plan.updates.count
            ? "<p class=\"quiet\">Trang này kể \(plan.updates.count) trong \(plan.updateCount) hồ sơ; khi ghi, cả \(plan.updateCount) hồ sơ được sửa.</p>"
            : nil
        return Parts.section(
            "Thay đổi của hồ sơ đã có (\(plan.updateCount))", id: "sua",
            "<div class=\"changes\">\(table)</div>\(pages(page, of: last))\(cut)")
    }

    private func rows(_ update: StoredPlan.Update) -> HTML {
        let changes = update.changes.enumerated().map { index, change -> HTML in
            let head: HTML? =
                index > 0
                ? nil
                : """
                <th scope="rowgroup" rowspan="\(update.changes.count)"><span class="code">\(update.code)</span> \(update.name)
                <p class="quiet">\(update.place.words)</p></th>
                """
            return "<tr>\(head)<td>\(change.field)</td>\(values(change, of: update.register))</tr>"
        }
        return changes.joined()
    }

    private func values(_ change: PlannedUpdate.FieldWords, of register: Register) -> HTML {
        let field = register.definition.fields.first { $0.label == change.field }
        guard showsPersonal || field?.isPersonal == false else {
            return "<td colspan=\"2\">\(FieldText.withheld)</td>"
        }
        return "<td>\(value(change.before, "del"))</td><td>\(value(change.after, "ins"))</td>"
    }

    private func value(_ text: String, _ mark: HTML) -> HTML {
        text.isEmpty || text == "—" ? Parts.unknown : "<\(mark)>\(text)</\(mark)>"
    }

    private func pages(_ page: Int, of last: Int) -> HTML? {
        guard last > 1 else { return nil }
        let items: HTML = (1...last).map { number in
            number == page
                ? "<li><span aria-current=\"page\">\(number)</span></li>"
                : "<li><a href=\"\(address)?sua=\(number)#sua\">\(number)</a></li>"
        }.joined()
        return "<nav class=\"pages\" aria-label=\"Các trang của thay đổi\"><ul>\(items)</ul></nav>"
    }
}
