import Basics
import Domain
import Storage

extension Office {
    /// Those that one may administer: all of them, or who has something to do in one's organisation.
    package func accounts(for acting: Acting) async throws -> [Account] {
        let all = try await database.read { try Account.all($0) }
        guard let person = acting.person, !person.may(.administer, in: nil) else { return all }
        guard person.account.grants.contains(where: { $0.role.rights.contains(.administer) }) else {
            throw Forbidden(right: .administer, province: nil)
        }
        return all.filter { account in
            account.grants.contains { grant in grant.organisation.map { person.may(.administer, in: $0) } ?? false }
        }
    }

    package func account(named text: String) async throws -> Account {
        let username = try Username(text)
        guard let found = try await database.read({ try Account.find(username, $0) }) else {
            throw Problem("Không có tài khoản “\(username.text)”: xem \(remedy: .accounts).")
        }
        return found
    }

    package func account(_ id: RecordID) async throws -> Account {
        try await database.read { try Account.require(id, $0) }
    }

    /// Without a password yet: the token is of the link by which its owner sets one.
    package func createAccount(username: String, name: String, grants: [Grant], by acting: Acting) async throws -> (
        account: Account, token: String
    ) {
        try acting.requireAdministering(grants)
        var form = AccountForm()
        let parsed = form.take(.username) { () throws(Problem) in try Username(username) }
        let called = form.take(.name) { () throws(Problem) in try FullName(name) }
        _ = form.take(.grants) { () throws(Problem) in try Self.refuseNone(grants) }
        let (known, person) = (try form.value(parsed), try form.value(called))
        try form.refuse()
        let token = SecretToken()
        let account = try await keepLogged { work in
            try work.insertAccount(known, person, grants, passwordHash: nil)
            try OneTimeLink.make(.setPassword, for: work.newAccount, work, token)
            let account = try Account.require(work.newAccount, work.session)
            try work.note(.accountCreated, of: account, by: acting, in: self, Self.words(grants))
            return account
        }
        return (account, token.text)
    }

    package func setGrants(_ grants: [Grant], of id: RecordID, by acting: Acting, door: Door) async throws {
        try AccountForm.only(.grants) { () throws(Problem) in try Self.refuseNone(grants) }
        try await change(id, .grantsChanged, by: acting, door) { work, account in
            try acting.requireAdministering(Set(grants).symmetricDifference(account.grants))
            try work.replaceGrants(grants, of: account)
            return "\(Self.words(account.grants)) → \(Self.words(grants))"
        }
    }

    package func rename(_ id: RecordID, to name: String, by acting: Acting, door: Door) async throws {
        let parsed = try AccountForm.only(.name) { () throws(Problem) in try FullName(name) }
        try await change(id, .accountRenamed, by: acting, door) { work, account in
            try acting.requireAdministering(account.grants)
            try work.session.run("UPDATE account SET name = \(parsed.text) WHERE id = \(id)")
            return "\(account.name) → \(parsed.text)"
        }
    }

    /// Nobody comes in with it any more, from this moment on; what it did stays under its name.
    package func endAccount(_ id: RecordID, by acting: Acting, door: Door) async throws {
        try await change(id, .accountEnded, by: acting, door) { work, account in
            try acting.requireAdministering(account.grants)
            if account.isEnded { throw Problem("Tài khoản “\(account.username)” đã khóa rồi.") }
            try work.session.run("UPDATE account SET ended_at = \(work.at) WHERE id = \(id)")
            try StoredSession.remove(of: id, work.session) { _ in true }
            try OneTimeLink.withdraw(.setPassword, of: id, work.session)
            return ""
        }
    }

    package func reviveAccount(_ id: RecordID, by acting: Acting, door: Door) async throws {
        try await change(id, .accountRevived, by: acting, door) { work, account in
            try acting.requireAdministering(account.grants)
            if !account.isEnded { throw Problem("Tài khoản “\(account.username)” đang dùng được, không cần mở lại.") }
            try work.session.run(
                "UPDATE account SET ended_at = NULL, failed_count = 0, locked_until = NULL WHERE id = \(id)")
            return ""
        }
    }

    /// For somebody who forgot the password: it holds until the link is used.
    package func newPasswordLink(for id: RecordID, by acting: Acting) async throws -> String {
        let token = SecretToken()
        try await keepLogged { work in
            let account = try Account.require(id, work.session)
            try acting.requireAdministering(account.grants)
            if account.isEnded {
                throw Problem("Tài khoản “\(account.username)” đã khóa: hãy mở lại trước khi cấp đường dẫn.")
            }
            try OneTimeLink.make(.setPassword, for: id, work, token)
            try work.note(.linkMade, of: account, by: acting, in: self)
        }
        return token.text
    }

    /// `body` answers what the log tells beside the account.
    private func change(
        _ id: RecordID, _ kind: AccessKind, by acting: Acting, _ door: Door,
        _ body: @escaping @Sendable (AccessWork, Account) throws -> String
    ) async throws {
        try await keepLogged { work in
            let before = try Account.require(id, work.session)
            let words = try body(work, before)
            if before.canAdministerAll, try !Account.someoneCanAdministerAll(work.session) {
                throw Problem(
                    "“\(before.username)” là tài khoản cuối cùng quản trị được mọi tổ chức: hãy giao quyền ấy cho một tài khoản khác đã đặt mật khẩu trước."
                )
            }
            try work.note(kind, of: before, by: acting, in: self, words)
        }
        door.sessions.forget(account: id)
    }

    private static func refuseNone(_ grants: [Grant]) throws(Problem) {
        if grants.isEmpty { throw Problem("Hãy chọn ít nhất một vai trò; muốn ngừng hẳn thì khóa tài khoản.") }
    }

    private static func words(_ grants: [Grant]) -> String { grants.map(\.words).joined(separator: "; ") }
}

extension Account {
    static func require(_ id: RecordID, _ session: any Session) throws -> Account {
        guard let account = try find(id, session) else {
            throw Problem("Không có tài khoản ấy: hãy tải lại danh sách tài khoản.")
        }
        return account
    }
}

extension AccessWork {
    func insertAccount(_ username: Username, _ name: FullName, _ grants: [Grant], passwordHash: String?) throws {
        if try Account.find(username, session) != nil { throw AccountFormRefusal.taken(username) }
        try session.run(
            """
            INSERT INTO account (id, username, name, password_hash, created_at, failed_count)
            VALUES (\(newAccount), \(username.text), \(name.text), \(passwordHash), \(at), 0)
            """)
        try insert(grants, for: newAccount)
    }

    fileprivate func replaceGrants(_ grants: [Grant], of account: Account) throws {
        try session.run("DELETE FROM account_grant WHERE account = \(account.id)")
        try insert(grants, for: account.id)
    }

    /// Each once, of organisations that are there.
    private func insert(_ grants: [Grant], for account: RecordID) throws {
        for grant in Set(grants) {
            if let organisation = grant.organisation { _ = try Organisation.find(organisation, session) }
            try grant.insert(for: account, session)
        }
    }
}
