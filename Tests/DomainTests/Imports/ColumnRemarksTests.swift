import Basics
import Domain
import Testing

@Suite("What is said once of a column") struct ColumnRemarksTests {
    @Test(
        "Telephone numbers that are read otherwise than written are counted with their column, with the first of them")
    func phones() throws {
        let sheet = try ReadSheet([
            ["STT", "Tên cơ sở", "Mã số thuế", "Điện thoại"], [1, "HTX An", "3500101107", 984_151_799],
            [2, "HTX Bình", "3500101114", "0984.151.799"], [3, "HTX Chi", nil, "+84 984 151 700"],
            [4, "HTX Dung", nil, "0984151798"], [5, "HTX Em", nil, 984_151_701], [6, "HTX Gấm", nil, nil],
        ])
        #expect(
            sheet.texts(EstablishmentField.phone) == [
                "0984151799", "0984151799", "0984151700", "0984151798", "0984151701", nil,
            ])
        #expect(
            sheet.sentences(.reading) == [
                "“984151799” và 1 ô khác của cột “Điện thoại”: số điện thoại được thêm số 0 đầu (ở đây là 0984151799): ô giữ nó như một số nên mất số 0 ấy.",
                "“0984.151.799” và 1 ô khác của cột “Điện thoại”: số điện thoại được ghi liền, theo cách gọi trong nước (ở đây là 0984151799).",
            ])
        #expect(sheet.places(.reading) == ["trang “Sheet1”, dòng 2, cột D", "trang “Sheet1”, dòng 3, cột D"])
    }

    @Test(
        "A telephone number is read as it is dialled in the country",
        arguments: [
            ("+84(0)903123477", "0903123477"), ("0903123470.0", "0903123470"), ("0084903123473", "0903123473"),
            ("84903123473", "0903123473"), ("2573822113", "02573822113"), ("02573.822.113", "02573822113"),
            ("1900 1234", "19001234"), ("0903123470; 0903123471", "0903123470; 0903123471"),
        ])
    func dialled(written: String, read: String) throws {
        let sheet = try ReadSheet([
            ["STT", "Tên cơ sở", "Mã số thuế", "Điện thoại"], [1, "HTX An", nil, .text(written)],
        ])
        #expect(sheet.texts(EstablishmentField.phone) == [read])
    }

    @Test("“As above” does not reach over the row of a group") func groupBetween() throws {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "Địa điểm", "Kinh phí KCĐP (triệu đồng)"], ["I", "Hội chợ, triển lãm", nil, nil],
            [1, "Hội chợ xuân", "Long Điền", 100], ["II", "Hỗ trợ máy móc thiết bị", nil, nil],
            [1, "Hỗ trợ máy ép", "nt", 90],
        ])
        #expect(sheet.texts(ProjectField.place) == ["Long Điền", nil])
        #expect(sheet.sentences(.problem).contains { $0.contains("mà dòng trên không có gì ở cột này") })
    }

    @Test(
        "A cell that says “as above” is read as the one above it, and told",
        arguments: ["nt", "NT", "-nt-", "n/t", "như trên", "Như trên.", "\"", "“", "''", "//", "- \" -", "-//-"])
    func asAbove(mark: String) throws {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "Đơn vị thụ hưởng", "Địa điểm", "Kinh phí KCĐP (triệu đồng)"],
            [1, "Hỗ trợ máy sấy", "HTX An", "Long Điền", 100], [2, "Hỗ trợ máy ép", .text(mark), .text(mark), 90],
            [3, "Hỗ trợ máy cắt", "HTX Bình", .text(mark), 80],
        ])
        #expect(sheet.texts(ProjectField.beneficiaryName) == ["HTX An", "HTX An", "HTX Bình"])
        #expect(sheet.texts(ProjectField.place) == ["Long Điền", "Long Điền", "Long Điền"])
        #expect(
            sheet.sentences(.reading) == [
                "“\(mark)”: hiểu là “như trên”, lấy theo dòng trên (ở đây là “HTX An”).",
                "“\(mark)” và 1 ô khác của cột “Địa điểm”: hiểu là “như trên”, lấy theo dòng trên (ở đây là “Long Điền”).",
            ])
    }

    @Test("With nothing above it is not known, and said to be mended") func nothingAbove() throws {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "Địa điểm"], [1, "Hỗ trợ máy sấy", "nt"], [2, "Hỗ trợ máy ép", "Long Điền"],
        ])
        #expect(sheet.texts(ProjectField.place) == [nil, "Long Điền"])
        #expect(
            sheet.sentences(.problem) == [
                "“nt”: hiểu là “như trên” mà dòng trên không có gì ở cột này: hãy ghi rõ."
            ])
    }

    @Test("What only looks so is read as it stands", arguments: ["Nt Hải", "-", "Lê N.T", "Nhà trên", "'", "0'"])
    func other(text: String) throws {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "Địa điểm"], [1, "Hỗ trợ máy sấy", "Long Điền"], [2, "Hỗ trợ máy ép", .text(text)],
        ])
        #expect(sheet.texts(ProjectField.place).last == (text == "-" ? nil : text))
        #expect(sheet.notes.count(.reading) == 0)
    }
}
