import Domain
import Testing

@Suite("MixedRows") struct MixedRowsTests {
    @Test("A list of courses and seminars gives each row to the register of its own words and unit") func byUnit()
        throws
    {
        let sheet = try ReadSheet([
            ["TẬP HUẤN, HỘI THẢO NĂM 2016"], ["STT", "Nội dung", "ĐVT", "Số lượng", "Số người tham dự"],
            [1, "Hội thảo quế", "cuộc", 1, 60], [2, "Tập huấn khởi sự doanh nghiệp", "lớp", 2, 75],
            [3, "Tập huấn sản xuất sạch hơn", "lớp", 1, 30], [4, "Mua sắm văn phòng phẩm", "bộ", 3, nil],
        ])
        #expect(sheet.texts(TrainingClassField.kind) == ["management", "cleaner_production"])
        #expect(sheet.amounts(TrainingClassField.classes) == [2, 1])
        #expect(sheet.amounts(TrainingClassField.learners) == [75, 30])
        #expect(sheet.texts(TradeEventField.kind) == ["seminar"])
        #expect(sheet.amounts(TradeEventField.participants) == [60])
        #expect(sheet.records(.communication).isEmpty)
        #expect(sheet.sentences(.skipped).count == 1)
        #expect(sheet.sentences(.skipped).first?.contains("“Mua sắm văn phòng phẩm”") == true)
    }

    @Test("A course among study tours is a course, with its people as learners") func courseAmongTours() throws {
        let sheet = try ReadSheet([
            ["CÔNG TÁC TẬP HUẤN, THAM QUAN NĂM 2016"], ["STT", "Nội dung", "Thời gian", "Địa điểm", "Số người"],
            [1, "Tập huấn nghiệp vụ khuyến công", "5/2016", "Buôn Ma Thuột", 60],
            [2, "Đoàn học tập kinh nghiệm tại Lâm Đồng", "9/2016", "Lâm Đồng", 15],
        ])
        #expect(sheet.texts(TrainingClassField.kind) == ["network"])
        #expect(sheet.amounts(TrainingClassField.learners) == [60])
        #expect(sheet.texts(TradeEventField.kind) == ["tour"])
        #expect(sheet.amounts(TradeEventField.participants) == [15])
    }

    @Test("A row whose form is not understood is told and not written") func unclearForm() throws {
        let sheet = try ReadSheet([
            ["TUYÊN TRUYỀN NĂM 2016"], ["STT", "Nội dung", "ĐVT", "Số lượng"],
            [1, "Phóng sự về hội chợ", "phóng sự", 2],
            [2, "Tìm hiểu chính sách", "đợt", 1],
        ])
        #expect(sheet.texts(CommunicationField.kind) == ["television"])
        #expect(sheet.records(.tradeEvent).isEmpty)
        #expect(sheet.sentences(.skipped).count == 1)
        #expect(sheet.sentences(.skipped).first?.contains("“Tìm hiểu chính sách” nên dòng này không được nhập") == true)
    }
}
