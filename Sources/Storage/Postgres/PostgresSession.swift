/// A transaction on one connection to a server.
struct PostgresSession: Session {
    let connection: PostgresConnection

    var dialect: Dialect { .postgres }

    func forEach(_ sql: SQL, _ body: (any SQLRow) throws -> Void) throws {
        try connection.run(sql.text, sql.binds).forEach(body)
    }

    func run(_ sql: SQL) throws -> Int { try connection.run(sql.text, sql.binds).changed }

    func prepare(_ text: String) throws -> any PreparedStatement {
        PostgresStatement(connection: connection, text: text, insertion: nil)
    }

    func prepare(_ insertion: Insertion) throws -> any PreparedStatement {
        PostgresStatement(connection: connection, text: insertion.text, insertion: insertion)
    }
}

/// A statement of a session. New rows in a batch go over by COPY, which takes them several times as fast.
private struct PostgresStatement: PreparedStatement {
    let connection: PostgresConnection
    let text: String
    let insertion: Insertion?

    func run(_ values: [SQLValue]) throws { _ = try connection.run(text, values) }

    func run(_ batch: RowBatch) throws {
        if batch.isEmpty { return }
        if let insertion, insertion.columns.count != batch.width {
            throw StorageFault(.other, detail: "\(batch.width) values for \(insertion.columns.count) columns")
        }
        guard let insertion, batch.count > 1 else {
            for row in 0..<batch.count { try run(batch.values(ofRow: row)) }
            return
        }
        let columns = insertion.columns.joined(separator: ", ")
        try connection.copy(
            "COPY \(insertion.table) (\(columns)) FROM STDIN (FORMAT binary)", PostgresCopy(batch).bytes)
    }

    func forEach(_ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        try connection.run(text, values).forEach(body)
    }
}
