import Actions
import Basics
import Documents
import Domain

/// **Bản đính chính** of a submitted report: shown first, handed in by a form.
enum CorrigendumPages {
    static func show(_ visit: Visit) async throws -> Answer { .page(try await page(visit, visit.query, nil)) }

    static func submit(_ visit: Visit) async throws -> Answer {
        let kept = try await SubmittedPages.kept(visit, for: .submitReport)
        do {
            let (signing, parent) = try await signing(visit, kept, visit.form)
            let made = try await visit.office.corrigendum(
                of: kept, signing: signing, parent: parent, submitting: true)
            let code = made.code ?? kept.code
            return .seeOther(
                "\(SubmittedPages.address)/\(code)", .done("Đã chốt bản đính chính \(code) của \(kept.code)."))
        } catch let problem as Problem {
            return .page(try await page(visit, visit.form, problem.sentence), .unusable)
        }
    }

    private static func signing(_ visit: Visit, _ kept: SubmittedReport, _ fields: Fields) async throws -> (
        ReportSigning, String?
    ) {
        let last = try await visit.office.rememberedHead(organisation: kept.organisation)
        func text(_ name: String) -> String? {
            fields[name].map(Folding.normalise).flatMap { $0.isEmpty ? nil : $0 }
        }
        var day: Day?
        if let written = text("ngay") {
            guard let when = When(written: written), when.first == when.last else {
                throw Problem("Ngày ký “\(written)” không đọc được: hãy ghi như 20/12/2024.")
            }
            day = when.first
        }
        let signing = ReportSigning(
            symbol: text("so-ky-hieu"), place: last.place, day: day, signerTitle: last.signerTitle,
            signer: text("nguoi-ky") ?? last.signer, recipients: last.recipients)
        return (signing, last.parent)
    }

    private static func page(_ visit: Visit, _ fields: Fields, _ problem: String?) async throws -> Page {
        let kept = try await SubmittedPages.kept(visit, for: .submitReport)
        let here = "\(SubmittedPages.address)/\(kept.code)"
        let last = try await visit.office.rememberedHead(organisation: kept.organisation)
        let made = try await visit.office.corrigendum(
            of: kept,
            signing: ReportSigning(
                place: last.place, signerTitle: last.signerTitle, signer: last.signer, recipients: last.recipients),
            parent: last.parent, submitting: false)
        let told = FormParts.problems(problem.map { [(field: nil, sentence: $0)] } ?? [])
        let form = FormParts.form(
            visit, to: "\(here)/dinh-chinh",
            """
            \(FormParts.text("so-ky-hieu", "Số, ký hiệu", value: fields["so-ky-hieu"] ?? ""))\(FormParts.text("ngay", "Ngày ký", value: fields["ngay"] ?? "", hint: "20/12/2024; để trống thì văn bản chừa chỗ ghi tay khi ký"))
            \(FormParts.text("nguoi-ky", "Họ tên người ký", value: fields["nguoi-ky"] ?? last.signer ?? ""))
            <p>Bản đính chính giữ số liệu của lúc này và nêu báo cáo mà nó đính chính; bản đã chốt vẫn còn nguyên.</p>
            <div class="buttons">\(FormParts.submit("Chốt bản đính chính"))\(Parts.button("Thôi", to: here, isMain: false))</div>
            """)
        return Page(
            "Đính chính \(kept.code)", trail: SubmittedPages.trail + [Link(kept.code, here)], isWide: true,
            styles: ["paper.css"], content: "\(told)\(form)\(HtmlWriter.part(of: made.report.paper, unknown: .screen))")
    }
}
