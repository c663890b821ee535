import Domain
import Testing

@Suite("IndicatorMatch") struct IndicatorMatchTests {
    private func code(_ text: String, _ unit: String? = nil, group: String = "") -> String? {
        guard let match = Indicators.match(text, unit: unit, group: group) else { return nil }
        return Figure(match.indicator, breakdown: match.breakdown).code
    }

    @Test("Every indicator is found by its code and by its name, whatever unit stands beside it") func all() {
        for indicator in Indicators.all {
            #expect(code(indicator.code) == indicator.code)
            #expect(code(indicator.name, indicator.unit) == indicator.code)
            #expect(code(indicator.name.uppercased()) == indicator.code)
        }
    }

    @Test("A code may carry a breakdown as its last part") func codes() {
        #expect(code("training.vocational.learners.ethnic_minority") == "training.vocational.learners.ethnic_minority")
        #expect(code("funding.assigned.KCQG") == "funding.assigned.KCQG")
        #expect(code("funding.assigned.zz") == nil)
    }

    @Test(
        "A name with words behind it is a part of the indicator",
        arguments: [
            ("Số học viên đào tạo nghề là người dân tộc thiểu số", "training.vocational.learners.ethnic_minority"),
            ("Số học viên đào tạo nghề là nữ", "training.vocational.learners.female"),
            ("Số học viên đào tạo nghề thuộc hộ cận nghèo", "training.vocational.learners.near_poor"),
            ("Số học viên đào tạo nghề thuộc hộ nghèo", "training.vocational.learners.poor"),
            ("Kinh phí được giao (KCQG)", "funding.assigned.KCQG"),
            ("Kinh phí được giao – khuyến công địa phương", "funding.assigned.KCDP"),
        ])
    func named(text: String, expected: String) {
        #expect(code(text) == expected)
    }

    @Test(
        "People's words are told apart by their unit",
        arguments: [
            ("Đào tạo nghề cho lao động nông thôn", "lớp", "training.vocational.classes"),
            ("Đào tạo nghề cho lao động nông thôn", "người", "training.vocational.learners"),
            ("Đào tạo nghề", "lao động", "training.vocational.learners"),
            ("Tập huấn SXSH", "lớp", "training.cleaner_production.classes"),
            ("Tập huấn SXSH", "học viên", "training.cleaner_production.learners"),
            ("Hỗ trợ cơ sở CNNT tham gia hội chợ", "cơ sở", "fair.establishments"),
            ("Hỗ trợ cơ sở CNNT tham gia hội chợ", "gian hàng", "fair.booths"),
            ("Ứng dụng MMTB tiên tiến", "cơ sở", "machinery.establishments"),
            ("Xây dựng MHTDKT", "mô hình", "model.new"), ("Bản tin khuyến công", "kỳ", "communication.bulletins"),
            ("Tin bài phát thanh", "tin bài", "communication.radio_items"),
            ("Sản phẩm CNNT tiêu biểu cấp tỉnh được công nhận", "sản phẩm", "product.recognised.province"),
            ("Tổng kinh phí khuyến công", "triệu đồng", "funding.assigned"),
            ("Vốn đối ứng", "tr.đ", "funding.counterpart"),
            ("Đề án hoàn thành", "đề án", "project.completed"), ("ĐA hoàn thành", "ĐA", "project.completed"),
            ("Khảo sát cơ sở CNNT", "phiếu", "survey.establishments"),
            ("Tham quan học tập kinh nghiệm", "đoàn", "study_tour.trips"),
            ("Tổng số đề án", "đề án", "project.assigned"), ("Tỷ lệ hoàn thành", "%", "project.completion_rate"),
        ])
    func phrases(text: String, unit: String, expected: String) {
        #expect(code(text, unit) == expected)
    }

    @Test("The group over a row lends its words") func group() {
        #expect(code("Số lớp", "lớp", group: "dao tao nghe") == "training.vocational.classes")
    }

    @Test(
        "What is no indicator matches none",
        arguments: [("Lượng mưa", "mm"), ("", ""), ("Đào tạo nghề", "triệu đồng/kg")])
    func none(text: String, unit: String) {
        #expect(code(text, unit) == nil)
    }
}
