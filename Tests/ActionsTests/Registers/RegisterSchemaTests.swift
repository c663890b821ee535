import Domain
import Storage
import Support
import Testing

@testable import Actions

@Suite("Register schema") struct RegisterSchemaTests {
    /// Columns that no definition names: what a verb beside the import sets.
    private let beside: [Register: Set<String>] = [.establishment: ["merged_into"]]

    @Test("A register's table has the columns of its definition and no others", arguments: Register.allCases)
    func columns(register: Register) async throws {
        let desk = try await Desk()
        let found = try #require(try await desk.office.database.tables().first { $0.name == register.rawValue }).columns
        let table = RecordTable(register)
        let fields = register.definition.fields
        let expected =
            RecordTable.common + fields.flatMap(RecordTable.columns) + table.derivedColumns
            + (beside[register] ?? [])
        #expect(Set(found.map(\.name)) == Set(expected))
        #expect(found.count == expected.count)
        let kinds = Dictionary(uniqueKeysWithValues: found.map { ($0.name, $0.kind) })
        for field in fields {
            for column in RecordTable.columns(of: field) {
                #expect(kinds[column] == kind(of: column, field), "\(column)")
            }
        }
    }

    private func kind(of column: String, _ field: FieldDefinition) -> StoredTable.Kind {
        switch field.kind {
        case .text, .taxCode, .choice, .when: return .text
        case .flag: return .integer
        case .reference: return .bytes
        case .count, .money, .quantity: return column.hasSuffix("_hedge") ? .text : .integer
        }
    }

    @Test("Every choice of a definition is a value that its table takes", arguments: Register.allCases)
    func choices(register: Register) async throws {
        let desk = try await Desk()
        let definition = register.definition
        for (index, field) in definition.fields.enumerated() {
            guard case .choice(let list) = field.kind else { continue }
            for (code, _) in list.codes {
                var record = Record(register, province: desk.province.key)
                record.values[index] = .text(code)
                let made = record
                try await desk.insert(made)
            }
        }
    }
}

extension Desk {
    /// Puts a record into its table as it is, for what only the table itself can refuse.
    fileprivate func insert(_ record: Record) async throws {
        _ = try await office.centre(of: province, named: nil, creating: true)
        try await office.perform("create", organisation: organisation, summary: "Thử") { work in
            let table = RecordTable(record.register)
            let stored = StoredRecord(
                id: work.newID(), number: try work.reserve(1, of: record.register.rawValue), identity: 1, version: 1,
                origin: nil, fingerprint: nil, record: record)
            try work.session.prepare(table.insertion).run(table.insertValues(stored, organisation: 1))
        }
    }
}
