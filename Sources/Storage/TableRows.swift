/// All rows of a table, for copying it and for holding two copies against each other.
extension StoredTable {
    /// A page of so many rows is asked for at a time, and handed over in pieces of so many bytes.
    private static let pageRows = 1000
    private static let pieceBytes = 1 << 20

    /// Hands over every row, in the order of the primary key, which is the same on both engines: texts and ids are
    /// compared by their bytes.
    package func forEachBatch(in session: any Session, _ body: (RowBatch) throws -> Void) throws {
        guard !key.isEmpty else { throw StorageFault(.other, detail: "\(name) has no primary key") }
        var last: [SQLValue]?
        while let end = try forOnePage(after: last, in: session, body) { last = end }
    }

    /// Whether there is a row.
    package func isEmpty(in session: any Session) throws -> Bool {
        try session.first("SELECT 1 FROM \(SQL(trusted: quoted(name))) LIMIT 1") { _ in true } == nil
    }

    /// The key of the last row, or nothing if it was the last page.
    private func forOnePage(after last: [SQLValue]?, in session: any Session, _ body: (RowBatch) throws -> Void) throws
        -> [SQLValue]?
    {
        var batch = RowBatch(width: columns.count)
        var found = 0
        var end: [SQLValue]?
        try session.forEach(page(after: last)) { row in
            for column in columns.indices { try row.copy(column, to: &batch) }
            found += 1
            if found == Self.pageRows { end = keyValues(ofLastIn: batch) }
            guard batch.byteCount >= Self.pieceBytes else { return }
            try body(batch)
            batch = RowBatch(width: columns.count)
        }
        if !batch.isEmpty { try body(batch) }
        return end
    }

    private func page(after last: [SQLValue]?) -> SQL {
        let keys = SQL(trusted: key.map(quoted).joined(separator: ", "))
        let names = SQL(trusted: columns.map { quoted($0.name) }.joined(separator: ", "))
        var sql: SQL = "SELECT \(names) FROM \(SQL(trusted: quoted(name)))"
        if let last { sql.append(" WHERE (\(keys)) > \(SQL.row(last))") }
        sql.append(" ORDER BY \(keys) LIMIT \(SQL(trusted: String(Self.pageRows)))")
        return sql
    }

    private func keyValues(ofLastIn batch: RowBatch) -> [SQLValue] {
        let values = batch.values(ofRow: batch.count - 1)
        return key.compactMap { name in columns.firstIndex { $0.name == name } }.map { values[$0] }
    }

    private func quoted(_ name: String) -> String { "\"\(name)\"" }
}

extension Database {
    /// The tables with all that a copy keeps: the house's, then the texts that are searched.
    package func keptTables() async throws -> [StoredTable] {
        try await tables().filter { !$0.isPassing } + [SearchIndex.table]
    }

    /// The steps of the schema that are still to do here. Of a newer program's, or one edited since: refused.
    package func missing(of migrations: [Migration]) async throws -> [Migration] {
        try AppliedMigration.missing(of: migrations, in: try await read(AppliedMigration.all))
    }
}
