import Basics
import Documents
import Domain
import Foundation
import Support
import Testing

@testable import Actions

@Suite("A list as a file") struct ExportRegisterTests {
    private func desk() async throws -> Desk {
        let desk = try await Desk()
        var registers = SeededRegisters(Seeded(seed: 11), desk)
        try await registers.fill(establishments: 40, projects: 700)
        return desk
    }

    private func lines(_ path: String) throws -> [[String]] {
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)).dropFirst(3), as: UTF8.self)
        return text.split(separator: "\r\n").map {
            $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test("Exactly the records of the list are in it, in its order; the first row says which") func exact()
        async throws
    {
        let desk = try await desk()
        let filter = RegisterFilter(
            period: Period(code: "2014/2016"), choices: [ProjectField.source.rawValue: ["KCDP", "chua-ro"]])
        let sort = RegisterSort(.field(ProjectField.assignedLocal.rawValue), isDescending: true)
        let path = desk.scratch.path("de-an.csv")
        let count = try await desk.office.export(.project, organisation: 1, filter: filter, sort: sort, to: path, .csv)
        let page = try await desk.office.page(
            .project, organisation: 1, filter: filter, sort: sort, size: 1_000, caches: RegisterCaches())
        let lines = try lines(path)
        #expect(count == page.total)
        #expect(lines.dropFirst(2).map { $0[0] } == page.records.map(\.code))
        let caption = try #require(lines.first).joined(separator: ";")
        #expect(caption.contains("giai đoạn 2014–2016"))
        #expect(caption.contains("khuyến công địa phương"))
        #expect(caption.contains("chưa rõ"))
        #expect(caption.contains("\(count) dòng"))
    }

    @Test("Money is a number in đồng, its hedge stands beside it, what is not known is empty") func cells() async throws
    {
        let desk = try await Desk()
        _ = try await desk.office.centre(of: desk.province, named: nil, creating: true)
        for assignments in [
            ["name=Một", "performed=13/4/2016", "assigned_kcdp=khoảng 1,5 tỷ", "source=KCDP"],
            ["name==2+3", "performed=2016", "models=2"],
        ] {
            _ = try await desk.office.create(
                .project, assignments: assignments, province: desk.province.key, organisation: 1)
        }
        let path = desk.scratch.path("de-an.csv")
        try await desk.office.export(.project, organisation: 1, to: path, .csv)
        let lines = try lines(path)
        func cell(_ heading: String, _ row: Int) throws -> String {
            lines[row + 1][try #require(lines[1].firstIndex(of: heading), "\(lines[1])")]
        }
        #expect(try cell("Kinh phí KCĐP được giao (đồng)", 1) == "1500000000")
        #expect(try cell("Kinh phí KCĐP được giao – chữ kèm số", 1) == "khoảng")
        #expect(try cell("Kinh phí KCĐP được giao (đồng)", 2) == "")
        #expect(!lines[1].contains("Số mô hình – chữ kèm số"))
        #expect(try cell("Thời gian", 1) == "13/04/2016")
        #expect(try cell("Thời gian", 2) == "2016")
        #expect(try cell("Tên đề án, nhiệm vụ", 2) == "'=2+3")
    }

    @Test("Personal fields, and names of persons that records point to, only where that is asked for") func personal()
        async throws
    {
        let desk = try await Desk()
        _ = try await desk.office.centre(of: desk.province, named: nil, creating: true)
        func create(_ register: Register, _ assignments: String...) async throws {
            _ = try await desk.office.create(
                register, assignments: assignments, province: desk.province.key, period: Period(code: "2016"),
                organisation: 1)
        }
        try await create(.collaborator, "name=Lê Văn Hải", "phone=0900 111 222", "commune=Xã Một")
        try await create(
            .collaboratorStanding, "collaborator=\(Register.collaborator.definition.code(1))", "name=Lê Văn Hải")
        let path = desk.scratch.path("ctv.csv")
        for register in [Register.collaborator, .collaboratorStanding] {
            try await desk.office.export(register, organisation: 1, to: path, .csv)
            #expect(!String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self).contains("Hải"))
            try await desk.office.export(register, organisation: 1, to: path, .csv, includingPersonal: true)
            #expect(String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self).contains("Hải"))
        }
    }

    @Test("A workbook holds the same rows") func workbook() async throws {
        let desk = try await desk()
        let path = desk.scratch.path("co-so.xlsx")
        let count = try await desk.office.export(.establishment, organisation: 1, to: path, .xlsx)
        var rows: [GridRow] = []
        _ = try openWorkbook(at: path).readRows(ofSheet: 0) { rows.append($0) }
        #expect(rows.count == count + 2)
        #expect(rows[1].cells.first == .text("Mã"))
        let page = try await desk.office.page(.establishment, organisation: 1, caches: RegisterCaches())
        #expect(rows[2].cells.first == page.records.first.map { .text($0.code) })
    }

    @Test("A folder that is not there is told in a sentence") func nowhere() async throws {
        let desk = try await desk()
        await #expect(throws: Problem.self) {
            try await desk.office.export(.project, organisation: 1, to: "/khong/co/x.csv", .csv, shown: "x.csv")
        }
    }
}
