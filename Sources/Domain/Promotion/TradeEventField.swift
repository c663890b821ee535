/// **Hội chợ, tham quan, hội thảo**: an event that the centre held or joined, or one row that stands for many.
package enum TradeEventField: Int, RegisterField {
    case name, kind, role, when, place, destination, source, quantity, establishments, participations, participants,
        booths

    package static let register = define(
        .tradeEvent, noun: "hội chợ, tham quan, hội thảo", codePrefix: "SK", name: .name, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .name: return FieldDefinition("name", "Nội dung", .text)
        case .kind: return FieldDefinition("kind", "Loại", .choice(.eventKind))
        case .role: return FieldDefinition("role", "Vai trò", .choice(.eventRole))
        case .when: return FieldDefinition("held", "Thời gian", .when)
        case .place: return FieldDefinition("place", "Nơi tổ chức", .text)
        case .destination: return FieldDefinition("destination", "Trong/ngoài nước", .choice(.destination))
        case .source: return FieldDefinition("source", "Nguồn kinh phí", .choice(.source))
        case .quantity: return FieldDefinition("quantity", "Số cuộc, đoàn", .count(unit: ""))
        case .establishments: return FieldDefinition("establishments", "Số cơ sở", .count(unit: "cơ sở"))
        case .participations: return FieldDefinition("participations", "Số lượt cơ sở", .count(unit: "lượt"))
        case .participants: return FieldDefinition("participants", "Số người", .count(unit: "người"))
        case .booths: return FieldDefinition("booths", "Số gian hàng", .quantity(unit: "gian hàng"))
        }
    }
}
