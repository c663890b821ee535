import Basics
import Domain
import Storage

/// **Đường dẫn dùng một lần** by which somebody sets a password: what it is for, without using it.
package struct OneTimeLink: Sendable {
    package enum Purpose: String, Sendable {
        case firstAdministrator, setPassword
    }

    package let purpose: Purpose
    /// Whose password; nothing for the first administrator, who has no account yet.
    package let account: Account?
    package let expiresAt: Int64

    /// Where the page of a link is.
    package static func path(of token: String) -> String { "/lien-ket/\(token)" }
}

/// A link that was used, made void by a newer one, is too old, or was never made.
package struct LinkRefusal: Error, Sendable, Hashable {
    package init() {}

    package var told: Sentence {
        "Đường dẫn này không dùng được nữa: mỗi đường dẫn chỉ dùng một lần và có hạn. Hãy nhờ người quản trị cấp đường dẫn mới (\(remedy: .passwordLink))."
    }
}

extension OneTimeLink {
    private static let hour: Int64 = 3_600_000_000

    private static func life(_ purpose: Purpose) -> Int64 {
        switch purpose {
        case .firstAdministrator: return 24 * hour
        // Handed over on paper, perhaps before a week-end.
        case .setPassword: return 72 * hour
        }
    }

    /// A new one; those that were made for the same are void, and long past ones are forgotten.
    static func make(_ purpose: Purpose, for account: RecordID?, _ work: AccessWork, _ token: SecretToken) throws {
        try withdraw(purpose, of: account, work.session)
        try work.session.run("DELETE FROM one_time_link WHERE expires_at < \(work.at - 30 * 24 * hour)")
        try work.session.run(
            """
            INSERT INTO one_time_link (token_hash, purpose, account, expires_at)
            VALUES (\(SQLValue.blob(token.hash)), \(purpose.rawValue), \(account), \(work.at + life(purpose)))
            """)
    }

    static func withdraw(_ purpose: Purpose, of account: RecordID?, _ session: any Session) throws {
        let whose: SQL = account.map { "account = \($0)" } ?? "account IS NULL"
        try session.run(
            "DELETE FROM one_time_link WHERE purpose = \(purpose.rawValue) AND used_at IS NULL AND \(whose)")
    }

    /// Nothing where it cannot be used at this moment.
    static func find(_ token: SecretToken, at: Int64, _ session: any Session) throws -> OneTimeLink? {
        let row = try session.first(
            """
            SELECT purpose, account, expires_at FROM one_time_link
            WHERE token_hash = \(SQLValue.blob(token.hash)) AND used_at IS NULL AND expires_at > \(at)
            """
        ) { row in (row.text(0).flatMap(Purpose.init(rawValue:)), row.id(1), row.integer(2) ?? 0) }
        guard let row, let purpose = row.0 else { return nil }
        switch purpose {
        case .firstAdministrator:
            guard try !Account.someoneCanAdministerAll(session) else { return nil }
            return OneTimeLink(purpose: purpose, account: nil, expiresAt: row.2)
        case .setPassword:
            guard let account = try row.1.flatMap({ try Account.find($0, session) }), !account.isEnded else {
                return nil
            }
            return OneTimeLink(purpose: purpose, account: account, expiresAt: row.2)
        }
    }
}

extension Office {
    /// While nobody can administer this installation: the token of a link by which somebody becomes the first to.
    package func firstAdministratorLink() async throws -> String? {
        if try await database.read({ try Account.someoneCanAdministerAll($0) }) { return nil }
        let token = SecretToken()
        let actor = actor
        return try await keepLogged { work in
            if try Account.someoneCanAdministerAll(work.session) { return nil }
            try OneTimeLink.make(.firstAdministrator, for: nil, work, token)
            try work.note(.linkMade, account: nil, username: actor, detail: "người quản trị đầu tiên", address: "")
            return token.text
        }
    }

    /// What a link is for; nothing for one that cannot be used.
    package func link(_ token: String) async throws -> OneTimeLink? {
        guard let token = SecretToken(token) else { return nil }
        let now = now()
        return try await database.read { try OneTimeLink.find(token, at: now, $0) }
    }
}
