import Basics
import Domain
import Storage

/// **Tổ chức**: a centre that holds records, or a department, bureau or partner that is named beside it. Its names over
/// time are kept; the one of today is its name.
package struct Organisation: Sendable {
    package struct Name: Sendable, Hashable {
        /// Nothing for the name that it had when it was first written down.
        package let from: Day?
        package let name: String
        package let citation: String?
    }

    package struct Change: Sendable {
        package let at: Int64
        package let actor: String
        package let summary: String
    }

    package let id: Int
    package let kind: String
    package let province: ProvinceKey
    package let name: String
    /// From the first to the last.
    package let names: [Name]

    package static let codePrefix = "TC"
    /// As people call it on the command line.
    package static let word = "organisation"
    package static let noun = "tổ chức"

    package var code: String { Organisation.code(of: id) }

    package static func code(of id: Int) -> String {
        codePrefix + "-" + String(repeating: "0", count: max(0, 4 - String(id).count)) + String(id)
    }

    /// What it was called on a day.
    package func name(on day: Day) -> String {
        names.last { $0.from.map { $0 <= day } ?? true }?.name ?? names.first?.name ?? name
    }

    /// Whether it is or was called so, however it is written.
    package func isCalled(_ text: String) -> Bool {
        let key = Folding.key(text)
        return Folding.key(name) == key || names.contains { Folding.key($0.name) == key }
    }
}

extension Organisation {
    static func all(_ session: any Session) throws -> [Organisation] {
        var names: [Int: [Name]] = [:]
        try session.forEach(
            "SELECT organisation, first_on, name, citation FROM organisation_name ORDER BY organisation, first_on"
        ) { row in
            let name = Name(from: row.day(1), name: row.text(2) ?? "", citation: row.text(3))
            names[row.int(0) ?? 0, default: []].append(name)
        }
        return try session.rows("SELECT id, kind, province, name FROM organisation ORDER BY id") { row in
            let id = row.int(0) ?? 0
            let province = row.text(2).flatMap(ProvinceKey.init(stored:))
            return Organisation(
                id: id, kind: row.text(1) ?? "", province: province ?? ProvinceKey(scheme: .from2025, code: ""),
                name: row.text(3) ?? "", names: names[id] ?? [])
        }
    }

    static func find(_ id: Int, _ session: any Session) throws -> Organisation {
        guard let found = try all(session).first(where: { $0.id == id }) else {
            throw Problem("Không có tổ chức nào mã \(codePrefix)-\(id): xem \(remedy: .organisations).")
        }
        return found
    }
}

extension Office {
    package func organisations() async throws -> [Organisation] {
        try await database.read { try Organisation.all($0) }
    }

    /// By its code (`TC-0001`), its number, or a name that it has or had.
    package func organisation(written text: String) async throws -> Organisation {
        let all = try await organisations()
        let digits = text.uppercased().hasPrefix("TC-") ? String(text.dropFirst(3)) : text
        if let id = Int(digits), let found = all.first(where: { $0.id == id }) { return found }
        let named = all.filter { $0.isCalled(text) }
        if let only = named.first, named.count == 1 { return only }
        let known = all.map { "\($0.code) \($0.name)" }.joined(separator: "; ")
        throw Problem("Không rõ tổ chức “\(text)”. Đang có: \(known.isEmpty ? "chưa có tổ chức nào" : known).")
    }

    /// What was done to it, from the audit trail.
    package func story(of organisation: Organisation) async throws -> [Organisation.Change] {
        try await database.read { session in
            try session.rows(
                """
                SELECT at, actor, summary FROM event
                WHERE organisation = \(organisation.id) AND verb IN ('create_centre', 'create_organisation', 'correct_organisation')
                ORDER BY at, id
                """
            ) { row in
                Organisation.Change(at: row.integer(0) ?? 0, actor: row.text(1) ?? "", summary: row.text(2) ?? "")
            }
        }
    }
}
