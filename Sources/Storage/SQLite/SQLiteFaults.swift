import GRDB
import GRDBSQLite

/// SQLite's result codes in the words of `StorageFault`.
extension StorageFault {
    init(sqliteCode code: Int32, message: String) {
        // What SUM answers beyond 64 bits has no code of its own.
        let kind = message == "integer overflow" ? Kind.tooLargeSum : Self.kind(ofExtended: code)
        self.init(kind, detail: "SQLite \(code): \(message)")
    }

    /// GRDB's errors keep their code; any other error is not the database's and goes on as it is.
    static func translating<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw StorageFault(sqliteCode: error.extendedResultCode.rawValue, message: error.message ?? "")
        }
    }

    static func translatingNow<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StorageFault(sqliteCode: error.extendedResultCode.rawValue, message: error.message ?? "")
        }
    }

    private static func kind(ofExtended code: Int32) -> Kind {
        switch code {
        case 2067, 1555, 2579: return .unique
        case 787: return .foreignKey
        case 1299: return .notNull
        case 275, 3091: return .check
        case 1811: return .trigger
        // IOERR of write, fsync, truncate and shared-memory size: what a full disk answers outside the main file.
        case 778, 1034, 1546, 4874: return .diskFull
        default: return kind(ofPrimary: code & 0xFF)
        }
    }

    private static func kind(ofPrimary code: Int32) -> Kind {
        switch code {
        case SQLITE_BUSY, SQLITE_LOCKED: return .busy
        case SQLITE_FULL: return .diskFull
        case SQLITE_CANTOPEN, SQLITE_PERM: return .cannotOpen
        case SQLITE_READONLY: return .readOnly
        case SQLITE_CORRUPT: return .corrupt
        case SQLITE_NOTADB: return .notADatabase
        default: return .other
        }
    }
}
