import Actions
import Basics
import Domain
import Foundation
import Support
import Testing

/// An officer's desk in a test: an own database in an own folder, and the papers that are given to it.
struct Desk {
    let scratch: Scratch
    let store: TestStore
    let office: Office
    let province: Province

    /// Bà Rịa – Vũng Tàu of then, unless another is asked for.
    init(_ code: String = "77", scheme: ProvinceScheme = .before2025) async throws {
        scratch = try Scratch()
        store = try await TestStore.withSchema(path: scratch.path("so.sqlite"))
        office = try await Office.open(
            try store.databaseAddress(), actor: "Nguyễn Thị Kiểm", files: scratch.path("files"))
        province = try #require(Provinces.find(ProvinceKey(scheme: scheme, code: code)))
    }

    /// The only centre that a first import makes.
    let organisation = 1

    func request(_ path: String, _ period: String = "2016", province other: Province? = nil) throws -> ImportRequest {
        ImportRequest(path: path, province: other ?? province, period: try #require(Period(code: period)))
    }

    /// As it was foretold.
    @discardableResult
    func undo(_ number: Int) async throws -> UndoneImport {
        let seen = try await office.previewUndo(number, organisation: organisation)
        let done = try await office.undoImport(number, organisation: organisation)
        #expect([seen.removed, seen.restored] == [done.removed, done.restored] && seen.left == done.left)
        return done
    }

    @discardableResult
    func commit(_ path: String, _ period: String = "2016") async throws -> CommittedImport {
        try await office.commitImport(try request(path, period))
    }

    /// Writes a workbook of these sheets and commits it.
    @discardableResult
    func commit(_ sheets: TypedSheet..., as name: String = "so-lieu.xlsx", period: String = "2016") async throws
        -> CommittedImport
    {
        try await commit(try scratch.workbook(name, sheets), period)
    }

    func preview(_ path: String, _ period: String = "2016") async throws -> ImportPlan {
        try await office.previewImport(try request(path, period))
    }

    func scope(_ period: String = "2016", provinces: [ProvinceKey]? = nil) throws -> FigureScope {
        FigureScope(
            organisation: organisation, period: try #require(Period(code: period)),
            provinces: provinces ?? [province.key])
    }

    func figures(_ period: String = "2016") async throws -> FigureSheet {
        try await office.figures(try scope(period), province: province)
    }

    func figure(_ code: String, _ period: String = "2016") async throws -> Figure {
        try #require(try await figures(period).figures.first { $0.code == code }, "\(code)")
    }

    /// The value as it is printed without grouping, or nothing.
    func value(_ code: String, _ period: String = "2016") async throws -> String? {
        try await figures(period).figures.first { $0.code == code }?.value?.plain
    }

    func all(_ register: Register) async throws -> [ListedRecord] {
        try await office.list(register, organisation: organisation, limit: 10_000, offset: 0).records
    }
}

/// How many records of a register a plan creates, updates and leaves.
struct Tallied: Equatable {
    var created = 0
    var updated = 0
    var same = 0
}

extension ImportPlan {
    func tally(_ register: Register) -> Tallied {
        let tally = tallies[register]
        return Tallied(created: tally?.created ?? 0, updated: tally?.updated ?? 0, same: tally?.same ?? 0)
    }

    var created: Int { tallies.values.reduce(0) { $0 + $1.created } }
    var updated: Int { tallies.values.reduce(0) { $0 + $1.updated } }
}
