import Actions
import Basics
import Documents
import Domain
import Foundation

/// One import of the history: what it made, and what can be done with it.
struct EntryPage {
    let entry: ImportEntry
    /// How many records it made in each place.
    let placed: [ProvinceKey: Int]
    /// Pairs that it found and that wait for a decision; nothing for who may not decide.
    let waitingPairs: Int

    func page(_ visit: Visit, undoing: UndoOutcome?) -> Page {
        return Page(
            "Lần nhập số \(entry.number)", trail: [Link("Nhập tệp", ImportAddresses.start)],
            content: """
                \(undoing.map(UndoPage.left))
                <section><h2>\(entry.fileName)</h2>
                \(Parts.facts([
                    ("Tình trạng", ImportHistory.state(entry, visit.people)),
                    ("Nhập lúc", Parts.moment(entry.at)), ("Người nhập", "\(visit.people.shown(entry.actor))"),
                    ("Kỳ", "\(Period(code: entry.period)?.vietnamese ?? entry.period)"),
                    ("Tỉnh", province), ("Các trang đã đọc", "\(entry.sheets.joined(separator: ", "))"),
                ]))</section>
                <section><h2>\(heading)</h2>\(tally)\(next)\(actions(visit))</section>
                """)
    }

    private var heading: String { entry.undone == nil ? "Đã ghi vào sổ" : "Đã từng ghi vào sổ (đã hoàn tác)" }

    /// Of the records; what was chosen stands beside it where that is another.
    private var province: HTML {
        guard let chosen = ProvinceKey(stored: entry.province).flatMap(Provinces.find) else {
            return "\(entry.province)"
        }
        let keys = placed.isEmpty ? [chosen.key] : placed.keys.sorted { $0.stored < $1.stored }
        let names = keys.compactMap(Provinces.find).map(\.dated).joined(separator: "; ")
        let moved: HTML? = ImportDesk.moved(placed, from: chosen).map { " <p class=\"quiet\">\($0)</p>" }
        return "\(names)\(moved)"
    }

    private var tally: HTML {
        guard !entry.counts.isEmpty else { return Parts.empty("Lần nhập này không ghi gì vào sổ.") }
        let body: HTML = entry.counts.map { count in
            let noun = count.register.definition.noun
            // What an undone import made is no longer there to be listed.
            let name: HTML =
                entry.undone == nil && count.created > 0
                ? Parts.link(noun, to: RegisterLinks.list(count.register, ofImport: entry.number)) : "\(noun)"
            return """
                <tr><th scope="row">\(name)</th>\(PlanPage.counts.cells(["\(count.created)", "\(count.updated)", "\(count.same)"]))</tr>
                """
        }.joined()
        return Parts.table(
            caption: heading, isCards: true, head: "<tr><th scope=\"col\">Sổ</th>\(PlanPage.counts.heads)</tr>",
            body: body)
    }

    private var next: HTML? {
        guard waitingPairs > 0 else { return nil }
        let address = "\(DuplicatePages.address)?\(PairFilterForm.importKey)=\(entry.number)"
        let words = "\(ExactNumber(waitingPairs).vietnamese) cặp có thể trùng"
        return
            "<p>Việc tiếp theo: \(Parts.link(words, to: address)) do lần nhập này tìm thấy đang chờ quyết định.</p>"
    }

    private func actions(_ visit: Visit) -> HTML {
        let key = FormParts.hidden("ma", UUID().uuidString)
        let remarks: HTML? =
            visit.may(.importFiles)
            ? FormParts.form(
                visit, to: ImportAddresses.entryRemarks(entry.number), isInline: true,
                "\(key)\(FormParts.submit("Tải bảng tính kèm nhận xét", isMain: false))") : nil
        let original: HTML? =
            visit.may(.readPersonal) && visit.may(.export)
            ? Parts.button("Tải tệp gốc", to: ImportAddresses.original(entry.number), isMain: false) : nil
        let undo: HTML? =
            entry.undone == nil && visit.may(.undoImport)
            ? Parts.button("Hoàn tác lần nhập này", to: ImportAddresses.undo(entry.number), isMain: false) : nil
        return "<div class=\"buttons\">\(remarks)\(original)\(undo)</div>"
    }
}

/// The lists of the registers, for what one import made.
enum RegisterLinks {
    static func list(_ register: Register, ofImport number: Int) -> String { "\(register.address)?nhap=\(number)" }
}
