import Actions
import Basics
import Documents
import Domain

/// What is kept about one record: its fields in groups, what points to it, where it came from, and what was changed.
struct RecordPage: Sendable {
    let screen: RegisterScreen
    let story: RecordStory
    let text: FieldText
    let visit: Visit
    let mayWrite: Bool
    let mayMerge: Bool

    private var biography: RecordBiography { story.biography }
    private var stored: StoredRecord { biography.listed.stored }
    private var record: Record { stored.record }
    private var fields: [FieldDefinition] { screen.definition.fields }
    private var code: String { stored.code }

    func page() -> Page {
        // What is known of an establishment is kept with the record that stayed.
        let edit: HTML? =
            mayWrite && biography.listed.mergedInto == nil
            ? Parts.button("Sửa \(screen.definition.noun)", to: "\(screen.address(of: code))/sua") : nil
        return Page(
            title, trail: [Link("Việc hôm nay", "/"), Link(screen.title, screen.address)], action: edit,
            content: content)
    }

    /// What the record is called, where it has a name that this person may read.
    private var title: String {
        let field = fields[screen.lead]
        if text.isWithheld(field) { return code }
        if let reference = biography.references[field.key] {
            return "\(screen.definition.noun.capitalisedFirst) – \(RecordPage.name(of: reference))"
        }
        let words = record.values[screen.lead]?.text.map { FieldText.named($0, of: field) }
        return FieldText.clipped(words ?? code, to: 120)
    }

    /// "Công ty …" of "CS-0004 Công ty …".
    private static func name(of reference: String) -> String {
        reference == Reach.outside
            ? reference : reference.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init) ?? reference
    }

    private var content: HTML {
        """
        \(subtitle)\(merged)\(pending)\(groups)\(EstablishmentParts(story: story, text: text).html)\
        \(RecordSections(story: story, code: biographyCode, text: text).html)\(RecordOrigin(biography: biography, visit: visit).html)\
        \(RecordHistory(biography: biography, text: text, people: visit.people).html)\(discard)
        """
    }

    /// Only what a person made by mistake, or an undone import left, and nothing points to can be removed.
    private var discard: HTML? {
        guard mayWrite, biography.listed.origin?.isUndone != false, story.sections.isEmpty,
            biography.listed.mergedInto == nil
        else {
            return nil
        }
        return "<p class=\"no-print\">\(Parts.link("Xóa hồ sơ nhập nhầm…", to: "\(screen.address(of: code))/xoa"))</p>"
    }

    private var biographyCode: RecordCode { RecordCode(screen.register, stored.number) }

    private var subtitle: HTML {
        let province = Provinces.find(record.province).map(\.dated) ?? record.province.stored
        return
            "<p class=\"quiet\">\(screen.definition.noun.capitalisedFirst) <span class=\"code\">\(code)</span> · \(province)\(unit)</p>"
    }

    private var unit: HTML? { FieldText.unit(record.values[screen.lead], of: fields[screen.lead]) }

    private var merged: HTML? {
        guard let root = biography.listed.mergedInto else { return nil }
        let name = story.establishment?.rootName.map { "\(root) \($0)" } ?? root
        let parting: HTML? =
            mayMerge
            ? FormParts.form(
                visit, to: "\(DuplicatePages.address)/tach", isInline: true,
                "\(FormParts.hidden("ma", code))\(FormParts.hidden("ve", screen.address(of: code)))\(FormParts.submit("Tách lại", isMain: false))"
            ) : nil
        return """
            <div class="notice warning" role="status"><p>Hồ sơ này đã được gộp vào \(FieldText.link(name)): hỗ trợ, sản phẩm và số liệu của nó được tính cho hồ sơ ấy.</p>\(parting)</div>
            """
    }

    /// Pairs that wait for a person to decide.
    private var pending: HTML? {
        let waiting = biography.duplicates.filter { $0.state == .candidate }
        guard !waiting.isEmpty else { return nil }
        let items: HTML = waiting.map { pair in
            let isSubject = pair.subjectWords.hasPrefix(code + " ")
            let other = isSubject ? pair.establishmentWords : pair.subjectWords
            let decide: HTML? =
                mayMerge
                ? " · \(Parts.link("Xem cạnh nhau và quyết định", to: "\(DuplicatePages.address)/\(pair.number)"))"
                : nil
            // The points tell of a person as the reasons do.
            let score = text.showsPersonal ? "\(pair.score) điểm, " : ""
            let grounds = pair.grounds(showsPersonal: text.showsPersonal)
            return "<li>\(FieldText.link(other)): \(score)\(grounds)\(decide)</li>" as HTML
        }.joined()
        return
            "<div class=\"notice warning\" role=\"status\"><p>Có thể là cùng một cơ sở với:</p><ul>\(items)</ul></div>"
    }

    /// Known fields; those that are not are named in one line at the end, so that the page stays short and hides nothing.
    private var groups: HTML {
        let shown = screen.groups.compactMap(group)
        let unknown = fields.indices.filter { record.values[$0] == nil }.map { fields[$0].label }
        let rest: HTML? =
            unknown.isEmpty ? nil : "<p class=\"quiet\">Chưa rõ: \(unknown.joined(separator: ", ")).</p>"
        return "<div class=\"groups\">\(shown.joined() as HTML)</div>\(rest)"
    }

    private func group(_ group: RegisterScreen.Group) -> HTML? {
        let known = group.fields.filter { record.values[$0] != nil }
        guard !known.isEmpty else { return nil }
        let content: HTML
        if screen.register == .project, group.fields.contains(ProjectField.assignedNational.rawValue) {
            content = ProjectMoney(record: record).html
        } else {
            let facts: HTML = known.map { index in
                let field = fields[index]
                let words = text.inFull(field, record.values[index], reference: biography.references[field.key])
                return "<div><dt>\(field.label)</dt><dd>\(words)</dd></div>" as HTML
            }.joined()
            content = "<dl class=\"facts single\">\(facts)</dl>"
        }
        return "<section class=\"card\"><h2>\(group.words)</h2>\(content)</section>"
    }
}
