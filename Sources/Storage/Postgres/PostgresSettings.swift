import Basics

/// How a PostgreSQL server is reached and how long it is waited for.
package struct PostgresSettings: Sendable, Hashable {
    /// `postgres://name@host:5432,host2:5432/database?…`, as libpq reads it; parameters in it win over the house's.
    package let address: String
    /// Connections, and so transactions at a time.
    package var connections = 8
    /// The server ends a statement after this long; the program gives it a second more, then leaves the connection.
    package var statementSeconds = 60
    /// How long a lost server is looked for before a transaction fails.
    package var patienceSeconds = 15

    package init(address: String) {
        self.address = address
    }

    /// Whether a server that only reads will do.
    var onlyReads = false

    /// Without a password, wherever it stands: after the name or among the parameters. As libpq reads it, a name ends at
    /// an "@" before the first "/", and its password may have a "?".
    package var shownAddress: String {
        guard let scheme = address.firstRange(of: "://") else { return "postgres://" }
        let rest = address[scheme.upperBound...]
        guard let at = rest.prefix(while: { $0 != "/" }).lastIndex(of: "@") else {
            return String(address[..<scheme.upperBound] + rest.prefix { $0 != "?" })
        }
        let name = rest[..<at].prefix { $0 != ":" && $0 != "?" }
        return String(address[..<scheme.upperBound] + name + rest[at...].prefix { $0 != "?" })
    }

    var deadlineSeconds: Int { statementSeconds + 1 }

    /// Keys and values for libpq. The address stands last, so that what it says wins. A frozen server still acknowledges
    /// at the network's level, so the keepalives only find a lost machine; the program's own deadline finds the rest.
    var parameters: [(key: String, value: String)] {
        [
            ("application_name", "khuyencong"), ("connect_timeout", "5"), ("gssencmode", "disable"),
            ("target_session_attrs", onlyReads ? "any" : "read-write"), ("tcp_user_timeout", "10000"),
            ("keepalives_idle", "5"), ("keepalives_interval", "2"), ("keepalives_count", "3"), ("dbname", address),
            ("client_encoding", "UTF8"),
        ]
    }

    /// What a new connection is told: times in milliseconds, and to name days and intervals in one way.
    var greeting: String {
        """
        SET statement_timeout = \(statementSeconds * 1000); SET lock_timeout = 30000;
        SET idle_in_transaction_session_timeout = 120000; SET timezone = 'UTC'; SET search_path = public;
        SET client_min_messages = error
        """
    }
}
