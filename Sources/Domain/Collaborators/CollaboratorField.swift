/// **Cộng tác viên khuyến công**.
package enum CollaboratorField: Int, RegisterField {
    case name, phone, commune, district

    package static let register = define(.collaborator, noun: "cộng tác viên", codePrefix: "CTV", name: .name)

    package var definition: FieldDefinition {
        switch self {
        case .name: return FieldDefinition("name", "Họ tên", .text, isPersonal: true)
        case .phone: return FieldDefinition("phone", "Điện thoại", .text, isPersonal: true)
        case .commune: return FieldDefinition("commune", "Xã/phường", .text)
        case .district: return FieldDefinition("district", "Huyện", .text)
        }
    }
}

/// **Tình trạng hoạt động** of a collaborator as a list of some day has it.
package enum CollaboratorStandingField: Int, RegisterField {
    case collaborator, when, name, active

    package static let register = define(
        .collaboratorStanding, noun: "tình trạng cộng tác viên", codePrefix: "TTCTV", name: .name, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .collaborator: return FieldDefinition("collaborator", "Cộng tác viên", .reference(.collaborator))
        case .when: return FieldDefinition("listed", "Tính đến", .when)
        case .name: return FieldDefinition("name", "Họ tên", .text, isPersonal: true)
        case .active: return FieldDefinition("active", "Đang hoạt động", .flag)
        }
    }
}
