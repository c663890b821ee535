import Domain
import Storage

/// The versions of registers in one moment: what was made from them is still right while they are the same.
package struct RegisterVersions: Sendable, Hashable {
    private let versions: [Int64]

    /// 0 for a register in which nothing was ever written.
    init(_ registers: [Register], organisation: Int, _ session: any Session) throws {
        var found: [String: Int64] = [:]
        try session.forEach(
            "SELECT register, version FROM register_version WHERE organisation = \(organisation)"
        ) { row in
            if let register = row.text(0) { found[register] = row.integer(1) }
        }
        versions = registers.map { found[$0.rawValue] ?? 0 }
    }

    /// "17-4", for an ETag.
    package var tag: String { versions.map(String.init).joined(separator: "-") }
}

extension Office {
    /// Of all registers. To be asked before the answer that is kept under it: then the answer may be newer than its versions
    /// say, never older.
    package func registerVersions(organisation: Int) async throws -> RegisterVersions {
        try await database.read { try RegisterVersions(Register.allCases, organisation: organisation, $0) }
    }
}
