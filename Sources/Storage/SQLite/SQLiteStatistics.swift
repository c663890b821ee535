import GRDB

/// What SQLite's planner is told of the tables before anything is in them. Without it a tenant's rows pass for a few,
/// and a lookup walks all of them by the primary key instead of asking the index that was made for it.
enum SQLiteStatistics {
    /// A table of a hundred thousand rows of one organisation, in which each further column of an index tells well.
    private static func estimate(columns: Int, isUnique: Bool) -> String {
        let further = (0..<columns - 1).map { isUnique && $0 == columns - 2 ? "1" : "10" }
        return (["100000", "100000"] + further).joined(separator: " ")
    }

    /// For the indexes of tenants' tables that have none yet; real statistics stay.
    static func seed(_ database: GRDB.Database) throws {
        try database.execute(sql: "ANALYZE sqlite_schema")
        let known = Set(try String.fetchAll(database, sql: "SELECT idx FROM sqlite_stat1 WHERE idx IS NOT NULL"))
        var isNew = false
        for table in try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'") {
            for index in try database.indexes(on: table) where index.columns.first == "organisation" {
                // The primary key of a clustered table goes by the table's name.
                let name = index.name.hasPrefix("sqlite_autoindex") ? table : index.name
                if known.contains(name) { continue }
                let estimate = estimate(columns: index.columns.count, isUnique: index.isUnique)
                try database.execute(
                    sql: "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)",
                    arguments: [table, name, estimate])
                isNew = true
            }
        }
        if isNew { try database.execute(sql: "ANALYZE sqlite_schema") }
    }
}
