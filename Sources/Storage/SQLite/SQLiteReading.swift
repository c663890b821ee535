import Foundation
import GRDB

/// A database file that cannot be written, opened for reading.
enum SQLiteReading {
    /// SQLite reads a WAL database beside its writers only through the `-wal` and `-shm` files. Where those are not there and
    /// cannot be made nobody writes either, and the file is read as one that does not change.
    static func open(_ path: String) throws -> DatabasePool {
        do {
            return try pool(path)
        } catch let fault as StorageFault where fault.leavesReading {
            guard !hasLog(path) else { throw StorageFault(.unreadLog, detail: fault.detail) }
            return try pool(try immutable(path))
        }
    }

    /// A pool that has read something: opening alone does not touch the file.
    private static func pool(_ path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(30)
        let opened = configuration
        return try StorageFault.translatingNow {
            let pool = try DatabasePool(path: path, configuration: opened)
            _ = try pool.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM sqlite_schema") }
            return pool
        }
    }

    private static func hasLog(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0 > 0
    }

    private static func immutable(_ path: String) throws -> String {
        let whole = URL(fileURLWithPath: path).path
        guard let escaped = whole.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) else {
            throw StorageFault(.cannotOpen, detail: path)
        }
        return "file:\(escaped)?immutable=1"
    }
}
