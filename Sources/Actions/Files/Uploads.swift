import Basics
import Foundation
import Storage

/// **Tệp tải lên**: an original that is kept before anybody has said what it is for.
package struct UploadedOriginal: Sendable, Hashable, Codable {
    /// SHA-256 of its content.
    package let hash: String
    /// What the person's machine calls it, fit to be shown.
    package let name: String
    package let size: Int
}

extension Office {
    /// Takes an uploaded file into the store. `name` is whatever the browser said.
    package func keepUpload(fileAt path: String, name: String) async throws -> UploadedOriginal {
        let files = files
        return try await OwnThread.run("upload") {
            let hash = try FileStore.hash(ofFileAt: path)
            try files.keep(fileAt: path, hash: hash)
            let attributes = try FileManager.default.attributesOfItem(atPath: files.path(of: hash))
            return UploadedOriginal(
                hash: hash, name: UploadName.cleaned(name), size: (attributes[.size] as? NSNumber)?.intValue ?? 0)
        }
    }

    /// Removes what was uploaded and never imported, once nobody has asked for it for so many days. Answers how many.
    @discardableResult
    package func sweepUploads(olderThanDays days: Int = 7) async throws -> Int {
        let known = try await database.read { session in
            let imported = try session.rows("SELECT DISTINCT file_hash FROM import") { $0.text(0) ?? "" }
            // Jobs name their file in their arguments, whatever the verb.
            let waiting = try session.rows(
                "SELECT arguments FROM job WHERE state = 'queued' OR state = 'running'"
            ) { $0.text(0) ?? "" }
            return (Set(imported), waiting)
        }
        let before = Date(timeIntervalSince1970: Double(now()) / 1_000_000 - Double(days) * 86_400)
        return files.all().count { hash in
            guard !known.0.contains(hash), !known.1.contains(where: { $0.contains(hash) }) else { return false }
            return files.remove(hash, unusedSince: before)
        }
    }
}

extension FileStore {
    fileprivate func remove(_ hash: String, unusedSince moment: Date) -> Bool {
        let path = path(of: hash)
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let used = attributes?[.modificationDate] as? Date, used < moment else { return false }
        return (try? FileManager.default.removeItem(atPath: path)) != nil
    }
}

/// What a file is called by a browser, as it can be shown, stored and offered for saving.
enum UploadName {
    private static let most = 120
    private static let longestEnding = 12

    /// The last part of whatever path it is, composed, on one line, not too long; its ending stays.
    static func cleaned(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let scalars = String(last).precomposedStringWithCanonicalMapping.unicodeScalars.filter(isShown)
        let text = String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespaces)
        let plain = text.allSatisfy { $0 == "." } ? "tep" : text
        guard plain.count > most else { return plain }
        let ending = plain.lastIndex(of: ".").map { plain[$0...] } ?? ""
        let kept = ending.count <= longestEnding ? ending : ""
        return String(plain.prefix(most - kept.count)) + kept
    }

    /// Neither controls nor marks that turn the direction of reading, which can hide a file's true ending.
    private static func isShown(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: return false
        default: return true
        }
    }
}
