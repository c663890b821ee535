import Actions
import Basics
import Domain
import Foundation
import Support
import Testing

@Suite("Peeking into a workbook") struct ImportSheetPeekTests {
    @Test("Every sheet that the import reads is shown with the same tables", arguments: CaseFolder.all)
    func cases(folder: CaseFolder) async throws {
        let period = try #require(Period(code: try folder.expectation.period.text))
        let province = try folder.expectation.province(period)
        let desk = try await Desk(province.key.code, scheme: province.key.scheme)
        for path in try folder.files {
            let name = String(path.split(separator: "/").last ?? "")
            let original = try await desk.office.keepUpload(fileAt: path, name: name)
            let peeks = try await desk.office.peek(ImportOrder(original, province: province, period: period))
            let plan = try await desk.preview(path, period.code)
            #expect(peeks.map(\.name) == plan.file.sheets)
            #expect(peeks.allSatisfy { $0.lines.count <= 15 && ($0.isHidden || !$0.lines.isEmpty) })
            let told = peeks.flatMap(\.tables)
            #expect(told.map(\.signature) == plan.file.tables.map(\.layout.signature))
            #expect(told.map(\.headerRow) == plan.file.tables.map(\.headerRow))
            for (table, read) in zip(told, plan.file.tables) {
                expectAgreed(table, read)
            }
        }
    }

    /// What is told of a column is what the import does with it.
    private func expectAgreed(_ table: UnderstoodTable, _ read: ReadTable) {
        #expect(!table.why.isEmpty)
        for (concept, index) in read.layout.columns.all {
            let column = table.columns.first { $0.index == index }
            #expect(column?.concept == concept.name, "\(table.sheet) \(index)")
        }
        for column in table.columns {
            #expect(column.sentence.hasSuffix("."))
            let isRead = column.concept != nil
            #expect(isRead == [.chosen, .remembered, .dictionary, .guess, .period].contains(column.reason))
        }
    }

    @Test("A number is shown by its digits: a year is no thousand") func numbers() async throws {
        let desk = try await Desk()
        let sheet = TypedSheet(
            "A", [["Năm", "Tên đề án", "Kinh phí"], [2011, "Máy sấy", 1234567], [2012, "Máy cắt", 25]])
        let path = try desk.scratch.workbook("a.xlsx", [sheet])
        let original = try await desk.office.keepUpload(fileAt: path, name: "a.xlsx")
        let order = ImportOrder(original, province: desk.province, period: try #require(Period(code: "2016")))
        let lines = try await desk.office.peek(order).flatMap(\.lines).map(\.cells)
        #expect(lines.dropFirst() == [["2011", "Máy sấy", "1234567"], ["2012", "Máy cắt", "25"]])
    }

    @Test("Letters of before Unicode are shown as the import reads them", arguments: OldCase.all)
    func letters(old: OldCase) async throws {
        let desk = try await Desk("01", scheme: .before2025)
        let original = try await desk.office.keepUpload(fileAt: old.path, name: "cu.xls")
        let order = ImportOrder(original, province: desk.province, period: try #require(Period(code: "2007")))
        let words = try await desk.office.peek(order).flatMap(\.lines).flatMap(\.cells).joined(separator: " ")
        #expect(words.contains("khuyến công") || words.contains("KHUYẾN CÔNG"))
        var wrong = order
        wrong.letters = .unicode
        let raw = try await desk.office.peek(wrong).flatMap(\.lines).flatMap(\.cells).joined(separator: " ")
        #expect(raw != words)
    }

    @Test("A text file is called what its person calls it, so that the year in its name counts") func named()
        async throws
    {
        let desk = try await Desk()
        let path = try desk.scratch.csv("x.tmp", [["STT", "Tên đề án"], [1, "Máy sấy"]])
        let original = try await desk.office.keepUpload(fileAt: path, name: "Đề án năm 2014.csv")
        let order = ImportOrder(original, province: desk.province, period: try #require(Period(code: "2016")))
        let peek = try #require(try await desk.office.peek(order).first)
        #expect(peek.name == "Đề án năm 2014")
        #expect(peek.tables.first?.when == "2014")
    }

    @Test("A file that is no workbook, or is gone, is a sentence") func refused() async throws {
        let desk = try await Desk()
        let path = try desk.scratch.write([UInt8]("%PDF-1.7".utf8), to: "a.xlsx")
        let original = try await desk.office.keepUpload(fileAt: path, name: "a.xlsx")
        let order = ImportOrder(original, province: desk.province, period: try #require(Period(code: "2016")))
        await #expect(throws: Problem.self) { try await desk.office.peek(order) }
        try FileManager.default.removeItem(atPath: desk.office.files.path(of: original.hash))
        await #expect(throws: Problem("Tệp “a.xlsx” không còn được giữ: hãy tải lên lại.")) {
            try await desk.office.peek(order)
        }
    }
}
