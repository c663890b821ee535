import Actions
import Domain

/// What an account can do at a moment.
enum AccountState: String {
    case ended, locked, noPassword, active

    init(_ account: Account, at now: Int64) {
        if account.isEnded {
            self = .ended
        } else if account.lockedUntil.map({ $0 > now }) ?? false {
            self = .locked
        } else {
            self = account.hasPassword ? .active : .noPassword
        }
    }

    var words: String {
        switch self {
        case .ended: return "đã khóa"
        case .locked: return "tạm khóa sau nhiều lần sai"
        case .noPassword: return "chưa đặt mật khẩu"
        case .active: return "dùng được"
        }
    }
}

/// An account as JSON.
struct PrintedAccount: Encodable {
    struct Role: Encodable {
        let role: String
        /// `null`: every organisation.
        @OrNull var organisation: String?
        /// `null`: all places.
        @OrNull var province: String?

        init(_ grant: Grant) {
            role = grant.role.rawValue
            organisation = grant.organisation.map { Organisation.code(of: $0) }
            province = grant.province?.stored
        }
    }

    let username: String
    let name: String
    let state: String
    let roles: [Role]
    let created: String
    @OrNull var ended: String?

    init(_ account: Account, at now: Int64) {
        username = account.username
        name = account.name
        state = AccountState(account, at: now).rawValue
        roles = account.grants.map { Role($0) }
        created = Moments.vietnamese(account.createdAt)
        ended = account.endedAt.map { Moments.vietnamese($0) }
    }
}

struct PrintedAccounts: Encodable {
    let total: Int
    let accounts: [PrintedAccount]

    init(_ accounts: [Account], at now: Int64) {
        total = accounts.count
        self.accounts = accounts.map { PrintedAccount($0, at: now) }
    }
}
