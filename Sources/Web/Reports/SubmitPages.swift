import Actions
import Basics
import Documents
import Domain

/// “Chốt báo cáo”: what it means is said first, then the report is kept as it is.
enum SubmitPages {
    static func confirm(_ visit: Visit) async throws -> Answer {
        .page(try await page(visit, visit.query, nil))
    }

    static func submit(_ visit: Visit) async throws -> Answer {
        let kind = try ReportKind.of(slug: visit.parameter("kind"))
        let asked = try await ReportAsked.read(visit, kind, visit.form, for: .submitReport)
        if let problem = asked.problems.first {
            return .page(try await page(visit, visit.form, problem.sentence), .unusable)
        }
        do {
            let kept = try await visit.office.submit(
                try await asked.request(visit.office),
                requestKey: RequestKey.ofContent(RequestKey.read(visit.form), visit.form))
            return .seeOther(
                "/bao-cao/da-chot/\(kept.code)",
                .done("Đã chốt \(kept.code): từ nay báo cáo này được giữ nguyên, dù sổ có thay đổi."))
        } catch let problem as Problem {
            return .page(try await page(visit, visit.form, problem.sentence), .unusable)
        }
    }

    private static func page(_ visit: Visit, _ fields: Fields, _ problem: String?) async throws -> Page {
        let kind = try ReportKind.of(slug: visit.parameter("kind"))
        let asked = try await ReportAsked.read(visit, kind, fields, for: .submitReport)
        let request = try await asked.request(visit.office)
        let told = FormParts.problems(problem.map { [(field: "so-ky-hieu", sentence: $0)] } ?? [])
        let signing = request.head.signing
        // The symbol may be mended here: it is what is mostly refused.
        let hidden: HTML = asked.fields.pairs.filter { $0.name != ReportAsked.Key.symbol.rawValue }.map {
            FormParts.hidden($0.name, $0.value)
        }.joined()
        let facts = Parts.facts([
            ("Báo cáo", "\(kind.title) \(request.head.periodWords)"), ("Địa bàn", "\(request.head.place)"),
            ("Đơn vị lập", "\(request.head.centre)"),
            ("Ngày ký", signing.day.map { "\($0.vietnamese)" } ?? "để trống, ghi tay khi ký"),
            ("Người ký", "\(signing.signerTitle.joined(separator: " ")) \(signing.signer ?? "")"),
        ])
        let paper = try await visit.office.reportToShow(request).paper
        let lacking = ReportLacks.html(ReportLacks.of(paper, signing))
        let form = FormParts.form(
            visit, to: "\(kind.address)/chot",
            """
            \(FormParts.hidden(RecordForm.requestField, RequestKey.read(fields)))\(hidden)\(facts)\(FormParts.text("so-ky-hieu", "Số, ký hiệu", value: asked.written[.symbol] ?? "", hint: "Mỗi số chỉ dùng cho một báo cáo; để trống nếu chưa có.", problem: problem))
            \(lacking)<p>Chốt là giữ nguyên số liệu và văn bản như lúc này. Sau đó không sửa được báo cáo đã chốt; khi sổ thay đổi, trang của báo cáo cho biết khác gì và lập được bản đính chính.</p>
            <div class="buttons">\(FormParts.submit("Chốt báo cáo"))\(Parts.button("Xem lại", to: asked.address(kind.address), isMain: false))</div>
            """)
        return Page(
            "Chốt báo cáo", trail: ReportPages.trail + [Link(kind.title, asked.address(kind.address))],
            content: "\(told)\(form)")
    }
}
