import Actions
import Foundation
import Storage

/// The engine that this run of the tests is for: SQLite, or PostgreSQL where KHUYENCONG_TEST_POSTGRES names a server
/// (`bin/test` runs the tests of the database once for each).
package enum TestEngine {
    package static let server = ProcessInfo.processInfo.environment["KHUYENCONG_TEST_POSTGRES"]

    package static var isPostgres: Bool { server != nil }
    package static var isSQLite: Bool { server == nil }
}

/// A place for a database of a test's own, on the engine of the run; gone when the test is.
package final class TestStore: Sendable {
    /// As `--database` has it.
    package let address: String
    private let postgresName: String?

    /// `path` is where SQLite's file will lie. On PostgreSQL an empty database is made.
    package convenience init(path: String) async throws { try self.init(path: path, template: "template0") }

    /// On PostgreSQL with the schema: a copy of one that was brought up to date once, since that takes far longer than a
    /// copy. On SQLite whoever opens the file makes the schema.
    package static func withSchema(path: String) async throws -> TestStore {
        try TestStore(path: path, template: TestEngine.isPostgres ? try await TestTemplate.shared.name : "")
    }

    /// On SQLite, whichever engine the run is for.
    package static func onSQLite(path: String) -> TestStore { TestStore(sqlitePath: path) }

    private init(sqlitePath path: String) {
        address = "sqlite:\(path)"
        postgresName = nil
    }

    private init(path: String, template: String) throws {
        guard let server = TestEngine.server else {
            address = "sqlite:\(path)"
            postgresName = nil
            return
        }
        let name = "kc_\(UUID().uuidString.lowercased())"
        try PostgresServer(PostgresSettings(address: "\(server)/postgres")).make(name, from: template)
        address = "\(server)/\(name)"
        postgresName = name
    }

    /// A database that another makes and removes.
    package init(address: String) {
        self.address = address
        postgresName = nil
    }

    deinit {
        guard let postgresName, let server = TestEngine.server else { return }
        try? PostgresServer(PostgresSettings(address: "\(server)/postgres")).drop(postgresName)
    }

    /// As the program has it, with fewer connections: many tests run side by side.
    package func databaseAddress() throws -> DatabaseAddress {
        let parsed = try DatabaseAddress(address)
        guard case .postgres(var settings) = parsed else { return parsed }
        settings.connections = 2
        return .postgres(settings)
    }

    /// Another instance each time, as another process has one.
    package func open() throws -> any Database { try databaseAddress().database() }
}

/// The database that others are copied from.
private actor TestTemplate {
    static let shared = TestTemplate()
    private var making: Task<String, any Error>?

    var name: String {
        get async throws {
            let task = making ?? Task { try await TestTemplate.make() }
            making = task
            return try await task.value
        }
    }

    /// Copied only while nobody is connected to it.
    private static func make() async throws -> String {
        let server = TestEngine.server ?? ""
        let name = "kc_template_\(ProcessInfo.processInfo.processIdentifier)"
        let own = PostgresServer(PostgresSettings(address: "\(server)/postgres"))
        try own.drop(name)
        try own.make(name)
        _ = try await Office.open(try DatabaseAddress("\(server)/\(name)"), actor: "mẫu", files: try Scratch().folder)
        try own.disconnectAll(from: name)
        return name
    }
}
