import Actions
import Basics
import Domain
import Testing

@Suite("A list's address") struct RegisterAddressTests {
    private func read(_ text: String, _ register: Register = .project) -> RegisterAddressReading {
        let pairs = text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (key: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
        }
        return RegisterAddressReading(pairs, of: register, beside: ["dang"])
    }

    private func print(_ address: RegisterAddress, _ register: Register = .project) -> String {
        address.pairs(of: register).map { "\($0.key)=\($0.value)" }.joined(separator: "&")
    }

    @Test(
        "What was printed reads as the same",
        arguments: [
            "", "tim=máy sấy", "ky=2024", "ky=2011/2015", "tinh=63:77", "tinh=63:74&tinh=63:77",
            "activity=contest&activity=fair", "source=chua-ro", "beneficiary=CS-0004", "thieu=source&thieu=models",
            "nhap=12", "gop=co", "sap=ma", "sap=-performed", "trang=3",
            "tim=máy&ky=2024&tinh=63:77&source=KCQG&beneficiary=chua-ro&thieu=state&nhap=2&gop=co&sap=-assigned_kcdp&trang=2",
        ])
    func roundTrip(text: String) {
        let reading = read(text)
        #expect(reading.problems.isEmpty)
        // The usual order of projects is by number.
        #expect(print(reading.address) == (text == "sap=ma" ? "" : text))
        #expect(read(print(reading.address)).address == reading.address)
    }

    @Test(
        "What is not understood is told, and says what would be",
        arguments: [
            ("ky=hôm qua", "“hôm qua” không phải là kỳ."), ("tinh=77", "không phải là tỉnh"),
            ("tinh=63:00", "không phải là tỉnh"), ("source=KCX", "không có trong danh mục “Nguồn kinh phí”"),
            ("beneficiary=DA-1", "không phải là mã của một cơ sở"), ("thieu=x", "không có trường “x”"),
            ("nhap=0", "phải là số nguyên từ 1"), ("trang=-1", "phải là số nguyên từ 1"),
            ("gop=1", "chỉ nhận “co”"), ("sap=x", "Không sắp xếp theo “x” được"), ("name=A", "không dùng để lọc được"),
            ("abc=1", "không lọc được theo “abc”"), ("tim=%", "“%” không có chữ hay số nào để tìm"),
            ("tim=* _", "không có chữ hay số nào để tìm"),
        ])
    func problems(text: String, told: String) {
        let reading = read(text)
        #expect(reading.problems.count == 1)
        #expect(reading.problems.first?.contains(told) == true, "\(reading.problems)")
    }

    @Test("A register that goes by no year is not filtered by one, and says so") func noPeriod() {
        let reading = read("ky=2018", .establishment)
        #expect(reading.address.filter.period == nil)
        #expect(reading.problems.count == 1)
        #expect(reading.problems.first?.contains("Sổ cơ sở không ghi theo năm") == true)
    }

    @Test("Fields of a form that were left empty, and the page's own keys, say nothing") func empty() {
        let reading = read("tim=&source=&dang=csv&ky=")
        #expect(reading.problems.isEmpty)
        #expect(reading.address == RegisterAddress(sort: .usual(.project)))
    }

    @Test("A flag is filtered by yes, no and not known") func flags() {
        let reading = read("disability=co&disability=chua-ro", .learner)
        #expect(reading.problems.isEmpty)
        #expect(reading.address.filter.choices[LearnerField.disability.rawValue] == ["co", "chua-ro"])
        #expect(read("disability=1", .learner).problems.count == 1)
    }

    @Test("A person sees no more than the places of their own") func scope() throws {
        let own = ProvinceKey(scheme: .before2025, code: "77")
        let other = ProvinceKey(scheme: .before2025, code: "79")
        #expect(RegisterFilter().within(nil).provinces == nil)
        #expect(RegisterFilter().within([own]).provinces == [own])
        #expect(RegisterFilter(provinces: [own, other]).within([own]).provinces == [own])
        #expect(RegisterFilter(provinces: [other]).within([own]).provinces == [])
    }

    @Test("No field is called like a key of the address", arguments: Register.allCases) func keys(register: Register) {
        let own = Set(RegisterAddress.Key.allCases.map(\.rawValue))
        #expect(own.isDisjoint(with: register.definition.fields.map(\.key)))
    }
}
