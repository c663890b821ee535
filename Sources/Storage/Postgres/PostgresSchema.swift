/// Bringing a PostgreSQL database's schema up to date.
extension PostgresDatabase {
    package func migrate(_ migrations: [Migration]) async throws {
        try await prepare()
        let missing = try AppliedMigration.missing(of: migrations, in: try await read(AppliedMigration.all))
        if onlyReads, let first = missing.first { throw StorageFault(.olderDatabase, detail: first.name) }
        for migration in missing { try await apply(migration) }
    }

    /// Whether there are registers here; an empty database has none.
    package func isMigrated() async throws -> Bool {
        try await read { session in
            try session.first(
                "SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tablename = 'schema_migration'"
            ) { _ in true } ?? false
        }
    }

    package func isOfSomethingElse() async throws -> Bool {
        try await read { session in
            let tables = try session.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'") { $0.text(0) }
            return !tables.isEmpty && !tables.contains("schema_migration")
        }
    }

    package func selfCheck() async throws -> [String] {
        try await read { session in
            let indexes = try session.rows(
                "SELECT CAST(indexrelid AS regclass)::text FROM pg_index WHERE NOT indisvalid AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)"
            ) { "Chỉ mục \($0.text(0) ?? "") không hợp lệ: hãy chạy REINDEX." }
            let constraints = try session.rows(
                "SELECT conname::text FROM pg_constraint WHERE NOT convalidated AND connamespace = 'public'::regnamespace"
            ) { "Ràng buộc \($0.text(0) ?? "") chưa được kiểm tra với mọi dòng." }
            return indexes + constraints
        }
    }

    /// Text must be compared by its bytes, as SQLite does: another collation orders codes and days differently, and its
    /// indexes break when the system's changes.
    private func prepare() async throws {
        let settings = try await read { session in
            try session.first(
                """
                SELECT pg_encoding_to_char(encoding), datcollate::text, COALESCE(to_jsonb(d) ->> 'datlocprovider', 'c')
                FROM pg_database d WHERE datname = current_database()
                """
            ) { ($0.text(0) ?? "", $0.text(2) == "c" ? $0.text(1) ?? "" : "ICU") } ?? ("", "")
        }
        guard settings.0 == "UTF8", ["C", "POSIX", "C.UTF-8", "C.utf8"].contains(settings.1) else {
            throw StorageFault(.otherTextOrder, detail: "\(settings.0), \(settings.1)")
        }
        // Who may only read finds the schema there and is asked for nothing more.
        if onlyReads { return }
        if try await isMigrated() { return }
        try await inSchema { _, connection in
            try connection.runPlain(
                "CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY, checksum TEXT NOT NULL)")
            try connection.runPlain(SearchIndex.postgresSchema)
        }
    }

    /// Another process may have applied it meanwhile: asked again under the lock.
    private func apply(_ migration: Migration) async throws {
        try await inSchema { session, connection in
            if try AppliedMigration.isApplied(migration, in: session) { return }
            try connection.runPlain(Dialect.postgres.schema(migration.text))
            try AppliedMigration.record(migration, in: session)
        }
    }
}
