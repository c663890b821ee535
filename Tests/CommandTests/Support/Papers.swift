import Storage
import Support
import Testing

extension Program {
    /// A survey of so many establishments with names that no other survey has.
    func survey(_ name: String, count: Int) throws -> String {
        let rows: [TypedRow] = (1...count).map { number in
            [
                "Cơ sở sản xuất \(name) số \(number)", nil, "Nguyễn Văn \(number)", "0900 \(100_000 + number)",
                Typed(number % 90 + 1 as Int?), Typed(number as Int?),
            ]
        }
        return try scratch.workbook("\(name).xlsx", [OfficePapers.survey(2016, rows)])
    }

    /// How many of a survey's establishments are in the register.
    func stored(ofSurvey name: String) async throws -> Int {
        try await count("SELECT COUNT(*) FROM establishment WHERE name LIKE \("Cơ sở sản xuất \(name) số %")")
    }

    func projects(_ name: String = "de-an.xlsx") throws -> String {
        let rows: [TypedRow] = [
            ["Hỗ trợ ứng dụng máy móc sấy cá", "KCĐP", "HTX Bình Minh", 200, "Hoàn thành"],
            ["Xây dựng mô hình trình diễn sấy mực", "KCQG", "HTX Hừng Đông", 350, "Đang thực hiện"],
        ]
        return try scratch.workbook(name, [OfficePapers.projects(2016, rows)])
    }
}

extension Program {
    /// With two projects of 2016: 200 million of KCĐP, completed, and 350 million of KCQG.
    static func withProjects() async throws -> Program {
        let program = try await Program()
        let ended = try await program.run(["import", try program.projects(), "--commit"] + atVungTau2016)
        #expect(ended.status == 0, "\(ended.errors)")
        return program
    }
}
