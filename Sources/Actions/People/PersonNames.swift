import Storage

/// How people are called where it is told who did something: by their full names; where two have one name, with the user
/// name too. Who has no account (on the command line) is called as they called themselves.
package struct PersonNames: Sendable {
    private let names: [String: String]
    private let shared: Set<String>

    package init(_ people: [(username: String, name: String)] = []) {
        names = Dictionary(people.map { ($0.username, $0.name) }) { first, _ in first }
        shared = Set(Dictionary(grouping: people, by: \.name).filter { $0.value.count > 1 }.keys)
    }

    /// `actor`: as events keep it.
    package func shown(_ actor: String) -> String {
        guard let name = names[actor], !name.isEmpty else { return actor }
        return shared.contains(name) ? "\(name) (\(actor))" : name
    }

    /// Whether somebody is known under this very name.
    package func know(_ account: Account) -> Bool { names[account.username] == account.name }
}

extension PersonNames {
    init(_ session: any Session) throws {
        self.init(try session.rows("SELECT username, name FROM account") { ($0.text(0) ?? "", $0.text(1) ?? "") })
    }
}

extension Office {
    package func personNames() async throws -> PersonNames {
        try await database.read { try PersonNames($0) }
    }
}
