import Actions
import Basics
import Domain
import Foundation
import Support
import Testing

@Suite("A mapping that does not fit") struct MappingCheckTests {
    private let sheets = [
        TypedSheet(
            "Biểu 3",
            [
                ["KINH PHÍ KHUYẾN CÔNG NĂM 2016 (triệu đồng)"], ["Nội dung", "Nguồn", "Số giao", "Số làm"],
                ["Hỗ trợ máy móc", "KCĐP", 100, 90], ["Đào tạo nghề", "KCQG", 200, 150],
            ])
    ]

    private func preview(_ table: String, _ sheets: [TypedSheet]? = nil) async throws -> ImportPlan {
        let desk = try await Desk()
        let path = try desk.scratch.workbook("a.xlsx", sheets ?? self.sheets)
        let map = try desk.scratch.write(Data("{\"tables\": [\(table)]}".utf8), to: "map.json")
        return try await desk.office.previewImport(
            ImportRequest(
                path: path, province: desk.province, period: try #require(Period(code: "2016")),
                mapping: try Mapping(fileAt: map)))
    }

    private func problems(_ table: String) async throws -> [String] {
        try await preview(table).notes.of(.problem).map(\.sentence)
    }

    @Test("A sheet that the file does not have is told with those that it has") func sheet() async throws {
        #expect(
            try await problems(#"{"sheet": "Biểu 9", "columns": {"Số giao": "money"}}"#)
                == ["Bảng khai cột nêu trang “Biểu 9” nhưng tệp không có trang ấy. Các trang đang có: “Biểu 3”."])
    }

    @Test("A column that the table does not have is told with those that it has") func column() async throws {
        let found = try await problems(#"{"kind": "budget", "columns": {"Nội dung": "content", "Số thu": "money"}}"#)
        #expect(found.count == 1)
        #expect(found.first?.contains("Bảng khai cột") == true)
        let other = [
            TypedSheet(
                "Đề án",
                [["Tên đề án", "Kinh phí (triệu đồng)", "Mức chi"], ["Hỗ trợ máy sấy", 100, 90]])
        ]
        let plan = try await preview(#"{"columns": {"Mức thu": "settled", "Z": "note"}}"#, other)
        #expect(
            plan.notes.of(.problem).map(\.sentence) == [
                "Bảng khai cột nêu cột “Mức thu” nhưng bảng này không có. Các cột đang có: A “Tên đề án”, B “Kinh phí (triệu đồng)”, C “Mức chi”.",
                "Bảng khai cột nêu cột “Z” nhưng bảng này không có. Các cột đang có: A “Tên đề án”, B “Kinh phí (triệu đồng)”, C “Mức chi”.",
            ])
    }

    @Test("Money in a column whose meaning the kind of table has no use for is not dropped in silence")
    func unused() async throws {
        let found = try await problems(
            #"{"kind": "budget", "columns": {"Nội dung": "content", "Số giao": "revenue", "Số làm": "capital"}}"#)
        #expect(found.count == 2)
        #expect(found.first?.contains("“Số giao” được khai là revenue (doanh thu)") == true)
        #expect(found.first?.contains("money (kinh phí)") == true)
    }

    @Test("A mapping that fits says nothing; one for a file without any table says what it needs") func fitting()
        async throws
    {
        #expect(
            try await problems(
                #"{"kind": "budget", "unit": "triệu đồng", "columns": {"Nội dung": "content", "C": "money", "D": ""}}"#)
                == []
        )
        let letter = [TypedSheet("Thư", [["Kính gửi Sở Công Thương"]])]
        let plan = try await preview(#"{"columns": {"B": "money"}}"#, letter)
        #expect(plan.notes.of(.problem).count == 1)
    }
}
