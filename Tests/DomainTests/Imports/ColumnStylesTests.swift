import Basics
import Domain
import Testing

@Suite("ColumnStyles") struct ColumnStylesTests {
    private func amounts(_ cells: [String]) throws -> ([Int64?], ReadSheet) {
        let rows = cells.enumerated().map { index, cell in
            [.init(integerLiteral: index + 1), .text("Lò sấy \(index)"), .text(cell)] as [Typed]
        }
        let sheet = try ReadSheet([["STT", "Tên đề án", "Kinh phí (nghìn đồng)"]] + rows)
        return (sheet.amounts(ProjectField.assignedUnsourced), sheet)
    }

    @Test(
        "A comma groups thousands where other numbers of the column say so, above or below it",
        arguments: [["1,250", "1,250,000", "3,400"], ["2,300.5", "1,250", "3,400"], ["1,250", "3,400", "2,300.5"]])
    func english(cells: [String]) throws {
        let (amounts, sheet) = try amounts(cells)
        #expect(amounts[cells.firstIndex(of: "1,250") ?? 0] == 1_250_000)
        #expect(amounts[cells.firstIndex(of: "3,400") ?? 0] == 3_400_000)
        #expect(sheet.notes.count(.warning) == 0)
        #expect(sheet.sentences(.reading).contains { $0 == "“1,250” đọc là 1.250." })
    }

    @Test("In a column of Vietnamese numbers it begins a fraction") func vietnamese() throws {
        for cells in [["1.250.000", "1,250"], ["7", "1,250", "1.250.000"]] {
            let (amounts, sheet) = try amounts(cells)
            #expect(amounts[1] == 1_250)
            #expect(sheet.notes.count(.warning) == 0)
        }
    }

    @Test(
        "Where no other number tells, or they differ, the reading is a warning",
        arguments: [[], ["1,000,000", "1.000.000"]])
    func unsettled(others: [String]) throws {
        let (amounts, sheet) = try amounts(others + ["1,250"])
        #expect(amounts.last == 1_250)
        #expect(sheet.sentences(.warning).filter { $0.contains("“1,250” đọc là 1,25") }.count == 1)
    }

    @Test("A row read again stays in its own group") func groups() throws {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "Kinh phí (nghìn đồng)"], ["I. Khuyến công quốc gia"], [1, "Lò", "1,250"],
            ["II. Khuyến công địa phương"], [1, "Máy", "1,250,000"],
        ])
        #expect(sheet.texts(ProjectField.source) == ["KCQG", "KCDP"])
        #expect(sheet.amounts(ProjectField.assignedNational) == [1_250_000, nil])
    }

    @Test("One column tells nothing of another") func columns() throws {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "KCQG (nghìn đồng)", "KCĐP (nghìn đồng)"], [1, "Lò", "1,250,000", "1,250"],
        ])
        #expect(sheet.amounts(ProjectField.assignedLocal) == [1_250])
    }
}
