import Basics
import Domain
import Storage

/// Projects count their beneficiaries by a key: the establishment that a merge left, so that two records of one count
/// once.
enum BeneficiaryKey {
    /// After projects were written by their own link: those whose establishment was merged follow the merge.
    static func followMerges(organisation: Int, projects filter: SQL, _ session: any Session) throws {
        let merged = try session.rows(
            """
            SELECT t.id, e.merged_into FROM project t JOIN establishment e ON e.organisation = t.organisation AND e.id = t.beneficiary
            WHERE t.organisation = \(organisation) AND e.merged_into IS NOT NULL AND \(filter)
            """
        ) { ($0.id(0), $0.id(1)) }
        for case (let project?, let root?) in merged {
            try session.run(
                """
                UPDATE project SET beneficiary_key = \(RecordTable.beneficiaryKey(of: root))
                WHERE organisation = \(organisation) AND id = \(project)
                """)
        }
    }

    /// Linked projects whose key is another's.
    static func wrong(in session: any Session) throws -> [String] {
        let linked = try session.rows(
            """
            SELECT t.number, t.beneficiary_key, COALESCE(e.merged_into, e.id) FROM project t
            JOIN establishment e ON e.organisation = t.organisation AND e.id = t.beneficiary
            """
        ) { ($0.integer(0) ?? 0, $0.text(1), $0.id(2)) }
        return linked.compactMap { number, key, root in
            guard let root, key != RecordTable.beneficiaryKey(of: root) else { return nil }
            return "\(Register.project.definition.code(number)): cột beneficiary_key không khớp với bản ghi."
        }
    }
}
