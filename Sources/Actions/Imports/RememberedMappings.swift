import Basics
import Domain
import Storage

/// **Bảng khai cột đã nhớ**: what a person said of these headings; it applies to the next file that has them.
package struct RememberedMapping: Sendable, Hashable {
    /// The folded headings.
    package let signature: String
    package let table: Mapping.Table

    package var headings: [String] { signature.split(separator: "|").map(String.init) }
    package var kind: TableKind? { table.kind.flatMap(TableKind.init(rawValue:)) }
}

extension Office {
    package func rememberedMappings(organisation: Int) async throws -> [RememberedMapping] {
        try await rememberedTables(organisation: organisation).map { RememberedMapping(signature: $0, table: $1) }
            .sorted { $0.signature < $1.signature }
    }

    /// The next file with these headings is read by the dictionary again.
    package func forgetMapping(_ signature: String, organisation: Int) async throws {
        try await perform("forget_mapping", organisation: organisation, summary: "Bỏ bảng khai cột đã nhớ") { work in
            let forgotten = try work.session.run(
                "DELETE FROM header_mapping WHERE organisation = \(organisation) AND signature = \(signature)")
            if forgotten == 0 { throw Problem("Bảng khai cột này không còn được nhớ.") }
        }
    }

    func rememberedTables(organisation: Int?) async throws -> [String: Mapping.Table] {
        guard let organisation else { return [:] }
        return try await database.read { session in
            var mappings: [String: Mapping.Table] = [:]
            try session.forEach("SELECT signature, mapping FROM header_mapping WHERE organisation = \(organisation)") {
                row in
                if let signature = row.text(0), let table = row.text(1).flatMap(Mapping.Table.init(json:)) {
                    mappings[signature] = table
                }
            }
            return mappings
        }
    }

    /// A mapping that a person gave is kept for the next file with the same headings.
    static func remember(_ mapping: Mapping?, tables: [ReadTable], _ work: Work) throws {
        guard let mapping else { return }
        for table in tables {
            guard let (given, _) = mapping.forced(sheet: table.sheet, headings: table.layout.headings) else { continue }
            try work.session.run(
                """
                INSERT INTO header_mapping (organisation, signature, mapping)
                VALUES (\(work.organisation), \(table.layout.signature), \(given.json))
                ON CONFLICT (organisation, signature) DO UPDATE SET mapping = excluded.mapping
                """)
        }
    }
}
