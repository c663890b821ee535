import Basics
import Documents
import Foundation
import Testing

@Suite("Workbooks of Excel 97–2003") struct XlsSourceTests {
    private func open(_ name: String) throws -> any GridSource {
        try openWorkbook(at: Oracle.path(name), letters: .unicode)
    }

    @Test(
        "Every cell is what xlrd reads",
        arguments: ["kinds", "continued", "calendar-1904", "by-hand", "unordered", "excel-95", "saved"])
    func oracle(name: String) throws {
        let source = try open("\(name).xls")
        let oracle = try Oracle(name)
        #expect(source.sheets.map(\.name) == oracle.sheets.map(\.name))
        #expect(source.sheets.map(\.isHidden) == oracle.sheets.map(\.hidden))
        for (index, sheet) in oracle.sheets.enumerated() {
            let found = try cells(of: source, sheet: index)
            let expected = sheet.cells.mapValues(\.cell).filter { $0.value != .empty }
            #expect(Set(found.keys) == Set(expected.keys), "\(sheet.name)")
            for (place, cell) in expected { #expect(found[place] == cell, "\(sheet.name) \(place)") }
            let merges = source.sheets[index].merges.map {
                [$0.rows.lowerBound, $0.rows.upperBound, $0.columns.lowerBound, $0.columns.upperBound]
            }
            #expect(merges.sorted { $0.lexicographicallyPrecedes($1) } == sheet.merges, "\(sheet.name)")
        }
    }

    @Test("The same workbook saved as .xls and as .xlsx gives the same cells") func twins() throws {
        for letters in [LegacyChoice.found, .unicode] {
            let old = try openWorkbook(at: Oracle.path("saved.xls"), letters: letters)
            let new = try openWorkbook(at: Oracle.path("saved.xlsx"), letters: letters)
            #expect(old.sheets.map(\.name) == new.sheets.map(\.name))
            #expect(old.sheets.map(\.merges) == new.sheets.map(\.merges))
            #expect(old.sheets.map(\.isHidden) == [false, false, true])
            for sheet in old.sheets.indices {
                let expected = try cells(of: new, sheet: sheet)
                let found = try cells(of: old, sheet: sheet)
                #expect(found.count == expected.count)
                for (place, cell) in expected { #expect(found[place] == cell, "\(sheet) \(place)") }
            }
        }
    }

    @Test("A number is exact to the digits that people see") func exactNumbers() throws {
        let found = try cells(of: open("kinds.xls"), sheet: 0)
        let numbers = ["123456789", "536870912", "0.1", "19579.7", "54114.3", "1234.56", "-0.07", "99.99"]
        for number in numbers { #expect(found.values.contains(.number(number)), "\(number)") }
        #expect(try cells(of: open("by-hand.xls"), sheet: 1)["2,0"] == .number(ExactNumber(digits: 12_345, scale: 2)))
    }

    @Test("A formula that was never calculated is not known, and not empty") func uncalculated() throws {
        let found = try cells(of: open("uncalculated.xls"), sheet: 0)
        #expect(found["3,0"] == .number("3"))
        for row in 4...6 { #expect(found["\(row),0"] == .uncalculated) }
    }

    @Test("A formula whose value is an empty text is an empty cell where the others are calculated") func emptyText()
        throws
    {
        let found = try cells(of: open("by-hand.xls"), sheet: 0)
        #expect(found["2,2"] == nil)
        #expect(found["2,1"] == .fault("#DIV/0!"))
    }

    @Test("A workbook with a password is refused as one") func password() {
        #expect(fault(of: Oracle.path("password.xls")) == .encrypted)
    }

    @Test("A sound container of something else is named for what its stream says") func otherStreams() throws {
        let scratch = try Scratch()
        let kinds: [(String, DocumentFault)] = [
            ("WordDocument", .foreign("văn bản Word 97–2003 (.doc)")), ("EncryptedPackage", .encrypted),
            ("PowerPoint Document", .foreign("bản trình chiếu PowerPoint 97–2003 (.ppt)")),
            ("Contents", .foreign("tệp Office kiểu cũ")),
        ]
        for (name, expected) in kinds {
            var bytes = try scratch.bytes(Oracle.path("by-hand.xls"))
            let old = "Workbook".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            let place = try #require(bytes.firstRange(of: old)).lowerBound
            let new = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            for index in 0..<64 { bytes[place + index] = index < new.count ? new[index] : 0 }
            bytes[place + 64] = UInt8(new.count + 2)
            #expect(try fault(of: scratch.write(bytes, to: "a.xls")) == expected)
        }
    }

    @Test("Rows stop where the caller throws, and the same error comes back") func refusal() throws {
        struct Enough: Error {}
        var taken = 0
        #expect(throws: Enough.self) {
            try open("continued.xls").readRows(ofSheet: 0) { _ in
                taken += 1
                if taken == 3 { throw Enough() }
            }
        }
        #expect(taken == 3)
    }

    @Test("Sheets and texts over the limits are refused") func limits() {
        var limits = ReadLimits()
        limits.sheets = 3
        #expect(fault(of: Oracle.path("kinds.xls"), limits: limits) == .tooManySheets(limit: 3))
        limits = ReadLimits()
        limits.sharedStrings = 1_000
        #expect(fault(of: Oracle.path("continued.xls"), limits: limits) == .tooLarge(limit: 1_000))
        limits = ReadLimits()
        limits.part = 4_000
        #expect(fault(of: Oracle.path("kinds.xls"), limits: limits) == .tooLarge(limit: 4_000))
        limits = ReadLimits()
        limits.workbook = 2_000
        #expect(fault(of: Oracle.path("kinds.xls"), limits: limits) == .tooLarge(limit: 2_000))
    }
}
