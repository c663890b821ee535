import Basics
import Storage

/// **Chép cả sổ và kho tệp**: one mechanism for a move, a backup and a restore. The originals come first, then the rows
/// that name them, so that no row is ever kept before its file.
struct InstallationCopy: Sendable {
    let source: Office
    let target: Office
    var expected: [TableFingerprint]?

    func run() async throws -> CopiedInstallation {
        var bulk = OriginalsCopy(from: source.files, to: target.files)
        for hash in source.files.all() { try bulk.copy(hash) }
        let (before, moment) = (bulk, source.now())
        let copy = DatabaseCopy(source: source.database, target: target.database, expected: expected) { session in
            var originals = before
            for name in try OriginalName.all(in: session) { try originals.copy(name) }
            return originals
        }
        let copied = try await copy.run()
        return CopiedInstallation(
            moment: moment, tables: copied.tables, files: copied.value.copied,
            filesFolder: target.files.folder, lost: copied.value.lost)
    }
}

/// What a copy of an installation holds.
package struct CopiedInstallation: Sendable {
    /// Microseconds since 1970. What is written later may not be in it.
    package let moment: Int64
    package let tables: [TableFingerprint]
    package let files: [KeptOriginal]
    /// Where the originals are now.
    package let filesFolder: String
    package let lost: [LostOriginal]

    package var rows: Int { tables.reduce(0) { $0 + $1.rows } }
    package var bytes: Int { files.reduce(0) { $0 + $1.bytes } }
}
