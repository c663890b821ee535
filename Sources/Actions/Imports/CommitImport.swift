import Basics
import Domain
import Foundation
import Storage

/// What a commit did.
package struct CommittedImport: Sendable {
    package let number: Int
    package let plan: ImportPlan
}

extension Office {
    /// The plan as the registers stand now. Writes nothing.
    package func previewImport(_ request: ImportRequest) async throws -> ImportPlan {
        let centre = try await existingCentre(
            of: request.province, named: request.centre, isNew: request.isNewCentre)
        let file = try await readFile(request, organisation: centre?.organisation)
        let at = now()
        return try await database.read { session in
            try ImportPlanner.plan(file, organisation: centre?.organisation ?? 0, session: session, at: at)
        }
    }

    /// Reads before it takes the write lock, plans again inside the transaction, and writes all or nothing. With
    /// `expecting` (a preview's digest) it refuses if the registers have changed since.
    package func commitImport(_ request: ImportRequest, expecting digest: String? = nil) async throws -> CommittedImport
    {
        let existing = try await existingCentre(
            of: request.province, named: request.centre, isNew: request.isNewCentre)
        let file = try await readFile(request, organisation: existing?.organisation)
        guard !file.rows.isEmpty else {
            let why = request.mapping == nil ? nil : file.notes.of(.problem).first
            let sentence = "Tệp “\(file.name)” không có dòng số liệu nào đọc được: không có gì để nhập."
            throw Problem([sentence, why?.sentence].compactMap { $0 }.joined(separator: " "))
        }
        try files.keep(fileAt: request.path, hash: file.hash)
        let centre = try await centre(
            of: request.province, named: request.centre, creating: true, isNew: request.isNewCentre)
        let at = now()
        let actor = actor
        return try await perform("import", organisation: centre.organisation, summary: "Nhập “\(file.name)”") { work in
            let plan = try ImportPlanner.plan(file, organisation: centre.organisation, session: work.session, at: at)
            if let digest, digest != plan.digest {
                throw Problem(
                    "Sổ đã thay đổi từ lúc xem trước (\(digest) ≠ \(plan.digest)): hãy xem lại kế hoạch rồi mới nhập.")
            }
            var writer = try ImportWriter(plan, work: work)
            let number = try writer.write(request, actor: actor)
            try Self.remember(request.mapping, tables: file.tables, work)
            return CommittedImport(number: number, plan: plan)
        }
    }

    /// A mapping that a person gave is kept for the next file with the same headings.
    private static func remember(_ mapping: Mapping?, tables: [ReadTable], _ work: Work) throws {
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
