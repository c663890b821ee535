import Basics
import Domain
import Storage

/// A past import: which file, who, when, what it did, and whether it was undone.
package struct ImportEntry: Sendable {
    package let number: Int
    package let at: Int64
    package let actor: String
    package let fileName: String
    package let fileHash: String
    package let province: String
    package let period: String
    package let sheets: [String]
    /// In the order of the registers.
    package let counts: [Count]
    package let undone: Undone?

    /// How many records of a register it made, changed and left as they were.
    package struct Count: Sendable, Hashable {
        package let register: Register
        package let created: Int
        package let updated: Int
        package let same: Int
    }

    package struct Undone: Sendable {
        package let at: Int64
        package let actor: String
    }

    package var created: Int { counts.reduce(0) { $0 + $1.created } }
    package var updated: Int { counts.reduce(0) { $0 + $1.updated } }
    package var same: Int { counts.reduce(0) { $0 + $1.same } }
}

extension Office {
    /// **Lịch sử nhập**: every import that was written, also those that were undone, the first one first.
    /// `places`: only those with nothing outside of them; nothing is everywhere.
    package func imports(organisation: Int, within places: Set<ProvinceKey>? = nil) async throws -> [ImportEntry] {
        try await database.read { session in
            let all = try ImportEntry.all(organisation: organisation, session)
            guard let places else { return all }
            return try ImportReach(organisation: organisation, places: places, session: session).within(all)
        }
    }
}

extension ImportEntry {
    static func all(organisation: Int, number: Int? = nil, _ session: any Session) throws -> [ImportEntry] {
        let ofSheet: SQL = number.map { " AND import_number = \($0)" } ?? ""
        let only: SQL = number.map { " AND i.number = \($0)" } ?? ""
        let sheets = Dictionary(
            grouping: try session.rows(
                """
                SELECT import_number, name FROM import_sheet WHERE organisation = \(organisation)\(ofSheet)
                ORDER BY import_number, position
                """
            ) { (number: $0.int(0) ?? 0, name: $0.text(1) ?? "") }, by: \.number)
        return try session.rows(
            """
            SELECT i.number, i.at, i.actor, i.file_name, i.file_hash, i.province, i.period, i.tally, i.state, e.at, e.actor
            FROM import i LEFT JOIN event e ON e.organisation = i.organisation AND e.id = i.undone_event
            WHERE i.organisation = \(organisation)\(only) ORDER BY i.number
            """
        ) { row in entry(row, sheets: sheets[row.int(0) ?? 0, default: []].map(\.name)) }
    }

    private static func entry(_ row: any SQLRow, sheets: [String]) -> ImportEntry {
        let undone = ImportEntry.Undone(at: row.integer(9) ?? 0, actor: row.text(10) ?? "")
        return ImportEntry(
            number: row.int(0) ?? 0, at: row.integer(1) ?? 0, actor: row.text(2) ?? "", fileName: row.text(3) ?? "",
            fileHash: row.text(4) ?? "", province: row.text(5) ?? "", period: row.text(6) ?? "", sheets: sheets,
            counts: ImportTally.counts(row.text(7) ?? ""), undone: row.text(8) == "undone" ? undone : nil)
    }
}

/// An import's numbers as its row keeps them: `project 2/0/1; target 4/0/0`.
enum ImportTally {
    static func text(_ tallies: [ImportEntry.Count]) -> String {
        tallies.map { "\($0.register.rawValue) \($0.created)/\($0.updated)/\($0.same)" }.sorted().joined(
            separator: "; ")
    }

    static func counts(_ text: String) -> [ImportEntry.Count] {
        let counts = text.split(separator: ";").compactMap { part -> ImportEntry.Count? in
            let words = part.split(separator: " ")
            guard words.count == 2, let register = Register(rawValue: String(words[0])) else { return nil }
            let numbers = words[1].split(separator: "/").compactMap { Int($0) }
            guard numbers.count == 3 else { return nil }
            return ImportEntry.Count(
                register: register, created: numbers[0], updated: numbers[1], same: numbers[2])
        }
        return Register.allCases.compactMap { register in counts.first { $0.register == register } }
    }
}
