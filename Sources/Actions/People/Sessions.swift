import Basics
import Domain
import Storage

/// How long somebody stays signed in, in microseconds.
enum SessionLife {
    private static let hour: Int64 = 3_600_000_000
    /// Without a page: a working day.
    static let idle = 8 * hour
    /// In all.
    static let most = 14 * 24 * hour
    /// A page each second must not be a write each second.
    static let seenEvery: Int64 = 5 * 60 * 1_000_000
}

/// **Phiên làm việc**: one device on which an account is signed in.
package struct ListedSession: Sendable {
    package let key: String
    package let organisation: Int?
    package let createdAt: Int64
    /// At most five minutes older than the last page.
    package let seenAt: Int64
    package let expiresAt: Int64
    package let address: String
    package let userAgent: String
}

extension Office {
    /// Who a token is; nothing for one that was never given or has ended.
    package func signedIn(token: String) async throws -> SignedIn? {
        guard let token = SecretToken(token) else { return nil }
        return try await signedIn(token)
    }

    func signedIn(_ token: SecretToken) async throws -> SignedIn? {
        let now = now()
        let found = try await database.read { session -> (person: SignedIn, seenAt: Int64)? in
            guard let stored = try StoredSession.find(token.hash, session), stored.isAlive(at: now),
                let account = try Account.find(stored.account, session), !account.isEnded
            else { return nil }
            return (try stored.person(account, session), stored.listed.seenAt)
        }
        guard let found else { return nil }
        if now - found.seenAt >= SessionLife.seenEvery { try await markSeen(token, at: now) }
        return found.person
    }

    private func markSeen(_ token: SecretToken, at: Int64) async throws {
        do {
            try await database.write { session in
                _ = try session.run(
                    "UPDATE web_session SET seen_at = \(at) WHERE token_hash = \(SQLValue.blob(token.hash)) AND seen_at < \(at)"
                )
            }
        } catch let fault as StorageFault where fault.leavesReading || fault.kind == .busy {
            // Where nothing can be written, a person may still read until the session is idle for too long.
        }
    }

    package func signOut(_ person: SignedIn, address: String, door: Door) async throws {
        try await keepLogged { work in
            try StoredSession.remove(of: person.account.id, work.session) { $0 == person.sessionKey }
            try work.note(
                .signedOut, account: person.account.id, username: person.account.username,
                organisation: person.organisation, detail: "", address: address)
        }
        door.sessions.forget(session: person.sessionKey)
    }

    /// Those that are still alive, the last seen first: one's own, or of an account that one may administer.
    package func sessions(of account: RecordID, by acting: Acting) async throws -> [ListedSession] {
        let now = now()
        return try await database.read { session in
            try Office.requireOwnOrAdministered(account, acting, session)
            return try StoredSession.all(of: account, session).filter { $0.isAlive(at: now) }.map(\.listed)
        }
    }

    /// Ends one of an account's sessions, as a lost phone's.
    package func endSession(key: String, of account: RecordID, by acting: Acting, door: Door) async throws {
        try await keepLogged { work in
            let whose = try Office.requireOwnOrAdministered(account, acting, work.session)
            let ended = try StoredSession.remove(of: account, work.session) { $0 == key }
            guard ended > 0 else { throw Problem("Phiên này đã kết thúc rồi: hãy tải lại danh sách.") }
            try work.note(.sessionEnded, of: whose, by: acting, in: self)
        }
        door.sessions.forget(session: key)
    }

    /// The organisation to work in from now on: refused where the account may do nothing.
    package func choose(organisation: Int, by person: SignedIn, door: Door) async throws -> SignedIn {
        try person.require(.view, in: organisation)
        let chosen = try await database.write { session in
            _ = try Organisation.find(organisation, session)
            let hash = try StoredSession.all(of: person.account.id, session).first {
                $0.listed.key == person.sessionKey
            }?.tokenHash
            guard let hash else { throw Problem("Phiên làm việc đã kết thúc: hãy đăng nhập lại.") }
            try session.run(
                "UPDATE web_session SET organisation = \(organisation) WHERE token_hash = \(SQLValue.blob(hash))")
            return SignedIn(
                account: person.account, sessionKey: person.sessionKey, secret: person.secret,
                organisation: organisation)
        }
        door.sessions.forget(session: person.sessionKey)
        return chosen
    }

    @discardableResult
    private static func requireOwnOrAdministered(_ id: RecordID, _ acting: Acting, _ session: any Session) throws
        -> Account
    {
        let account = try Account.require(id, session)
        if acting.person?.account.id != id { try acting.requireAdministering(account.grants) }
        return account
    }
}

/// A session as its row has it.
struct StoredSession {
    let tokenHash: [UInt8]
    let account: RecordID
    let secret: [UInt8]
    let listed: ListedSession

    func isAlive(at now: Int64) -> Bool { now < listed.expiresAt && now < listed.seenAt + SessionLife.idle }

    /// In the organisation that was chosen, if it still may be; else in the only one there is to choose.
    func person(_ account: Account, _ session: any Session) throws -> SignedIn {
        let open = try session.rows("SELECT id FROM organisation WHERE kind = 'centre' ORDER BY id") { $0.int(0) ?? 0 }
            .filter { account.grants.allow(.view, in: $0) }
        let chosen = listed.organisation.flatMap { account.grants.allow(.view, in: $0) ? $0 : nil }
        return SignedIn(
            account: account, sessionKey: listed.key, secret: secret,
            organisation: chosen ?? (open.count == 1 ? open.first : nil))
    }

    static func find(_ tokenHash: [UInt8], _ session: any Session) throws -> StoredSession? {
        try select("token_hash = \(SQLValue.blob(tokenHash))", session).first
    }

    static func all(of account: RecordID, _ session: any Session) throws -> [StoredSession] {
        try select("account = \(account)", session)
    }

    /// Ends those whose key is meant, and answers how many there were.
    @discardableResult
    static func remove(of account: RecordID, _ session: any Session, where isMeant: (String) -> Bool) throws -> Int {
        let ended = try all(of: account, session).filter { isMeant($0.listed.key) }
        for one in ended {
            try session.run("DELETE FROM web_session WHERE token_hash = \(SQLValue.blob(one.tokenHash))")
        }
        return ended.count
    }

    private static func select(_ which: SQL, _ session: any Session) throws -> [StoredSession] {
        try session.rows(
            """
            SELECT token_hash, account, secret, organisation, created_at, seen_at, expires_at, address, user_agent
            FROM web_session WHERE \(which) ORDER BY seen_at DESC, token_hash
            """
        ) { row in
            guard let hash = row.blob(0), let account = row.id(1), let secret = row.blob(2) else {
                throw StorageFault(.other, detail: "a session without a key")
            }
            let listed = ListedSession(
                key: key(of: hash), organisation: row.int(3), createdAt: row.integer(4) ?? 0,
                seenAt: row.integer(5) ?? 0, expiresAt: row.integer(6) ?? 0, address: row.text(7) ?? "",
                userAgent: row.text(8) ?? "")
            return StoredSession(tokenHash: hash, account: account, secret: secret, listed: listed)
        }
    }

    /// Half of what is stored of the token, which is a hash: nobody comes in with it.
    private static func key(of tokenHash: [UInt8]) -> String {
        RecordID(bytes: Array(tokenHash.prefix(16)))?.hex ?? ""
    }
}
