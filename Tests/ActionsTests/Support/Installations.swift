import Actions
import Basics
import Domain
import Foundation
import Storage
import Support
import Testing

/// The engines of this run: SQLite in all, PostgreSQL where a server is named.
enum TestedEngine: String, Sendable, CustomTestStringConvertible {
    case sqlite, postgres

    var testDescription: String { rawValue }

    static let all: [TestedEngine] = TestEngine.isPostgres ? [.sqlite, .postgres] : [.sqlite]

    func store(_ name: String, _ scratch: Scratch) async throws -> TestStore {
        let path = scratch.path("\(name)/khuyencong.sqlite")
        switch self {
        case .sqlite: return TestStore.onSQLite(path: path)
        case .postgres: return try await TestStore(path: path)
        }
    }
}

/// A database with its originals, and an empty place beside it.
struct Installation {
    let scratch: Scratch
    let store: TestStore
    let office: Office
    let province: Province

    /// With projects, a class and a survey of so many establishments, one of which was corrected.
    init(_ engine: TestedEngine, establishments: Int = 3) async throws {
        scratch = try Scratch()
        store = try await engine.store("nguon", scratch)
        office = try await Office.open(
            try store.databaseAddress(), actor: "Nguyễn Thị Kiểm", files: scratch.path("nguon/files"))
        province = try #require(Provinces.find(ProvinceKey(scheme: .before2025, code: "77")))
        let survey: [TypedRow] = (1...establishments).map { number in
            ["Cơ sở nước mắm số \(number)", nil, "Nguyễn Văn Đậu", nil, Typed(number as Int?), 250]
        }
        try await commit("khao-sat.xlsx", OfficePapers.survey(2016, survey))
        try await commit(
            "de-an.xlsx",
            OfficePapers.projects(
                2016, [["Hỗ trợ ứng dụng máy móc sấy cá", "KCĐP", "HTX Bình Minh", 200, "Hoàn thành"]]),
            OfficePapers.classes(2016, [["Đan lát", 2, 60]]))
    }

    private func commit(_ name: String, _ sheets: TypedSheet...) async throws {
        let path = try scratch.workbook(name, sheets)
        _ = try await office.commitImport(
            ImportRequest(path: path, province: province, period: try #require(Period(code: "2016"))))
    }

    /// The originals that the registers name.
    func originals() async throws -> [String] {
        try await office.imports(organisation: 1).map { office.files.path(of: $0.fileHash) }
    }

    func figures(_ office: Office) async throws -> [String] {
        let scope = FigureScope(
            organisation: 1, period: try #require(Period(code: "2016")), provinces: [province.key])
        return try await office.figures(scope, province: province).figures.map {
            "\($0.code) \($0.value?.plain ?? "–")"
        }
    }

    func open(_ address: DatabaseAddress, files: String) async throws -> Office {
        try await Office.open(address, actor: "Nguyễn Thị Kiểm", files: files)
    }
}

extension Database {
    func count(_ sql: SQL) async throws -> Int {
        try await read { session in try session.first(sql) { $0.int(0) ?? 0 } ?? 0 }
    }
}
