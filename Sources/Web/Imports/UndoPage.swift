import Actions
import Basics
import Documents
import Domain
import Foundation

/// Taking an import back: first what that would do, then doing it.
enum UndoPage {
    /// Before it is known what an undo would do, and after.
    static func page(_ visit: Visit, _ entry: ImportEntry, seen: UndoOutcome?) -> Page {
        Page(
            "Hoàn tác lần nhập số \(entry.number)",
            trail: [
                Link("Nhập tệp", ImportAddresses.start),
                Link("Lần nhập số \(entry.number)", ImportAddresses.entry(entry.number)),
            ],
            content: """
                <section><h2>\(entry.fileName)</h2>\(seen.map { told($0, visit, entry) } ?? ask(visit, entry))</section>
                """)
    }

    private static func ask(_ visit: Visit, _ entry: ImportEntry) -> HTML {
        """
        <p>Lần nhập này đã thêm \(entry.created) và sửa \(entry.updated) hồ sơ. Hồ sơ đã thêm được bỏ đi, hồ sơ đã sửa trở lại như trước khi nhập;
        hồ sơ nào đã được người khác sửa, gộp hoặc dùng đến sau đó thì giữ nguyên.</p>
        \(FormParts.form(visit, to: ImportAddresses.seeUndo(entry.number), """
            \(FormParts.hidden("ma", UUID().uuidString))<div class="buttons">\(FormParts.submit("Xem những gì sẽ được hoàn tác"))
            \(Parts.link("Thôi, giữ nguyên", to: ImportAddresses.entry(entry.number)))</div>
            """))
        """
    }

    private static func told(_ outcome: UndoOutcome, _ visit: Visit, _ entry: ImportEntry) -> HTML {
        """
        \(Parts.facts([
            ("Sẽ bỏ khỏi sổ", "\(Parts.number(outcome.removed.map(Int64.init))) hồ sơ"),
            ("Sẽ trở lại như trước", "\(Parts.number(outcome.restored.map(Int64.init))) hồ sơ"),
            ("Giữ nguyên", "\(Parts.number(outcome.leftCount.map(Int64.init))) hồ sơ"),
        ]))\(list(outcome, title: "Giữ nguyên, và vì sao"))
        \(FormParts.form(visit, to: ImportAddresses.undo(entry.number), """
            \(FormParts.hidden("ma", UUID().uuidString))<div class="buttons">\(FormParts.submit("Hoàn tác lần nhập số \(entry.number)"))
            \(Parts.link("Thôi, giữ nguyên", to: ImportAddresses.entry(entry.number)))</div>
            """))
        """
    }

    /// After it was done.
    static func left(_ outcome: UndoOutcome) -> HTML {
        guard let removed = outcome.removed, let restored = outcome.restored else { return "" }
        return """
            <section><h2>Đã hoàn tác</h2><p>Đã bỏ \(removed) hồ sơ, đưa \(restored) hồ sơ trở lại như trước.</p>\(list(outcome, title: "Còn lại, và vì sao"))</section>
            """
    }

    private static func list(_ outcome: UndoOutcome, title: String) -> HTML? {
        guard let count = outcome.leftCount, count > 0 else { return nil }
        let items: HTML = outcome.left.map { "<li>\($0)</li>" as HTML }.joined()
        let rest: HTML? =
            count > outcome.left.count
            ? "<p class=\"quiet\">Kể \(outcome.left.count) trong \(count) hồ sơ.</p>" : nil
        return """
            <h3>\(title) (\(count))</h3><ul>\(items)</ul>\(rest)
            <p class="hint">Hồ sơ do lần nhập này thêm mà còn lại: hoàn tác xong, không cần nữa thì xóa được ở trang của nó, khi nó đã được tách ra và không còn hồ sơ hay lần nhập nào khác nói tới.</p>
            """
    }
}
