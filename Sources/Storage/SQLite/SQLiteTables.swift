extension SQLiteDatabase {
    /// In the order in which they were made.
    package func tables() async throws -> [StoredTable] {
        try await read { session in
            let names = try session.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid") {
                $0.text(0) ?? ""
            }
            return try names.filter(StoredTable.isHouseTable).map { try SQLiteDatabase.table($0, session) }
        }
    }

    private static func table(_ name: String, _ session: any Session) throws -> StoredTable {
        var columns: [StoredTable.Column] = []
        var key: [(place: Int, name: String)] = []
        try session.forEach("SELECT name, type, \"notnull\", pk FROM pragma_table_info(\(name)) ORDER BY cid") { row in
            let column = row.text(0) ?? ""
            let kind: StoredTable.Kind = row.text(1) == "INTEGER" ? .integer : row.text(1) == "TEXT" ? .text : .bytes
            let place = row.int(3) ?? 0
            columns.append(
                StoredTable.Column(name: column, kind: kind, isRequired: row.bool(2) == true || place > 0))
            if place > 0 { key.append((place, column)) }
        }
        return StoredTable(name: name, columns: columns, key: key.sorted { $0.place < $1.place }.map(\.name))
    }
}
