import Basics
import Domain
import Testing

@Suite("DraftRow") struct DraftRowTests {
    private func sheet(_ name: Typed, _ money: Typed, ordinal: Typed = 1, year: String = "2016") throws -> ReadSheet {
        try ReadSheet([[.text("NĂM \(year)")], ["STT", "Tên đề án", "Kinh phí (đồng)"], [ordinal, name, money]])
    }

    @Test("The same row read again has the same fingerprint, wherever it is numbered") func fingerprint() throws {
        let first = try sheet("Lò sấy", 5).rows.map(\.fingerprint)
        #expect(try sheet("Lò sấy", 5).rows.map(\.fingerprint) == first)
        #expect(try sheet("Lò sấy", 5, ordinal: 7).rows.map(\.fingerprint) == first)
        #expect(try sheet("Lò sấy", 6).rows.map(\.fingerprint) != first)
        #expect(try sheet("Lò sấy", nil).rows.map(\.fingerprint) != first)
        #expect(try sheet("Lò hấp", 5).rows.map(\.fingerprint) != first)
        #expect(try sheet("Lò sấy", 5, year: "2015").rows.map(\.fingerprint) != first)
    }

    @Test("Blank cells at the end of a row, as a coloured frame leaves them, say nothing") func trailingBlanks() throws
    {
        let heads: [Typed] = ["STT", "Tên đề án", "Kinh phí (đồng)"]
        let first = try ReadSheet([["NĂM 2016"], heads, [1, "Lò sấy", 5]]).rows.map(\.fingerprint)
        for row: [Typed] in [[1, "Lò sấy", 5, nil, nil], [1, "Lò sấy", 5, nil, "  "]] {
            #expect(try ReadSheet([["NĂM 2016"], heads, row]).rows.map(\.fingerprint) == first)
        }
        let inner = try ReadSheet([["NĂM 2016"], heads, [1, "Lò sấy", 5, nil, "x"]]).rows.map(\.fingerprint)
        #expect(inner != first)
    }

    @Test("A corrected amount leaves the project the same project") func identity() throws {
        func identities(_ sheet: ReadSheet) -> [Identity] { sheet.rows.flatMap(\.drafts).map(\.identity) }
        let first = identities(try sheet("Lò sấy", 5))
        #expect(identities(try sheet("LÒ  SẤY", 600)) == first)
        #expect(identities(try sheet("Lò hấp", 5)) != first)
        #expect(identities(try sheet("Lò sấy", 5, year: "2015")) != first)
    }

    @Test("Two rows of a table that read alike are two records, and stay so when read again") func twins() throws {
        let rows: [[Typed]] = [["Tên lớp", "Số học viên"], ["Nghề may", 30], ["Nghề may", 35], ["Nghề may", 30]]
        let first = try ReadSheet(rows).rows.flatMap(\.drafts).map(\.identity)
        #expect(Set(first).count == 3)
        #expect(try ReadSheet(rows).rows.flatMap(\.drafts).map(\.identity) == first)
    }

    @Test("An identity is stable over runs, since it is stored") func stored() {
        var identity = Identity()
        identity.add("a")
        #expect(identity.stored == Int64(bitPattern: 0x089b_e207_b544_f1e4))
        var other = Identity()
        other.add("")
        other.add("a")
        #expect(other != identity)
    }

    @Test("A row says which sheet and row of the file it stands in") func place() throws {
        let sheet = try ReadSheet([["Tên lớp", "Số học viên"], ["Nghề may", 30]], corner: "B3")
        #expect(sheet.rows.map(\.row) == [4])
        #expect(sheet.rows.map(\.sheet) == [0])
    }
}
