import Foundation
import Storage

/// Where a bench keeps its databases: files in a folder, or a server of its own.
enum BenchEngine: Sendable {
    case sqlite(folder: String)
    /// `server` without a database's name.
    case postgres(server: String)

    var name: String {
        switch self {
        case .sqlite: "SQLite"
        case .postgres: "PostgreSQL"
        }
    }

    /// A new, empty database as `--database` has it.
    func make(_ name: String) throws -> String {
        switch self {
        case .sqlite(let folder): return "sqlite:\(folder)/\(name)/k.sqlite"
        case .postgres(let server):
            let settings = PostgresSettings(address: "\(server)/postgres")
            try PostgresServer(settings).drop(name)
            try PostgresServer(settings).make(name)
            return "\(server)/\(name)"
        }
    }

    /// What a text column and an integer column of a bare table are called.
    var types: (integer: String, end: String) {
        switch self {
        case .sqlite: ("INTEGER", " STRICT")
        case .postgres: ("BIGINT", "")
        }
    }
}
