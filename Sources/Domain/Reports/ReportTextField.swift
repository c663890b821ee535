/// **Đoạn văn của báo cáo**: what no register counts (situation, difficulties, causes, measures, proposals), dated and kept
/// with the reports of its period.
package enum ReportTextField: Int, RegisterField {
    case section, when, order, text, source, decisionNumber, decided, decidedBy

    package static let register = define(
        .reportText, noun: "đoạn văn báo cáo", codePrefix: "VB", name: .text, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .section: return FieldDefinition("section", "Mục của báo cáo", .choice(.reportSection))
        case .when: return FieldDefinition("reported", "Kỳ", .when)
        case .order: return FieldDefinition("position", "Thứ tự", .count(unit: ""))
        case .text: return FieldDefinition("text", "Nội dung", .text, hasParagraphs: true)
        case .source: return FieldDefinition("source", "Nguồn kinh phí", .choice(.source))
        case .decisionNumber: return FieldDefinition("decision_number", "Số văn bản", .text)
        case .decided: return FieldDefinition("decided", "Ngày ký", .when)
        case .decidedBy: return FieldDefinition("decided_by", "Cơ quan ban hành", .text)
        }
    }
}

/// **Mục của báo cáo** in which a text stands. The raw value is its code in the choice list.
package enum ReportSection: String, Sendable, CaseIterable {
    case situation, leading, results, effect, strengths, difficulties, causes, tasks, targets, measures, proposals
}
