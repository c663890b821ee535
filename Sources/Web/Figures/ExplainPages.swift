import Actions
import Basics
import Documents
import Domain

/// “Giải trình chênh lệch”: the published figure beside the counted one, and a person's words for why they differ.
enum ExplainPages {
    static let late = LateForm(
        "Giải trình chênh lệch",
        [
            "loi": "Lời giải trình", "chi-tieu": "Chỉ tiêu", "ky": "Kỳ", "don-vi": "Địa bàn",
            "ma": "Mã của số đã công bố",
        ])

    static func form(_ visit: Visit) async throws -> Answer { .page(try await page(visit, visit.query, nil)) }

    static func write(_ visit: Visit) async throws -> Answer {
        let organisation = try visit.organisation()
        let asked = try await FigureAsked.read(visit, visit.form, for: .explain)
        let code = visit.form["chi-tieu"] ?? ""
        let words = Folding.normalise(visit.form["loi"] ?? "")
        do {
            let record = try RecordCode(visit.form["ma"] ?? "")
            let known = try await visit.office.published(code, asked.scope)
            guard let stored = known.first(where: { $0.code == record.text }) else {
                throw Problem(
                    "Số đã công bố \(record.text) không thuộc chỉ tiêu và kỳ này: hãy mở lại trang giải trình.")
            }
            if words.isEmpty, stored.record.text(PublishedFigureField.explanation) == nil {
                throw Problem("Hãy ghi lời giải trình: vì sao số đếm được khác số đã công bố.")
            }
            try await visit.office.explain(
                record, words, organisation: organisation, seen: visit.form["ban"].flatMap { Int64($0) })
        } catch let problem as Problem {
            return .page(try await page(visit, visit.form, problem.sentence), .unusable)
        }
        let done = words.isEmpty ? "Đã bỏ lời giải trình." : "Đã ghi lời giải trình."
        return .seeOther(asked.address("/so-lieu"), .done(done))
    }

    private static func page(_ visit: Visit, _ fields: Fields, _ problem: String?) async throws -> Page {
        let asked = try await FigureAsked.read(visit, fields, for: .explain)
        let code = fields["chi-tieu"] ?? ""
        let records = try await visit.office.published(code, asked.scope)
        let sheet = try await visit.office.figures(asked.scope, province: asked.province)
        guard let figure = sheet.figures.first(where: { $0.code == code }), !records.isEmpty else {
            throw Turned.notFound("Chỉ tiêu này chưa có số đã công bố trong \(asked.words).")
        }
        if figure.published?.isOfPlaces == true {
            throw Problem(
                "Số đã công bố là của riêng tỉnh cũ, không so được với số theo địa giới hiện nay: hãy giải trình ở số liệu của tỉnh ấy."
            )
        }
        let forms: HTML = records.map { form(visit, asked, figure, $0, typed: fields) }.joined()
        let told = FormParts.problems(problem.map { [(field: nil, sentence: $0)] } ?? [])
        return Page(
            "Giải trình chênh lệch: \(figure.name)", trail: [Link("Số liệu", asked.address("/so-lieu"))],
            content: "\(told)\(facts(asked, figure))\(forms)")
    }

    private static func facts(_ asked: FigureAsked, _ figure: Figure) -> HTML {
        let value: HTML = figure.value.map { "\($0.vietnamese) \(figure.indicator.unit)" } ?? Parts.unknown
        let counted = Parts.link(
            "Xem các hồ sơ tạo nên số này", to: asked.address("/so-lieu/ban-ghi", [("chi-tieu", figure.code)]))
        let difference: HTML = figure.difference.map { "\(FigureLine.signed($0))" } ?? Parts.unknown
        let hasRecords = FigureRecords.areThere(behind: figure)
        return Parts.section(
            asked.words.capitalisedFirst,
            Parts.facts([
                ("Số đếm được", "\(value)\(hasRecords ? " – \(counted)" as HTML : "")"),
                ("Chênh lệch (đếm được − công bố)", difference),
            ]))
    }

    private static func form(
        _ visit: Visit, _ asked: FigureAsked, _ figure: Figure, _ stored: StoredRecord, typed: Fields
    ) -> HTML {
        let record = stored.record
        let value = PublishedFigureField.value.definition.words(record[PublishedFigureField.value])
        let kept = record.text(PublishedFigureField.explanation) ?? ""
        let words = typed["ma"] == stored.code ? typed["loi"] ?? kept : kept
        let hidden: HTML =
            (asked.fields.pairs.map { ($0.name, $0.value) } + [
                ("chi-tieu", figure.code), ("ma", stored.code), ("ban", "\(stored.version)"),
            ]).map { FormParts.hidden($0.0, $0.1) }.joined()
        let facts = Parts.facts([
            ("Số đã công bố", "\(value) \(figure.indicator.unit)"),
            ("Nguyên văn", "\(record.text(PublishedFigureField.printed) ?? "—")"),
            ("Nguồn", "\(record.text(PublishedFigureField.citation) ?? "—")"),
            ("Mã", Parts.link(stored.code, to: Register.publishedFigure.recordAddress(stored.code))),
        ])
        let area = FormParts.area(
            "loi", "Lời giải trình", value: words,
            hint: "Vì sao hai số khác nhau; lời này đi cùng số liệu vào báo cáo."
                + (kept.isEmpty ? "" : " Để trống là bỏ lời đã ghi."))
        return FormParts.form(
            visit, to: "/so-lieu/giai-trinh",
            "\(facts)\(hidden)\(area)<div class=\"buttons\">\(FormParts.submit("Ghi giải trình"))\(Parts.button("Thôi", to: asked.address("/so-lieu"), isMain: false))</div>"
        )
    }
}
