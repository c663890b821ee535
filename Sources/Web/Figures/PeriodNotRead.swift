import Basics
import Documents

/// A period that nobody understands: the page asks for another one, with what was typed.
struct PeriodNotRead: Error {
    let written: String

    var sentence: String { "“\(written)” không phải là kỳ. \(Period.advice)" }

    /// All else that the address says goes along.
    func page(_ visit: Visit) -> Page {
        let own = [FigureAsked.periodKey] + PeriodChoice.names
        let rest: HTML = visit.query.pairs.filter { !own.contains($0.name) }.map {
            FormParts.hidden($0.name, $0.value)
        }.joined()
        let field = FormParts.text(
            FigureAsked.periodKey, "Kỳ", value: written,
            hint: "Như 2024, quý III/2024, 6 tháng đầu năm 2024, 2021-2025.",
            problem: sentence)
        return Page(
            "Xem kỳ nào?",
            content: """
                \(FormParts.problems([(field: FigureAsked.periodKey, sentence: sentence)]))
                <form class="form card" method="get" action="\(visit.path)">\(rest)\(field)
                <div class="buttons"><button>Xem</button>\(Parts.link("Kỳ mới nhất có số liệu", to: visit.path))</div></form>
                """)
    }
}
