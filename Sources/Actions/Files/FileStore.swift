import Basics
import Crypto
import Foundation

/// **Kho tệp**: originals by the hash of their content, `ab/<sha256>`. Written beside, synced, then renamed, so a file is
/// there whole or not at all; the row that names it is written afterwards.
package struct FileStore: Sendable {
    package let folder: String

    package init(folder: String) {
        self.folder = folder
    }

    /// The SHA-256 of a file's content, read in pieces.
    package static func hash(ofFileAt path: String) throws -> String {
        let unreadable = Problem("Không đọc được tệp “\(path)”: hãy kiểm tra đường dẫn và quyền đọc.")
        guard let handle = FileHandle(forReadingAtPath: path) else { throw unreadable }
        defer { try? handle.close() }
        var hasher = SHA256()
        do {
            while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hasher.update(data: piece) }
        } catch {
            // A folder opens like a file and cannot be read.
            throw unreadable
        }
        return hexadecimal(hasher.finalize())
    }

    static func hexadecimal(_ digest: SHA256Digest) -> String {
        digest.map { String(format: "%02x", $0) }.joined()
    }

    /// Keeps a copy of the file under its hash; a content that is there already is not written again, but is as new.
    package func keep(fileAt path: String, hash: String) throws {
        let target = self.path(of: hash)
        if FileManager.default.fileExists(atPath: target) { return renew(target) }
        do {
            _ = try placed(target) { temporary in
                try FileManager.default.copyItem(atPath: path, toPath: temporary)
                renew(temporary)
                return true
            }
        } catch {
            throw Problem(
                "Không giữ được bản gốc của tệp (ổ đĩa đầy hoặc không có quyền ghi vào \(folder)): không có gì được nhập."
            )
        }
    }

    /// The day of its last use tells which original nobody asks for any more. In a store that may only be read it stays.
    private func renew(_ path: String) {
        try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
    }

    package func path(of hash: String) -> String { "\(folder)/\(hash.prefix(2))/\(hash)" }

    /// Lets `write` make a file under a temporary name; if that was found good, it is synced and gets its own name.
    func placed(_ target: String, _ write: (_ temporary: String) throws -> Bool) throws -> Bool {
        let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let temporary = target + ".\(UUID().uuidString).tmp"
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        guard try write(temporary) else { return false }
        try Durable.sync(temporary)
        guard rename(temporary, target) == 0 else { throw CocoaError(.fileWriteUnknown) }
        try Durable.sync(folder)
        return true
    }
}

/// What has to survive a power cut.
enum Durable {
    /// A file's content, or which names a folder has.
    static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
