import Basics
import Domain
import Storage

extension Office {
    /// A request as a person asks it: the centre as it was called then, the place as it is shown.
    package func reportRequest(
        _ kind: ReportKind, organisation: Int, province: Province, units: UnitsOf, period: Period, parent: String?,
        signing: ReportSigning, hasRemarks: Bool
    ) async throws -> ReportRequest {
        let shown = units == .now ? Provinces.current(of: province) : province
        let known = try await self.organisation(written: String(organisation))
        // The name that a first import gave it, for want of another, goes with the province of then.
        let isUsual = units == .then && known.isNamedByProgram
        let head = ReportHead(
            centre: isUsual ? Centre.usualName(of: province) : known.name(on: period.last), parent: parent,
            province: shown.name, provinceKind: shown.kind(on: period.last), period: period,
            unitsRemark: units.remark(of: province, in: period), signing: signing, hasRemarks: hasRemarks)
        return ReportRequest(kind: kind, organisation: organisation, province: province, units: units, head: head)
    }

    /// How many establishments the list of a request has.
    package func establishmentCount(_ request: ReportRequest) async throws -> Int {
        let scope = request.scope(request.head.period)
        return try await database.read { session in
            try session.first(
                "SELECT COUNT(*) FROM establishment t WHERE t.organisation = \(scope.organisation) AND t.merged_into IS NULL AND \(scope.place)"
            ) { $0.int(0) ?? 0 } ?? 0
        }
    }
}
