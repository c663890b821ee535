import Actions
import Basics
import Domain

/// A form over a record that another may have changed: written on top where the fields are others, else as the person
/// chose field by field.
struct Reconciled: Sendable {
    enum Choice: String, Sendable, CaseIterable {
        case mine = "cua-ban"
        case theirs = "cua-nguoi-kia"

        var words: String {
            switch self {
            case .mine: return "của bạn"
            case .theirs: return "của người kia"
            }
        }
    }

    static let settledField = "da-xem"

    private let form: RecordForm
    private let code: RecordCode
    private let visit: Visit
    private let chosen: [Int: Choice]
    /// The fields that the page asked about.
    private let asked: [Int]
    /// The version that the page showed as the other's.
    private let shown: Int64?

    init(_ form: RecordForm, code: RecordCode, _ visit: Visit) {
        self.form = form
        self.code = code
        self.visit = visit
        let fields = form.screen.definition.fields
        asked = visit.form.all(Reconciled.askedField).compactMap { form.screen.definition.field(named: $0) }
        var chosen: [Int: Choice] = [:]
        for index in asked {
            chosen[index] = visit.form[Reconciled.name(of: fields[index])].flatMap(Choice.init(rawValue:))
        }
        self.chosen = chosen
        shown = visit.form[Reconciled.settledField].flatMap { Int64($0) }
    }

    static let askedField = "hoi"
    static func name(of field: FieldDefinition) -> String { prefix + field.key }
    static let prefix = "chon-"

    struct Outcome: Sendable {
        let notice: Notice
    }

    func write() async throws -> Outcome {
        let revised = try await visit.office.revise(
            code, values: form.texts, seen: form.seen ?? 0, settled: settled,
            organisation: try visit.organisation(), requestKey: RequestKey.ofContent(form.requestKey, visit.form),
            for: visit.reach)
        return outcome(revised)
    }

    /// Where a choice is missing everything is asked again.
    private var settled: SettledConflict? {
        guard let shown, !asked.isEmpty, chosen.count == asked.count else { return nil }
        return SettledConflict(
            version: shown, mine: Set(chosen.filter { $0.value == .mine }.keys),
            theirs: Set(chosen.filter { $0.value == .theirs }.keys))
    }

    private func outcome(_ done: RevisedRecord) -> Outcome {
        let theirs = chosen.isEmpty ? done.othersChanges : []
        if done.isRepeated {
            return Outcome(notice: .done("Biểu mẫu này đã được ghi trước đó: \(code.text) không đổi thêm."))
        }
        if done.changes.isEmpty {
            return Outcome(notice: .done("\(code.text) đã đúng như vậy: không có gì phải ghi."))
        }
        let count = done.changes.count == 1 ? "" : "\(done.changes.count) trường của "
        let also =
            theirs.isEmpty
            ? []
            : [
                "Trong lúc bạn sửa, người khác cũng đã sửa: \(theirs.joined(separator: "; ")). Cả hai thay đổi đều được giữ."
            ]
        return Outcome(notice: FormPages.notice("Đã sửa \(count)\(code.text).", also + done.remarks))
    }
}
