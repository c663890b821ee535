import Basics
import Domain
import Testing

@Suite("TableFinder") struct TableFinderTests {
    @Test("Title rows stand over the table and are no rows of it") func titles() throws {
        let sheet = try ReadSheet([
            ["SỞ CÔNG THƯƠNG"], ["TRUNG TÂM KHUYẾN CÔNG", nil, nil, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], [],
            ["DANH SÁCH ĐỀ ÁN KHUYẾN CÔNG NĂM 2015"], [nil, nil, nil, "ĐVT: triệu đồng"],
            ["STT", "Tên đề án", "Đơn vị thực hiện", "Kinh phí", "Ghi chú"],
            [1, "Hỗ trợ máy sấy nông sản", "Trung tâm Khuyến công", 120, nil],
            [2, "Hỗ trợ máy ép dầu lạc", "Trung tâm Khuyến công", 95.5, "xong"],
        ])
        #expect(sheet.tables.map(\.layout.kind) == [.projects])
        #expect(sheet.tables.map(\.headerRow) == [6])
        #expect(sheet.tables.map(\.rows) == [2])
        #expect(sheet.texts(ProjectField.name) == ["Hỗ trợ máy sấy nông sản", "Hỗ trợ máy ép dầu lạc"])
        #expect(sheet.amounts(ProjectField.assignedUnsourced) == [120_000_000, 95_500_000])
        #expect(sheet.times(ProjectField.when) == ["2015", "2015"])
        #expect(sheet.notes.count(.problem) == 0)
    }

    private static let twoRows: [[Typed]] = [
        ["DANH MỤC ĐỀ ÁN NĂM 2016"],
        ["STT", "Tên đề án", "Kinh phí (triệu đồng)", nil, nil, "Ghi chú"], [nil, nil, "KCQG", "KCĐP", "Đối ứng", nil],
        [1, "Mua máy dệt chiếu", 100, nil, 250, nil], [2, "Mua máy xay bột", nil, 80, 0, nil],
    ]

    @Test(
        "A two-row header reads alike with and without the file's merged cells",
        arguments: [[], ["A2:A3", "B2:B3", "C2:E2", "F2:F3"]])
    func twoRowHeader(merges: [String]) throws {
        let sheet = try ReadSheet(TableFinderTests.twoRows, merges: merges)
        #expect(sheet.tables.map(\.rows) == [2])
        #expect(sheet.amounts(ProjectField.assignedNational) == [100_000_000, nil])
        #expect(sheet.amounts(ProjectField.assignedLocal) == [nil, 80_000_000])
        #expect(sheet.amounts(ProjectField.counterpart) == [250_000_000, 0])
        #expect(sheet.texts(ProjectField.source) == ["KCQG", "KCDP"])
        #expect(sheet.notes.count(.doubt) == 0)
    }

    @Test(
        "Learners spanned by one heading are the whole and its parts",
        arguments: [[], ["D1:F1", "A1:A2", "B1:B2", "C1:C2"]])
    func spannedLearners(merges: [String]) throws {
        let sheet = try ReadSheet(
            [
                ["TT", "Tên lớp", "Số lớp", "Số học viên", nil, nil], [nil, nil, nil, "Tổng số", "Nữ", "DTTS"],
                [1, "Đào tạo nghề đan lát", 1, 30, 22, 5],
            ], merges: merges)
        #expect(sheet.amounts(TrainingClassField.learners) == [30])
        #expect(sheet.amounts(TrainingClassField.female) == [22])
        #expect(sheet.amounts(TrainingClassField.minority) == [5])
    }

    @Test(
        "A row that numbers the columns is no data",
        arguments: [
            ["(1)", "(2)", "(3)", "(4)"], [1, 2, 3, 4], ["1", "2", "3", "4"], ["(A)", "(B)", "(1)", "(2)"],
            ["A", "B", 1, 2], ["A", "B", "1", "2"], ["(1)", "(2)", "(3)=(4)+(5)", "(4)"],
        ] as [[Typed]])
    func numberingRow(numbers: [Typed]) throws {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "Kinh phí (đồng)", "Giải ngân (đồng)"], numbers, [1, "Mua máy dệt chiếu", 100, 90],
        ])
        #expect(sheet.texts(ProjectField.name) == ["Mua máy dệt chiếu"])
        #expect(sheet.notes.count(.problem) == 0)
    }

    @Test("Tables one under the other each have their own title, year, unit and kind") func severalTables() throws {
        let sheet = try ReadSheet([
            ["I. ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2015"], ["Đơn vị tính: triệu đồng"],
            ["STT", "Tên đề án", "Kinh phí"], [1, "Mua máy dệt chiếu", 100], ["Tổng cộng", nil, 100], [],
            ["LỚP ĐÀO TẠO NGHỀ NĂM 2016"],
            ["STT", "Tên lớp", "Địa điểm", "Số học viên"], [1, "Nghề may công nghiệp", "Xuyên Mộc", 35], [],
            ["SẢN PHẨM CÔNG NGHIỆP NÔNG THÔN TIÊU BIỂU CẤP TỈNH"],
            ["STT", "Tên sản phẩm", "Tên cơ sở", "Điểm"], [1, "Bánh hỏi An Nhất", "Cơ sở Ba Năm", 88.5],
        ])
        #expect(sheet.tables.map(\.layout.kind) == [.projects, .classes, .recognitions])
        #expect(sheet.tables.map(\.headerRow) == [3, 8, 12])
        #expect(sheet.amounts(ProjectField.assignedNational) == [100_000_000])
        #expect(sheet.times(ProjectField.when) == ["2015"])
        #expect(sheet.texts(TrainingClassField.source) == [nil])
        #expect(sheet.times(TrainingClassField.when) == ["2016"])
        #expect(sheet.texts(RecognitionField.level) == ["province"])
        #expect(sheet.amounts(RecognitionField.score) == [88_500])
    }

    @Test("A table may begin at any corner of the sheet") func corner() throws {
        let sheet = try ReadSheet(
            [["STT", "Tên đề án", "Kinh phí (tỷ đồng)"], [1, "Mua máy dệt chiếu", 1.25]], corner: "C7")
        #expect(sheet.tables.map(\.headerRow) == [7])
        #expect(sheet.rows.map(\.row) == [8])
        #expect(sheet.amounts(ProjectField.assignedUnsourced) == [1_250_000_000])
    }

    @Test("The signature block ends the table and gives no records") func signature() throws {
        let sheet = try ReadSheet([
            ["STT", "Họ và tên", "Xã", "Điện thoại"], [1, "Lê Văn Tám", "Phước Thuận", "0913000111"], [],
            [nil, nil, nil, "Bà Rịa, ngày 05 tháng 01 năm 2017"], ["NGƯỜI LẬP BIỂU", nil, nil, "GIÁM ĐỐC"],
            ["(Ký, ghi rõ họ tên)", nil, nil, "(Ký tên, đóng dấu)"], [],
            ["Nguyễn Thị Lập", nil, nil, "Trần Văn Giám"],
        ])
        #expect(sheet.texts(CollaboratorField.name) == ["Lê Văn Tám"])
        #expect(sheet.notes.count(.problem) == 0)
    }

    @Test("A sheet of notes is no table and says so once") func notesSheet() throws {
        let sheet = try ReadSheet(
            [
                ["Ghi chú"], ["Số liệu tổng hợp từ báo cáo của các huyện, thành phố."],
                ["Ô để trống nghĩa là chưa có số liệu, không phải bằng 0."], ["- Kinh phí tính theo quyết định giao."],
            ], sheet: "Ghi chú")
        #expect(sheet.tables.isEmpty)
        #expect(sheet.rows.isEmpty)
        #expect(sheet.sentences(.skipped) == ["Không có bảng nào nhận ra được ở trang này."])
        #expect(sheet.places(.skipped) == ["trang “Ghi chú”"])
    }

    @Test("Rows of a table that nobody recognises are named as left unread") func unread() throws {
        let sheet = try ReadSheet([["Giờ", "Nhiệt độ", "Độ ẩm", "Gió"], [7, 25, 80, 2], [8, 26, 78, 3]])
        #expect(sheet.rows.isEmpty)
        #expect(sheet.places(.skipped).contains("trang “Sheet1”, dòng 2"))
        #expect(sheet.places(.skipped).contains("trang “Sheet1”, dòng 3"))
    }

    @Test("A header without rows is a table without figures") func emptyTable() throws {
        let sheet = try ReadSheet([["STT", "Tên đề án", "Kinh phí (đồng)"]])
        #expect(sheet.rows.isEmpty)
        #expect(sheet.sentences(.skipped) == ["Bảng ở trang này không có dòng số liệu."])
    }

    @Test("A cell merged over several rows says the same for each of them") func mergedDown() throws {
        let sheet = try ReadSheet(
            [
                ["STT", "Nguồn kinh phí", "Tên đề án", "Kinh phí (triệu đồng)"],
                [1, "KCQG", "Mua máy dệt chiếu", 100], [2, nil, "Mua máy xay bột", 50],
                [3, "KCĐP", "Mua máy ép dầu", 70],
            ], merges: ["B2:B3"])
        #expect(sheet.texts(ProjectField.source) == ["KCQG", "KCQG", "KCDP"])
        #expect(sheet.amounts(ProjectField.assignedNational) == [100_000_000, 50_000_000, nil])
    }

    @Test("A header that a page break repeats is no record") func repeatedHeader() throws {
        let header: [Typed] = ["STT", "Tên đề án", "Kinh phí (triệu đồng)"]
        let sheet = try ReadSheet([header, [1, "Mua máy dệt chiếu", 100], header, [2, "Mua máy xay bột", 50]])
        #expect(sheet.texts(ProjectField.name) == ["Mua máy dệt chiếu", "Mua máy xay bột"])
        #expect(sheet.amounts(ProjectField.assignedUnsourced) == [100_000_000, 50_000_000])
    }
}
