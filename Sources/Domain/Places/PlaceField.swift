/// **Đơn vị hành chính cấp huyện, cấp xã** as papers name it, in a province as of then. Provinces are the project's data.
package enum PlaceField: Int, RegisterField {
    case name, level, district, seen, until

    package static let register = define(.place, noun: "đơn vị hành chính", codePrefix: "DVHC", name: .name)

    package var definition: FieldDefinition {
        switch self {
        case .name: return FieldDefinition("name", "Tên", .text)
        case .level: return FieldDefinition("level", "Cấp", .choice(.placeLevel))
        case .district: return FieldDefinition("district", "Thuộc huyện", .text)
        case .seen: return FieldDefinition("seen", "Thấy lần đầu", .when)
        case .until: return FieldDefinition("until", "Còn đến", .when)
        }
    }
}
