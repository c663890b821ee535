import Basics
import Crypto
import Foundation

extension FileStore {
    /// What became of an original that was to be copied.
    enum CopiedOriginal: Sendable, Hashable {
        case kept(bytes: Int)
        case missing, changed
    }

    /// The hashes of all that the store holds; unfinished copies have other names.
    func all() -> [String] {
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return folders.filter { $0.utf8.count == 2 }.sorted().flatMap { name in
            let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")) ?? []
            return files.filter { $0.hasPrefix(name) && Self.isHash($0) }.sorted()
        }
    }

    /// Takes an original from another store, if it still is what its name says. One that is here already is only read.
    func copy(_ hash: String, from other: FileStore) throws -> CopiedOriginal {
        guard Self.isHash(hash) else { return .missing }
        let (from, to) = (other.path(of: hash), path(of: hash))
        guard FileManager.default.fileExists(atPath: from) else { return .missing }
        if FileManager.default.fileExists(atPath: to) {
            guard try Self.hash(ofFileAt: to) == hash else { return try refuseChanged(to, from: from) }
            return .kept(bytes: try size(of: to))
        }
        do {
            return try placed(to) { temporary in
                try FileManager.default.copyItem(atPath: from, toPath: temporary)
                return try Self.hash(ofFileAt: temporary) == hash
            } ? .kept(bytes: try size(of: to)) : .changed
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(
                "Không chép được bản gốc vào \(folder) (ổ đĩa đầy hoặc không có quyền ghi): hãy giải phóng chỗ trống hoặc chọn nơi khác rồi làm lại."
            )
        }
    }

    /// In one and the same store a changed original is simply changed; in another one nothing is written over it.
    private func refuseChanged(_ path: String, from other: String) throws(Problem) -> CopiedOriginal {
        let same = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        if URL(fileURLWithPath: other).resolvingSymlinksInPath().path == same { return .changed }
        throw Problem(
            "Đã có tệp “\(path)” với nội dung không phải của nó; không có gì được ghi đè: hãy dời tệp ấy đi rồi làm lại."
        )
    }

    private func size(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.size] as? NSNumber)?.intValue ?? 0
    }

    /// Where an original lies that is in the store.
    package func find(_ hash: String) -> String? {
        guard Self.isHash(hash), FileManager.default.fileExists(atPath: path(of: hash)) else { return nil }
        return path(of: hash)
    }

    /// Sixty-four figures: never a path that leads elsewhere.
    private static func isHash(_ name: String) -> Bool {
        name.utf8.count == 64 && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
