import Actions
import Basics
import Documents
import Domain

/// Both records field by field, what hangs on each, and the forms of the decision.
struct PairPage {
    let visit: Visit
    let detail: PairDetail
    /// A form that came back.
    let typed: Fields?
    let problem: String?
    /// On to the next pair, and back.
    var ways: HTML?

    private var pair: DuplicatePair { detail.pair }
    private var areTwoEstablishments: Bool { pair.register == .establishment }
    private var isOpen: Bool { pair.isWaiting }

    var page: Page {
        Page(
            title,
            trail: [Link("Cơ sở", "/co-so"), Link("Cặp có thể trùng", DuplicatePages.address)], isWide: true,
            content: "\(told)\(ways)\(state)\(areTwoEstablishments ? comparison : mention)")
    }

    /// In the order of the columns.
    private var title: String {
        let (establishment, subject) = (name(detail.establishment), name(detail.subject))
        return areTwoEstablishments
            ? "\(establishment) và \(subject) có phải là một cơ sở?"
            : "\(pair.register.definition.noun.capitalisedFirst) \(subject) có phải là của \(establishment)?"
    }

    /// By its name; a record without one by its code.
    private func name(_ side: PairSide) -> String {
        side.listed.stored.record.name.map { "“\(FieldText.clipped($0, to: 80))”" } ?? side.listed.code
    }

    private var told: HTML? { FormParts.problems(problem.map { [(field: nil, sentence: $0)] } ?? []) }

    private var state: HTML {
        if let rest = detail.rest {
            return "<div class=\"notice warning\"><p>Cặp này không còn chờ quyết định: \(rest)</p></div>"
        }
        let reasons = pair.grounds(showsPersonal: visit.may(.readPersonal))
        let grounds = pair.score > 0 ? "\(pair.score) điểm: \(reasons)." : "\(reasons)."
        guard !isOpen else { return "<p class=\"lead\">Nghi là một, \(grounds)</p>" }
        let what = pair.state == .different ? "Đã quyết định: khác nhau" : areTwoEstablishments ? "Đã gộp" : "Đã nối"
        let who: HTML = detail.decision.map { " bởi \(visit.people.shown($0.actor)), \(Parts.moment($0.at))" } ?? ""
        return
            "<div class=\"notice done\"><p><strong>\(what)</strong>\(who). \(grounds.capitalisedFirst)</p></div>\(parting)"
    }

    /// The way back of a decision.
    private var parting: HTML? {
        if pair.state == .different {
            return DecidedTable.reconsidering(
                pair, visit,
                hint:
                    "Xét lại thì cặp này không còn là “khác nhau” và lại chờ quyết định, nếu hai hồ sơ nay vẫn giống nhau."
            )
        }
        guard pair.state == .same else { return nil }
        let parted = areTwoEstablishments ? mergedCode : pair.subjectCode
        guard let parted else { return nil }
        return FormParts.form(
            visit, to: "\(DuplicatePages.address)/tach",
            "\(FormParts.hidden("ma", parted))<p class=\"hint\">Tách lại thì hai hồ sơ được tính riêng, những giá trị đã lấy khi gộp trở về như trước, và cặp này lại chờ quyết định.</p><div class=\"buttons\">\(FormParts.submit("Tách \(parted)", isMain: false))</div>"
        )
    }

    private var mergedCode: String? {
        [detail.subject, detail.establishment].first { $0.listed.mergedInto != nil }?.listed.code
    }

    // Two establishments

    private var comparison: HTML {
        guard isOpen else { return fieldTable(isChoosing: false) }
        let versions: HTML = [detail.subject, detail.establishment].map { side in
            FormParts.hidden(
                "ban-\(side.listed.code)", typed?["ban-\(side.listed.code)"] ?? "\(side.listed.stored.version)")
        }.joined()
        let kept = typed?["giu"] ?? pair.establishmentCode
        let keep: HTML = [detail.establishment, detail.subject].map { side in
            let mark: HTML? = side.listed.code == kept ? " checked" : nil
            return
                "<label class=\"check\"><input type=\"radio\" name=\"giu\" value=\"\(side.listed.code)\"\(mark)> Giữ \(side.listed.code) “\(side.listed.stored.record.name ?? "")”</label>"
                as HTML
        }.joined()
        let form = FormParts.form(
            visit, to: visit.addressWithQuery,
            """
            \(FormParts.hidden("viec", "gop"))\(versions)\(fieldTable(isChoosing: true))
            <fieldset class="field"><legend>Hồ sơ nào ở lại</legend>\(keep)<p class="hint">Hồ sơ kia vẫn còn, trỏ về hồ sơ ở lại; đề án, sản phẩm, số liệu của cả hai được tính là của một cơ sở. Tách lại được.</p></fieldset>
            <div class="buttons">\(FormParts.submit("Gộp hai hồ sơ"))</div>
            """)
        return "<div class=\"pair\">\(form)\(apart)</div>"
    }

    private var apart: HTML {
        FormParts.form(
            visit, to: visit.addressWithQuery,
            "\(FormParts.hidden("viec", "khac"))<p class=\"hint\">Hai hồ sơ là hai cơ sở khác nhau: cặp này không được hỏi lại. Cần thì xét lại ở danh sách “Đã quyết định”.</p><div class=\"buttons\">\(FormParts.submit("Khác nhau", isMain: false))</div>"
        )
    }

    private func fieldTable(isChoosing: Bool) -> HTML {
        let fields = Register.establishment.definition.fields
        let rows: HTML = fields.indices.map { fieldRow($0, fields[$0], isChoosing: isChoosing) }.joined()
        return """
            <div class="frame" role="region" aria-label="Hai hồ sơ cạnh nhau" tabindex="0"><table><caption class="only-read">Hai hồ sơ cạnh nhau</caption>
            <thead><tr><th scope="col">Trường</th>\(head(detail.establishment))\(head(detail.subject))<th scope="col">So sánh</th></tr></thead>
            <tbody>\(rows)\(hangingRow)\(originRow)</tbody></table></div>
            """
    }

    private func head(_ side: PairSide) -> HTML {
        "<th scope=\"col\"><a href=\"\(side.listed.stored.record.register.recordAddress(side.listed.code))\">\(side.listed.code)</a></th>"
    }

    private func fieldRow(_ index: Int, _ field: FieldDefinition, isChoosing: Bool) -> HTML {
        let isHidden = field.isPersonal && !visit.may(.readPersonal)
        let left = detail.establishment.words[index]
        let right = detail.subject.words[index]
        let words: String
        switch (left, right) {
        case (nil, nil): words = ""
        case (nil, _?), (_?, nil): words = "chỉ một bên có"
        case (let left?, let right?): words = left == right ? "giống nhau" : "khác nhau"
        }
        let differs = left != right
        // Without the right to read them nobody chooses between them: the kept record's stay.
        let mayChoose = isChoosing && differs && !isHidden
        func cell(_ side: PairSide, _ value: String?) -> HTML {
            let shown: HTML = isHidden && value != nil ? FieldText.withheld : value.map { "\($0)" } ?? Parts.unknown
            guard mayChoose else { return "<td\(differs ? " class=\"differs\"" : "" as HTML)>\(shown)</td>" }
            let mark: HTML? = isChosen(index, side) ? " checked" : nil
            return """
                <td class="differs"><label class="check"><input type="radio" name="f-\(index)" value="\(side.listed.code)"\(mark)> <span>\(shown)<span class="only-read"> – \(field.label) của \(side.listed.code)</span></span></label></td>
                """
        }
        return """
            <tr><th scope="row">\(field.label)</th>\(cell(detail.establishment, left))\(cell(detail.subject, right))<td>\(differs ? "<strong>\(words)</strong>" : "\(words)" as HTML)</td></tr>

            """
    }

    /// What was typed; else the establishment's, or the only value that there is.
    private func isChosen(_ index: Int, _ side: PairSide) -> Bool {
        if let typed = typed?["f-\(index)"] { return typed == side.listed.code }
        let isFirst = side.listed.code == pair.establishmentCode
        return (detail.establishment.words[index] == nil) != isFirst
    }

    private var hangingRow: HTML {
        func cell(_ side: PairSide) -> HTML {
            let words = side.related.map { "\($0.count) \($0.register.definition.noun)" }
            return "<td>\(words.isEmpty ? "chưa có gì" : words.joined(separator: ", "))</td>"
        }
        return
            "<tr><th scope=\"row\">Đã gắn với hồ sơ</th>\(cell(detail.establishment))\(cell(detail.subject))<td></td></tr>"
    }

    private var originRow: HTML {
        func cell(_ side: PairSide) -> HTML { "<td>\(side.listed.origin?.words ?? "nhập tay")</td>" }
        return "<tr><th scope=\"row\">Từ</th>\(cell(detail.establishment))\(cell(detail.subject))<td></td></tr>"
    }

    // A name that may be an establishment

    private var mention: HTML {
        let sides: HTML = [detail.subject, detail.establishment].map(card).joined()
        guard isOpen else { return "<div class=\"compare\">\(sides)</div>" }
        let link = FormParts.form(
            visit, to: visit.addressWithQuery,
            "\(FormParts.hidden("viec", "gop"))<p class=\"hint\">Nối thì \(pair.register.definition.noun) này được tính cho cơ sở \(pair.establishmentCode). Tách lại được.</p><div class=\"buttons\">\(FormParts.submit("Nối với \(pair.establishmentCode)"))</div>"
        )
        return "<div class=\"compare\">\(sides)</div><div class=\"pair\">\(link)\(apart)</div>"
    }

    private func card(_ side: PairSide) -> HTML {
        let record = side.listed.stored.record
        let register = record.register
        let facts = zip(register.definition.fields, side.words).compactMap { field, words -> (String, HTML)? in
            guard let words else { return nil }
            return (field.label, field.isPersonal && !visit.may(.readPersonal) ? FieldText.withheld : "\(words)")
        }
        let hanging = side.related.map { "\($0.count) \($0.register.definition.noun)" }.joined(separator: ", ")
        let more: [(String, HTML)] =
            [("Từ", "\(side.listed.origin?.words ?? "nhập tay")")]
            + (hanging.isEmpty ? [] : [("Đã gắn với hồ sơ", "\(hanging)")])
        return """
            <section class="card"><h2><a href="\(register.recordAddress(side.listed.code))">\(side.listed.code)</a> – \(register.definition.noun)</h2>\(Parts.facts(facts + more))</section>
            """
    }
}
