import Basics
import Domain
import Storage

/// A submitted report in a list: without what it says.
package struct SubmittedEntry: Sendable {
    package let number: Int
    package let kind: ReportKind
    package let province: ProvinceKey
    package let period: Period
    package let symbol: String?
    /// Nothing where the paper leaves its day open.
    package let signed: Day?
    package let corrects: Int?
    package let at: Int64
    package let actor: String

    package var code: String { SubmittedReport.code(number) }
}

/// How the last submitted paper was headed and signed: the next one mostly is so, too.
package struct RememberedHead: Sendable, Hashable {
    package var parent: String?
    package var place: String?
    package var signerTitle: [String] = ["GIÁM ĐỐC"]
    package var signer: String?
    package var recipients: [String] = []

    package init() {}
}

extension Office {
    /// The last ones first.
    package func submittedEntries(organisation: Int) async throws -> [SubmittedEntry] {
        try await database.read { session in
            let rows = try session.rows(
                """
                SELECT r.number, r.kind, r.province, r.period, r.cut_off, r.symbol, r.signed_on, r.corrects, e.at, e.actor,
                    CASE WHEN r.content LIKE \("%\"placeAndDate\":\"%\(PaperFrame.undated)\"%") THEN 1 ELSE 0 END
                FROM report r JOIN event e ON e.organisation = r.organisation AND e.id = r.event
                WHERE r.organisation = \(organisation) ORDER BY r.number DESC
                """
            ) { row -> SubmittedEntry? in
                guard let kind = row.text(1).flatMap(ReportKind.init(rawValue:)),
                    let province = row.text(2).flatMap(ProvinceKey.init(stored:)),
                    let calendar = row.text(3).flatMap(Period.init(code:)), let signed = row.day(6)
                else { return nil }
                return SubmittedEntry(
                    number: row.int(0) ?? 0, kind: kind, province: province,
                    period: row.int(4).flatMap { calendar.cut(on: $0) } ?? calendar, symbol: row.text(5),
                    signed: row.int(10) == 1 ? nil : signed, corrects: row.int(7), at: row.integer(8) ?? 0,
                    actor: row.text(9) ?? "")
            }
            return rows.compactMap { $0 }
        }
    }

    /// The number of the last one; 0 before the first.
    package func lastSubmitted(organisation: Int) async throws -> Int {
        try await database.read { session in
            try session.first("SELECT COALESCE(MAX(number), 0) FROM report WHERE organisation = \(organisation)") {
                $0.int(0) ?? 0
            } ?? 0
        }
    }

    package func rememberedHead(organisation: Int) async throws -> RememberedHead {
        let last = try await lastSubmitted(organisation: organisation)
        let paper =
            last == 0 ? nil : try await submittedReport(last, organisation: organisation).report.paper
        var head = RememberedHead()
        guard let paper else { return head }
        head.parent = paper.letterHead?.parentBody
        // "Vũng Tàu, ngày 20 tháng 12 năm 2016".
        let words = (paper.letterHead?.placeAndDate ?? "").split(separator: ",").first.map(String.init) ?? ""
        head.place = words.isEmpty ? nil : words
        head.signerTitle = paper.closing?.signerTitle ?? head.signerTitle
        head.signer = paper.closing?.signer
        head.recipients = paper.closing?.recipients ?? []
        return head
    }
}
