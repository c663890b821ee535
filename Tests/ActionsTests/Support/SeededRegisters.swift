import Basics
import Domain
import Storage
import Support

@testable import Actions

/// Records that a seed makes, written straight into the registers: establishments, some of them merged, and projects.
struct SeededRegisters {
    private var seeded: Seeded
    private let desk: Desk
    private static let words = ["Đá", "đa", "Ổi", "ong", "An", "ăn", "Ân", "Bình", "Bùi", "máy", "Ứng dụng", "ư"]

    init(_ seeded: Seeded, _ desk: Desk) {
        self.seeded = seeded
        self.desk = desk
    }

    mutating func fill(establishments: Int, projects: Int) async throws {
        _ = try await desk.office.centre(of: desk.province, named: nil, creating: true)
        let establishments = (0..<establishments).map { _ in establishment() }
        let ids = try await desk.write(establishments)
        for index in stride(from: 5, to: ids.count, by: 11) {
            let kept = RecordCode(.establishment, Int64(index))
            try await desk.office.merge(kept, RecordCode(.establishment, Int64(index + 1)), organisation: 1)
        }
        let projects = (0..<projects).map { _ in project(of: ids) }
        try await desk.write(projects)
    }

    private mutating func one<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &seeded) }
    private mutating func isRare() -> Bool { Int.random(in: 0..<4, using: &seeded) == 0 }

    private mutating func name() -> String? {
        if isRare() { return nil }
        return (0..<Int.random(in: 1...3, using: &seeded)).compactMap { _ in one(Self.words) }.joined(separator: " ")
    }

    private mutating func measure() -> FieldValue? {
        if isRare() { return nil }
        return .measure(
            Measure(Int64.random(in: 0...5, using: &seeded) * 1_000_000, hedge: isRare() ? .about : nil))
    }

    private mutating func province() -> ProvinceKey {
        isRare() ? ProvinceKey(scheme: .before2025, code: "79") : desk.province.key
    }

    private mutating func establishment() -> Record {
        var record = Record(.establishment, province: province())
        record[EstablishmentField.name] = name().map { .text($0) }
        record[EstablishmentField.taxCode] =
            isRare() ? nil : .text("35\(Int.random(in: 10_000_000...99_999_999, using: &seeded))")
        record[EstablishmentField.legalForm] = one(ChoiceList.legalForm.codes.map(\.code)).map { .text($0) }
        record[EstablishmentField.district] = name().map { .text($0) }
        return record
    }

    private mutating func project(of establishments: [RecordID]) -> Record {
        var record = Record(.project, province: province())
        record[ProjectField.name] = name().map { .text($0) }
        let year = Int.random(in: 2014...2018, using: &seeded)
        let when = isRare() ? When(year: year, month: Int.random(in: 1...12, using: &seeded)) : When(year: year)
        record[ProjectField.when] = isRare() ? nil : when.map { .when($0) }
        record[ProjectField.source] = isRare() ? nil : .text(one(["KCQG", "KCDP"]) ?? "KCQG")
        record[ProjectField.activity] = one(ChoiceList.activity.codes.map(\.code)).map { .text($0) }
        record[ProjectField.beneficiary] = isRare() ? nil : one(establishments).map { .reference($0) }
        record[ProjectField.beneficiaryName] = name().map { .text($0) }
        record[ProjectField.models] = measure()
        record[ProjectField.assignedLocal] = measure()
        return record
    }
}

extension Desk {
    /// In one transaction; the ids in the order of the records.
    @discardableResult
    func write(_ records: [Record]) async throws -> [RecordID] {
        try await office.perform("create", organisation: organisation, summary: "Thử") { work in
            try records.map { record in
                let table = RecordTable(record.register)
                let number = try work.reserve(1, of: record.register.rawValue)
                let stored = StoredRecord(
                    id: work.newID(), number: number, identity: number, version: 1, origin: nil, fingerprint: nil,
                    record: record)
                try work.session.prepare(table.insertion).run(table.insertValues(stored, organisation: 1))
                work.touch(record.register)
                return stored.id
            }
        }
    }
}
