import Testing

@testable import Documents

@Suite("HtmlNames") struct HtmlNamesTests {
    @Test("A heading's name is its words without marks") func words() {
        var names = HtmlNames()
        #expect(names.name(for: "I. ĐẶC ĐIỂM TÌNH HÌNH") == "muc-i-dac-diem-tinh-hinh")
        #expect(names.name(for: "שלום") == "muc")
        #expect(names.name(for: "…") == "muc-2")
    }

    @Test("Each name is given once, whatever the headings are") func once() {
        var names = HtmlNames()
        let given = ["a", "a", "a 2", "a", "a 3", "a 2", "A", "a-2-2"].map { names.name(for: $0) }
        #expect(Set(given).count == given.count, "\(given)")
    }
}
