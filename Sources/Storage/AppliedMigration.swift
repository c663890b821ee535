/// A step of the schema that a database has.
struct AppliedMigration: Sendable {
    let name: String
    let checksum: String

    @Sendable static func all(in session: any Session) throws -> [AppliedMigration] {
        try session.rows("SELECT name, checksum FROM schema_migration ORDER BY name") {
            AppliedMigration(name: $0.text(0) ?? "", checksum: $0.text(1) ?? "")
        }
    }

    /// What is still to do, in order. A step that was edited since, or one that this program does not know, stops all.
    static func missing(of migrations: [Migration], in applied: [AppliedMigration]) throws -> [Migration] {
        let known = Set(migrations.map(\.name))
        if let newer = applied.first(where: { !known.contains($0.name) }) {
            throw StorageFault(.newerDatabase, detail: newer.name)
        }
        let checksums = Dictionary(uniqueKeysWithValues: applied.map { ($0.name, $0.checksum) })
        if let edited = migrations.first(where: { checksums[$0.name, default: $0.checksum] != $0.checksum }) {
            throw StorageFault(.changedMigration, detail: edited.name)
        }
        return migrations.filter { checksums[$0.name] == nil }
    }

    static func isApplied(_ migration: Migration, in session: any Session) throws -> Bool {
        try session.first("SELECT 1 FROM schema_migration WHERE name = \(migration.name)") { _ in true } ?? false
    }

    static func record(_ migration: Migration, in session: any Session) throws {
        try session.run(
            "INSERT INTO schema_migration (name, checksum) VALUES (\(migration.name), \(migration.checksum))")
    }
}
