import Basics
import Testing

@testable import Documents

@Suite("SheetHeader") struct SheetHeaderTests {
    private func titles(_ columns: [SheetColumn]) -> [String] {
        SheetHeader(columns).titles.map { "\($0.text) \($0.columns) \($0.rows)" }
    }

    private func column(_ title: String, _ over: String...) -> SheetColumn { SheetColumn(title, over: over, width: 5) }

    @Test("Without titles over them the columns are one row") func plain() {
        #expect(titles([column("a"), column("b")]) == ["a 0..<1 0..<1", "b 1..<2 0..<1"])
        #expect(titles([]).isEmpty)
    }

    @Test("Equal titles side by side are one, as wide as their columns; what has none over it is as high as all")
    func levels() {
        let columns = [column("a"), column("b", "x"), column("c", "x", "y"), column("d", "x", "y"), column("e", "z")]
        #expect(
            titles(columns) == [
                "a 0..<1 0..<3", "x 1..<4 0..<1", "z 4..<5 0..<1", "b 1..<2 1..<3", "y 2..<4 1..<2", "e 4..<5 1..<3",
                "c 2..<3 2..<3", "d 3..<4 2..<3",
            ])
    }

    @Test("Equal titles under different ones, or apart, are several") func apart() {
        let columns = [column("a", "x", "y"), column("b", "z", "y"), column("c"), column("d", "z")]
        let found = SheetHeader(columns).titles.filter(\.isOver).map { "\($0.text) \($0.columns)" }
        #expect(found == ["x 0..<1", "z 1..<2", "z 3..<4", "y 0..<1", "y 1..<2"])
    }
}
