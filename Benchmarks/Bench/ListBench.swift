import Actions
import Basics
import Domain
import Foundation
import Storage

/// Lists and records' pages of a centre with 100,000 establishments and 100,000 projects, as processor time of one call:
/// what a server with many connections has to spend.
struct ListBench {
    let folder: String
    let engine: BenchEngine
    private let rounds = 300

    func run() async throws {
        let office = try await Office.open(
            try DatabaseAddress(try engine.make("danh-sach")), actor: "bench", files: "\(folder)/ban-goc-ds")
        guard let province = Provinces.find(ProvinceKey(scheme: .before2025, code: "77")) else { return }
        let organisation = try await office.centre(of: province, named: nil, creating: true).organisation
        try await EstablishmentRows.fill(office, organisation: organisation, province: province.key)
        try await ProjectRows.fill(office, organisation: organisation, province: province.key)
        try await EstablishmentRows.link(office, organisation: organisation)
        let caches = RegisterCaches()
        for register in [Register.establishment, .project] {
            for sort in [
                RegisterSort.usual(register), RegisterSort(.field(register.definition.nameField), isDescending: true),
            ] {
                try await pages(register, sort, office, organisation, caches)
            }
        }
        let filter = RegisterFilter(
            period: Period(code: "2016"), words: "so", choices: [ProjectField.source.rawValue: ["KCDP"]])
        let filtered = try await measure {
            try await office.page(.project, organisation: organisation, filter: filter, caches: caches).total
        }
        print("\(engine.name): lần đầu có lọc và từ khóa, còn \(filtered.value): \(milliseconds(filtered.seconds))")
        for number in [4_001, 99_999] {
            let used = try await processor {
                _ = try await office.story(RecordCode(.establishment, Int64(number)), organisation: organisation)
            }
            print("\(engine.name): hồ sơ cơ sở \(number): \(milliseconds(used)) (mức phải đạt ≤ 0,15 ms)")
        }
    }

    private func pages(
        _ register: Register, _ sort: RegisterSort, _ office: Office, _ organisation: Int, _ caches: RegisterCaches
    ) async throws {
        func page(_ number: Int) async throws -> RegisterPage {
            try await office.page(
                register, organisation: organisation, sort: sort, page: number,
                columns: Array(register.definition.fields.indices.prefix(10)), caches: caches)
        }
        let first = try await measure { try await page(1) }
        var told: [String] = []
        for number in [1, 1_000, first.value.pageCount] {
            let used = try await processor { _ = try await page(number) }
            told.append("trang \(number): \(milliseconds(used))")
        }
        print(
            "\(engine.name): \(register.definition.noun), \(first.value.total) dòng, lần đầu \(milliseconds(first.seconds)); \(told.joined(separator: ", ")) (mức phải đạt ≤ 0,35 ms)"
        )
    }

    /// Processor time of one call, of all threads of the process.
    private func processor(_ body: () async throws -> Void) async throws -> Double {
        for _ in 1...20 { try await body() }
        let start = ListBench.processorSeconds()
        for _ in 1...rounds { try await body() }
        return (ListBench.processorSeconds() - start) / Double(rounds)
    }

    private static func processorSeconds() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    private func milliseconds(_ value: Double) -> String { String(format: "%.3f ms", value * 1_000) }
}

/// Establishments of a centre, written straight into the register.
enum EstablishmentRows {
    static func fill(_ office: Office, organisation: Int, province: ProvinceKey) async throws {
        try await office.database.write { session in
            let columns = [
                "organisation", "id", "number", "province", "identity", "version", "name", "tax_code", "legal_form",
                "representative", "phone", "address", "commune", "district", "trade", "founded_first", "founded_last",
                "core", "sort_key",
            ]
            let insert = try session.prepare(Insertion(into: "establishment", columns))
            var rows = RowBatch(width: columns.count)
            for number in 0..<100_000 {
                rows.append(organisation)
                rows.append(id(number))
                rows.append(number + 1)
                rows.append(province.stored)
                for count in [number, 1] { rows.append(count) }
                let name = "Công ty TNHH \(["Đại Dương", "Hải Đăng", "Ánh Dương", "Ổi Hồng"][number % 4]) \(number)"
                let words = [
                    name, String(3_500_000_000 + number), "limited", "Nguyễn Văn Thành \(number % 900)",
                    "09\(10_000_000 + number)", "Số \(number % 500), đường Nguyễn Huệ", "Xã Hòa Long \(number % 80)",
                    "Huyện Châu Đức \(number % 8)", "nước mắm", "2001-01-01", "2001-12-31",
                    EstablishmentName(name).core,
                ]
                for word in words { rows.append(word) }
                rows.append(Folding.sortKey(name))
            }
            try insert.run(rows)
        }
    }

    /// Each project to an establishment; some have several.
    static func link(_ office: Office, organisation: Int) async throws {
        try await office.database.write { session in
            let update = try session.prepare(
                "UPDATE project SET beneficiary = $1 WHERE organisation = $2 AND number = $3")
            for number in 1...100_000 {
                try update.run([.id(id(number % 60_000)), .integer(Int64(organisation)), .integer(Int64(number))])
            }
        }
    }

    private static func id(_ number: Int) -> RecordID {
        RecordID(high: UInt64(number) << 16 | 0x7001, low: 0x8000_0000_0000_0000 | UInt64(number))
    }
}
