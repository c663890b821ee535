import Basics
import Domain
import Foundation
import Storage

/// What a commit did.
package struct CommittedImport: Sendable {
    package let number: Int
    package let plan: ImportPlan
    package let centre: Centre
}

/// How a commit ended.
package enum ImportEnd: Sendable {
    case written(CommittedImport)
    /// The registers are no longer as the preview saw them: nothing was written, and this is the plan as it would be now.
    case changed(ImportPlan, Centre)
    /// This very request wrote it before.
    case known(number: Int, Centre)
}

extension Office {
    /// The plan as the registers stand now. Writes nothing.
    package func previewImport(
        _ request: ImportRequest, mostNotes: Int = ImportNotes.usualLimit, progress: ImportProgress = .untold
    ) async throws -> ImportPlan {
        let centre = try await existingCentre(
            of: request.province, named: request.centre, isNew: request.isNewCentre)
        let file = try await readFile(
            request, organisation: centre?.organisation, mostNotes: mostNotes, progress: progress)
        let at = now()
        await progress.stage(.matching)
        return try await database.read { session in
            try ImportPlanner.plan(
                file, request, organisation: centre?.organisation ?? 0, session: session, at: at)
        }
    }

    /// As `writeImport`, for who gave no request key: registers that have changed since the preview are a problem.
    package func commitImport(_ request: ImportRequest, expecting digest: String? = nil) async throws -> CommittedImport
    {
        switch try await writeImport(request, expecting: digest) {
        case .written(let committed): return committed
        case .changed(let plan, _):
            throw Problem(
                "Sổ đã thay đổi từ lúc xem trước (\(digest ?? "") ≠ \(plan.digest)): hãy xem lại kế hoạch rồi mới nhập."
            )
        case .known(let number, _): throw Problem("Việc này đã được ghi rồi, ở lần nhập số \(number).")
        }
    }

    /// Reads before it takes the write lock, plans again inside the transaction, and writes all or nothing. With
    /// `expecting` (a preview's digest) it writes nothing if the registers have changed since. The same request key writes
    /// once, however often it is asked.
    package func writeImport(
        _ request: ImportRequest, expecting digest: String? = nil, requestKey: String? = nil,
        progress: ImportProgress = .untold
    ) async throws -> ImportEnd {
        let existing = try await existingCentre(
            of: request.province, named: request.centre, isNew: request.isNewCentre)
        if let existing, let number = try await importNumber(requestKey, organisation: existing.organisation) {
            return .known(number: number, existing)
        }
        let file = try await readFile(request, organisation: existing?.organisation, progress: progress)
        try Self.expectRows(file, request)
        try files.keep(fileAt: request.path, hash: file.hash)
        let centre = try await centre(
            of: request.province, named: request.centre, creating: true, isNew: request.isNewCentre)
        await progress.stage(.writing)
        do {
            return .written(try await write(file, request, in: centre, expecting: digest, requestKey: requestKey))
        } catch let changed as PlanChanged {
            return .changed(changed.plan, centre)
        } catch let problem as Problem {
            guard let number = try await importNumber(requestKey, organisation: centre.organisation) else {
                throw problem
            }
            return .known(number: number, centre)
        }
    }

    private func write(
        _ file: ReadFile, _ request: ImportRequest, in centre: Centre, expecting digest: String?, requestKey: String?
    ) async throws -> CommittedImport {
        let (at, actor) = (now(), actor)
        return try await perform(
            "import", organisation: centre.organisation, summary: "Nhập “\(file.name)”", requestKey: requestKey
        ) { work in
            let plan = try ImportPlanner.plan(
                file, request, organisation: centre.organisation, session: work.session, at: at)
            if let digest, digest != plan.digest { throw PlanChanged(plan: plan) }
            var writer = try ImportWriter(plan, work: work)
            let number = try writer.write(request, actor: actor)
            try Self.remember(request.mapping, tables: file.tables, work)
            return CommittedImport(number: number, plan: plan, centre: centre)
        }
    }

    private static func expectRows(_ file: ReadFile, _ request: ImportRequest) throws(Problem) {
        guard file.rows.isEmpty else { return }
        let why = request.mapping == nil ? nil : file.notes.of(.problem).first
        let sentence: Sentence = "Tệp “\(file.name)” không có dòng số liệu nào đọc được: không có gì để nhập."
        throw Problem(why.map { "\(told: sentence) \(told: $0.told)" } ?? sentence)
    }

    /// The import that a request of this key wrote.
    private func importNumber(_ requestKey: String?, organisation: Int) async throws -> Int? {
        guard let requestKey else { return nil }
        return try await database.read { session in
            try session.first(
                """
                SELECT i.number FROM import i JOIN event e ON e.organisation = i.organisation AND e.id = i.event
                WHERE e.organisation = \(organisation) AND e.request_key = \(requestKey)
                """
            ) { $0.int(0) ?? 0 }
        }
    }
}

/// Leaves the transaction without having written.
private struct PlanChanged: Error {
    let plan: ImportPlan
}
