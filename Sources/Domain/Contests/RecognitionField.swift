/// **Công nhận sản phẩm CNNT tiêu biểu** at one level — a product, or one row that stands for many.
package enum RecognitionField: Int, RegisterField {
    case product, establishmentName, establishment, level, when, group, score, decisionNumber, decided, quantity

    package static let register = define(
        .recognition, noun: "sản phẩm được công nhận", codePrefix: "SP", name: .product, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .product: return FieldDefinition("product", "Sản phẩm", .text)
        case .establishmentName: return FieldDefinition("establishment_name", "Cơ sở", .text)
        case .establishment: return FieldDefinition("establishment", "Cơ sở (hồ sơ)", .reference(.establishment))
        case .level: return FieldDefinition("level", "Cấp", .choice(.level))
        case .when: return FieldDefinition("recognised", "Thời gian", .when)
        case .group: return FieldDefinition("product_group", "Nhóm sản phẩm", .text)
        case .score: return FieldDefinition("score", "Điểm", .quantity(unit: "điểm"))
        case .decisionNumber: return FieldDefinition("decision_number", "Số quyết định", .text)
        case .decided: return FieldDefinition("decided", "Ngày quyết định", .when)
        case .quantity: return FieldDefinition("quantity", "Số sản phẩm", .count(unit: "sản phẩm"))
        }
    }
}
