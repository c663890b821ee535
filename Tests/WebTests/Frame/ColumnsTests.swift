import Documents
import Testing

@testable import Web

@Suite("Columns of a table whose rows are cards on a phone")
struct ColumnsTests {
    private let columns = Columns([("Năm “đầu”", .short), ("Lao động", .number), ("Nơi", .words)])

    @Test("A cell says which column it is of, once for all rows")
    func labels() {
        #expect(
            columns.cells(["2024", "12", "Sông Cầu"]).text
                == "<td class=\"short\" data-label=\"Năm “đầu”\">2024</td><td class=\"number\" data-label=\"Lao động\">12</td><td data-label=\"Nơi\">Sông Cầu</td>"
        )
    }

    @Test("A cell with nothing in it has no label, so that a card leaves it out")
    func nothing() {
        let row = columns.cells(["", Parts.unknown, "0"]).text
        #expect(row.hasPrefix("<td class=\"short\"></td><td class=\"number\">\(Parts.unknown.text)</td>"))
        #expect(row.hasSuffix("<td data-label=\"Nơi\">0</td>"))
    }

    @Test("A quotation mark in a head does not end the label")
    func escaping() {
        #expect(Columns([("A \"B\"", .words)]).cells(["1"]).text == "<td data-label=\"A &quot;B&quot;\">1</td>")
    }
}
