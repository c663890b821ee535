import Domain
import Testing

@Suite("ImportNote") struct ImportNoteTests {
    @Test("A place is told as people find it") func places() {
        #expect(CellPlace(sheet: "Đề án", row: 12, column: 5).words == "trang “Đề án”, dòng 12, cột F")
        #expect(CellPlace(sheet: "Đề án", row: 12, column: 27).words == "trang “Đề án”, dòng 12, cột AB")
        #expect(CellPlace(sheet: "Đề án", row: 12).words == "trang “Đề án”, dòng 12")
        #expect(CellPlace(sheet: "Đề án", row: 0).words == "trang “Đề án”")
    }

    @Test("Of a bad file the first 500 notes of a kind are kept and all are counted") func limit() {
        var notes = ImportNotes()
        for row in 1...700 { notes.add(ImportNote(.problem, at: CellPlace(sheet: "A", row: row), "…")) }
        notes.add(ImportNote(.doubt, at: CellPlace(sheet: "A", row: 1), "…"))
        #expect(notes.of(.problem).count == 500)
        #expect(notes.count(.problem) == 700)
        #expect(notes.of(.doubt).count == 1)
        #expect(notes.count(.reading) == 0)
    }

    @Test("Notes of several sheets are counted together and kept to the same limit") func merging() {
        var all = ImportNotes()
        for sheet in ["A", "B"] {
            var notes = ImportNotes()
            for row in 1...300 { notes.add(ImportNote(.warning, at: CellPlace(sheet: sheet, row: row), "…")) }
            all.merge(notes)
        }
        #expect(all.of(.warning).count == 500)
        #expect(all.count(.warning) == 600)
        #expect(all.of(.warning).last?.place.sheet == "B")
    }
}
