/// **Cơ sở công nghiệp nông thôn**: an enterprise, co-operative, co-operative group or household business.
package enum EstablishmentField: Int, RegisterField {
    case name, taxCode, legalForm, representative, phone, address, commune, district, trade, products, owner, founded

    package static let register = define(.establishment, noun: "cơ sở", codePrefix: "CS", name: .name)

    package var definition: FieldDefinition {
        switch self {
        case .name: return FieldDefinition("name", "Tên cơ sở", .text)
        case .taxCode: return FieldDefinition("tax_code", "Mã số thuế", .taxCode)
        case .legalForm: return FieldDefinition("legal_form", "Loại hình", .choice(.legalForm))
        case .representative: return FieldDefinition("representative", "Người đại diện", .text, isPersonal: true)
        case .phone: return FieldDefinition("phone", "Điện thoại", .text, isPersonal: true)
        case .address: return FieldDefinition("address", "Địa chỉ", .text)
        case .commune: return FieldDefinition("commune", "Xã/phường", .text)
        case .district: return FieldDefinition("district", "Huyện", .text)
        case .trade: return FieldDefinition("trade", "Ngành nghề", .text)
        case .products: return FieldDefinition("products", "Sản phẩm", .text)
        case .owner: return FieldDefinition("owner", "Nhóm chủ cơ sở", .text)
        case .founded: return FieldDefinition("founded", "Năm thành lập", .when)
        }
    }
}

/// **Số liệu năm của cơ sở**: one establishment, one year, one origin.
package enum EstablishmentYearField: Int, RegisterField {
    case establishment, when, origin, workers, revenue, capital, export

    package static let register = define(
        .establishmentYear, noun: "số liệu năm", codePrefix: "SN", name: .origin, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .establishment: return FieldDefinition("establishment", "Cơ sở", .reference(.establishment))
        case .when: return FieldDefinition("year", "Năm", .when)
        case .origin: return FieldDefinition("origin", "Nguồn số liệu", .text)
        case .workers: return FieldDefinition("workers", "Số lao động", .count(unit: "người"))
        case .revenue: return FieldDefinition("revenue", "Doanh thu", .money)
        case .capital: return FieldDefinition("capital", "Vốn", .money)
        case .export: return FieldDefinition("export", "Xuất khẩu", .money)
        }
    }
}
