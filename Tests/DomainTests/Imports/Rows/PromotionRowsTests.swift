import Basics
import Domain
import Testing

@Suite("PromotionRows") struct PromotionRowsTests {
    @Test("A recognised product has its level, score, group and decision") func recognitions() throws {
        let sheet = try ReadSheet([
            ["SẢN PHẨM CNNT TIÊU BIỂU NĂM 2016"],
            ["STT", "Tên sản phẩm", "Tên cơ sở", "Nhóm sản phẩm", "Cấp công nhận", "Điểm", "Số quyết định", "Ngày ký"],
            [1, "Bánh hỏi An Nhứt", "HTX An Nhứt", "Thực phẩm", "Cấp tỉnh", "88,5", "1234/QĐ-UBND", "13/4/2016"],
            [2, "Bình gốm", "Cơ sở Ba Năm", nil, "huyện", nil, nil, nil],
        ])
        #expect(sheet.texts(RecognitionField.level) == ["province", "district"])
        #expect(sheet.amounts(RecognitionField.score) == [88_500, nil])
        #expect(sheet.times(RecognitionField.decided) == ["13/04/2016", nil])
        #expect(sheet.amounts(RecognitionField.quantity) == [1, 1])
        #expect(sheet.texts(RecognitionField.establishmentName) == ["HTX An Nhứt", "Cơ sở Ba Năm"])
    }

    @Test("A row by level may stand for n products; a blank count is not known") func counted() throws {
        let sheet = try ReadSheet([
            ["STT", "Cấp công nhận", "Số lượng sản phẩm"], [1, "Cấp tỉnh", 12], [2, "Cấp khu vực", nil],
        ])
        #expect(sheet.texts(RecognitionField.level) == ["province", "region"])
        #expect(sheet.amounts(RecognitionField.quantity) == [12, nil])
    }

    @Test("A product of no known level is a problem and stays") func noLevel() throws {
        let sheet = try ReadSheet([["Tên sản phẩm", "Tên cơ sở"], ["Bánh hỏi", "HTX An Nhứt"]])
        #expect(sheet.texts(RecognitionField.product) == ["Bánh hỏi"])
        #expect(sheet.texts(RecognitionField.level) == [nil])
        #expect(sheet.notes.count(.problem) == 1)
    }

    @Test("Fairs, tours and seminars are told apart, held or joined") func events() throws {
        let sheet = try ReadSheet([
            ["STT", "Nội dung", "Địa điểm", "Thời gian", "Số doanh nghiệp", "Số người", "Số gian hàng"],
            [1, "Tham gia hội chợ hàng CNNT khu vực phía Nam", "Cần Thơ", "7/2016", 9, nil, "2,5"],
            [2, "Tổ chức đoàn tham quan học tập kinh nghiệm", "Lâm Đồng", "8/2016", nil, 25, nil],
            [3, "Tổ chức hội thảo xúc tiến thương mại", "Vũng Tàu", "9/2016", nil, 60, nil],
        ])
        #expect(sheet.texts(TradeEventField.kind) == ["fair", "tour", "seminar"])
        #expect(sheet.texts(TradeEventField.role) == ["joined", "organised", "organised"])
        #expect(sheet.times(TradeEventField.when) == ["7/2016", "8/2016", "9/2016"])
        #expect(sheet.amounts(TradeEventField.establishments) == [9, nil, nil])
        #expect(sheet.amounts(TradeEventField.participants) == [nil, 25, 60])
        #expect(sheet.amounts(TradeEventField.booths) == [2_500, nil, nil])
        #expect(sheet.amounts(TradeEventField.quantity) == [1, 1, 1])
    }

    @Test("A count of fairs decides, and a blank one is not known") func eventCounts() throws {
        let sheet = try ReadSheet([
            ["Nội dung", "Số hội chợ", "Số doanh nghiệp"], ["Tham gia hội chợ trong nước", 3, 20],
            ["Tham gia hội chợ nước ngoài", nil, 4],
        ])
        #expect(sheet.amounts(TradeEventField.quantity) == [3, nil])
        #expect(sheet.texts(TradeEventField.destination) == [nil, "abroad"])
    }

    @Test("A row of communication may stand for many items, and what it is beats who carried it") func communications()
        throws
    {
        let sheet = try ReadSheet([
            ["STT", "Hình thức", "Kênh", "Số lượng", "ĐVT"], [1, "Phát thanh", "Đài PTTH tỉnh", 240, "tin bài"],
            [2, "Bản tin khuyến công", "Báo tỉnh", 4, "kỳ"],
            [3, "Tin bài trên trang TTĐT", "Website Sở", nil, "tin bài"],
        ])
        #expect(sheet.texts(CommunicationField.kind) == ["radio", "bulletin", "web"])
        #expect(sheet.amounts(CommunicationField.quantity) == [240, 4, nil])
        #expect(sheet.texts(CommunicationField.outlet) == ["Đài PTTH tỉnh", "Báo tỉnh", "Website Sở"])
    }

    @Test("A count of products by district stands for them, at the level of its title") func byDistrict() throws {
        let sheet = try ReadSheet([
            ["SẢN PHẨM CÔNG NGHIỆP NÔNG THÔN TIÊU BIỂU CẤP HUYỆN"], ["TT", "Huyện, thị xã", "Số SP được công nhận"],
            [1, "Sông Hinh", 4], [2, "Đồng Xuân", nil], [nil, "Cộng", 4],
        ])
        #expect(sheet.tables.map(\.layout.kind) == [.recognitions])
        #expect(sheet.texts(RecognitionField.product) == ["Sản phẩm của Sông Hinh", "Sản phẩm của Đồng Xuân"])
        #expect(sheet.texts(RecognitionField.level) == ["district", "district"])
        #expect(sheet.amounts(RecognitionField.quantity) == [4, nil])
        #expect(sheet.notes.count(.problem) == 0)
    }

    @Test("A count of products by district whose level nobody says is a problem of each row") func byDistrictOnly()
        throws
    {
        let sheet = try ReadSheet([
            ["SẢN PHẨM TIÊU BIỂU THEO ĐỊA BÀN"], ["Huyện", "Số lượng sản phẩm"], ["Sơn Hòa", 3],
        ])
        #expect(sheet.amounts(RecognitionField.quantity) == [3])
        #expect(sheet.sentences(.problem).allSatisfy { $0.hasPrefix("Chưa rõ cấp công nhận") })
        #expect(sheet.notes.count(.problem) == 1)
    }

    @Test("Items by kind, title, who carried them and day are communications") func items() throws {
        let sheet = try ReadSheet([
            ["Loại tin", "Tiêu đề", "Đơn vị phát", "SL", "Ngày phát sóng"],
            ["Phóng sự truyền hình", "Nghề đan cói đổi mới", "Đài PTTH tỉnh", 1, "12/5/2016"],
            ["Phát thanh", "Máy mới về làng", "Đài huyện", nil, "3-5/6/2016"],
        ])
        #expect(sheet.tables.map(\.layout.kind) == [.communications])
        #expect(sheet.texts(CommunicationField.name) == ["Nghề đan cói đổi mới", "Máy mới về làng"])
        #expect(sheet.texts(CommunicationField.kind) == ["television", "radio"])
        #expect(sheet.texts(CommunicationField.outlet) == ["Đài PTTH tỉnh", "Đài huyện"])
        #expect(sheet.amounts(CommunicationField.quantity) == [1, nil])
        #expect(sheet.times(CommunicationField.when) == ["12/05/2016", "03/06/2016–05/06/2016"])
        #expect(sheet.notes.count(.doubt) == 0)
    }

    @Test("Support that stands among fairs and is none is told, not counted as one") func otherSupport() throws {
        let sheet = try ReadSheet([
            ["HỖ TRỢ THAM GIA HỘI CHỢ"], ["Nội dung", "Số doanh nghiệp"], ["Hội chợ vùng Tây Nguyên", 6],
            ["Hỗ trợ mua máy móc thiết bị", 3],
        ])
        #expect(sheet.texts(TradeEventField.name) == ["Hội chợ vùng Tây Nguyên"])
        #expect(sheet.sentences(.skipped).contains { $0.contains("tách") })
    }
}

extension PromotionRowsTests {
    @Test("A group that names several levels or kinds says none of them") func groupsOfSeveral() throws {
        let products = try ReadSheet([
            ["STT", "Tên sản phẩm", "Tên cơ sở"], ["A", "Cấp tỉnh và cấp khu vực", nil], [1, "Nước mắm", "HTX An"],
            ["B", "Cấp huyện, cấp tỉnh", nil], [1, "Muối", "HTX Bình"], ["C", "Cấp tỉnh", nil], [1, "Bún", "HTX Chi"],
        ])
        #expect(products.texts(RecognitionField.level) == [nil, nil, "province"])
        let events = try ReadSheet([
            ["STT", "Tên hội chợ", "Số gian hàng"], ["I", "Tổ chức và tham gia hội chợ", nil], [1, "Hội chợ xuân", 5],
            ["II", "Tham gia hội chợ", nil], [1, "Hội chợ hè", 5],
        ])
        #expect(events.texts(TradeEventField.role) == [nil, "joined"])
    }

    @Test("A cell of place and time gives both") func placeAndTime() throws {
        let sheet = try ReadSheet([
            ["THAM GIA HỘI CHỢ NĂM 2016"], ["TT", "Tên hội chợ", "Địa điểm, thời gian", "Số gian hàng"],
            [1, "Hội chợ A", "Quận 1, Hà Nội, 5/2016", 2], [2, "Hội chợ B", "tháng 6/2016, Huế", 2],
            [3, "Hội chợ C", "Vinh", 1],
        ])
        #expect(sheet.texts(TradeEventField.place) == ["Quận 1, Hà Nội", "Huế", "Vinh"])
        #expect(sheet.times(TradeEventField.when) == ["5/2016", "6/2016", "2016"])
        #expect(sheet.notes.count(.problem) == 0)
    }
}
