import Basics
import Domain
import Foundation
import Storage

/// All that an action needs from outside, passed explicitly: the database, the clock, the files, and who acts.
package struct Office: Sendable {
    package let database: any Database
    package let files: FileStore
    /// Microseconds since 1970.
    package let now: @Sendable () -> Int64
    package let actor: String

    package init(
        database: any Database, files: FileStore, actor: String,
        now: @escaping @Sendable () -> Int64 = Office.systemTime
    ) {
        self.database = database
        self.files = files
        self.actor = actor
        self.now = now
    }

    /// The office's day, Asia/Ho_Chi_Minh (UTC+7 all year): asked once in an action.
    package var today: Day { Day(daysSince1970: Int32((now() / 1_000_000 + 7 * 3600) / 86_400)) }

    package static let systemTime: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1_000_000) }

    /// Opens the database of an address and brings its schema up to date. `onlyToRead`: one that cannot be written, on a
    /// full disk or a medium that may only be read, is opened as it is.
    package static func open(_ address: DatabaseAddress, actor: String, onlyToRead: Bool = false) async throws -> Office
    {
        do {
            return try await open(address, actor: actor) { path in try SQLiteDatabase(path: path) }
        } catch let fault as StorageFault where onlyToRead && fault.leavesReading {
            return try await open(address, actor: actor) { path in try SQLiteDatabase(readingAt: path) }
        } catch let fault as StorageFault where fault.kind == .cannotOpen && canRead(address) {
            throw StorageFault(.readOnly, detail: fault.detail)
        }
    }

    /// What can be read is there; then only writing was refused.
    private static func canRead(_ address: DatabaseAddress) -> Bool {
        switch address {
        case .sqlite(let path): return (try? SQLiteDatabase(readingAt: path)) != nil
        }
    }

    private static func open(
        _ address: DatabaseAddress, actor: String, _ opening: (String) throws -> any Database
    ) async throws -> Office {
        let database: any Database
        switch address {
        case .sqlite(let path): database = try opening(path)
        }
        if try await database.isOfSomethingElse() {
            throw StorageFault(.notADatabase, detail: "tables of something else")
        }
        try await database.migrate(try Migrations.all())
        return Office(database: database, files: FileStore(folder: address.filesFolder), actor: actor)
    }
}

/// `sqlite:PATH`, as the flag `--database` and KHUYENCONG_DATABASE have it.
package enum DatabaseAddress: Sendable, Hashable {
    case sqlite(path: String)

    package init(_ text: String) throws(Problem) {
        guard text.hasPrefix("sqlite:"), text.count > "sqlite:".count else {
            throw Problem(
                "Địa chỉ cơ sở dữ liệu “\(text)” không dùng được: hãy viết sqlite:ĐƯỜNG_DẪN, ví dụ sqlite:data/khuyencong.sqlite."
            )
        }
        self = .sqlite(path: String(text.dropFirst("sqlite:".count)))
    }

    /// Whether there is a database at the address.
    package var exists: Bool {
        switch self {
        case .sqlite(let path): return FileManager.default.fileExists(atPath: path)
        }
    }

    /// The uploaded originals lie beside the database.
    var filesFolder: String {
        switch self {
        case .sqlite(let path):
            return URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("files").path
        }
    }
}
