import Basics
import Documents
import Domain

/// The control of a field in a form: what kind of writing it takes, said under its label.
struct FieldControl {
    let field: FieldDefinition
    /// As it was typed, or as the record has it.
    let value: String
    let problem: String?
    let isRequired: Bool
    /// What a field that points to a record was found to mean, for lists of suggestions.
    var suggestions: [(code: String, name: String)] = []
    /// The id of the hint of its group, where that says what its own would say.
    var sharedHint: String?

    /// Names of a form's fields do not meet those of the page.
    static func name(of field: FieldDefinition) -> String { prefix + field.key }
    static let prefix = "f-"

    private var name: String { FieldControl.name(of: field) }

    var html: HTML {
        switch field.kind {
        case .choice(let list): return choice(list.codes.map { (value: $0.code, words: $0.words.capitalisedFirst) })
        case .flag: return choice([(value: "có", words: "Có"), (value: "không", words: "Không")])
        case .text where field.hasParagraphs:
            return FormParts.area(
                name, field.label, value: value, rows: 8, hint: "Mỗi đoạn một dòng.", problem: problem)
        case .text where field.key == "indicator": return indicator
        case .reference(let target): return reference(target)
        case .text: return text(isShort: false)
        case .taxCode, .count, .quantity, .money, .when: return text(isShort: true)
        }
    }

    /// How a field that takes a number or a time is written.
    static func hint(of field: FieldDefinition) -> String? {
        switch field.kind {
        case .choice, .flag, .text, .reference: return nil
        case .taxCode: return "10 chữ số, 13 chữ số của chi nhánh, hoặc 12 chữ số của hộ kinh doanh."
        case .count(let unit):
            // "Số máy móc thiết bị" says what is counted already.
            let isSaid = unit.isEmpty || field.label.lowercased().contains(unit)
            return isSaid ? "Như 20 hoặc khoảng 20." : "Số \(unit), như 20 hoặc khoảng 20."
        case .quantity(let unit): return "Số\(unit.isEmpty ? "" : " \(unit)"), như 12,5 hoặc khoảng 20."
        case .money: return "Đồng: 1.500.000, 250 triệu hoặc 1,5 tỷ; “khoảng 300 triệu” cũng được."
        case .when: return timeHint(of: field)
        }
    }

    /// A field of a day, of a year, of a period or of any time: what it is mostly written as.
    private static func timeHint(of field: FieldDefinition) -> String {
        switch field.key {
        case "year", "founded", "due": return "Năm, như 2016."
        case "reported": return "Như 2016, quý II/2016, 6 tháng đầu năm 2016, 7/2016 hoặc giai đoạn 2011–2015."
        case "serving": return "Năm hoặc từ năm nào đến năm nào, như 2016 hoặc 2016–2020."
        case "born": return "Như 13/04/1985; chỉ biết năm thì ghi 1985."
        case "decided", "completed", "listed", "seen", "until": return "Như 13/04/2023; chỉ biết tháng thì ghi 4/2023."
        default: return "Như 13/04/2023, 10–14/4/2023, 7/2016, quý II/2016, 2016 hoặc từ 1/8/2016 đến 30/9/2016."
        }
    }

    private func text(isShort: Bool) -> HTML {
        FormParts.field(
            name, field.label, hint: sharedHint == nil ? FieldControl.hint(of: field) : nil, sharedHint: sharedHint,
            problem: problem, isRequired: isRequired
        ) { attributes in
            let kind: HTML = isShort ? " class=\"short-field\"" : ""
            return "<input \(attributes)\(kind) value=\"\(value)\" autocomplete=\"off\">"
        }
    }

    private func choice(_ choices: [(value: String, words: String)]) -> HTML {
        // What stands there and is of no list any more, or was typed by another hand, stays to be seen.
        let isKnown = value.isEmpty || choices.contains { $0.value == value }
        let all = isKnown ? choices : choices + [(value: value, words: value)]
        return FormParts.choice(
            name, field.label, all, chosen: value, none: "(chưa rõ)", problem: problem, isRequired: isRequired)
    }

    /// Indicators are kept by their code and chosen by their name.
    private var indicator: HTML {
        choice(Indicators.all.map { (value: $0.code, words: "\($0.name) (\($0.unit))") })
    }

    private func reference(_ target: Register) -> HTML {
        let screen = RegisterScreen.of(target)
        let list = "\(name)-chon"
        let options: HTML = suggestions.map { "<option value=\"\($0.code) \($0.name)\"></option>" as HTML }.joined()
        let hint =
            "Mã (như \(screen.definition.code(1))) hoặc tên đúng như trong danh sách “\(screen.title)”."
        return FormParts.field(name, field.label, hint: hint, problem: problem, isRequired: isRequired) { attributes in
            """
            <input \(attributes) value="\(value)" list="\(list)" data-suggest="\(screen.address)/goi-y" autocomplete="off">\
            <datalist id="\(list)">\(options)</datalist>
            """
        }
    }
}
