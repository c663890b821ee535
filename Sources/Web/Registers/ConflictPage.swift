import Actions
import Basics
import Documents
import Domain

/// Two people changed the same fields: each field with what it was, what the other made of it and what this one typed, to
/// choose from. Nothing has been written yet.
struct ConflictPage: Sendable {
    let form: RecordForm
    let conflict: EditConflict
    let current: Record

    private var screen: RegisterScreen { form.screen }
    private var address: String { screen.address(of: conflict.code.text) }

    func page(_ visit: Visit) -> Page {
        let code = conflict.code.text
        return Page(
            "Hai người cùng sửa \(code)",
            trail: [Link("Việc hôm nay", "/"), Link(screen.title, screen.address), Link(code, address)],
            content: content(visit))
    }

    private func content(_ visit: Visit) -> HTML {
        let when = OfficeMoment(microsecondsSince1970: conflict.at).vietnamese
        let count = conflict.fields.count
        let who = visit.people.shown(conflict.who)
        let blocks: HTML = conflict.fields.map { block($0, who) }.joined()
        return """
            <div class="notice refused" role="alert" tabindex="-1" id="can-sua"><p><strong>Chưa ghi gì.</strong> \(who) đã ghi hồ sơ này lúc \(when), sau khi bạn mở biểu mẫu, và sửa cùng \(count) trường với bạn. Hãy chọn ở từng trường; các trường khác bạn đã sửa vẫn được ghi.</p></div>
            \(FormParts.form(visit, to: "\(address)/sua", "\(kept)\(blocks)<div class=\"buttons\">\(FormParts.submit("Ghi theo lựa chọn"))\(Parts.link("Thôi, giữ như người kia đã ghi", to: address))</div>"))
            """
    }

    /// What was typed goes along, with the version on which it was.
    private var kept: HTML {
        let fields = screen.definition.fields
        let texts: HTML = form.texts.sorted { $0.key < $1.key }.map {
            FormParts.hidden(FieldControl.name(of: fields[$0.key]), $0.value)
        }.joined()
        return """
            \(FormParts.hidden(RecordForm.requestField, form.requestKey))\(FormParts.hidden(RecordForm.seenField, String(form.seen ?? 0)))\
            \(FormParts.hidden(Reconciled.settledField, String(conflict.version)))\(texts)
            """
    }

    private func block(_ field: EditConflict.Field, _ who: String) -> HTML {
        let definition = screen.definition.fields[field.field]
        return """
            <fieldset class="card"><legend>\(definition.label)</legend>\(FormParts.hidden(Reconciled.askedField, definition.key))
            <p class="quiet">Trước đó: \(words(field.base, definition))</p>
            \(choice(.theirs, "Của \(who)", field.theirs, definition))\(choice(.mine, "Của bạn", field.mine, definition))</fieldset>
            """
    }

    private func choice(_ choice: Reconciled.Choice, _ whose: String, _ value: String, _ field: FieldDefinition) -> HTML
    {
        """
        <label class="check"><input type="radio" name="\(Reconciled.name(of: field))" value="\(choice.rawValue)" required> <span><strong>\(whose):</strong> \(words(value, field))</span></label>
        """
    }

    private func words(_ value: String, _ field: FieldDefinition) -> String { FieldText.named(value, of: field) }
}
