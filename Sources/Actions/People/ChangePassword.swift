import Basics
import Domain
import Storage

extension Office {
    /// One's own, by whoever knows the present one. All other sessions of the account end, and this one goes on under the
    /// token that is given back. Throws `AccountFormRefusal`.
    package func changePassword(current: String, new: String, by person: SignedIn, address: String, door: Door)
        async throws -> String
    {
        let id = person.account.id
        let asked = now()
        try door.tries.admit(address, at: asked)
        let hash = try await database.read { try Account.passwordHash(id, $0) }
        guard try await door.hashing.verify(Password(typed: current), against: hash) else {
            try await log(
                .refused, by: person, organisation: person.organisation, detail: "đổi mật khẩu: sai mật khẩu hiện nay",
                address: address)
            throw AccountFormRefusal(.current, "Mật khẩu hiện nay chưa đúng: hãy gõ lại.")
        }
        door.tries.forgive(address, at: asked)
        let password = try Self.newPassword(new, insteadOf: current, of: person)
        let newHash = try await door.hashing.hash(password)
        let token = SecretToken()
        try await keepLogged { work in
            guard try Account.passwordHash(id, work.session) == hash else {
                throw AccountFormRefusal(.current, "Mật khẩu vừa được đổi ở nơi khác: hãy tải lại trang.")
            }
            try work.session.run("UPDATE account SET password_hash = \(newHash) WHERE id = \(id)")
            try StoredSession.remove(of: id, work.session) { $0 != person.sessionKey }
            try work.session.run(
                "UPDATE web_session SET token_hash = \(SQLValue.blob(token.hash)) WHERE account = \(id)")
            try OneTimeLink.withdraw(.setPassword, of: id, work.session)
            try work.note(
                .passwordChanged, account: id, username: person.account.username, organisation: person.organisation,
                detail: "", address: address)
        }
        door.sessions.forget(account: id)
        return token.text
    }

    private static func newPassword(_ text: String, insteadOf current: String, of person: SignedIn) throws -> Password {
        let username = try Username(person.account.username)
        let password = try AccountForm.only(.password) { () throws(Problem) in
            try Password(new: text, username: username)
        }
        if password.bytes == Password(typed: current)?.bytes {
            throw AccountFormRefusal(.password, "Mật khẩu mới phải khác mật khẩu hiện nay.")
        }
        return password
    }
}
