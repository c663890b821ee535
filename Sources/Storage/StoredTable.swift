/// A table as its engine has it, in the words both engines share.
package struct StoredTable: Sendable, Hashable {
    package let name: String
    package let columns: [Column]
    /// The columns of the primary key, in its order.
    package let key: [String]

    package struct Column: Sendable, Hashable {
        package let name: String
        package let kind: Kind
        package let isRequired: Bool
    }

    /// Ids and other bytes are one kind: SQLite does not tell them apart.
    package enum Kind: Sendable, Hashable {
        case integer, text, bytes
    }

    /// Of use only where it is: who is signed in, and links that wait to be used. In a copy they would be keys to it.
    var isPassing: Bool { name == "web_session" || name == "one_time_link" }

    /// What the engines and the search index keep for themselves, and the list of the schema's steps.
    static func isHouseTable(_ name: String) -> Bool {
        name != "schema_migration" && !name.hasPrefix("search_") && !name.hasPrefix("sqlite_")
    }
}
