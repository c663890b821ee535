import Basics
import Foundation
import Storage

/// `sqlite:PATH` or `postgres://…`, as the flag `--database` and KHUYENCONG_DATABASE have it.
package enum DatabaseAddress: Sendable, Hashable {
    case sqlite(path: String)
    case postgres(PostgresSettings)

    package init(_ text: String) throws(Problem) {
        if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(PostgresSettings(address: text))
            return
        }
        guard text.hasPrefix("sqlite:"), text.count > "sqlite:".count else {
            throw Problem(
                "Địa chỉ cơ sở dữ liệu \(Self.harmless(text))không dùng được: hãy viết sqlite:ĐƯỜNG_DẪN, ví dụ sqlite:data/khuyencong.sqlite, hoặc postgres://TÊN@MÁY/CƠ_SỞ_DỮ_LIỆU."
            )
        }
        self = .sqlite(path: String(text.dropFirst("sqlite:".count)))
    }

    /// What was typed, unless a password may be in it.
    private static func harmless(_ text: String) -> String {
        let mayTell = text.contains("@") || text.lowercased().contains("password")
        return mayTell ? "" : "“\(text)” "
    }

    /// As it may be shown and logged: without a password.
    package var shown: String {
        switch self {
        case .sqlite(let path): return "sqlite:\(path)"
        case .postgres(let settings): return settings.shownAddress
        }
    }

    /// Whether there are registers at the address.
    package func exists() async throws -> Bool {
        switch self {
        case .sqlite(let path): return FileManager.default.fileExists(atPath: path)
        case .postgres(let settings): return try await PostgresDatabase(reading: settings).isMigrated()
        }
    }

    package func database() throws -> any Database {
        switch self {
        case .sqlite(let path): return try SQLiteDatabase(path: path)
        case .postgres(let settings): return PostgresDatabase(settings)
        }
    }

    func databaseToRead() throws -> any Database {
        switch self {
        case .sqlite(let path): return try SQLiteDatabase(readingAt: path)
        case .postgres(let settings): return PostgresDatabase(reading: settings)
        }
    }

    /// What can be read is there; then only writing was refused.
    var canBeRead: Bool {
        switch self {
        case .sqlite(let path): return (try? SQLiteDatabase(readingAt: path)) != nil
        case .postgres: return false
        }
    }

    /// The uploaded originals lie beside the database's file. For a server a person has to say where: taken from the
    /// working folder, each folder would have a store of its own. `flag` is what the person says it with.
    func filesFolder(flag: String = "--files THƯ_MỤC hoặc biến KHUYENCONG_FILES") throws(Problem) -> String {
        switch self {
        case .sqlite(let path):
            return URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("files").path
        case .postgres:
            throw Problem(
                "Với PostgreSQL hãy cho biết thư mục giữ bản gốc các tệp đã nhập: \(flag)."
            )
        }
    }
}
