/// **Đề án, nhiệm vụ khuyến công**: the unit of plan and money. Counts that a row states (`models`, `machines`,
/// `establishments`) stay unknown where its cell is blank.
package enum ProjectField: Int, RegisterField {
    case name, when, kind, activity, programme, source, listing, state, stateText, completed
    case beneficiary, beneficiaryName, implementer, partner, place
    case establishments, models, machines, lines
    case assignedNational, assignedLocal, assignedUnsourced, counterpart, otherMoney, disbursed, settled
    case decisionNumber, decided, decidedBy

    package static let register = define(.project, noun: "đề án", codePrefix: "DA", name: .name, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .name: return FieldDefinition("name", "Tên đề án, nhiệm vụ", .text)
        case .when: return FieldDefinition("performed", "Thời gian", .when)
        case .kind: return FieldDefinition("kind", "Loại", .choice(.projectKind))
        case .activity: return FieldDefinition("activity", "Nội dung hoạt động", .choice(.activity))
        case .programme: return FieldDefinition("programme", "Chương trình", .choice(.programme))
        case .source: return FieldDefinition("source", "Nguồn kinh phí", .choice(.source))
        case .listing: return FieldDefinition("listing", "Có trong", .choice(.listing))
        case .state: return FieldDefinition("state", "Tình trạng", .choice(.projectState))
        case .stateText: return FieldDefinition("state_text", "Tình trạng như đã ghi", .text)
        case .completed: return FieldDefinition("completed", "Nghiệm thu", .when)
        case .beneficiary: return FieldDefinition("beneficiary", "Cơ sở thụ hưởng (hồ sơ)", .reference(.establishment))
        case .beneficiaryName: return FieldDefinition("beneficiary_name", "Đơn vị thụ hưởng", .text)
        case .implementer: return FieldDefinition("implementer", "Đơn vị thực hiện", .text)
        case .partner: return FieldDefinition("partner", "Đơn vị phối hợp", .text)
        case .place: return FieldDefinition("place", "Địa bàn", .text)
        case .establishments: return FieldDefinition("establishments", "Số cơ sở", .count(unit: "cơ sở"))
        case .models: return FieldDefinition("models", "Số mô hình", .count(unit: "mô hình"))
        case .machines: return FieldDefinition("machines", "Số máy móc thiết bị", .count(unit: "máy"))
        case .lines: return FieldDefinition("lines", "Số dây chuyền", .count(unit: "dây chuyền"))
        case .assignedNational: return FieldDefinition("assigned_kcqg", "Kinh phí KCQG được giao", .money)
        case .assignedLocal: return FieldDefinition("assigned_kcdp", "Kinh phí KCĐP được giao", .money)
        case .assignedUnsourced:
            return FieldDefinition("assigned_unsourced", "Kinh phí được giao, chưa rõ nguồn", .money)
        case .counterpart: return FieldDefinition("counterpart", "Vốn đối ứng", .money)
        case .otherMoney: return FieldDefinition("other_money", "Nguồn khác", .money)
        case .disbursed: return FieldDefinition("disbursed", "Đã giải ngân", .money)
        case .settled: return FieldDefinition("settled", "Đã quyết toán", .money)
        case .decisionNumber: return FieldDefinition("decision_number", "Số văn bản phê duyệt", .text)
        case .decided: return FieldDefinition("decided", "Ngày ký", .when)
        case .decidedBy: return FieldDefinition("decided_by", "Cơ quan phê duyệt", .text)
        }
    }
}
