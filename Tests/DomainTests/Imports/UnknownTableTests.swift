import Domain
import Testing

@Suite("UnknownTable") struct UnknownTableTests {
    private static let training: [[Typed]] = [
        ["I. ĐÀO TẠO NGHỀ NĂM 2016"], ["STT", "Nghề đào tạo", "Số lớp", "Số học viên"], [1, "May công nghiệp", 2, 60],
    ]

    @Test("A numbered header that is not understood ends the table above and is told once, with what it lacks")
    func endsTheTableAbove() throws {
        let sheet = try ReadSheet(
            UnknownTableTests.training + [
                [], ["II. LÀNG NGHỀ"], ["STT", "Tên làng nghề", "Số hộ", "Số lao động"], [1, "Làng gốm A", 45, 300],
                [2, "Làng rèn B", 20, 90],
            ])
        #expect(sheet.amounts(TrainingClassField.learners) == [60])
        #expect(
            sheet.sentences(.skipped) == [
                "Chưa rõ bảng có tiêu đề “STT | Tên làng nghề | Số hộ | Số lao động” ghi gì, nên 2 dòng của bảng không được đọc, chưa hiểu cột “Tên làng nghề”, “Số hộ”; để đọc là danh sách cơ sở thì còn thiếu cột “tên cơ sở”. Hãy sửa tiêu đề, hoặc khai cột bằng --map."
            ])
        #expect(sheet.places(.skipped) == ["trang “Sheet1”, dòng 6"])
    }

    @Test("A table that is understood is read below one that is not, signatures are no rows of either")
    func readsTheNext() throws {
        let sheet = try ReadSheet(
            [["TT", "Cây trồng", "Con nuôi"], [1, "Quế", "Trâu"], [], ["HỌC VIÊN NĂM 2016"]]
                + UnknownTableTests.training.dropFirst() + [[], [nil, "Người lập biểu", nil, "GIÁM ĐỐC"]])
        #expect(sheet.amounts(TrainingClassField.learners) == [60])
        #expect(sheet.tables.map(\.headerRow) == [5])
        #expect(sheet.sentences(.skipped).count == 1)
        #expect(sheet.sentences(.skipped).first?.contains("nên 1 dòng của bảng") == true)
    }

    @Test("The same header on the next page goes on with the table, also where only its title explained it")
    func pageBreak() throws {
        let header: [Typed] = ["TT", "Huyện", "Số lượng"]
        let sheet = try ReadSheet([
            ["SẢN PHẨM CÔNG NGHIỆP NÔNG THÔN TIÊU BIỂU CẤP TỈNH NĂM 2016"], header, [1, "Châu Đức", 3], header,
            [2, "Đất Đỏ", 2],
        ])
        #expect(sheet.amounts(RecognitionField.quantity) == [3, 2])
        #expect(sheet.notes.count(.skipped) == 0)
    }

    @Test("A row of words with letters for its number stays data") func lettersAreNoHeader() throws {
        let sheet = try ReadSheet(
            UnknownTableTests.training + [["TTCN", "Dệt", "1", "20"]])
        #expect(sheet.amounts(TrainingClassField.learners) == [60, 20])
    }
}
