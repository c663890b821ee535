import Actions
import Basics
import Documents
import Domain

/// What stands in a record's form: the texts by field, as typed or as the record has them.
struct RecordForm: Sendable {
    let screen: RegisterScreen
    var texts: [Int: String]
    var problems = FormProblems()
    /// The place of a new record; of one that is there already it stays.
    var province: ProvinceKey?
    var places: [Province] = []
    /// Made when the form is shown: sent twice, the work is done once.
    let requestKey: String
    /// The version that the person saw; nothing for a new record.
    var seen: Int64?
    /// By field that points to a record: what may be meant.
    var suggestions: [Int: [(code: String, name: String)]] = [:]
    /// Fields of persons that this one may not read are not in the form, and so are not changed by it.
    let text: FieldText

    static let requestField = "lan"
    static let seenField = "seen"
    static let provinceField = "tinh"

    private var fields: [FieldDefinition] { screen.definition.fields }

    /// What the form was sent with; fields of persons that the form did not show are not taken from it.
    static func texts(_ form: Fields, _ screen: RegisterScreen, _ text: FieldText) -> [Int: String] {
        var texts: [Int: String] = [:]
        for (index, field) in screen.definition.fields.enumerated() where !text.isWithheld(field) {
            if let written = form[FieldControl.name(of: field)] { texts[index] = written }
        }
        return texts
    }

    /// As the record has it, to be changed. `references`: field key → "CS-0004 Công ty …".
    static func texts(_ record: Record, _ references: [String: String], _ text: FieldText) -> [Int: String] {
        var texts: [Int: String] = [:]
        for (index, field) in record.register.definition.fields.enumerated() where !text.isWithheld(field) {
            texts[index] = references[field.key] ?? field.written(record.values[index])
        }
        return texts
    }

    func html(_ visit: Visit, to address: String, submit: String, back: String) -> HTML {
        let needed = needed
        let groups: HTML = screen.groups.map { group($0, needed) }.joined()
        let seen: HTML? = seen.map { FormParts.hidden(RecordForm.seenField, String($0)) }
        let form = FormParts.form(
            visit, to: address,
            """
            \(FormParts.hidden(RecordForm.requestField, requestKey))\(seen)\(place)\(groups)\
            <div class="buttons at-hand">\(FormParts.submit(submit))\(Parts.link("Thôi, không ghi", to: back))</div>
            """)
        return "\(FormParts.problems(problems.lines(screen)))\(form)"
    }

    private var place: HTML? {
        guard let province else { return nil }
        guard places.count > 1 else { return FormParts.hidden(RecordForm.provinceField, province.stored) }
        let choice = FormParts.choice(
            RecordForm.provinceField, "Tỉnh (vào thời gian của hồ sơ)",
            places.map { (value: $0.key.stored, words: $0.dated) }, chosen: province.stored, none: nil,
            hint: "Việc trước 01/7/2025 thuộc tỉnh của lúc ấy.")
        return "<fieldset class=\"card\"><legend>Nơi</legend>\(choice)</fieldset>"
    }

    private func group(_ group: RegisterScreen.Group, _ needed: Set<Int>) -> HTML {
        let shown = group.fields.filter { !text.isWithheld(fields[$0]) }
        guard !shown.isEmpty else { return "" }
        let shared = sharedHint(of: shown)
        let hintID = "goi-y-\(fields[shown[0]].key)"
        let hint: HTML? = shared.map { "<p class=\"hint\" id=\"\(hintID)\">\($0)</p>" }
        let controls: HTML = shown.map { control($0, needed, sharedHint: shared.map { _ in hintID }) }.joined()
        return
            "<fieldset class=\"card\"><legend>\(group.words)</legend>\(hint)<div class=\"fields\">\(controls)</div></fieldset>"
    }

    /// What all of several fields that have a hint would say is said once, above them.
    private func sharedHint(of shown: [Int]) -> String? {
        let hints = shown.compactMap { FieldControl.hint(of: fields[$0]) }
        return hints.count > 1 && Set(hints).count == 1 ? hints[0] : nil
    }

    private func control(_ index: Int, _ needed: Set<Int>, sharedHint: String?) -> HTML {
        let field = fields[index]
        let control = FieldControl(
            field: field, value: texts[index] ?? "", problem: problems.fields[index],
            isRequired: index == screen.definition.whenField || needed.contains(index),
            suggestions: suggestions[index] ?? [],
            sharedHint: FieldControl.hint(of: field) == nil ? nil : sharedHint)
        let isWide = index == screen.definition.nameField || field.hasParagraphs
        return isWide ? "<div class=\"wide\">\(control.html)</div>" : control.html
    }

    /// What the rules miss in a record without anything.
    private var needed: Set<Int> {
        let place = ProvinceKey(scheme: .from2025, code: "01")
        let empty = Record(screen.register, province: place)
        return Set(RecordRules.problems(empty, writing: Set(fields.indices), on: nil).map(\.field))
    }
}

/// What keeps a form from being written.
struct FormProblems: Sendable {
    var fields: [Int: String] = [:]
    var general: [String] = []

    /// In the order of the form, each leading to its field.
    func lines(_ screen: RegisterScreen) -> [(field: String?, sentence: String)] {
        let definitions = screen.definition.fields
        let inOrder = screen.groups.flatMap(\.fields).compactMap { index in
            fields[index].map { (field: Optional(FieldControl.name(of: definitions[index])), sentence: $0) }
        }
        return general.map { (field: nil, sentence: $0) } + inOrder
    }
}
