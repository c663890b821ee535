import Actions
import ArgumentParser
import Basics
import Domain

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Tài khoản của những người làm việc trên trang web.",
        subcommands: [
            ListUsersCommand.self, AddUserCommand.self, LinkUserCommand.self, GrantUserCommand.self,
            EndUserCommand.self, ReviveUserCommand.self,
        ])
}

struct ListUsersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Mọi tài khoản, vai trò và tình trạng.")

    @Flag(name: .long, help: "In JSON.")
    var json = false

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.reading)
        let accounts = try await office.accounts(for: .atTheMachine)
        if json { return try Printing.json(PrintedAccounts(accounts, at: office.now())) }
        if accounts.isEmpty {
            return print(
                "Chưa có tài khoản nào: khuyencong user add TÊN --name \"HỌ TÊN\" --role administrator sẽ lập tài khoản đầu tiên."
            )
        }
        Printing.table(
            ["Tên đăng nhập", "Họ tên", "Tình trạng", "Vai trò"],
            accounts.map { account in
                [
                    account.username, account.name, AccountState(account, at: office.now()).words,
                    account.grants.map(\.words).joined(separator: "; "),
                ]
            })
    }
}

struct AddUserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Lập tài khoản; in đường dẫn dùng một lần để người ấy đặt mật khẩu.")

    @Argument(help: "Tên đăng nhập, như nguyen.an.")
    var username: String

    @Option(name: .long, help: "Họ và tên.")
    var name: String

    @OptionGroup var grant: GrantOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.changing)
        let (account, token) = try await UserRefusals.told {
            try await office.createAccount(
                username: username, name: name, grants: [try await grant.find(in: office)], by: .atTheMachine)
        }
        print("Đã lập tài khoản \(account.username): \(account.grants.map(\.words).joined(separator: "; ")).")
        LinkPrinter.show(token, for: account)
    }
}

struct LinkUserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Đường dẫn dùng một lần để đặt mật khẩu mới; đường dẫn trước hết hiệu lực.")

    @Argument(help: "Tên đăng nhập.")
    var username: String

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.changing)
        let account = try await office.account(named: username)
        LinkPrinter.show(try await office.newPasswordLink(for: account.id, by: .atTheMachine), for: account)
    }
}

struct GrantUserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Thêm một vai trò cho tài khoản, hoặc bỏ đi bằng --remove.")

    @Argument(help: "Tên đăng nhập.")
    var username: String

    @Flag(name: .long, help: "Bỏ đúng vai trò ấy.")
    var remove = false

    @OptionGroup var grant: GrantOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.changing)
        let account = try await office.account(named: username)
        let meant = try await grant.find(in: office)
        if account.grants.contains(meant) != remove {
            throw Problem(
                "Tài khoản \(account.username) \(remove ? "không" : "đã") có vai trò “\(meant.words)”: xem bằng khuyencong user list."
            )
        }
        let grants = account.grants.filter { $0 != meant } + (remove ? [] : [meant])
        try await UserRefusals.told {
            try await office.setGrants(grants, of: account.id, by: .atTheMachine, door: Door())
        }
        print("\(remove ? "Đã bỏ" : "Đã thêm") vai trò của \(account.username): \(meant.words).")
    }
}

struct EndUserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Khóa hẳn một tài khoản: mọi phiên kết thúc, việc đã làm vẫn còn tên.")

    @Argument(help: "Tên đăng nhập.")
    var username: String

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.changing)
        let account = try await office.account(named: username)
        try await office.endAccount(account.id, by: .atTheMachine, door: Door())
        print("Đã khóa tài khoản \(account.username). Mở lại: khuyencong user revive \(account.username)")
    }
}

struct ReviveUserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "revive", abstract: "Mở lại một tài khoản đã khóa.")

    @Argument(help: "Tên đăng nhập.")
    var username: String

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.open(.changing)
        let account = try await office.account(named: username)
        try await office.reviveAccount(account.id, by: .atTheMachine, door: Door())
        print("Đã mở lại tài khoản \(account.username).")
    }
}

/// The command line tells all that is wrong in one line.
private enum UserRefusals {
    static func told<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let refusal as AccountFormRefusal {
            throw Problem(refusal.sentence)
        }
    }
}

private enum LinkPrinter {
    static func show(_ token: String, for account: Account) {
        print(
            "Đường dẫn đặt mật khẩu cho \(account.name), dùng một lần trong 3 ngày, mở trên địa chỉ của trang web:\n\(OneTimeLink.path(of: token))"
        )
    }
}
