import Basics
import Storage

/// An original that is there, with what its name says it holds.
package struct KeptOriginal: Sendable, Hashable, Codable {
    package let sha256: String
    package let bytes: Int
}

/// An original that the registers name and that is gone, or no longer what was imported.
package struct LostOriginal: Sendable, Hashable, Codable {
    package let name: String
    package let sha256: String
    package let isChanged: Bool

    package var sentence: String {
        isChanged
            ? "Bản gốc của “\(name)” đã bị đổi nội dung (\(sha256))." : "Mất bản gốc của “\(name)” (\(sha256))."
    }
}

/// An original as the registers name it.
struct OriginalName: Sendable, Hashable {
    let name: String
    let sha256: String

    static func all(in session: any Session) throws -> [OriginalName] {
        try session.rows("SELECT DISTINCT file_hash, file_name FROM import ORDER BY file_hash, file_name") {
            OriginalName(name: $0.text(1) ?? "", sha256: $0.text(0) ?? "")
        }
    }
}

/// Originals from one store into another, each held against its hash.
struct OriginalsCopy: Sendable {
    private let source: FileStore
    private let target: FileStore
    private var sizes: [String: Int] = [:]
    private(set) var lost: [LostOriginal] = []

    init(from source: FileStore, to target: FileStore) {
        self.source = source
        self.target = target
    }

    var copied: [KeptOriginal] {
        sizes.map { KeptOriginal(sha256: $0.key, bytes: $0.value) }.sorted { $0.sha256 < $1.sha256 }
    }

    /// One that stands in the store. What is not what its name says is left: if the registers name it, it is told then.
    mutating func copy(_ hash: String) throws {
        if case .kept(let bytes) = try target.copy(hash, from: source) { sizes[hash] = bytes }
    }

    /// One that the registers name.
    mutating func copy(_ original: OriginalName) throws {
        if sizes[original.sha256] != nil { return }
        let isChanged: Bool
        switch try target.copy(original.sha256, from: source) {
        case .kept(let bytes):
            sizes[original.sha256] = bytes
            return
        case .changed: isChanged = true
        case .missing: isChanged = false
        }
        lost.append(LostOriginal(name: original.name, sha256: original.sha256, isChanged: isChanged))
    }
}
