import Actions
import Basics
import Domain

/// A form over a record that another may have changed: written on top where the fields are others, else as the person
/// chose field by field.
struct Reconciled: Sendable {
    enum Choice: String, Sendable, CaseIterable {
        case mine = "cua-ban"
        case theirs = "cua-nguoi-kia"
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
    static func name(of field: FieldDefinition) -> String { "chon-\(field.key)" }

    struct Outcome: Sendable {
        let notice: Notice
    }

    func write() async throws -> Outcome {
        let organisation = try visit.organisation()
        let seen = form.seen ?? 0
        guard let shown, !asked.isEmpty, chosen.count == asked.count else {
            return outcome(
                [
                    try await visit.office.revise(
                        code, values: form.texts, seen: seen, organisation: organisation, requestKey: form.requestKey,
                        for: visit.reach)
                ])
        }
        // First what overrules the other, against the version on which the person decided: whoever changed these fields
        // after that is asked about again, and nothing has been written.
        let mine = form.texts.filter { chosen[$0.key] == .mine }
        let others = form.texts.filter { chosen[$0.key] == nil }
        var done: [RevisedRecord] = []
        if !mine.isEmpty {
            done.append(
                try await visit.office.revise(
                    code, values: mine, seen: shown, organisation: organisation, requestKey: form.requestKey + "-chon",
                    for: visit.reach))
        }
        done.append(
            try await visit.office.revise(
                code, values: others, seen: seen, organisation: organisation, requestKey: form.requestKey,
                for: visit.reach))
        return outcome(done)
    }

    private func outcome(_ done: [RevisedRecord]) -> Outcome {
        let changes = done.flatMap(\.changes)
        let theirs = chosen.isEmpty ? done.flatMap(\.othersChanges) : []
        let remarks = done.flatMap(\.remarks)
        if done.allSatisfy(\.isRepeated) {
            return Outcome(notice: .done("Biểu mẫu này đã được ghi trước đó: \(code.text) không đổi thêm."))
        }
        if changes.isEmpty { return Outcome(notice: .done("\(code.text) đã đúng như vậy: không có gì phải ghi.")) }
        let count = changes.count == 1 ? "" : "\(changes.count) trường của "
        let also =
            theirs.isEmpty
            ? []
            : [
                "Trong lúc bạn sửa, người khác cũng đã sửa: \(theirs.joined(separator: "; ")). Cả hai thay đổi đều được giữ."
            ]
        return Outcome(notice: FormPages.notice("Đã sửa \(count)\(code.text).", also + remarks))
    }
}
