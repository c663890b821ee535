import Basics
import Foundation

/// A backup's folder while it is made: under a hidden name, so that half a backup never looks like one, and locked by
/// the process that makes it, so that the next one knows what was left by one that was killed.
struct BackupFolder: Sendable {
    /// Where to write.
    let path: String
    private let parent: String
    private let name: String
    private let lock: Int32

    private static let hidden = (start: ".khuyencong-", end: ".partial")

    init(in parent: String, moment: Int64) throws(Problem) {
        let parent = URL(fileURLWithPath: parent).path
        self.parent = parent
        name = "khuyencong-\(Self.stamp(moment))"
        path = "\(parent)/\(Self.hidden.start)\(Self.stamp(moment))-\(UUID().uuidString)\(Self.hidden.end)"
        do {
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            // Learners' papers and phones are in it: for its owner alone.
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Problem(
                "Không tạo được thư mục trong “\(parent)”; chưa có bản sao lưu nào được lập: hãy kiểm tra đường dẫn, quyền ghi và chỗ trống."
            )
        }
        lock = open(path, O_RDONLY)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            throw Problem("Không khóa được “\(path)”: hãy chạy lại lệnh sao lưu.")
        }
        Self.sweep(parent, but: path)
    }

    var database: String { "\(path)/\(Backup.databaseName)" }
    var files: String { "\(path)/\(Backup.filesName)" }
    /// For the trial; gone before the backup gets its name.
    var trial: String { "\(path)/restored" }

    /// On the disk with all that is in it, then under its own name. Answers its path.
    func keep() throws -> String {
        try FileManager.default.removeItem(atPath: trial)
        let inside = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        for item in inside { try Durable.sync("\(path)/\(item)") }
        try Durable.sync(path)
        let final = try rename()
        try Durable.sync(parent)
        close(lock)
        return final
    }

    func discard() {
        try? FileManager.default.removeItem(atPath: path)
        close(lock)
    }

    /// Two of one second are told apart by a number: a folder that holds something is never renamed over.
    private func rename() throws -> String {
        for number in 1...99 {
            let final = "\(parent)/\(name)" + (number == 1 ? "" : "-\(number)")
            if FileManager.default.fileExists(atPath: final) { continue }
            if Foundation.rename(path, final) == 0 { return final }
        }
        throw CocoaError(.fileWriteUnknown)
    }

    /// What killed processes left.
    private static func sweep(_ parent: String, but own: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] {
            let path = "\(parent)/\(name)"
            guard name.hasPrefix(hidden.start), name.hasSuffix(hidden.end), path != own else { continue }
            let lock = open(path, O_RDONLY)
            defer { close(lock) }
            if lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: path) }
        }
    }

    /// `20261122-164005`, by the office's clock (UTC+7).
    private static func stamp(_ moment: Int64) -> String {
        let moment = OfficeMoment(microsecondsSince1970: moment)
        return moment.day.iso.replacing("-", with: "") + "-" + moment.hour + moment.minute + moment.second
    }
}
