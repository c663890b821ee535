import Foundation

/// The files from which inputs are made, by kind, in the order of their paths: the same files and the same seed give the
/// same inputs.
package struct FuzzCorpus: Sendable {
    package struct File: Sendable {
        package let path: String
        package let bytes: [UInt8]
    }

    private var files: [FuzzKind: [File]] = [:]

    /// All files under the folders; larger ones than 256 KiB would only make it slow.
    package init(folders: [String]) {
        let paths = folders.flatMap { folder in
            (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).map {
                "\(folder)/\($0)"
            }
        }
        for path in paths.sorted() {
            guard let kind = FuzzCorpus.kind(of: path), let data = FileManager.default.contents(atPath: path),
                data.count <= 256 << 10
            else { continue }
            files[kind, default: []].append(File(path: path, bytes: Array(data)))
        }
    }

    package func of(_ kind: FuzzKind) -> [File] { files[kind] ?? [] }

    /// By the name's ending; `.txt` are words, one text a file.
    private static func kind(of path: String) -> FuzzKind? {
        switch path.split(separator: ".").last {
        case "txt": return .words
        case "csv": return .csv
        case "xlsx": return .xlsx
        case "xls": return .xls
        default: return nil
        }
    }
}
