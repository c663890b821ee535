import Basics
import Foundation
import Storage

/// A backup that was made and tried.
package struct FinishedBackup: Sendable {
    package let path: String
    package let copied: CopiedInstallation
}

extension Office {
    /// **Sao lưu**: the database as one SQLite file, whichever engine runs it, and the originals, in a folder of their own
    /// in `parent`, while others write. It is restored into a temporary place and held against its manifest before it
    /// gets its name. `program` is the version that the manifest names.
    package func backUp(into parent: String, program: String) async throws -> FinishedBackup {
        let folder = try BackupFolder(in: parent, moment: now())
        do {
            let copied = try await fill(folder, program: program)
            try await tryOut(folder)
            return FinishedBackup(path: try folder.keep(), copied: copied)
        } catch let error as CocoaError {
            folder.discard()
            throw Problem(
                "Không ghi được vào “\(parent)” (\(error.code == .fileWriteOutOfSpace ? "ổ đĩa đã đầy" : "ổ đĩa đầy hoặc lỗi")); chưa có bản sao lưu nào được lập: hãy giải phóng chỗ trống hoặc chọn nơi khác rồi chạy lại."
            )
        } catch let fault as StorageFault where fault.kind == .diskFull {
            folder.discard()
            throw Problem(
                "Ổ đĩa chứa “\(parent)” đã đầy; chưa có bản sao lưu nào được lập: hãy giải phóng chỗ trống hoặc chọn nơi khác rồi chạy lại."
            )
        } catch {
            folder.discard()
            throw error
        }
    }

    private func fill(_ folder: BackupFolder, program: String) async throws -> CopiedInstallation {
        let steps = try Migrations.all()
        let own = try SQLiteDatabase(path: folder.database)
        try await own.migrate(steps)
        let target = Office(database: own, files: FileStore(folder: folder.files), actor: actor, now: now)
        let copied = try await InstallationCopy(source: self, target: target).run()
        try await own.closeAsOneFile()
        let engine = try await database.read { $0.dialect }
        let manifest = BackupManifest(
            program: program, steps: steps.map(\.name), engine: engine.name, copied: copied)
        try manifest.write(to: folder.path)
        return copied
    }

    /// As a person would after the machine was lost.
    private func tryOut(_ folder: BackupFolder) async throws {
        let restored = try await Backup(at: folder.path).restore(
            to: .sqlite(path: "\(folder.trial)/khuyencong.sqlite"), files: "\(folder.trial)/files", by: actor)
        let again = try Backup(at: folder.path).manifest
        guard restored.tables == again.tables, restored.files == again.files else {
            throw Problem("Bản sao lưu vừa lập không phục hồi lại được như nguồn nên đã bị bỏ: hãy chạy lại.")
        }
    }
}

extension Dialect {
    /// As a manifest has it.
    fileprivate var name: String {
        switch self {
        case .sqlite: "sqlite"
        case .postgres: "postgres"
        }
    }
}
