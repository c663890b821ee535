import Actions
import Basics
import Documents
import Domain
import Foundation

/// The mapping screen: a sheet's first rows, above each column what it is taken for and why, to be changed.
struct MappingPage {
    let shown: ShownPlan
    let state: MappingState
    var problem: String?

    func page(_ visit: Visit) -> Page {
        let peek = state.sheets[state.sheet]
        let tables = state.tables(of: state.sheet)
        let step = MappingStep(of: tables)
        let content: HTML = """
            \(MappingPage.unseenSubmit)\(FormParts.hidden("ma", UUID().uuidString))\(FormParts.hidden("trang", String(state.sheet)))
            \(state.others.map { FormParts.hidden($0.name, $0.value) }.joined())\(sheets)\(step.html)
            \(tables.enumerated().map { MappingGrid(sheet: state.sheet, peek: peek, tables: tables, index: $0.offset, step: step).html }.joined())
            \(header(peek, tables, step))
            <p class="quiet">Khi ghi vào sổ, cách khai này được nhớ: tệp sau có cùng các tiêu đề sẽ được đọc như vậy. \(Parts.link("Các cột đã nhớ", to: ImportAddresses.remembered))</p>
            <div class="buttons">\(step.button(of: .columns, "Xem lại kế hoạch", value: "ke-hoach"))\(Parts.link("Về kế hoạch", to: ImportAddresses.plan(shown.job.number)))</div>
            """
        return Page(
            "Khai cột: \(shown.plan.order.original.name)",
            trail: [
                Link("Nhập tệp", ImportAddresses.start), Link("Kế hoạch nhập", ImportAddresses.plan(shown.job.number)),
            ], isWide: true,
            content: """
                \(problem.map { Parts.notice(.refused($0)) })
                <div class="mapping">\(FormParts.form(visit, to: ImportAddresses.columns(shown.job.number), content))</div>
                """)
    }

    /// Enter in a field does what the main button does, not what the first one does.
    private static let unseenSubmit: HTML =
        "<button class=\"only-read\" tabindex=\"-1\" aria-hidden=\"true\" name=\"viec\" value=\"ke-hoach\"></button>"

    private var sheets: HTML? {
        let items = state.sheets.enumerated().filter { !$0.element.isHidden }
        guard items.count > 1 else { return nil }
        let list: HTML = items.map { index, peek in
            let current: HTML? = index == state.sheet ? " aria-current=\"true\"" : nil
            return
                "<li><button class=\"plain\" name=\"viec\" value=\"trang-\(index)\"\(current)>\(peek.name)</button></li>"
        }.joined()
        return "<div class=\"tabs\" role=\"group\" aria-label=\"Các trang của tệp\"><ul>\(list)</ul></div>"
    }

    /// Where no header was found a person can point to it.
    private func header(_ peek: ImportSheetPeek, _ tables: [MappingTable], _ step: MappingStep) -> HTML? {
        // What was chosen stays among the choices, or the form would forget it with its next button.
        let told = state.header(of: state.sheet)
        let free = peek.lines.filter { line in
            let isFree = !tables.contains { $0.headerRow == line.number }
            return line.cells.count { !$0.isEmpty } > 1 && (isFree || line.number == told)
        }
        let lines: HTML? = tables.isEmpty ? MappingGrid.plain(peek) : nil
        guard !free.isEmpty else {
            return tables.isEmpty ? "\(Parts.empty("Trang này không có bảng nào để khai."))\(lines)" : nil
        }
        let name = MappingState.name(state.sheet, "dong")
        let choices = free.map { line in
            let words = line.cells.filter { !$0.isEmpty }.prefix(4).joined(separator: " · ")
            return (value: String(line.number), words: "dòng \(line.number): \(words.prefix(60))")
        }
        let choice = FormParts.choice(
            name, tables.isEmpty ? "Chưa nhận ra hàng tiêu đề nào: dòng nào là tiêu đề?" : "Hàng tiêu đề là dòng khác?",
            choices, chosen: told.map { String($0) }, none: tables.isEmpty ? "(chọn dòng)" : "(như đã nhận ra)")
        let body: HTML = """
            \(choice)<p>\(step.button(of: .header, "Chọn hàng tiêu đề", value: "dong"))</p>
            """
        return tables.isEmpty
            ? "\(lines)\(body)" : "<details><summary>Hàng tiêu đề chưa đúng?</summary>\(body)</details>"
    }
}
