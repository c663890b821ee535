/// **Cán bộ, viên chức** of the centre.
package enum OfficerField: Int, RegisterField {
    case name, title, division, phone, email, serving

    package static let register = define(
        .officer, noun: "cán bộ, viên chức", codePrefix: "CB", name: .name, when: .serving)

    package var definition: FieldDefinition {
        switch self {
        case .name: return FieldDefinition("name", "Họ tên", .text, isPersonal: true)
        case .title: return FieldDefinition("title", "Chức vụ", .text)
        case .division: return FieldDefinition("division", "Phòng chuyên môn", .text)
        case .phone: return FieldDefinition("phone", "Điện thoại", .text, isPersonal: true)
        case .email: return FieldDefinition("email", "Thư điện tử", .text, isPersonal: true)
        case .serving: return FieldDefinition("serving", "Thời gian công tác", .when)
        }
    }
}
