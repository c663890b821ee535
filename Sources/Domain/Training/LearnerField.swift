import Basics

/// **Học viên** on a class's roll. A personal register: never shown in public.
package enum LearnerField: Int, RegisterField {
    case trainingClass, name, born, sex, ethnicity, household, disability, idNumber, workplace, address

    package static let register = define(.learner, noun: "học viên", codePrefix: "HV", name: .name)

    package var definition: FieldDefinition {
        switch self {
        case .trainingClass: return FieldDefinition("training_class", "Lớp", .reference(.trainingClass))
        case .name: return FieldDefinition("name", "Họ tên", .text, isPersonal: true)
        case .born: return FieldDefinition("born", "Ngày sinh", .when, isPersonal: true)
        case .sex: return FieldDefinition("sex", "Giới tính", .choice(.sex))
        case .ethnicity: return FieldDefinition("ethnicity", "Dân tộc", .text, isPersonal: true)
        case .household: return FieldDefinition("household", "Diện hộ", .choice(.household), isPersonal: true)
        case .disability: return FieldDefinition("disability", "Khuyết tật", .flag, isPersonal: true)
        case .idNumber: return FieldDefinition("id_number", "Số CCCD", .text, isPersonal: true)
        case .workplace: return FieldDefinition("workplace", "Đơn vị công tác", .text)
        case .address: return FieldDefinition("address", "Địa chỉ", .text, isPersonal: true)
        }
    }

    /// Whether an ethnic group is a minority: every group but Kinh (Việt). Nothing where it is not known.
    package static func isMinority(_ ethnicity: String?) -> Bool? {
        guard let ethnicity else { return nil }
        let key = Folding.key(ethnicity)
        let group = key.hasPrefix("dan toc ") ? String(key.dropFirst(8)) : key
        return group.isEmpty ? nil : !["kinh", "viet", "kinh viet", "khong", "0"].contains(group)
    }
}
