import Basics
import Domain
import Storage

extension Office {
    /// Sets the password that a link is for, once. The first administrator says a user name and a name, too; somebody who
    /// has an account is known by the link. Throws `LinkRefusal` or `AccountFormRefusal`.
    package func useLink(
        _ token: String, username: String = "", name: String = "", password: String, address: String, door: Door
    ) async throws -> Account {
        guard let token = SecretToken(token), let link = try await link(token.text) else { throw LinkRefusal() }
        let person = try Self.person(of: link, username: username, name: name, password: password)
        let hash = try await door.hashing.hash(person.password)
        let account = try await keepLogged { work in
            // One of two at once finds it used.
            guard let link = try OneTimeLink.find(token, at: work.at, work.session) else { throw LinkRefusal() }
            let account: Account
            switch link.purpose {
            case .firstAdministrator: account = try work.createAdministrator(person, hash: hash)
            case .setPassword:
                guard let known = link.account else { throw LinkRefusal() }
                account = try work.setPassword(of: known, hash: hash)
            }
            try work.session.run(
                "UPDATE one_time_link SET used_at = \(work.at) WHERE token_hash = \(SQLValue.blob(token.hash))")
            try work.note(
                .passwordSet, account: account.id, username: account.username, detail: link.purpose.words,
                address: address)
            return account
        }
        door.sessions.forget(account: account.id)
        return account
    }

    /// What of the form cannot be taken, all at once; where more is wrong than `useLink` looks at, nothing is to be done yet.
    package static func problems(of link: OneTimeLink, username: String, name: String, password: String) throws
        -> [AccountFormRefusal.Field: String]
    {
        do {
            _ = try person(of: link, username: username, name: name, password: password)
            return [:]
        } catch let refusal as AccountFormRefusal {
            return refusal.problems
        }
    }

    private static func person(of link: OneTimeLink, username: String, name: String, password: String) throws
        -> LinkedPerson
    {
        var form = AccountForm()
        let known = form.take(.username) { () throws(Problem) in try Username(link.account?.username ?? username) }
        let called = form.take(.name) { () throws(Problem) in try FullName(link.account?.name ?? name) }
        // Without a user name the password is still held against the other rules.
        let asked = try known ?? Username("---")
        let secret = form.take(.password) { () throws(Problem) in try Password(new: password, username: asked) }
        try form.refuse()
        return LinkedPerson(
            username: try form.value(known), name: try form.value(called), password: try form.value(secret))
    }
}

private struct LinkedPerson: Sendable {
    let username: Username
    let name: FullName
    let password: Password
}

extension OneTimeLink.Purpose {
    fileprivate var words: String {
        switch self {
        case .firstAdministrator: return "người quản trị đầu tiên"
        case .setPassword: return "qua đường dẫn được cấp"
        }
    }
}

extension AccessWork {
    fileprivate func createAdministrator(_ person: LinkedPerson, hash: String) throws -> Account {
        let grants = [try Grant(.administrator, organisation: nil)]
        try insertAccount(person.username, person.name, grants, passwordHash: hash)
        try OneTimeLink.withdraw(.firstAdministrator, of: nil, session)
        return try Account.require(newAccount, session)
    }

    /// Whoever was signed in with the old one is not any more.
    fileprivate func setPassword(of account: Account, hash: String) throws -> Account {
        try session.run(
            """
            UPDATE account SET password_hash = \(hash), failed_count = 0, locked_until = NULL WHERE id = \(account.id)
            """)
        try StoredSession.remove(of: account.id, session) { _ in true }
        return try Account.require(account.id, session)
    }
}
