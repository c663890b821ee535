import Basics
import Crypto
import Foundation

/// **Bản kê của một bản sao lưu**: what it holds, and by what it is known to be whole.
package struct BackupManifest: Sendable, Hashable, Codable {
    /// Of the manifest itself.
    package let format: Int
    /// The program's version.
    package let program: String
    /// The steps of the schema that the database has.
    package let steps: [String]
    /// Microseconds since 1970; what was written later may not be in it.
    package let moment: Int64
    /// From which engine it was taken. The backup itself is an SQLite file.
    package let engine: String
    package let tables: [TableFingerprint]
    package let files: [KeptOriginal]
    /// What was gone already when the backup was made.
    package let lost: [LostOriginal]

    static let currentFormat = 1
    static let fileName = "manifest.json"

    init(program: String, steps: [String], engine: String, copied: CopiedInstallation) {
        format = Self.currentFormat
        self.program = program
        self.steps = steps
        self.engine = engine
        moment = copied.moment
        tables = copied.tables
        files = copied.files
        lost = copied.lost
    }

    func write(to folder: String) throws {
        let bytes = try Self.encoder().encode(Sealed(content: self, sha256: try digest()))
        try bytes.write(to: URL(fileURLWithPath: "\(folder)/\(Self.fileName)"))
    }

    static func read(in folder: String) throws(Problem) -> BackupManifest {
        guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(fileName)") else {
            throw Problem(
                "“\(folder)” không phải là một bản sao lưu đã xong của khuyencong (không đọc được \(fileName)); không có gì được ghi: hãy chỉ tới một thư mục khuyencong-NĂMTHÁNGNGÀY-GIỜPHÚTGIÂY."
            )
        }
        let format = try? JSONDecoder().decode(Sealed<FormatAlone>.self, from: bytes)
        if let format = format?.content.format, format > currentFormat {
            throw Problem(
                "Bản sao lưu “\(folder)” do phiên bản mới hơn của chương trình tạo ra; không có gì được ghi: hãy nâng cấp chương trình."
            )
        }
        guard let sealed = try? JSONDecoder().decode(Sealed<BackupManifest>.self, from: bytes),
            let digest = try? sealed.content.digest(), digest == sealed.sha256
        else { throw Self.damaged(folder, ["Bản kê \(fileName) bị hỏng hoặc bị sửa."]) }
        return sealed.content
    }

    /// The one sentence for a backup that is not what it says.
    static func damaged(_ folder: String, _ findings: [String]) -> Problem {
        let further = findings.count > 3 ? " … và \((findings.count - 3).vietnamese) sai lệch nữa." : ""
        return Problem(
            "Bản sao lưu “\(folder)” không còn nguyên vẹn; không có gì được ghi, hãy dùng bản sao lưu khác. "
                + findings.prefix(3).joined(separator: " ") + further)
    }

    private func digest() throws -> String { FileStore.hexadecimal(SHA256.hash(data: try Self.encoder().encode(self))) }

    private static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// With the hash of the content, since a manifest that was changed by chance must not pass for another backup's.
    private struct Sealed<Content: Codable>: Codable {
        let content: Content
        let sha256: String
    }

    private struct FormatAlone: Codable { let format: Int }
}
