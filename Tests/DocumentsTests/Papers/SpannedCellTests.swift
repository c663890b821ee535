import Basics
import Testing

@testable import Documents

@Suite("SpannedCell") struct SpannedCellTests {
    private func spans(_ cells: [SheetCell], _ kind: SheetLine.Kind) -> [String] {
        SheetLine(cells, kind: kind).spanned(over: 4).map { "\($0.cell.text)\($0.columns)" }
    }

    @Test("Every cell of a plain line is alone, missing ones are blank") func plain() {
        #expect(spans([.words("a"), .blank, .unknown], .plain) == ["a0..<1", "1..<2", "…2..<3", "3..<4"])
    }

    @Test(
        "Words of a group or total run on over the blank cells after them", arguments: [SheetLine.Kind.group, .total])
    func wide(kind: SheetLine.Kind) {
        #expect(spans([.words("I"), .words("Quốc gia")], kind) == ["I0..<1", "Quốc gia1..<4"])
        #expect(spans([.words("Tổng"), .blank, .number(3)], kind) == ["Tổng0..<2", "32..<3", "3..<4"])
        #expect(spans([.blank, .words("Tổng"), .unknown, .blank], kind) == ["0..<1", "Tổng1..<2", "…2..<3", "3..<4"])
    }
}
