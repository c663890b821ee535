/// **Số liệu đã công bố**, kept apart from what is counted, with its hedge and its words.
package enum PublishedFigureField: Int, RegisterField {
    case indicator, breakdown, when, value, printed, citation, explanation

    package static let register = define(
        .publishedFigure, noun: "số đã công bố", codePrefix: "CBO", name: .indicator, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .indicator: return FieldDefinition("indicator", "Chỉ tiêu", .text)
        case .breakdown: return FieldDefinition("breakdown", "Phân tổ", .text)
        case .when: return FieldDefinition("reported", "Kỳ", .when)
        case .value: return FieldDefinition("value", "Số liệu", .quantity(unit: ""))
        case .printed: return FieldDefinition("printed", "Nguyên văn", .text)
        case .citation: return FieldDefinition("citation", "Nguồn", .text)
        case .explanation: return FieldDefinition("explanation", "Giải trình chênh lệch", .text)
        }
    }
}

/// **Số liệu tự kê khai**: a centre's own "chỉ tiêu · kết quả" without the records behind it.
package enum StatedFigureField: Int, RegisterField {
    case indicator, breakdown, when, value, unit, asWritten

    package static let register = define(
        .statedFigure, noun: "số kê khai", codePrefix: "KK", name: .indicator, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .indicator: return FieldDefinition("indicator", "Chỉ tiêu", .text)
        case .breakdown: return FieldDefinition("breakdown", "Phân tổ", .text)
        case .when: return FieldDefinition("reported", "Kỳ", .when)
        case .value: return FieldDefinition("value", "Kết quả", .quantity(unit: ""))
        case .unit: return FieldDefinition("unit", "Đơn vị tính", .text)
        case .asWritten: return FieldDefinition("as_written", "Chỉ tiêu như đã ghi", .text)
        }
    }
}

/// **Mục tiêu, chỉ tiêu phấn đấu**. A target is not an actual.
package enum TargetField: Int, RegisterField {
    case indicator, breakdown, when, value, growth, basis, printed, citation

    package static let register = define(.target, noun: "mục tiêu", codePrefix: "MT", name: .indicator, when: .when)

    package var definition: FieldDefinition {
        switch self {
        case .indicator: return FieldDefinition("indicator", "Chỉ tiêu", .text)
        case .breakdown: return FieldDefinition("breakdown", "Phân tổ", .text)
        case .when: return FieldDefinition("due", "Đến năm", .when)
        case .value: return FieldDefinition("value", "Giá trị", .quantity(unit: ""))
        case .growth: return FieldDefinition("growth", "Tăng bình quân", .quantity(unit: "%"))
        case .basis: return FieldDefinition("basis", "Giá", .choice(.targetBasis))
        case .printed: return FieldDefinition("printed", "Nguyên văn", .text)
        case .citation: return FieldDefinition("citation", "Văn bản", .text)
        }
    }
}
