/// **Phiếu khảo sát** of an establishment in a period. A summary row stands for `quantity` establishments.
package enum SurveyReplyField: Int, RegisterField {
    case establishment, when, name, quantity

    package static let register = define(
        .surveyReply, noun: "phiếu khảo sát", codePrefix: "PK", name: .name, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .establishment: return FieldDefinition("establishment", "Cơ sở", .reference(.establishment))
        case .when: return FieldDefinition("surveyed", "Thời gian khảo sát", .when)
        case .name: return FieldDefinition("name", "Tên cơ sở", .text)
        case .quantity: return FieldDefinition("quantity", "Số cơ sở", .count(unit: "cơ sở"))
        }
    }
}
