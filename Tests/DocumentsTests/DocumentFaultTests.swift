import Documents
import Testing

@Suite("DocumentFault") struct DocumentFaultTests {
    @Test("Every fault says in one Vietnamese sentence what would satisfy") func sentences() {
        let faults: [DocumentFault] = [
            .unreadable, .empty, .encrypted, .oldSpreadsheet, .otherSpreadsheet("x"), .foreign("x"), .damaged,
            .noSheets,
            .tooManySheets(limit: 1), .tooManyParts(limit: 1), .tooLarge(limit: 512 << 20), .bomb, .unsafeMarkup,
            .rowOutOfSheet(sheet: "x"), .columnOutOfSheet(sheet: "x", row: 1),
            .tooManyColumns(sheet: "x", row: 1, limit: 2),
            .cellTooLong(sheet: "x", row: 1), .recordTooLong(line: 1, limit: 1 << 20), .unclosedQuote(line: 1),
            .nulByte(line: 1), .unwritable, .badSheetName("x"), .doesNotFit(sheet: "x", row: 1),
            .textTooLong(sheet: "x", row: 1),
            .badMark(sheet: "x", row: 1),
        ]
        #expect(Set(faults.map(\.sentence)).count == faults.count)
        for fault in faults {
            #expect(fault.sentence.contains(": "), "\(fault)")
            #expect(fault.sentence.hasSuffix("."), "\(fault)")
        }
        #expect(DocumentFault.tooLarge(limit: 512 << 20).sentence.contains("512 MB"))
        #expect(DocumentFault.recordTooLong(line: 3, limit: 1 << 20).sentence.hasPrefix("Dòng 3 dài hơn 1.024 KB"))
    }
}
