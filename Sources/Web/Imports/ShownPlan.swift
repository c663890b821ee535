import Actions
import Basics
import Documents
import Domain

/// A plan that a job made, for who may see what its file and the registers hold.
struct ShownPlan {
    let job: Job
    let plan: StoredPlan
    /// A commit found the registers changed since the preview: this is the plan as it would be by then.
    let isChanged: Bool
    let desk: ImportDesk
    /// Whether personal fields are shown.
    let showsPersonal: Bool

    init(_ visit: Visit) async throws {
        let job = try await visit.job(named: "number")
        guard job.state == .done else { throw Turned.notFound("Việc này chưa có kế hoạch nào.") }
        switch job.verb {
        case JobVerb.previewImport.name:
            guard let plan = try job.result(as: StoredPlan.self) else { throw ShownPlan.nothing }
            (self.plan, isChanged) = (plan, false)
        case JobVerb.commitImport.name:
            guard let outcome = try job.result(as: ImportOutcome.self), outcome.isChanged, let plan = outcome.plan
            else { throw ShownPlan.nothing }
            (self.plan, isChanged) = (plan, true)
        default: throw ShownPlan.nothing
        }
        self.job = job
        desk = try await ImportDesk(visit)
        showsPersonal = visit.may(.readPersonal)
        let isOwn = try job.account == visit.signedIn().account.username
        guard isOwn || showsPersonal else {
            throw Turned.forbidden(
                "Tệp này do người khác tải lên và có thể có dữ liệu cá nhân: cần quyền xem dữ liệu cá nhân.")
        }
        let key = ProvinceKey(stored: plan.order.province)
        guard desk.provinces.contains(where: { $0.key == key }) else {
            throw Turned.outside("Tệp này là của một tỉnh")
        }
        guard plan.order.isWithin(visit.places(for: .importFiles)) else {
            throw Turned.outside("Kế hoạch này có hồ sơ")
        }
    }

    private static let nothing = Turned.notFound("Việc này không có kế hoạch nhập nào.")

    /// The import that wrote this very plan's file since.
    var written: ImportEntry? { desk.written(plan.order.original.hash, after: job.finishedAt ?? job.createdAt) }

    private var chosen: Province? { ProvinceKey(stored: plan.order.province).flatMap(Provinces.find) }

    private var placed: [ProvinceKey: Int] {
        var placed: [ProvinceKey: Int] = [:]
        for (stored, count) in plan.placed ?? [:] {
            if let key = ProvinceKey(stored: stored) { placed[key] = count }
        }
        return placed
    }

    /// That records are put elsewhere than the person chose, and why.
    var moved: String? { chosen.flatMap { ImportDesk.moved(placed, from: $0) } }

    /// "năm 2024, Phú Yên (đến 30/6/2025)".
    var scope: String {
        let province = (placed.count == 1 ? placed.keys.first.flatMap(Provinces.find) : chosen).map(\.dated)
        return [Period(code: plan.order.period)?.vietnamese, province].compactMap { $0 }.joined(separator: ", ")
    }
}
