/// **Kinh phí theo năm, nội dung, nguồn** without projects behind it.
package enum BudgetLineField: Int, RegisterField {
    case name, when, source, activity, assigned, spent, settled

    package static let register = define(.budgetLine, noun: "dòng kinh phí", codePrefix: "KP", name: .name, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .name: return FieldDefinition("name", "Nội dung", .text)
        case .when: return FieldDefinition("budgeted", "Thời gian", .when)
        case .source: return FieldDefinition("source", "Nguồn kinh phí", .choice(.source))
        case .activity: return FieldDefinition("activity", "Nội dung hoạt động", .choice(.activity))
        case .assigned: return FieldDefinition("assigned", "Kinh phí được giao", .money)
        case .spent: return FieldDefinition("spent", "Kinh phí đã thực hiện", .money)
        case .settled: return FieldDefinition("settled", "Kinh phí đã quyết toán", .money)
        }
    }
}
