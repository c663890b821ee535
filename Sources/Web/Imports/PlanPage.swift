import Actions
import Basics
import Documents
import Domain
import Foundation

/// What an import would do, before anything is written.
struct PlanPage {
    let shown: ShownPlan
    private var plan: StoredPlan { shown.plan }

    func page(_ visit: Visit) -> Page {
        let changes = PlanChanges(
            plan: plan, showsPersonal: shown.showsPersonal, page: visit.query["sua"].flatMap { Int($0) } ?? 1,
            address: ImportAddresses.plan(shown.job.number))
        return Page(
            "Kế hoạch nhập: \(plan.order.original.name)", trail: [Link("Nhập tệp", ImportAddresses.start)],
            content: """
                \(notices(visit.people))<p class="quiet">\(shown.scope) · \(plan.sheets.count) trang\(shown.written == nil ? " · chưa có gì được ghi" : "")</p>
                \(outside)\(tally(visit))
                \(PlanNotes(plan: plan).problems)
                \(PlanTables(plan: plan, job: shown.written == nil ? shown.job.number : nil).html)
                \(changes.html)\(PlanNotes(plan: plan).others)
                \(PlanDuplicates(plan: plan, showsPersonal: shown.showsPersonal).html)
                """)
    }

    /// Rows that somebody else has to import.
    private var outside: HTML? {
        let count = plan.count(.outside)
        guard count > 0 else { return nil }
        return Parts.section(
            "Ngoài địa bàn của tài khoản (\(count) dòng, không được ghi)", id: "ngoai-dia-ban",
            PlanNotes(plan: plan).table(.outside))
    }

    private func notices(_ people: PersonNames) -> HTML {
        let changed: HTML? =
            shown.isChanged
            ? Parts.notice(
                .warning(
                    "Sổ đã thay đổi từ lúc xem trước nên chưa có gì được ghi. Dưới đây là kế hoạch theo sổ hiện nay: hãy xem lại rồi ghi."
                )) : nil
        let moved: HTML? = shown.moved.map { Parts.notice(.warning($0)) }
        return "\(changed)\(writtenNotice(people))\(earlierNotice(people))\(moved)"
    }

    private func writtenNotice(_ people: PersonNames) -> HTML? {
        shown.written.map { entry in
            """
            <div class="notice done" role="status"><p>Kế hoạch này đã được ghi:
            <a href="\(ImportAddresses.entry(entry.number))">lần nhập số \(entry.number)</a>, \(Parts.moment(entry.at)) bởi \(people.shown(entry.actor)).</p></div>
            """
        }
    }

    private func earlierNotice(_ people: PersonNames) -> HTML? {
        guard shown.written == nil, let earlier = plan.earlier else { return nil }
        return """
            <div class="notice warning" role="status"><p>Chính tệp này đã được \(people.shown(earlier.actor)) nhập lúc \(Parts.moment(earlier.at)):
            <a href="\(ImportAddresses.entry(earlier.number))">lần nhập số \(earlier.number)</a>. Dòng nào đã có trong sổ thì không ghi lần nữa; muốn nhập lại từ đầu,
            hãy <a href="\(ImportAddresses.undo(earlier.number))">hoàn tác lần ấy</a> trước.</p></div>
            """
    }

    private func tally(_ visit: Visit) -> HTML {
        let title = shown.written == nil ? "Sẽ ghi vào sổ" : "Đã ghi vào sổ"
        let body: HTML = plan.tallies.map { tally in
            """
            <tr><th scope="row">\(tally.register.definition.noun)</th>\(Self.counts.cells(["\(tally.created)", "\(tally.updated)", "\(tally.same)"]))</tr>
            """
        }.joined()
        let table: HTML =
            plan.tallies.isEmpty && plan.count(.outside) > 0
            ? Parts.empty("Không còn dòng nào trong địa bàn của tài khoản để ghi.")
            : plan.tallies.isEmpty
                ? Parts.empty("Chưa đọc được dòng số liệu nào: hãy khai các cột để chương trình hiểu tệp này.")
                : Parts.table(
                    caption: title, isCards: true, head: "<tr><th scope=\"col\">Sổ</th>\(Self.counts.heads)</tr>",
                    body: body)
        return "<section><h2>\(title)</h2>\(table)\(actions(visit))</section>"
    }

    static let counts = Columns([("Thêm mới", .number), ("Sửa", .number), ("Đã có, không đổi", .number)])

    private func actions(_ visit: Visit) -> HTML {
        if let entry = shown.written { return done(entry, visit) }
        let columns = Parts.button(
            plan.columnsWords, to: ImportAddresses.columns(shown.job.number), isMain: plan.tallies.isEmpty)
        let remarks = FormParts.form(
            visit, to: ImportAddresses.remarks(shown.job.number), isInline: true,
            "\(FormParts.hidden("ma", UUID().uuidString))\(FormParts.submit("Tải bảng tính kèm nhận xét", isMain: false))"
        )
        return """
            <div class="buttons">\(commit(visit))\(columns)\(remarks)\(Parts.link("Bỏ, không ghi gì", to: ImportAddresses.start))</div>
            """
    }

    /// What was written is mended in the registers, or taken back.
    private func done(_ entry: ImportEntry, _ visit: Visit) -> HTML {
        let undo: HTML? =
            visit.may(.undoImport)
            ? Parts.button("Hoàn tác lần nhập này", to: ImportAddresses.undo(entry.number), isMain: false) : nil
        return
            "<div class=\"buttons\">\(Parts.button("Xem lần nhập số \(entry.number)", to: ImportAddresses.entry(entry.number)))\(undo)</div>"
    }

    private func commit(_ visit: Visit) -> HTML? {
        guard !plan.tallies.isEmpty else { return nil }
        if plan.changesNothing {
            let rows = plan.count(.outside) > 0 ? "Mọi dòng trong địa bàn" : "Mọi dòng"
            return "<p class=\"quiet\">\(rows) đều đã có trong sổ: không có gì để ghi.</p>"
        }
        return FormParts.form(
            visit, to: ImportAddresses.commit(shown.job.number), isInline: true,
            "\(FormParts.hidden("ma", UUID().uuidString))\(FormParts.submit("Ghi vào sổ"))")
    }
}
