/// What the two engines spell differently.
package enum Dialect: Sendable {
    case sqlite, postgres

    /// A migration's text with its tokens in the engine's words.
    func schema(_ text: String) -> String {
        tokens.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// SQLite keeps ids in blobs and types only in strict tables; rows lie in the order of their key where that is asked.
    /// `held`: that a register's row is of an organisation that is there. PostgreSQL asks so for each row by itself, which
    /// took a third of a large import; there `check` asks it for all.
    private var tokens: KeyValuePairs<String, String> {
        switch self {
        case .sqlite:
            [
                "strict": "STRICT", "keyed": "STRICT, WITHOUT ROWID", "int": "INTEGER", "blob": "BLOB", "id": "BLOB",
                "held": "REFERENCES organisation (id)",
            ]
        case .postgres: ["strict": "", "keyed": "", "int": "BIGINT", "blob": "BYTEA", "id": "UUID", "held": ""]
        }
    }
}
