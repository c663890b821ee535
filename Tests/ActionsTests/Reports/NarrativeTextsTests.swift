import Basics
import Documents
import Domain
import Support
import Testing

@testable import Actions

@Suite("Texts of a report") struct NarrativeTextsTests {
    @Test("A text keeps its paragraphs, loses the dashes that the list brings, and ends with its decision") func kept()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.projects(2016, [["Hỗ trợ máy móc sấy cá", "KCĐP", "HTX Bình Minh", 100, "Hoàn thành"]]))
        for assignments in [
            ["section=measures", "reported=2016", "text=Đoạn thứ nhất.\n\n  Đoạn   thứ hai."],
            [
                "section=proposals", "reported=2016", "text=- Giao kinh phí sớm.", "decision_number=12/TTr-SCT",
                "decided=5/12/2016", "decided_by=Sở Công Thương",
            ],
        ] {
            _ = try await desk.office.create(
                .reportText, assignments: assignments, province: desk.province.key, organisation: 1)
        }
        let blocks = try await desk.report(.narrative).paper.blocks
        for words in [
            "Đoạn thứ nhất.", "Đoạn thứ hai.",
            "Giao kinh phí sớm (Tờ trình số 12/TTr-SCT ngày 05/12/2016 của Sở Công Thương).",
        ] {
            #expect(blocks.contains(.paragraph(words)), "\(words)")
        }
    }

    @Test(
        "A document's type is read from its symbol",
        arguments: [
            ("2948/QĐ-BCT", "Quyết định số 2948/QĐ-BCT"), ("4262/UBND-VP", "Công văn số 4262/UBND-VP"),
            ("12/NQ-HĐND", "Nghị quyết số 12/NQ-HĐND"), ("35", "văn bản số 35"),
        ]) func decisions(number: String, words: String)
    {
        #expect(DecisionWords.of(number: number, day: nil, by: nil) == words)
    }

    @Test("What is aimed at next year stands in the fifth section, though this year has an aim of its own") func ahead()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.projects(2016, [["Hỗ trợ máy móc sấy cá", "KCĐP", "HTX Bình Minh", 100, "Hoàn thành"]]))
        for (year, value) in [("2016", "100"), ("2017", "140")] {
            _ = try await desk.office.create(
                .target, assignments: ["indicator=training.vocational.learners", "due=\(year)", "value=\(value)"],
                province: desk.province.key, organisation: 1)
        }
        let text = PaperText.lines(of: try await desk.report(.narrative).paper).joined(separator: "\n")
        #expect(text.contains("Đến năm 2017: số học viên đào tạo nghề đạt 140 người."))
        #expect(!text.contains("Đến năm 2016"))
    }

    @Test("The next year's money is told as incomplete where a project of its plan does not know its own")
    func partial()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(
            TypedSheet(
                "Kế hoạch",
                [
                    ["KẾ HOẠCH KHUYẾN CÔNG NĂM 2017"], ["STT", "Tên đề án", "Nguồn kinh phí", "Kinh phí (đồng)"],
                    [1, "Hỗ trợ máy móc sấy cá", "KCĐP", 100_000_000], [2, "Hỗ trợ máy xay xát", "KCĐP", nil],
                ]), period: "2017")
        let text = PaperText.lines(of: try await desk.report(.narrative).paper).joined(separator: "\n")
        #expect(text.contains("Khuyến công địa phương: 02 đề án, nhiệm vụ, kinh phí 100 triệu đồng (chưa đủ)"))
    }
}
