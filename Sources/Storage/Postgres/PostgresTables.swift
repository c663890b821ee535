extension PostgresDatabase {
    /// In the order in which they were made.
    package func tables() async throws -> [StoredTable] {
        try await read { session in
            let names = try session.rows(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY oid"
            ) { $0.text(0) ?? "" }
            return try names.filter(StoredTable.isHouseTable).map { try PostgresDatabase.table($0, session) }
        }
    }

    private static func table(_ name: String, _ session: any Session) throws -> StoredTable {
        var columns: [StoredTable.Column] = []
        var key: [(place: Int, name: String)] = []
        // The place in the key is the column's place in its list of numbers.
        try session.forEach(
            """
            SELECT a.attname, CAST(a.atttypid::regtype AS TEXT), a.attnotnull,
                CAST(array_position(i.indkey::int2[], a.attnum) AS BIGINT)
            FROM pg_attribute a
            LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary AND a.attnum = ANY (i.indkey)
            WHERE a.attrelid = to_regclass(\(name)) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            ORDER BY a.attnum
            """
        ) { row in
            let column = row.text(0) ?? ""
            let kind: StoredTable.Kind = row.text(1) == "bigint" ? .integer : row.text(1) == "text" ? .text : .bytes
            columns.append(StoredTable.Column(name: column, kind: kind, isRequired: row.bool(2) ?? false))
            if let place = row.int(3) { key.append((place, column)) }
        }
        return StoredTable(name: name, columns: columns, key: key.sorted { $0.place < $1.place }.map(\.name))
    }
}
