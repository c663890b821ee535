import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Funding") struct FundingQuestionTests {
    private func projects(_ money: Int?) -> TypedSheet {
        OfficePapers.projects(
            2016,
            [
                ["Hỗ trợ máy móc sấy cá", "KCĐP", "HTX Bình Minh", 100, "Hoàn thành"],
                ["Xây dựng mô hình sấy mực", "KCQG", "HTX Hừng Đông", Typed(money), "Hoàn thành"],
            ])
    }

    private func budget(_ years: [Int]) -> TypedSheet {
        TypedSheet(
            "Kinh phí",
            [
                ["KINH PHÍ KHUYẾN CÔNG THEO NĂM"], ["Đơn vị tính: triệu đồng"],
                ["Năm", "Nội dung", "KCQG", "KCĐP"],
            ] + years.map { [Typed($0 as Int?), "Hỗ trợ máy móc thiết bị", 350, 150] })
    }

    private func sum(_ records: [CountedRecord]) -> Int64 { records.compactMap(\.contribution?.digits).reduce(0, +) }

    @Test("Projects that all know their money are the figure; budget lines of the same year are not added")
    func projects()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(projects(300), budget([2016]))
        let figure = try await desk.figure("funding.assigned")
        #expect(figure.value?.plain == "400000000")
        #expect(figure.bySource.mapValues(\.plain) == ["KCQG": "300000000", "KCDP": "100000000"])
        #expect(!figure.isIncomplete)
        let behind = try await desk.office.records(
            behind: "funding.assigned", try desk.scope(), province: desk.province)
        #expect(behind.records.map(\.listed.code) == ["DA-0001", "DA-0002"])
    }

    @Test("Where a project does not know its money, the year's budget lines are the figure") func lines() async throws {
        let desk = try await Desk()
        try await desk.commit(projects(nil), budget([2016]))
        let figure = try await desk.figure("funding.assigned")
        #expect(figure.value?.plain == "500000000")
        #expect(!figure.isIncomplete)
        let behind = try await desk.office.records(
            behind: "funding.assigned", try desk.scope(), province: desk.province)
        #expect(sum(behind.records) == 500_000_000)
        #expect(behind.missing.isEmpty)
    }

    @Test("Over a term each year is taken from one of the two, and the records behind it say which") func term()
        async throws
    {
        let desk = try await Desk()
        try await desk.commit(projects(300), budget([2014, 2015, 2016]))
        let figure = try await desk.figure("funding.assigned", "2012/2016")
        #expect(figure.value?.plain == "1400000000")
        let scope = try desk.scope("2012/2016")
        let behind = try await desk.office.records(behind: "funding.assigned", scope, province: desk.province)
        #expect(sum(behind.records) == 1_400_000_000)
        let national = try await desk.office.records(behind: "funding.assigned.KCQG", scope, province: desk.province)
        #expect(sum(national.records) == 1_000_000_000)
    }

    private func lines(_ rows: [[Typed]]) -> TypedSheet {
        TypedSheet(
            "Kinh phí",
            [["KINH PHÍ KHUYẾN CÔNG NĂM 2016"], ["Đơn vị tính: triệu đồng"], ["Nội dung", "Nguồn", "Kinh phí"]] + rows)
    }

    @Test("Lines of a source that no project has money of are added: they cannot be the same money")
    func otherSource() async throws {
        let desk = try await Desk()
        let local = OfficePapers.projects(
            2016, [["Hỗ trợ máy sấy cá", "KCĐP", "HTX Bình Minh", 100, "Hoàn thành"]])
        try await desk.commit(
            local, lines([["Hỗ trợ máy móc", "KCĐP", 90], ["Đào tạo nghề", "KCQG", 700], ["Tư vấn", "KCQG", nil]]))
        let figure = try await desk.figure("funding.assigned")
        #expect(figure.value?.plain == "800000000")
        #expect(figure.bySource.mapValues(\.plain) == ["KCQG": "700000000", "KCDP": "100000000"])
        #expect(figure.isIncomplete)
        let behind = try await desk.office.records(
            behind: "funding.assigned", try desk.scope(), province: desk.province)
        #expect(behind.records.map(\.listed.code) == ["DA-0001", "KP-0002"])
        #expect(behind.missing.map(\.listed.code) == ["KP-0003"])
    }

    @Test("Where the lines are taken, a source of the projects that no line names is added, and may be more")
    func otherSourceOfProjects() async throws {
        let desk = try await Desk()
        let projects = OfficePapers.projects(
            2016,
            [
                ["Xây dựng mô hình sấy mực", "KCQG", "HTX Hừng Đông", 300, "Hoàn thành"],
                ["Hỗ trợ máy sấy cá", "KCĐP", "HTX Bình Minh", nil, "Hoàn thành"],
            ])
        try await desk.commit(projects, lines([["Hỗ trợ máy móc", "KCĐP", 90]]))
        let figure = try await desk.figure("funding.assigned")
        #expect(figure.value?.plain == "390000000")
        #expect(figure.isIncomplete)
        let behind = try await desk.office.records(
            behind: "funding.assigned", try desk.scope(), province: desk.province)
        #expect(sum(behind.records) == 390_000_000)
    }

    @Test("Counterpart and spent money of lines stand where no project says any, and are behind the figure")
    func standIns() async throws {
        let desk = try await Desk()
        try await desk.commit(
            TypedSheet(
                "Kinh phí",
                [
                    ["KINH PHÍ KHUYẾN CÔNG NĂM 2016"], ["Đơn vị tính: triệu đồng"],
                    ["Nội dung", "Nguồn kinh phí", "Kế hoạch", "Thực hiện"],
                    ["Hỗ trợ máy móc", "KCĐP", 90, 80], ["Đào tạo nghề", "KCQG", 700, nil],
                    ["Vốn của cơ sở", "Đối ứng", 500, nil],
                ]))
        #expect(try await desk.figure("funding.counterpart").value?.plain == "500000000")
        #expect(try await desk.figure("funding.disbursed").value?.plain == "80000000")
        for (code, value) in [("funding.counterpart", 500_000_000), ("funding.disbursed", 80_000_000)]
            as [(String, Int64)]
        {
            let behind = try await desk.office.records(behind: code, try desk.scope(), province: desk.province)
            #expect(sum(behind.records) == value, "\(code)")
        }
    }

    @Test("An estimate among the money is told with the sum") func hedged() async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.projects(
                2016, [["Hỗ trợ máy sấy cá", "KCĐP", "HTX Bình Minh", "khoảng 100", "Hoàn thành"]]))
        #expect(try await desk.figure("funding.assigned").isHedged)
        let other = try await Desk()
        try await other.commit(lines([["Hỗ trợ máy móc", "KCĐP", "khoảng 90"]]))
        #expect(try await other.figure("funding.assigned").isHedged)
        let standIn = try await Desk()
        try await standIn.commit(lines([["Vốn của cơ sở", "Đối ứng", "khoảng 90"]]))
        #expect(try await standIn.figure("funding.counterpart").isHedged)
    }

    @Test("A counted part stands before a stated one, which is told beside it") func partStated() async throws {
        let desk = try await Desk()
        try await desk.commit(
            projects(300),
            TypedSheet(
                "Kết quả",
                [
                    ["KẾT QUẢ HOẠT ĐỘNG KHUYẾN CÔNG NĂM 2016"],
                    ["Chỉ tiêu", "Đơn vị tính", "KCQG", "KCĐP", "Tổng cộng"],
                    ["Kinh phí được giao", "Triệu đồng", 310, 100, 410],
                ]))
        let whole = try await desk.figure("funding.assigned")
        #expect(whole.value?.plain == "400000000")
        #expect(whole.otherwiseStated?.plain == "410000000")
        let part = try await desk.figure("funding.assigned.KCQG")
        #expect(part.value?.plain == "300000000")
        #expect(part.basis == .counted)
        #expect(part.otherwiseStated?.plain == "310000000")
        #expect(try await desk.figure("funding.assigned.KCDP").otherwiseStated == nil)
    }

    @Test("Several different statements leave the figure unknown and say so; all of them are behind it")
    func disputed() async throws {
        let desk = try await Desk()
        try await desk.commit(
            TypedSheet(
                "Kết quả",
                [
                    ["KẾT QUẢ HOẠT ĐỘNG KHUYẾN CÔNG NĂM 2016"], ["Chỉ tiêu", "Đơn vị tính", "Kết quả"],
                    ["Số lớp đào tạo nghề", "Lớp", 7], ["Số lớp đào tạo nghề", "Lớp", 9],
                    ["Số học viên được đào tạo nghề", "Người", 210],
                ]))
        let figure = try await desk.figure("training.vocational.classes")
        #expect(figure.value == nil)
        #expect(figure.isDisputed)
        let behind = try await desk.office.records(
            behind: "training.vocational.classes", try desk.scope(), province: desk.province)
        #expect(behind.records.map { $0.contribution?.plain } == ["7", "9"])
        let learners = try await desk.figure("training.vocational.learners")
        #expect(learners.value?.plain == "210")
        #expect(!learners.isDisputed)
    }

    @Test("The records of a stated figure are the statements") func stated() async throws {
        let desk = try await Desk()
        try await desk.commit(
            TypedSheet(
                "Kết quả",
                [
                    ["KẾT QUẢ HOẠT ĐỘNG KHUYẾN CÔNG NĂM 2016"], ["Chỉ tiêu", "Đơn vị tính", "Kết quả"],
                    ["Số lớp đào tạo nghề", "Lớp", 7],
                ]))
        let behind = try await desk.office.records(
            behind: "training.vocational.classes", try desk.scope(), province: desk.province)
        #expect(behind.figure.basis == .stated)
        #expect(behind.records.map { $0.contribution?.plain } == ["7"])
    }

    @Test("A rate whose operands no number holds is not known; the sums behind it are") func hugeRate() async throws {
        let desk = try await Desk()
        let rows = (1...930).map { (number: Int) -> TypedRow in
            [Typed(number), "Mô hình số \(number)", 1_000_000_000, 1_000_000_000]
        }
        try await desk.commit(
            TypedSheet(
                "Đề án",
                [
                    ["DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2016"],
                    ["STT", "Tên đề án", "Kinh phí KCĐP (triệu đồng)", "Vốn đối ứng (triệu đồng)"],
                ] + rows))
        #expect(try await desk.value("funding.assigned") == "930000000000000000")
        #expect(try await desk.value("funding.counterpart") == "930000000000000000")
        #expect(try await desk.value("funding.leverage") == nil)
    }
}
