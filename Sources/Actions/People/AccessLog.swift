import Basics
import Domain
import Storage

/// What the access log tells of.
package enum AccessKind: String, Sendable, CaseIterable {
    case signedIn, refused, signedOut, sessionEnded, readPersonal, exported
    case accountCreated, accountRenamed, grantsChanged, accountEnded, accountRevived
    case linkMade, passwordSet, passwordChanged

    package var words: String {
        switch self {
        case .signedIn: return "đăng nhập"
        case .refused: return "bị từ chối"
        case .signedOut: return "đăng xuất"
        case .sessionEnded: return "kết thúc phiên"
        case .readPersonal: return "xem dữ liệu cá nhân"
        case .exported: return "xuất tệp"
        case .accountCreated: return "lập tài khoản"
        case .accountRenamed: return "đổi họ tên"
        case .grantsChanged: return "đổi phân quyền"
        case .accountEnded: return "khóa tài khoản"
        case .accountRevived: return "mở lại tài khoản"
        case .linkMade: return "cấp đường dẫn"
        case .passwordSet: return "đặt mật khẩu"
        case .passwordChanged: return "đổi mật khẩu"
        }
    }
}

/// **Nhật ký truy cập**: one line of it.
package struct AccessEntry: Sendable {
    package let at: Int64
    package let account: RecordID?
    /// As it was typed or acted, also where there is no such account.
    package let username: String
    package let organisation: Int?
    /// Nothing for one of a newer program.
    package let kind: AccessKind?
    package let detail: String
    package let address: String
}

/// Which lines of the log are asked for.
package struct AccessFilter: Sendable {
    package var account: RecordID?
    /// Empty: all.
    package var kinds: Set<AccessKind> = []
    package var organisation: Int?
    /// Microseconds since 1970; `until` is not in it.
    package var from: Int64?
    package var until: Int64?

    package init() {}

    fileprivate var sql: SQL {
        var sql: SQL = "1 = 1"
        if let account { sql.append(" AND account = \(account)") }
        if !kinds.isEmpty { sql.append(" AND kind IN \(SQL.list(kinds.map(\.rawValue).sorted()))") }
        if let organisation { sql.append(" AND organisation = \(organisation)") }
        if let from { sql.append(" AND at >= \(from)") }
        if let until { sql.append(" AND at < \(until)") }
        return sql
    }
}

extension Office {
    package static let accessPage = 50

    /// The newest first, a page of 50 from 1 on, and how many there are. Of one organisation only for its administrator.
    package func accessEntries(_ filter: AccessFilter, page: Int, by acting: Acting) async throws -> (
        entries: [AccessEntry], total: Int
    ) {
        try acting.require(.administer, in: filter.organisation)
        let offset = Office.accessPage * (max(1, min(page, 1_000_000)) - 1)
        let which = filter.sql
        return try await database.read { session in
            let total = try session.first("SELECT COUNT(*) FROM access_entry WHERE \(which)") { $0.int(0) ?? 0 } ?? 0
            let entries = try session.rows(
                """
                SELECT at, account, username, organisation, kind, detail, address FROM access_entry WHERE \(which)
                ORDER BY at DESC, id DESC LIMIT \(Office.accessPage) OFFSET \(offset)
                """
            ) { row in
                AccessEntry(
                    at: row.integer(0) ?? 0, account: row.id(1), username: row.text(2) ?? "",
                    organisation: row.int(3), kind: row.text(4).flatMap(AccessKind.init(rawValue:)),
                    detail: row.text(5) ?? "", address: row.text(6) ?? "")
            }
            return (entries, total)
        }
    }

    /// Writes a line about what changes nothing else: personal data that were read, a file that was taken away.
    package func log(
        _ kind: AccessKind, by person: SignedIn?, organisation: Int?, detail: String, address: String
    ) async throws {
        let username = person?.account.username ?? actor
        try await keepLogged { work in
            try work.note(
                kind, account: person?.account.id, username: username, organisation: organisation, detail: detail,
                address: address)
        }
    }

    /// One verb about accounts, its transaction, and its line in the log: by the line's id the work is found where a COMMIT
    /// was never answered.
    func keepLogged<Value: Sendable>(_ body: @escaping @Sendable (AccessWork) throws -> Value) async throws -> Value {
        let now = now
        var ids = RecordIDMaker(millisecondsSince1970: UInt64(max(0, now() / 1000)))
        let (entry, account) = (ids.next(), ids.next())
        // Short and of no organisation: one after another, as centres are made.
        return try await database.write(
            lane: 0,
            landed: { session in
                try session.first("SELECT 1 FROM access_entry WHERE id = \(entry)") { _ in true } ?? false
            }
        ) { session in
            try body(AccessWork(session: session, at: now(), entry: entry, newAccount: account))
        }
    }
}

/// What a verb about accounts has inside its transaction.
struct AccessWork {
    let session: any Session
    let at: Int64
    fileprivate let entry: RecordID
    /// For the account that the verb makes, if it makes one.
    let newAccount: RecordID

    fileprivate init(session: any Session, at: Int64, entry: RecordID, newAccount: RecordID) {
        self.session = session
        self.at = at
        self.entry = entry
        self.newAccount = newAccount
    }

    /// The verb's line: once.
    func note(
        _ kind: AccessKind, account: RecordID?, username: String, organisation: Int? = nil, detail: String,
        address: String
    ) throws {
        try session.run(
            """
            INSERT INTO access_entry (id, at, account, username, organisation, kind, detail, address)
            VALUES (\(entry), \(at), \(account), \(LogText.plain(username, most: 60)), \(organisation), \(kind.rawValue),
                \(LogText.plain(detail, most: 500)), \(LogText.plain(address, most: 64)))
            """)
    }

    /// Of a change of `account` by somebody else, or by themselves.
    func note(_ kind: AccessKind, of account: Account, by acting: Acting, in office: Office, _ words: String = "")
        throws
    {
        let who = acting.person?.account
        let detail = [account.username, words].filter { !$0.isEmpty }.joined(separator: ": ")
        try note(
            kind, account: who?.id, username: who?.username ?? office.actor,
            organisation: acting.person?.organisation, detail: detail, address: acting.address)
    }
}

/// Text from outside as the log keeps it: short, and without what moves a terminal's cursor or a server refuses.
enum LogText {
    static func plain(_ text: String, most: Int) -> String {
        let scalars = text.unicodeScalars.prefix(most * 4).map { scalar in
            scalar.properties.generalCategory == .control ? " " : scalar
        }
        return String(Folding.normalise(String(String.UnicodeScalarView(scalars))).prefix(most))
    }
}
