import Actions
import Basics
import Documents
import Domain

/// What was changed of a record, the latest first: who, when, and each field before and after.
struct RecordHistory: Sendable {
    let biography: RecordBiography
    let text: FieldText
    let people: PersonNames

    var html: HTML? {
        guard !biography.changes.isEmpty else { return nil }
        let items: HTML = biography.changes.reversed().map(item).joined()
        return Parts.section("Lịch sử", id: "lich-su", "<ol class=\"timeline\">\(items)</ol>")
    }

    private func item(_ change: RecordBiography.Change) -> HTML {
        let lines = change.lines.filter { !$0.isEmpty }
        let isMaking = change.verb == "create"
        let list: HTML = lines.map { "<li>\(line($0))</li>" as HTML }.joined()
        let details: HTML?
        if lines.isEmpty {
            details = nil
        } else if isMaking {
            details = "<details><summary>Nội dung ban đầu</summary><ul>\(list)</ul></details>"
        } else {
            details = "<ul>\(list)</ul>"
        }
        return """
            <li><p><strong>\(HistoryWords.verb(change.verb))</strong> <span class="who">\(people.shown(change.actor))</span>, \(Parts.moment(change.at))</p>\(details)</li>
            """
    }

    /// "label: before → after"; what is of a person stays closed to those who may not read it.
    private func line(_ words: String) -> HTML {
        let label = words.prefix { $0 != ":" }
        let fields = biography.listed.stored.record.register.definition.fields
        if let field = fields.first(where: { $0.label == label }),
            text.isWithheld(field) || text.pointsToWithheld(field)
        {
            return "\(field.label): \(FieldText.withheld)"
        }
        return "\(words)"
    }
}

/// What was done, as people say it.
enum HistoryWords {
    static func verb(_ verb: String) -> String {
        switch verb {
        case "create": return "Thêm"
        case "correct": return "Sửa"
        case "import": return "Nhập từ bảng tính"
        case "undo_import": return "Hoàn tác lần nhập"
        case "merge": return "Gộp"
        case "unmerge": return "Bỏ gộp"
        case "distinguish": return "Xác nhận khác nhau"
        case "reconsider": return "Xét lại"
        case "discard": return "Xóa"
        case "restore": return "Khôi phục"
        case "explain": return "Giải trình"
        default: return "Thay đổi"
        }
    }
}

/// The file, sheet and row from which a record came, and the rows that said the same.
struct RecordOrigin: Sendable {
    let biography: RecordBiography
    let visit: Visit

    var html: HTML {
        var pairs: [(String, HTML)] = []
        if let origin = biography.listed.origin {
            let words = "\(origin.words)"
            let link: HTML =
                visit.may(.importFiles)
                ? Parts.link("lần nhập số \(origin.importNumber)", to: "/nhap/\(origin.importNumber)")
                : "lần nhập số \(origin.importNumber)"
            pairs.append(("Lấy từ", "\(words) (\(link)\(origin.isUndone ? ", đã hoàn tác" : ""))"))
        } else {
            pairs.append(("Lấy từ", "ghi bằng tay"))
        }
        pairs.append(("Số lần sửa", "\(Parts.number(max(0, biography.listed.stored.version - 1)))"))
        let rows: HTML = biography.evidence.map { "<li>\($0)</li>" as HTML }.joined()
        let evidence: HTML? =
            biography.evidence.isEmpty
            ? nil
            : "<h3>Dòng khác nói về hồ sơ này</h3><ul>\(rows)</ul>"
        return Parts.section("Nguồn gốc", "\(Parts.facts(pairs))\(evidence)")
    }
}
