import Basics
import Domain
import Storage

/// **Tài khoản** of a person.
package struct Account: Sendable {
    package let id: RecordID
    package let username: String
    package let name: String
    package let grants: [Grant]
    package let createdAt: Int64
    package let endedAt: Int64?
    package let hasPassword: Bool
    package let failedCount: Int
    /// Microseconds since 1970; it may have passed.
    package let lockedUntil: Int64?

    package var isEnded: Bool { endedAt != nil }

    /// Somebody who can come in and change every account.
    var canAdministerAll: Bool { !isEnded && hasPassword && grants.allow(.administer, in: nil) }
}

extension Account {
    static func all(_ session: any Session) throws -> [Account] { try select("ORDER BY username", session) }

    static func find(_ id: RecordID, _ session: any Session) throws -> Account? {
        try select("WHERE id = \(id)", session).first
    }

    static func find(_ username: Username, _ session: any Session) throws -> Account? {
        try select("WHERE username = \(username.text)", session).first
    }

    private static func select(_ which: SQL, _ session: any Session) throws -> [Account] {
        let whose: SQL = "SELECT id FROM account \(which)"
        var grants: [RecordID: [Grant]] = [:]
        try session.forEach(
            """
            SELECT account, organisation, role, province FROM account_grant WHERE account IN (\(whose))
            ORDER BY account, organisation, role, province
            """
        ) { row in
            if let account = row.id(0), let grant = Grant.read(row, from: 1) {
                grants[account, default: []].append(grant)
            }
        }
        return try session.rows(
            """
            SELECT id, username, name, created_at, ended_at, CASE WHEN password_hash IS NULL THEN 0 ELSE 1 END, failed_count, locked_until
            FROM account \(which)
            """
        ) { row in
            guard let id = row.id(0) else { throw StorageFault(.other, detail: "an account without an id") }
            return Account(
                id: id, username: row.text(1) ?? "", name: row.text(2) ?? "", grants: grants[id] ?? [],
                createdAt: row.integer(3) ?? 0, endedAt: row.integer(4), hasPassword: row.bool(5) ?? false,
                failedCount: row.int(6) ?? 0, lockedUntil: row.integer(7))
        }
    }

    /// The encoded hash is read only where it is held against a password.
    static func passwordHash(_ id: RecordID, _ session: any Session) throws -> String? {
        try session.first("SELECT password_hash FROM account WHERE id = \(id)") { $0.text(0) } ?? nil
    }

    static func someoneCanAdministerAll(_ session: any Session) throws -> Bool {
        try all(session).contains(where: \.canAdministerAll)
    }
}

extension Grant {
    /// One that is none any more (a role of a newer program) gives no right.
    fileprivate static func read(_ row: any SQLRow, from column: Int) -> Grant? {
        guard let organisation = row.int(column), let role = row.text(column + 1).flatMap(Role.init(rawValue:)) else {
            return nil
        }
        let place = row.text(column + 2) ?? ""
        let province = ProvinceKey(stored: place)
        guard place.isEmpty || province != nil else { return nil }
        return try? Grant(role, organisation: organisation == 0 ? nil : organisation, province: province)
    }

    func insert(for account: RecordID, _ session: any Session) throws {
        try session.run(
            """
            INSERT INTO account_grant (account, organisation, role, province)
            VALUES (\(account), \(organisation ?? 0), \(role.rawValue), \(province?.stored ?? ""))
            """)
    }

    /// For people: the role and its scope.
    package var words: String {
        let scope = organisation.map(Organisation.code) ?? "mọi tổ chức"
        let place = province.map { province in
            ", chỉ hồ sơ của \(Provinces.find(province)?.name ?? province.stored) (\(province.stored))"
        }
        return "\(role.words), \(scope)\(place ?? "")"
    }
}
