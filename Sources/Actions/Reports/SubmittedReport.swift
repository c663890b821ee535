import Basics
import Crypto
import Domain
import Foundation
import Storage

/// **Báo cáo đã nộp**: kept as it was, whatever the registers say later.
package struct SubmittedReport: Sendable {
    package let organisation: Int
    package let number: Int
    package let kind: ReportKind
    package let province: ProvinceKey
    package let period: Period
    package let units: UnitsOf
    package let symbol: String?
    /// As the paper says; nothing where it leaves its day open. `at` is when it was handed in here.
    package let signed: Day?
    /// The paper's day, or that on which it was handed in: for the files made of it.
    package let made: Day
    let hasRemarks: Bool
    /// The number of the report that it corrects.
    package let corrects: Int?
    package let at: Int64
    package let actor: String
    package let report: Report

    /// "BC-0003".
    package var code: String { SubmittedReport.code(number) }

    package static func code(_ number: Int) -> String {
        let digits = String(number)
        return "BC-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// `3`, `BC-3` or `BC-0003`.
    package static func number(written text: String) throws(Problem) -> Int {
        let digits = text.uppercased().hasPrefix("BC-") ? String(text.dropFirst(3)) : text
        guard let number = Int(digits), number > 0 else {
            throw Problem(
                "“\(text)” không phải số của báo cáo đã nộp: ghi như BC-0003 (xem \(remedy: .submittedReports)).")
        }
        return number
    }
}

/// What of a report is kept: the figures and the paper, from which every format is made again.
struct StoredReport: Codable {
    let sheets: [Sheet]
    let paper: Paper

    /// The same report gives the same text: keys are in order.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    static func hash(_ text: String) -> String { FileStore.hexadecimal(SHA256.hash(data: Data(text.utf8))) }
}

extension Office {
    /// **Nộp báo cáo**: makes the report and keeps it in one transaction; from now on it is read, not asked again.
    /// The same request key keeps one report, however often it is asked.
    package func submit(
        _ request: ReportRequest, corrects: Int? = nil, paper: Paper? = nil, requestKey: String? = nil
    ) async throws -> SubmittedReport {
        let organisation = request.organisation
        let day = request.head.signing.day ?? today
        let number = try await perform(
            "submit_report", organisation: request.organisation,
            summary: "Nộp báo cáo \(request.kind.title.loweredFirst) \(request.head.period.vietnamese)",
            requestKey: requestKey,
            again: { session, event in
                let number = try session.first(
                    "SELECT number FROM report WHERE organisation = \(organisation) AND event = \(event)"
                ) { $0.int(0) ?? 0 }
                guard let number else { throw Problem("Việc này đã được ghi rồi, không ghi lần nữa.") }
                return number
            }
        ) { work in
            let report = try ReportAssembly(request, work.session).report()
            if let symbol = request.head.signing.symbol { try Self.refuseSecond(symbol, work) }
            let text = try StoredReport(sheets: report.sheets, paper: paper ?? report.paper).text()
            let number = try work.reserve(1, of: "report")
            let period = request.head.period
            try work.session.run(
                """
                INSERT INTO report (organisation, number, event, kind, province, period, cut_off, units, symbol, signed_on,
                    remarks, corrects, content_hash, content)
                VALUES (\(work.organisation), \(number), \(work.event), \(request.kind.rawValue), \(request.province.key.stored),
                    \(period.code), \(period.cutOff), \(request.units.rawValue), \(request.head.signing.symbol), \(day),
                    \(request.head.hasRemarks ? 1 : 0), \(corrects), \(StoredReport.hash(text)), \(text))
                """)
            return Int(number)
        }
        return try await submittedReport(number, organisation: request.organisation)
    }

    package func submittedReport(_ number: Int, organisation: Int) async throws -> SubmittedReport {
        try await database.read { try Self.submitted(number, organisation, $0) }
    }

    /// All of them by number.
    package func submittedReports(organisation: Int) async throws -> [SubmittedReport] {
        try await database.read { session in
            let numbers = try session.rows(
                "SELECT number FROM report WHERE organisation = \(organisation) ORDER BY number"
            ) { $0.int(0) ?? 0 }
            return try numbers.map { try Self.submitted($0, organisation, session) }
        }
    }

    /// What the same report would say differently today; one that was corrected, from its last corrigendum on.
    package func differences(_ submitted: SubmittedReport) async throws -> [ReportDifference] {
        let today = try await report(try await request(for: submitted))
        let said = try await lastCorrigendum(of: submitted) ?? submitted
        return ReportDifference.between(submitted: said.report.sheets, today: today.sheets)
    }

    /// Nothing if it was never corrected.
    package func lastCorrigendum(of submitted: SubmittedReport) async throws -> SubmittedReport? {
        try await database.read { session in
            let number = try session.first(
                "SELECT MAX(number) FROM report WHERE organisation = \(submitted.organisation) AND corrects = \(submitted.number)"
            ) { $0.int(0) }.flatMap { $0 }
            return try number.map { try Self.submitted($0, submitted.organisation, session) }
        }
    }

    /// A number and symbol is one paper's.
    private static func refuseSecond(_ symbol: String, _ work: Work) throws {
        let used = try work.session.rows(
            "SELECT number, symbol FROM report WHERE organisation = \(work.organisation) AND symbol IS NOT NULL"
        ) { ($0.int(0) ?? 0, $0.text(1) ?? "") }
        guard let number = used.first(where: { $0.1.uppercased() == symbol.uppercased() })?.0 else { return }
        throw Problem(
            "Số \(symbol) đã dùng cho \(SubmittedReport.code(number)): hãy ghi số khác bằng \(remedy: .symbol)."
        )
    }

    /// **Bản đính chính**; submitted, it keeps the figures of now and names the report that it corrects.
    package func corrigendum(
        of submitted: SubmittedReport, signing: ReportSigning, parent: String?, submitting: Bool
    ) async throws -> (report: Report, code: String?) {
        let differences = try await differences(submitted)
        guard !differences.isEmpty else {
            throw Problem("\(submitted.code): số liệu hôm nay vẫn như lần báo cáo gần nhất, không có gì để đính chính.")
        }
        var request = try await request(for: submitted)
        request.head.signing = signing
        request.head.parent = parent ?? submitted.report.paper.letterHead?.parentBody
        let made = CorrigendumPaper.make(
            submitted.kind, request.head, symbol: submitted.symbol, signed: submitted.signed, differences: differences)
        guard submitting else { return (made, nil) }
        let kept = try await submit(request, corrects: submitted.number, paper: made.paper)
        return (made, kept.code)
    }

    /// The same question again.
    private func request(for submitted: SubmittedReport) async throws -> ReportRequest {
        guard let province = Provinces.find(submitted.province) else {
            throw Problem("\(submitted.code): tỉnh \(submitted.province.stored) không còn trong danh mục.")
        }
        let shown = submitted.units == .now ? Provinces.current(of: province) : province
        let head = ReportHead(
            centre: try await organisation(written: String(submitted.organisation)).name(on: today), parent: nil,
            province: shown.name,
            provinceKind: shown.kind(on: submitted.period.last), period: submitted.period,
            unitsRemark: submitted.units.remark(of: province, in: submitted.period),
            hasRemarks: submitted.hasRemarks)
        return ReportRequest(
            kind: submitted.kind, organisation: submitted.organisation, province: province, units: submitted.units,
            head: head)
    }

    static func submitted(_ number: Int, _ organisation: Int, _ session: any Session) throws -> SubmittedReport {
        let found = try session.first(
            """
            SELECT r.kind, r.province, r.period, r.cut_off, r.units, r.symbol, r.signed_on, r.corrects, e.at, e.actor,
                r.content_hash, r.content, r.remarks
            FROM report r JOIN event e ON e.organisation = r.organisation AND e.id = r.event
            WHERE r.organisation = \(organisation) AND r.number = \(number)
            """
        ) { row in try read(number, organisation, row) }
        guard let found else {
            throw Problem(
                "Không có báo cáo \(SubmittedReport.code(number)): xem \(remedy: .submittedReports).")
        }
        return found
    }

    private static func read(_ number: Int, _ organisation: Int, _ row: any SQLRow) throws -> SubmittedReport {
        let text = row.text(11) ?? ""
        guard let kind = row.text(0).flatMap(ReportKind.init(rawValue:)),
            let province = row.text(1).flatMap(ProvinceKey.init(stored:)),
            let calendar = row.text(2).flatMap(Period.init(code:)),
            let units = row.text(4).flatMap(UnitsOf.init(rawValue:)), let made = row.day(6),
            StoredReport.hash(text) == row.text(10),
            let stored = try? JSONDecoder().decode(StoredReport.self, from: Data(text.utf8))
        else {
            throw Problem(
                "Báo cáo \(SubmittedReport.code(number)) trong cơ sở dữ liệu không còn nguyên vẹn: hãy phục hồi từ bản sao lưu."
            )
        }
        return SubmittedReport(
            organisation: organisation, number: number, kind: kind, province: province,
            period: row.int(3).flatMap { calendar.cut(on: $0) } ?? calendar, units: units, symbol: row.text(5),
            signed: stored.paper.isUndated ? nil : made, made: made, hasRemarks: row.int(12) == 1, corrects: row.int(7),
            at: row.integer(8) ?? 0,
            actor: row.text(9) ?? "",
            report: Report(kind: kind, sheets: stored.sheets, paper: stored.paper))
    }
}
