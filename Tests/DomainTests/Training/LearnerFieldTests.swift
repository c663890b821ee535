import Domain
import Testing

@Suite("LearnerField") struct LearnerFieldTests {
    @Test(
        "Every ethnic group but Kinh is a minority",
        arguments: ["Tày", "Châu Ro", "Hoa", "Khmer", "Ê Đê", "dân tộc Nùng"])
    func minorities(group: String) {
        #expect(LearnerField.isMinority(group) == true)
    }

    @Test(
        "Kinh is none, however it is written",
        arguments: ["Kinh", "KINH", "kinh ", "Kinh (Việt)", "Việt", "dân tộc Kinh"])
    func majority(group: String) {
        #expect(LearnerField.isMinority(group) == false)
    }

    @Test("A blank is not known", arguments: [nil, "", " ", "-"])
    func unknown(group: String?) {
        #expect(LearnerField.isMinority(group) == nil)
    }
}
