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
            FigureAsked.periodKey, "Kỳ", value: written, problem: sentence)
        return Page(
            "Xem kỳ nào?",
            content: """
                <form class="form card" method="get" action="\(visit.path)">\(rest)\(field)
                <div class="buttons"><button>Xem</button>\(Parts.link("Kỳ mới nhất có số liệu", to: visit.path))</div></form>
                """)
    }
}
