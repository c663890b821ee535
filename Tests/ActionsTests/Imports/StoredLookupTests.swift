import Domain
import Storage
import Support
import Testing

@testable import Actions

@Suite("Lookups in the registers") struct StoredLookupTests {
    private func plan(_ desk: Desk, _ statement: SQL) async throws -> String {
        try await desk.office.database.read { session in
            try session.rows("EXPLAIN QUERY PLAN \(statement)") { $0.text(3) ?? "" }.joined(separator: "; ")
        }
    }

    @Test(
        "A record is found through an index, its own or that of what else is known of it, never by walking the register",
        arguments: Register.allCases)
    func identity(register: Register) async throws {
        let desk = try await Desk()
        let found = try await desk.office.database.read { session in
            let statement = StoredLookup.statement(register)
            return try session.rows(
                SQL(
                    trusted: "EXPLAIN QUERY PLAN "
                        + statement.replacing("$1", with: "1").replacing("$2", with: "2").replacing("$3", with: "x'00'")
                )
            ) { $0.text(3) ?? "" }
        }.joined(separator: "; ")
        let indexes = ["identity", "establishment", "collaborator", "core"].map { "\(register.rawValue)_by_\($0) " }
        #expect(indexes.contains { found.contains($0) }, "\(found)")
    }

    @Test(
        "What an import asks of each row goes through an index",
        arguments: [
            ("FROM establishment t WHERE t.organisation = 1 AND t.merged_into IS NULL AND t.core = 'a'", "by_core"),
            (
                "FROM establishment t WHERE t.organisation = 1 AND t.merged_into IS NULL AND t.tax_code = '1'",
                "by_tax_code"
            ),
            ("FROM import_row WHERE organisation = 1 AND fingerprint = 1 AND record = x'00'", "import_row_by_"),
            (
                "FROM project t WHERE t.organisation = 1 AND t.performed_first BETWEEN '2016-01-01' AND '2016-12-31'",
                "by_performed"
            ),
        ])
    func others(statement: String, index: String) async throws {
        let found = try await plan(try await Desk(), SQL(trusted: "SELECT 1 \(statement)"))
        #expect(found.contains(index), "\(found)")
    }
}
