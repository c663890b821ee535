import Basics
import Domain
import Storage

extension Office {
    /// A new session for whoever knows the password of an account that may come in. The same sentence, and the same work,
    /// whatever is wrong; the log tells what it was.
    package func signIn(
        username: String, password: String, address: String, userAgent: String, door: Door
    ) async throws -> (token: String, person: SignedIn) {
        let asked = now()
        try door.tries.admit(address, at: asked)
        let token = SecretToken()
        let isAdmitted: Bool
        do {
            isAdmitted = try await admit(
                username, password, as: SessionStart(token: token, address: address, userAgent: userAgent), door)
        } catch {
            // Nothing was wrong with what was typed.
            door.tries.forgive(address, at: asked)
            throw error
        }
        guard isAdmitted else { throw SignInRefusal.notAdmitted }
        door.tries.forgive(address, at: asked)
        guard let person = try await signedIn(token) else { throw SignInRefusal.notAdmitted }
        return (token.text, person)
    }

    private func admit(_ typedName: String, _ typedPassword: String, as start: SessionStart, _ door: Door)
        async throws -> Bool
    {
        let username = try? Username(typedName)
        let password = Password(typed: typedPassword)
        let hash = try await database.read { session in
            guard let username, let account = try Account.find(username, session) else { return String?.none }
            return try Account.passwordHash(account.id, session)
        }
        let isRight = try await door.hashing.verify(password, against: hash)
        let name = username?.text ?? "—"
        return try await keepLogged { work in
            let account = try username.flatMap { try Account.find($0, work.session) }
            guard let account else {
                try work.note(
                    .refused, account: nil, username: name, detail: "không có tài khoản", address: start.address)
                return false
            }
            // Asked again, now that nobody else writes: of many tries at once no more than five are weighed.
            let isStillRight = try isRight && Account.passwordHash(account.id, work.session) == hash
            if let reason = account.reasonToRefuse(at: work.at, passwordIsRight: isStillRight) {
                try work.refuse(account, reason, start)
                return false
            }
            try work.begin(start, of: account)
            return true
        }
    }
}

/// Of a session that begins.
private struct SessionStart: Sendable {
    let token: SecretToken
    let address: String
    let userAgent: String
}

private enum ReasonToRefuse: String {
    case ended = "tài khoản đã khóa"
    case waiting = "đang tạm khóa sau nhiều lần sai"
    case noPassword = "chưa đặt mật khẩu"
    case wrongPassword = "sai mật khẩu"
}

extension Account {
    fileprivate func reasonToRefuse(at: Int64, passwordIsRight: Bool) -> ReasonToRefuse? {
        if isEnded { return .ended }
        if let lockedUntil, lockedUntil > at { return .waiting }
        if !hasPassword { return .noPassword }
        return passwordIsRight ? nil : .wrongPassword
    }
}

extension AccessWork {
    fileprivate func refuse(_ account: Account, _ reason: ReasonToRefuse, _ start: SessionStart) throws {
        if reason == .wrongPassword {
            let failures = account.failedCount + 1
            let until = LockOut.until(failures: failures, at: at)
            try session.run(
                "UPDATE account SET failed_count = \(failures), locked_until = \(until) WHERE id = \(account.id)")
        }
        try note(
            .refused, account: account.id, username: account.username, detail: reason.rawValue, address: start.address)
    }

    fileprivate func begin(_ start: SessionStart, of account: Account) throws {
        try session.run("UPDATE account SET failed_count = 0, locked_until = NULL WHERE id = \(account.id)")
        try session.run("DELETE FROM web_session WHERE expires_at <= \(at)")
        try session.run(
            """
            INSERT INTO web_session
                (token_hash, account, secret, organisation, created_at, seen_at, expires_at, address, user_agent)
            VALUES (\(SQLValue.blob(start.token.hash)), \(account.id), \(SQLValue.blob(SecretBytes.random(32))), NULL,
                \(at), \(at), \(at + SessionLife.most), \(LogText.plain(start.address, most: 64)),
                \(LogText.plain(start.userAgent, most: 200)))
            """)
        try note(
            .signedIn, account: account.id, username: account.username,
            detail: LogText.plain(start.userAgent, most: 200), address: start.address)
    }
}
