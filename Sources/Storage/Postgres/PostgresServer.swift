/// What is done to a whole database of a server, from another one of its databases and outside of any transaction.
package struct PostgresServer: Sendable {
    private let settings: PostgresSettings

    /// `settings` of a database that is there, such as `postgres`.
    package init(_ settings: PostgresSettings) {
        self.settings = settings
    }

    /// A database in which text is compared by its bytes, as the house needs it; a copy of `template` where one is given.
    package func make(_ name: String, from template: String = "template0") throws(StorageFault) {
        try run(
            "CREATE DATABASE \(quoted(name)) TEMPLATE \(quoted(template)) ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'"
        )
    }

    /// With whoever is still connected.
    package func drop(_ name: String) throws(StorageFault) {
        try run("DROP DATABASE IF EXISTS \(quoted(name)) WITH (FORCE)")
    }

    /// A database is copied only while nobody is connected to it.
    package func disconnectAll(from name: String) throws(StorageFault) {
        try run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name.replacing("'", with: "''"))'"
        )
    }

    private func run(_ statement: String) throws(StorageFault) {
        try PostgresConnection(settings).runPlain(statement)
    }

    private func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}
