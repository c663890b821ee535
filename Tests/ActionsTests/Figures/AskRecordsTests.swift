import Basics
import Domain
import Support
import Testing

@testable import Actions

@Suite("Records behind figures") struct AskRecordsTests {
    @Test(
        "The records of a random set of projects add up to every figure, and the sources to the whole", arguments: 0..<6
    )
    func reconciliation(round: Int) async throws {
        var random = Seeded()
        print("seed \(random.seed)")
        let desk = try await Desk()
        try await desk.commit(RandomProjects.sheet(&random))
        let sheet = try await desk.figures()
        let rules = FigureRules.all.filter { $0.register == .project && isAdditive($0.measure) }
        let codes = rules.map(FigureQuestion.code) + ["funding.assigned"]
        for code in codes {
            let figure = sheet.figures.first { $0.code == code }
            try await compare(code, figure, desk, "\(code), seed \(random.seed)")
            guard let figure, figure.breakdown == nil, let value = figure.value else { continue }
            #expect(sum(figure.bySource.values.map(\.digits)) == value.digits, "\(code), seed \(random.seed)")
            for source in figure.bySource.keys where Indicators.breakdown(source)?.dimension == "source" {
                let part = sheet.figures.first { $0.code == "\(code).\(source)" }
                #expect(part?.value == figure.bySource[source], "\(code).\(source), seed \(random.seed)")
                try await compare("\(code).\(source)", part, desk, "\(code).\(source), seed \(random.seed)")
            }
        }
    }

    private func compare(_ code: String, _ figure: Figure?, _ desk: Desk, _ what: Comment) async throws {
        let behind = try await desk.office.records(behind: code, try desk.scope(), province: desk.province)
        let known = behind.records.compactMap(\.contribution?.digits)
        guard let figure, let value = figure.value else {
            #expect(sum(known) == 0, what)
            return
        }
        #expect(sum(known) == value.digits, what)
        if figure.breakdown == nil { #expect(behind.missing.isEmpty != figure.isIncomplete, what) }
    }

    private func isAdditive(_ measure: FigureRule.Measure) -> Bool {
        switch measure {
        case .records, .sum, .sumOfThousandths: return true
        case .distinct, .parties: return false
        }
    }

    private func sum(_ values: [Int64]) -> Int64 { values.reduce(0, +) }

    @Test("What is not known stands apart from what counts, and says where it comes from") func missing() async throws {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.classes(2016, [["Đào tạo nghề may", 1, nil], ["Đào tạo nghề mộc", 2, 50]]))
        let behind = try await desk.office.records(
            behind: "training.vocational.learners", try desk.scope(), province: desk.province)
        #expect(behind.figure.value?.plain == "50")
        #expect(behind.records.compactMap(\.contribution?.plain) == ["50"])
        #expect(behind.missing.map(\.listed.origin?.row) == [4])
    }

    @Test("An indicator that is none is refused with a sentence") func unknown() async throws {
        let desk = try await Desk()
        await #expect(throws: Problem.self) {
            _ = try await desk.office.records(behind: "khong.co", try desk.scope(), province: desk.province)
        }
    }
}

/// A plan of projects as a careless hand would fill it in: any cell may be blank.
private enum RandomProjects {
    private static let works = [
        "Hỗ trợ ứng dụng máy móc thiết bị", "Xây dựng mô hình trình diễn kỹ thuật", "Hỗ trợ đăng ký nhãn hiệu",
        "Đánh giá sản xuất sạch hơn", "Tiết kiệm năng lượng", "Hỗ trợ xây dựng phòng trưng bày",
    ]

    static func sheet(_ random: inout Seeded) -> TypedSheet {
        let rows: [TypedRow] = (1...Int.random(in: 1...14, using: &random)).map { number in
            let state = ["Hoàn thành", "Đang thực hiện", "Chuyển tiếp", "Ngừng thực hiện", nil]
            return [
                Typed("\(works.randomElement(using: &random) ?? "") số \(number)" as String?),
                Typed(["KCQG", "KCĐP", nil].randomElement(using: &random) ?? nil),
                Typed(
                    ["HTX Bình Minh", "Công ty TNHH Hải Đăng", "Cơ sở Sao Mai", nil].randomElement(using: &random)
                        ?? nil),
                amount(1...900, &random), amount(0...500, &random), amount(1...9, &random), amount(1...5, &random),
                amount(1...900, &random), Typed(state.randomElement(using: &random) ?? nil),
            ]
        }
        let header: TypedRow = [
            "Tên đề án", "Nguồn", "Cơ sở thụ hưởng", "Kinh phí (triệu đồng)", "Vốn đối ứng (triệu đồng)", "Số máy",
            "Số mô hình", "Quyết toán (triệu đồng)", "Tình hình thực hiện",
        ]
        return TypedSheet("Đề án", [["DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2016"], [], header] + rows)
    }

    private static func amount(_ range: ClosedRange<Int>, _ random: inout Seeded) -> Typed {
        Typed(Int.random(in: 0..<4, using: &random) == 0 ? nil : Int.random(in: range, using: &random))
    }
}
