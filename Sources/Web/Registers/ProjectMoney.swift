import Basics
import Documents
import Domain

/// A project's money by source, and what became of it.
struct ProjectMoney {
    let record: Record

    private static let sources: [ProjectField] = [
        .assignedNational, .assignedLocal, .assignedUnsourced, .counterpart, .otherMoney,
    ]

    var html: HTML {
        let lines: HTML = ProjectMoney.sources.filter { record[$0] != nil }.map(line).joined()
        let table: HTML? =
            lines.bytes.isEmpty
            ? nil
            : Parts.table(
                caption: "Kinh phí theo nguồn",
                head: "<tr><th scope=\"col\">Nguồn</th><th scope=\"col\" class=\"number\">Số tiền (đồng)</th></tr>",
                body: lines, foot: total)
        let used: [(String, HTML)] = [ProjectField.disbursed, .settled].filter { record[$0] != nil }.map {
            ($0.definition.label, "\($0.definition.words(record[$0]))" as HTML)
        }
        return "\(table)\(used.isEmpty ? nil : Parts.facts(used))"
    }

    private func line(_ field: ProjectField) -> HTML {
        let measure = record[field]?.measure
        let hedge = measure?.hedge.map { $0.rawValue + " " } ?? ""
        return
            "<tr><th scope=\"row\">\(field.definition.label)</th><td class=\"number\">\(hedge)\(Dong(measure?.amount ?? 0).vietnamese)</td></tr>"
    }

    /// Of the sources that are known, and said so.
    private var total: HTML? {
        let known = ProjectMoney.sources.compactMap { record[$0]?.measure }
        guard known.count > 1 else { return nil }
        let sum = known.reduce(into: KnownSum()) { $0.add(KnownSum(value: $1.amount)) }
        let hedge = known.contains { $0.hedge != nil } ? "khoảng " : ""
        return
            "<tr><th scope=\"row\">Cộng các nguồn đã rõ</th><td class=\"number\">\(hedge)\(Parts.number(sum.value))</td></tr>"
    }
}
