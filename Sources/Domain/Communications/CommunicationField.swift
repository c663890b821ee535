/// **Tin bài, ấn phẩm, bản tin** — an item, or one row that stands for many.
package enum CommunicationField: Int, RegisterField {
    case name, kind, outlet, when, quantity, unit, source

    package static let register = define(
        .communication, noun: "tin bài, ấn phẩm", codePrefix: "TT", name: .name, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .name: return FieldDefinition("name", "Nội dung", .text)
        case .kind: return FieldDefinition("kind", "Hình thức", .choice(.communicationKind))
        case .outlet: return FieldDefinition("outlet", "Kênh", .text)
        case .when: return FieldDefinition("published", "Thời gian", .when)
        case .quantity: return FieldDefinition("quantity", "Số lượng", .count(unit: ""))
        case .unit: return FieldDefinition("unit", "Đơn vị tính", .text)
        case .source: return FieldDefinition("source", "Nguồn kinh phí", .choice(.source))
        }
    }
}

/// **Bài giới thiệu cơ sở** on the information page.
package enum ProfileField: Int, RegisterField {
    case establishment, when, name, quantity

    package static let register = define(
        .profile, noun: "bài giới thiệu cơ sở", codePrefix: "GT", name: .name, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .establishment: return FieldDefinition("establishment", "Cơ sở", .reference(.establishment))
        case .when: return FieldDefinition("published", "Ngày đăng", .when)
        case .name: return FieldDefinition("name", "Tên cơ sở", .text)
        case .quantity: return FieldDefinition("quantity", "Số cơ sở", .count(unit: "cơ sở"))
        }
    }
}
