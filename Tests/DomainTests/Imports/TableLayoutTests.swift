import Basics
import Domain
import Testing

@Suite("TableLayout") struct TableLayoutTests {
    private static let odd: [[Typed]] = [
        ["DANH SÁCH ĐỀ ÁN"], ["STT", "Tên đề án", "Kinh phí (đồng)", "Nhiệt độ lò"], [1, "Lò sấy", 5, 90],
    ]

    @Test("A column that nobody understands is named as a doubt and left unread") func doubts() throws {
        let sheet = try ReadSheet(TableLayoutTests.odd)
        #expect(sheet.sentences(.doubt) == ["Chưa hiểu cột D “Nhiệt độ lò”: cột này không được đọc."])
        #expect(sheet.places(.doubt) == ["trang “Sheet1”, dòng 2"])
        #expect(sheet.texts(ProjectField.name) == ["Lò sấy"])
    }

    @Test("A guessed column is told with what it was guessed to be") func guesses() throws {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "Tổng kinh phí hỗ trợ của chương trình (đồng)"], [1, "Lò sấy", 5],
        ])
        #expect(sheet.amounts(ProjectField.assignedUnsourced) == [5])
        let guess =
            "Đoán nghĩa của cột C “Tổng kinh phí hỗ trợ của chương trình (đồng)”: đọc là “kinh phí”."
        #expect(sheet.sentences(.doubt) == [guess])
    }

    @Test("A certain heading takes its place before a guessed one") func certainFirst() throws {
        let sheet = try ReadSheet([
            ["STT", "Tên đề án", "Kinh phí thực hiện của cả chương trình (đồng)", "Kinh phí (đồng)"],
            [1, "Lò sấy", 9, 5],
        ])
        #expect(sheet.amounts(ProjectField.assignedUnsourced) == [5])
    }

    @Test("The signature is the folded headings in their order") func signature() throws {
        let sheet = try ReadSheet(TableLayoutTests.odd)
        #expect(sheet.tables.map(\.layout.signature) == ["stt|ten de an|kinh phi dong|nhiet do lo"])
        #expect(sheet.tables.first?.layout.headings[3] == "Nhiệt độ lò")
    }

    @Test("A mapping beats the dictionary: kind, columns, year and unit") func forced() throws {
        let rows: [[Typed]] = [
            ["NĂM 2015"], ["Số thứ tự", "Khoản mục", "Kinh phí", "Tên đề án"], [1, "A1", 5, "Lò sấy"],
            [2, "A2", 7, "Lò hấp"],
        ]
        let when = try #require(When(year: 2014))
        var asked: [String] = []
        let sheet = try ReadSheet(rows) { signature, headings in
            asked.append(signature)
            #expect(headings[2] == "Kinh phí")
            return ForcedLayout(
                kind: .projects, columns: [.projectName: 1, .kcqg: 2], ignored: [3], year: when, moneyPower: 6)
        }
        #expect(asked == ["so thu tu|khoan muc|kinh phi|ten de an"])
        #expect(sheet.tables.map(\.layout.kind) == [.projects])
        #expect(sheet.texts(ProjectField.name) == ["A1", "A2"])
        #expect(sheet.amounts(ProjectField.assignedNational) == [5_000_000, 7_000_000])
        #expect(sheet.times(ProjectField.when) == ["2014", "2014"])
        #expect(sheet.notes.count(.doubt) == 0)
    }

    @Test("A mapping that names only one column leaves the rest to the dictionary") func partlyForced() throws {
        let sheet = try ReadSheet(TableLayoutTests.odd) { _, _ in ForcedLayout(columns: [.machineCount: 3]) }
        #expect(sheet.amounts(ProjectField.machines) == [90])
        #expect(sheet.amounts(ProjectField.assignedUnsourced) == [5])
        #expect(sheet.notes.count(.doubt) == 0)
    }

    @Test(
        "A table's kind is known by its columns, whatever they are called there",
        arguments: [
            (["Chỉ tiêu", "Năm", "Số liệu đã công bố", "Nguồn trích"], .published),
            (["Chỉ tiêu", "Đến năm", "Giá trị", "ĐVT"], .target),
            (["Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"], .stated),
            (["Nội dung", "Đơn vị tính", "Kết quả"], .stated), (["Họ và tên", "Năm sinh", "Dân tộc"], .learners),
            (["Họ tên CTV", "Xã", "Huyện", "SĐT"], .collaborators), (["Họ và tên", "Chức vụ", "Phòng"], .officers),
            (["Sản phẩm", "Tên cơ sở", "Cấp công nhận"], .recognitions),
            (["Tên cơ sở", "Ngày đăng", "Sản phẩm chính"], .profiles),
            (["Tên cơ sở CNNT", "MST", "Địa chỉ", "Số lao động"], .establishments),
            (["Hình thức", "Kênh", "Số lượng", "ĐVT"], .communications),
            (["Tên lớp", "Số lớp", "Số học viên"], .classes),
            (["Tên hội chợ", "Địa điểm", "Thời gian", "Số gian hàng"], .events),
            (["Nội dung hỗ trợ", "Đơn vị thụ hưởng", "Kinh phí"], .supports),
            (["Tên đề án", "Đơn vị thực hiện", "Kinh phí"], .projects),
            (["Năm", "Nguồn kinh phí", "Kinh phí"], .budget),
        ] as [([String], TableKind)])
    func kinds(headings: [String], kind: TableKind) throws {
        let header = headings.map { Typed.text($0) }
        let data: [[Typed]] = [
            header, headings.map { _ in "1" }, ["Hội chợ, đào tạo nghề"] + headings.dropFirst().map { _ in "2016" },
        ]
        var asked: [String] = []
        let sheet = try ReadSheet(data) { signature, _ in
            asked.append(signature)
            return nil
        }
        #expect(asked.count == 1)
        #expect(sheet.tables.map(\.layout.kind) == [kind])
    }
}
