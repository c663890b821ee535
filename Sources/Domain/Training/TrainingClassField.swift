/// **Lớp đào tạo, tập huấn** — a class, or one row that stands for `classes` of them. A roll replaces `learners`.
package enum TrainingClassField: Int, RegisterField {
    case name, when, kind, source, place, partner, audience, classes, learners, female, minority, poor, nearPoor,
        disabled
    case sessions, employed, interned

    package static let register = define(
        .trainingClass, noun: "lớp đào tạo, tập huấn", codePrefix: "LH", name: .name, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .name: return FieldDefinition("name", "Tên lớp", .text)
        case .when: return FieldDefinition("held", "Thời gian", .when)
        case .kind: return FieldDefinition("kind", "Loại lớp", .choice(.classKind))
        case .source: return FieldDefinition("source", "Nguồn kinh phí", .choice(.source))
        case .place: return FieldDefinition("place", "Địa điểm", .text)
        case .partner: return FieldDefinition("partner", "Đơn vị phối hợp", .text)
        case .audience: return FieldDefinition("audience", "Đối tượng", .text)
        case .classes: return FieldDefinition("classes", "Số lớp", .count(unit: "lớp"))
        case .learners: return FieldDefinition("learners", "Số học viên", .count(unit: "người"))
        case .female: return FieldDefinition("female", "Học viên nữ", .count(unit: "người"))
        case .minority: return FieldDefinition("minority", "Học viên dân tộc thiểu số", .count(unit: "người"))
        case .poor: return FieldDefinition("poor", "Học viên hộ nghèo", .count(unit: "người"))
        case .nearPoor: return FieldDefinition("near_poor", "Học viên hộ cận nghèo", .count(unit: "người"))
        case .disabled: return FieldDefinition("disabled", "Học viên khuyết tật", .count(unit: "người"))
        case .sessions: return FieldDefinition("sessions", "Số buổi", .count(unit: "buổi"))
        case .employed: return FieldDefinition("employed", "Có việc làm sau đào tạo", .count(unit: "người"))
        case .interned: return FieldDefinition("interned", "Được bố trí thực tập", .count(unit: "người"))
        }
    }
}
