import Domain
import Foundation
import Testing

@Suite("EstablishmentName") struct EstablishmentNameTests {
    @Test(
        "The words of the company's form stand apart from its name",
        arguments: [
            ("Công ty TNHH Hải Đăng", "limited", "hai dang"), ("CTY TNHH HẢI ĐĂNG", "limited", "hai dang"),
            ("Công ty Trách nhiệm hữu hạn Hải Đăng", "limited", "hai dang"),
            ("Công ty TNHH MTV Hải Đăng", "limited", "hai dang"),
            ("Công ty TNHH một thành viên Hải Đăng", "limited", "hai dang"),
            ("Công ty CP Thủy sản 1", "joint_stock", "thuy san 1"),
            ("Công ty Cổ phần Thủy sản 1", "joint_stock", "thuy san 1"), ("DNTN Ba Năm", "private", "ba nam"),
            ("HTX An Nhứt", "cooperative", "an nhut"), ("Hợp tác xã An Nhứt", "cooperative", "an nhut"),
            ("Tổ hợp tác Đan lát", "cooperative_group", "dan lat"), ("Hộ kinh doanh Bảy Hiền", "household", "bay hien"),
            ("Cơ sở sản xuất Ba Năm", "workshop", "ba nam"), ("CSSX Ba Năm", "workshop", "ba nam"),
            ("Cơ sở Ba Năm", "workshop", "ba nam"),
            ("Công ty Hải Đăng", "company", "hai dang"), ("Cty. TNHH “Hải Đăng”", "limited", "hai dang"),
        ])
    func forms(name: String, form: String, core: String) {
        for spelling in [name, name.decomposedStringWithCanonicalMapping, name.uppercased()] {
            #expect(EstablishmentName(spelling).legalForm == form)
            #expect(EstablishmentName(spelling).core == core)
        }
    }

    @Test(
        "A name without form words is all name, and form words alone are a name",
        arguments: ["Hải Đăng", "Hợp tác xã", "Công tyno"])
    func plain(name: String) {
        #expect(EstablishmentName(name).legalForm == nil)
        #expect(!EstablishmentName(name).core.isEmpty)
    }
}
