import Basics
import Foundation
import Testing

@testable import Domain

@Suite("Heading") struct HeadingTests {
    @Test(
        "A unit of money in a heading says its power of ten",
        arguments: [
            ("Kinh phí (triệu đồng)", 6), ("ĐVT: triệu đồng", 6), ("Doanh thu - tỷ đồng", 9), ("Số tiền (đồng)", 0),
            ("Kinh phí (tr.đ)", 6), ("Kinh phí (tr.đồng)", 6), ("Kinh phí (trđ)", 6), ("Kinh phí (triệu đ)", 6),
            ("ĐVT: Tr. đồng", 6), ("Kinh phí (nghìn đ)", 3), ("Kinh phí (ngàn đồng)", 3), ("ĐVT: 1.000đ", 3),
            ("ĐVT: 1.000 đồng", 3), ("Đơn vị: 1000đ", 3), ("Kinh phí (tỷ đ)", 9), ("Kinh phí (VNĐ)", 0),
            ("Kinh phí (đ)", 0), ("Kinh phí (triệu VNĐ)", 6), ("DVT: trieu dong", 6), ("Vốn đối ứng (Tỷ đồng)", 9),
            ("triệu đồng", 6), ("Kinh phí (triệu)", 6), ("Đơn vị tính: đồng", 0), ("Kinh phí đồng", 0),
        ])
    func units(text: String, power: Int) {
        #expect(Heading.moneyPower(text) == power)
        #expect(Heading.moneyPower(text.decomposedStringWithCanonicalMapping) == power)
    }

    @Test(
        "Words that only sound like đồng are no unit",
        arguments: [
            "Số hợp đồng", "Số lao động", "Nội dung hoạt động", "Cơ sở đóng góp", "Bao bì đóng gói", "Hội đồng",
            "Cộng đồng", "Đơn vị: Sở Công Thương Đồng Nai", "Tỉnh Đồng Tháp", "Huyện Triệu Phong", "Máy tự động",
            "Đồng bộ thiết bị", "Thị xã Đông Hà", "Kinh phí", "Tỷ lệ (%)", "Người dân tộc Đồng bào",
            "Tổng kinh phí 1.250 triệu đồng", "Kinh phí hỗ trợ: 1,5 tỷ đồng", "Tổng vốn 900 triệu",
        ])
    func noUnit(text: String) {
        #expect(Heading.moneyPower(text) == nil)
    }

    @Test("What stands in brackets, marks and units is no part of a heading's words")
    func keys() {
        #expect(Heading.key("Kinh phí (triệu đồng)") == "kinh phi")
        #expect(Heading.key("Kinh phí triệu đồng") == "kinh phi")
        #expect(Heading.key("Số tiền đồng") == "so tien")
        #expect(Heading.key("Số lao động (người)") == "so lao dong")
        #expect(Heading.key("Nội dung hoạt động") == "noi dung hoat dong")
        #expect(Heading.key("Số hợp đồng") == "so hop dong")
        #expect(Heading.key("SỐ  HỌC VIÊN:") == "so hoc vien")
        #expect(Heading.key("(Tên đề án)") == "ten de an")
    }

    @Test(
        "The field's abbreviations and a decomposed spelling mean the same column",
        arguments: [
            ("MST", ColumnConcept.taxCode), ("Mã số thuế", .taxCode), ("Tên ĐA", .projectName),
            ("Tên cơ sở CNNT", .establishmentName),
            ("SL HV", .learnerCount), ("Số HV", .learnerCount), ("KP KCQG", .kcqg), ("DTTS", .minority),
            ("Số QĐ", .decisionNumber), ("ĐVT", .unit), ("SĐT", .phone), ("Đ/c", .address), ("T/gian", .time),
            ("Người đứng đầu", .representative), ("Nơi mở lớp", .place), ("Cơ quan", .decidedBy),
            ("Họ và tên CTV", .personName),
            ("STT", .ordinal),
            ("Số CCCD", .idNumber), ("Tên DN", .establishmentName),
        ])
    func abbreviations(text: String, concept: ColumnConcept) {
        for spelling in [text, text.decomposedStringWithCanonicalMapping, text.uppercased()] {
            let heading = Heading([Folding.normalise(spelling)])
            #expect(heading.concepts.contains(concept), "\(heading.concepts)")
            #expect(heading.isCertain)
        }
    }

    @Test("Marks tell abbreviations apart that fold alike; without a rival they need none") func rivals() {
        #expect(Heading(["ĐT"]).concepts == [.phone])
        #expect(Heading(["Số ĐT"]).concepts == [.phone])
        #expect(Heading(["DT"]).concepts == [.revenue, .ethnicity])
        #expect(Heading(["DT (triệu đồng)"]).concepts == [.revenue, .ethnicity])
        #expect(Heading(["DVT"]).concepts.contains(.unit))
    }

    @Test("Money by source is refined by the heading under it")
    func refined() {
        #expect(Heading(["Kinh phí (triệu đồng)", "KCQG"]).concepts == [.kcqg])
        #expect(Heading(["Kinh phí (triệu đồng)", "KCQG"]).moneyPower == 6)
        #expect(Heading(["Tổng kinh phí", "Vốn đối ứng của doanh nghiệp"]).concepts == [.counterpart])
        #expect(Heading(["Kinh phí khuyến công quốc gia hỗ trợ"]).concepts == [.kcqg])
        #expect(Heading(["Số học viên", "Nữ"]).concepts == [.female])
    }

    @Test("Words that no dictionary knows mean nothing") func unknown() {
        #expect(Heading(["Nhiệt độ"]).concepts.isEmpty)
        #expect(!Heading(["Nhiệt độ"]).isCertain)
        #expect(Heading([]).concepts.isEmpty)
    }
}
