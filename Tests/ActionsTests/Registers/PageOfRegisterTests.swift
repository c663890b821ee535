import Basics
import Domain
import Support
import Testing

@testable import Actions

@Suite("Pages of a register") struct PageOfRegisterTests {
    private func desk(_ seeded: Seeded, establishments: Int = 60, projects: Int = 240) async throws -> Desk {
        let desk = try await Desk()
        var registers = SeededRegisters(seeded, desk)
        try await registers.fill(establishments: establishments, projects: projects)
        return desk
    }

    @Test("All pages one after another are the whole list in its order, with its sums") func whole() async throws {
        var seeded = Seeded()
        let desk = try await desk(seeded)
        let all = try await desk.all(.project) + desk.all(.establishment)
        let caches = RegisterCaches(bytes: 100_000)
        for round in 0..<60 {
            let register: Register = round % 3 == 0 ? .establishment : .project
            let expected = ExpectedList(register, all, using: &seeded)
            let comment: Comment = "seed \(seeded.seed), \(expected.filter), \(expected.sort)"
            var codes: [String] = []
            var number = 1
            while true {
                let page = try await desk.office.page(
                    register, organisation: 1, filter: expected.filter, sort: expected.sort, page: number, size: 7,
                    caches: caches)
                codes += page.records.map(\.code)
                #expect(page.total == expected.codes.count, comment)
                #expect(page.sums == expected.sums, comment)
                if number >= page.pageCount { break }
                #expect(page.records.count == 7, comment)
                number += 1
            }
            #expect(codes == expected.codes, comment)
        }
        #expect(caches.size.bytes <= 100_000)
    }

    @Test("A change is seen at once, and a list is made once for many who ask") func changes() async throws {
        let desk = try await desk(Seeded(seed: 7), establishments: 12, projects: 20)
        let office = desk.office
        let caches = RegisterCaches()
        let tags = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 1...16 {
                group.addTask { try await office.page(.project, organisation: 1, caches: caches).tag }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(tags.count == 1)
        #expect(caches.size.lists == 1)
        _ = try await office.correct(
            RecordCode(.project, 3), assignments: ["name=Tên mới", "assigned_kcqg=5"], organisation: 1)
        let page = try await office.page(.project, organisation: 1, size: 5, caches: caches)
        #expect(page.records[2].stored.record.name == "Tên mới")
        #expect(page.sums[ProjectField.assignedNational.rawValue]?.sum == KnownSum(value: 5, missing: 19))
        #expect(!tags.contains(page.tag))
        #expect(caches.size.lists == 1)
    }

    @Test("A page beyond the last is the last; a list of nothing has one page and no sums") func beyond() async throws {
        let desk = try await desk(Seeded(seed: 8), establishments: 12, projects: 20)
        let caches = RegisterCaches()
        let last = try await desk.office.page(.project, organisation: 1, page: 99, size: 8, caches: caches)
        #expect(last.page == 3)
        #expect(last.records.count == 4)
        let nowhere = RegisterFilter(provinces: [])
        let none = try await desk.office.page(.project, organisation: 1, filter: nowhere, page: 2, caches: caches)
        #expect(none.total == 0)
        #expect(none.pageCount == 1)
        #expect(none.sums[ProjectField.models.rawValue] == RegisterSum())
        let other = try await desk.office.page(.project, organisation: 2, caches: caches)
        #expect(other.total == 0)
    }

    @Test("Only the fields that are shown are read, and the name") func columns() async throws {
        let desk = try await desk(Seeded(seed: 9), establishments: 12, projects: 20)
        let caches = RegisterCaches()
        let shown = [ProjectField.models, .source, .when].map(\.rawValue)
        let whole = try await desk.office.page(.project, organisation: 1, caches: caches)
        let page = try await desk.office.page(.project, organisation: 1, columns: shown, caches: caches)
        #expect(page.sums == whole.sums)
        for (some, all) in zip(page.records, whole.records) {
            var expected = Record(.project, province: all.stored.record.province)
            for field in shown + [ProjectField.name.rawValue] {
                expected.values[field] = all.stored.record.values[field]
            }
            #expect(some.stored.record == expected)
            #expect(some.code == all.code)
        }
        #expect(caches.size.lists == 1)
    }

    @Test("Words find names without marks, pieces of tax codes, and codes") func words() async throws {
        let desk = try await Desk()
        _ = try await desk.office.centre(of: desk.province, named: nil, creating: true)
        for assignments in [
            ["name=Công ty TNHH Hải Đăng", "tax_code=3500123456", "phone=0900 111 222"],
            ["name=HTX Bình Minh", "commune=Xã Hòa Quang Bắc", "representative=Lý Thị Mỹ"],
        ] {
            _ = try await desk.office.create(
                .establishment, assignments: assignments, province: desk.province.key, organisation: 1)
        }
        let caches = RegisterCaches()
        for (words, found) in [
            ("hai dang", 1), ("đăng hải", 1), ("dan", 1), ("ang", 0), ("001234", 1), ("00111", 1), ("cs-2", 1), ("", 2),
            ("–", 2), ("DA-0001", 0), ("cty hai", 1), ("hợp tác xã", 1), ("hoà quang bac", 1), ("li mi", 1),
            ("0900 111", 1),
        ] {
            let page = try await desk.office.page(
                .establishment, organisation: 1, filter: RegisterFilter(words: words), caches: caches)
            #expect(page.total == found, "\(words)")
        }
    }

    @Test("A sum that no number holds is not known") func beyondAllNumbers() async throws {
        let desk = try await Desk()
        _ = try await desk.office.centre(of: desk.province, named: nil, creating: true)
        var record = Record(.project, province: desk.province.key)
        record[ProjectField.assignedLocal] = .measure(Measure(.max - 1))
        try await desk.write([record, record])
        let page = try await desk.office.page(.project, organisation: 1, caches: RegisterCaches())
        #expect(page.sums[ProjectField.assignedLocal.rawValue]?.sum.value == nil)
    }
}
