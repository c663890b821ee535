import Basics
import Domain
import Storage

extension Office {
    /// Recomputes what is stored beside the facts and compares; also asks the engine. Empty is good.
    package func check() async throws -> [String] {
        var findings = try await database.selfCheck()
        findings += try await database.read { session in
            try StoredSummaries.wrong(in: session) + BeneficiaryKey.wrong(in: session) + Orphans.find(in: session)
        }
        findings += try await missingFiles()
        return findings
    }

    private func missingFiles() async throws -> [String] {
        try await database.read { try OriginalName.all(in: $0) }.compactMap { original in
            let actual = try? FileStore.hash(ofFileAt: files.path(of: original.sha256))
            if actual == original.sha256 { return nil }
            return LostOriginal(name: original.name, sha256: original.sha256, isChanged: actual != nil).sentence
        }
    }
}

/// Columns that follow from the fields.
private enum StoredSummaries {
    static func wrong(in session: any Session) throws -> [String] {
        var findings: [String] = []
        for register in [Register.establishment, .project, .learner] {
            let table = RecordTable(register)
            let derived = SQL(trusted: table.derivedColumns.map { "t.\($0)" }.joined(separator: ", "))
            let width = table.width
            try session.forEach("SELECT \(table.selection), \(derived) FROM \(table.source)") { row in
                let stored = table.read(row)
                for (offset, expected) in table.derivedValues(stored.record).enumerated()
                where !matches(row, width + offset, expected) {
                    if register == .project, stored.record[ProjectField.beneficiary] != nil { continue }
                    findings.append("\(stored.code): cột \(table.derivedColumns[offset]) không khớp với bản ghi.")
                }
            }
        }
        return findings
    }

    private static func matches(_ row: any SQLRow, _ column: Int, _ expected: SQLValue) -> Bool {
        switch expected {
        case .null: return row.text(column) == nil && row.integer(column) == nil && row.blob(column) == nil
        case .integer(let number): return row.integer(column) == number
        case .text(let text): return row.text(column) == text
        case .blob(let bytes): return row.blob(column) == bytes
        case .id(let id): return row.id(column) == id
        }
    }
}

/// References to records that are not there.
private enum Orphans {
    /// A merged establishment points to one that is there and is itself not merged.
    private static func chains(_ session: any Session) throws -> [String] {
        let count = try session.first(
            """
            SELECT COUNT(*) FROM establishment t WHERE t.merged_into IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM establishment o
                WHERE o.organisation = t.organisation AND o.id = t.merged_into AND o.merged_into IS NULL)
            """
        ) { $0.int(0) ?? 0 }
        return (count ?? 0) > 0 ? ["\(count ?? 0) cơ sở được gộp vào một cơ sở không còn hoặc đã được gộp tiếp."] : []
    }

    /// Every record is held by an organisation that is there.
    private static func homeless(_ register: Register, _ session: any Session) throws -> [String] {
        let table = SQL(trusted: register.rawValue)
        let count = try session.first(
            "SELECT COUNT(*) FROM \(table) WHERE organisation NOT IN (SELECT id FROM organisation)"
        ) { $0.int(0) ?? 0 }
        return (count ?? 0) > 0 ? ["\(count ?? 0) \(register.definition.noun) không thuộc đơn vị nào đang có."] : []
    }

    static func find(in session: any Session) throws -> [String] {
        var findings = try chains(session)
        for register in Register.allCases {
            findings += try homeless(register, session)
            for field in register.definition.fields {
                guard case .reference(let target) = field.kind else { continue }
                let table = SQL(trusted: register.rawValue)
                let targetTable = SQL(trusted: target.rawValue)
                let column = SQL(trusted: "t.\(field.key)")
                let count = try session.first(
                    """
                    SELECT COUNT(*) FROM \(table) t WHERE \(column) IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM \(targetTable) o WHERE o.organisation = t.organisation AND o.id = \(column))
                    """
                ) { $0.int(0) ?? 0 }
                if let count, count > 0 {
                    findings.append(
                        "\(count) \(register.definition.noun) trỏ tới \(target.definition.noun) không còn nữa.")
                }
            }
        }
        return findings
    }
}
