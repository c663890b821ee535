import Basics
import Foundation
import Storage

/// **Bản sao lưu**: a folder with the database, the originals and a manifest. It is never written into.
package struct Backup: Sendable {
    package let folder: String
    package let manifest: BackupManifest

    static let databaseName = "khuyencong.sqlite"
    static let filesName = "files"

    package init(at folder: String) throws(Problem) {
        self.folder = folder
        manifest = try BackupManifest.read(in: folder)
    }

    /// **Phục hồi** into an empty place, on either engine. Nothing is written unless all is as the manifest says.
    package func restore(to address: DatabaseAddress, files: String?, by actor: String) async throws
        -> CopiedInstallation
    {
        let all = try Migrations.all()
        let source = try await checkedSource(all, actor: actor)
        // The backup's steps first: one of an older program is brought up to date once its rows are there.
        let missing = Set(try await source.database.missing(of: all).map(\.name))
        let target = try await CopyTarget(
            address, files: files, flag: "--database", steps: all.filter { !missing.contains($0.name) }, like: source)
        let copied = try await target.receive(source, expected: manifest.tables)
        try await target.office.database.migrate(all)
        return copied
    }

    private func checkedSource(_ migrations: [Migration], actor: String) async throws -> Office {
        let files = FileStore(folder: "\(folder)/\(Self.filesName)")
        do {
            let database = try SQLiteDatabase(readingAt: "\(folder)/\(Self.databaseName)")
            _ = try await database.missing(of: migrations)
            let tables = try await database.keptTables()
            let (found, names) = try await database.read { session in
                (try tables.map { try TableFingerprint.of($0, in: session) }, try OriginalName.all(in: session))
            }
            let findings =
                TableFingerprint.differences(expected: manifest.tables, found: found) + unlisted(names)
                + damaged(in: files)
            if !findings.isEmpty { throw BackupManifest.damaged(folder, findings) }
            return Office(database: database, files: files, actor: actor)
        } catch let fault as StorageFault {
            switch fault.kind {
            case .newerDatabase, .changedMigration, .tookTooLong, .busy: throw fault
            default: throw BackupManifest.damaged(folder, ["Không đọc được tệp \(Self.databaseName)."])
            }
        }
    }

    /// Originals that the rows name and the manifest does not.
    private func unlisted(_ names: [OriginalName]) -> [String] {
        let listed = Set(manifest.files.map(\.sha256)).union(manifest.lost.map(\.sha256))
        return names.filter { !listed.contains($0.sha256) }.map { "Bản kê thiếu bản gốc của “\($0.name)”." }
    }

    private func damaged(in files: FileStore) -> [String] {
        manifest.files.compactMap { file in
            guard let actual = try? FileStore.hash(ofFileAt: files.path(of: file.sha256)) else {
                return "Thiếu bản gốc \(file.sha256)."
            }
            return actual == file.sha256 ? nil : "Bản gốc \(file.sha256) đã bị đổi nội dung."
        }
    }
}
