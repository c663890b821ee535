import Domain
import Storage
import Support
import Testing

@testable import Actions

@Suite("Lookups in the registers") struct StoredLookupTests {
    /// How the engine would find the rows; PostgreSQL decides by what is in the tables, so there are some rows there.
    private func plan(_ desk: Desk, _ statement: String) async throws -> String {
        try await desk.office.database.write { session in
            guard session.dialect == .postgres else {
                return try session.rows(SQL(trusted: "EXPLAIN QUERY PLAN \(statement)")) { $0.text(3) ?? "" }
                    .joined(separator: "; ")
            }
            try StoredLookupTests.fill(session)
            let bytes = statement.replacing("x'00'", with: "CAST('00000000-0000-0000-0000-000000000001' AS uuid)")
            return try session.rows(SQL(trusted: "EXPLAIN \(bytes)")) { $0.text(0) ?? "" }.joined(separator: "; ")
        }
    }

    private static func fill(_ session: any Session) throws {
        try session.run("INSERT INTO organisation (id, kind, province, name) VALUES (1, 'centre', '63:77', 'a')")
        try session.run(
            """
            INSERT INTO import (organisation, number, at, actor, file_name, file_hash, province, period, digest, tally, state)
            VALUES (1, 1, 0, '', '', '', '63:77', '2016', '', '', 'committed')
            """)
        let id = "CAST(lpad(to_hex(n), 32, '0') AS uuid)"
        for register in Register.allCases {
            let parents = register.definition.fields.filter { if case .reference = $0.kind { true } else { false } }
            let isEstablishment = register == .establishment
            let columns = parents.map { ", \($0.key)" }.joined() + (isEstablishment ? ", core, sort_key, tax_code" : "")
            let values =
                parents.map { _ in ", \(id)" }.joined() + (isEstablishment ? ", 'tên ' || n, '', 'số ' || n" : "")
            let dates = register == .project ? (", performed_first", ", CAST(DATE '1900-01-01' + n AS TEXT)") : ("", "")
            try session.run(
                SQL(
                    trusted: """
                        INSERT INTO \(register.rawValue) (organisation, id, number, province, identity, version\(columns)\(dates.0))
                        SELECT 1, \(id), n, '63:77', n, 1\(values)\(dates.1) FROM generate_series(1, 5000) n
                        """))
        }
        try session.run(
            """
            INSERT INTO import_row (organisation, import_number, sheet, row, position, register, record, outcome, fingerprint)
            SELECT 1, 1, 0, n, 0, 'project', CAST(lpad(to_hex(n), 32, '0') AS uuid), 'same', n FROM generate_series(1, 5000) n
            """)
        try session.run("ANALYZE")
    }

    @Test(
        "A record is found through an index, its own or that of what else is known of it, never by walking the register",
        arguments: Register.allCases)
    func identity(register: Register) async throws {
        let statement = StoredLookup.statement(register)
        let found = try await plan(
            try await Desk(),
            statement.replacing("$1", with: "1").replacing("$2", with: "2").replacing("$3", with: "x'00'"))
        let indexes = ["identity", "establishment", "collaborator", "core"].map { "\(register.rawValue)_by_\($0)" }
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
        let found = try await plan(try await Desk(), "SELECT 1 \(statement)")
        #expect(found.contains(index), "\(found)")
    }
}
