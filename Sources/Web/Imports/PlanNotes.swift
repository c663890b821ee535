import Actions
import Basics
import Documents
import Domain

/// What the importer has to say: what must be mended first, the rest folded.
struct PlanNotes {
    let plan: StoredPlan
    private static let most = 100
    private static let columns = Columns([("Nhận xét", .sentence)])

    var problems: HTML? {
        guard plan.count(.problem) > 0 else { return nil }
        return Parts.section(
            "\(PlanNotes.title(.problem)) (\(plan.count(.problem)))", id: "phai-sua",
            note:
                "Ô không đọc được thì để trống trong sổ; phần còn lại của dòng vẫn được ghi. Sửa trong tệp rồi nhập lại, hoặc ghi rồi bổ sung sau.",
            table(.problem))
    }

    var others: HTML? {
        let kinds = ImportNote.Kind.allCases.filter { $0 != .problem && $0 != .outside && plan.count($0) > 0 }
        guard !kinds.isEmpty else { return nil }
        let parts: HTML = kinds.map { kind in
            """
            <details\(kind == .warning && plan.count(kind) <= 10 ? " open" as HTML : nil)><summary>\(PlanNotes.title(kind)) (\(plan.count(kind)))</summary>\(table(kind))</details>
            """
        }.joined()
        return Parts.section("Cần biết thêm", parts)
    }

    func table(_ kind: ImportNote.Kind) -> HTML {
        let notes = plan.notes(kind)
        let body: HTML = notes.prefix(Self.most).map { note in
            """
            <tr><th scope="row" class="place">\(note.place.words)</th>\(Self.columns.cells(["\(note.sentence)"]))</tr>

            """
        }.joined()
        let table = Parts.table(
            caption: PlanNotes.title(kind), isCards: true,
            head: "<tr><th scope=\"col\" class=\"place\">Ở đâu</th>\(Self.columns.heads)</tr>", body: body)
        let shown = min(notes.count, Self.most)
        let rest: HTML? =
            plan.count(kind) > shown
            ? "<p class=\"quiet\">\(shown) trong \(plan.count(kind)) chỗ: xem đủ trong bảng tính kèm nhận xét.</p>"
            : nil
        return "\(table)\(rest)"
    }

    static func title(_ kind: ImportNote.Kind) -> String { kind.heading.onPage }
}
