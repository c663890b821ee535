import Basics

/// What a record that a person writes must hold, beyond what its fields take one by one. An import keeps what a row says
/// and notes what is missing; a person can be asked.
package enum RecordRules {
    /// `fields`: those that the person wrote; of a correction only they are looked at.
    package static func check(_ record: Record, writing fields: Set<Int>) throws(Problem) {
        let definition = record.register.definition
        if fields.contains(definition.nameField), Folding.key(record.name ?? "").isEmpty {
            throw missing(definition.fields[definition.nameField], "không được để trống")
        }
        for (field, parent) in needed(by: record.register) where fields.contains(field) && record.values[field] == nil {
            let noun = parent.definition.noun
            throw missing(
                definition.fields[field], "\(definition.noun) phải thuộc về một \(noun) đã có",
                as: parent.definition.code(1))
        }
        let level = PlaceField.level.rawValue
        if record.register == .place, fields.contains(level), record.values[level] == nil {
            throw missing(definition.fields[level], "phải rõ là cấp huyện hay cấp xã", as: "commune")
        }
        try checkLevel(record, writing: fields)
    }

    /// A level of recognition that there was at the time.
    private static func checkLevel(_ record: Record, writing fields: Set<Int>) throws(Problem) {
        guard record.register == .recognition, let level = record.text(RecognitionField.level),
            let when = record.when(RecognitionField.when),
            fields.contains(RecognitionField.level.rawValue) || fields.contains(RecognitionField.when.rawValue)
        else { return }
        if let refusal = ContestLevels.refusal(of: level, in: when) { throw refusal }
    }

    /// References without which a record counts for nothing.
    private static func needed(by register: Register) -> [(field: Int, parent: Register)] {
        switch register {
        case .learner: return [(LearnerField.trainingClass.rawValue, .trainingClass)]
        case .establishmentYear: return [(EstablishmentYearField.establishment.rawValue, .establishment)]
        case .collaboratorStanding: return [(CollaboratorStandingField.collaborator.rawValue, .collaborator)]
        default: return []
        }
    }

    private static func missing(_ field: FieldDefinition, _ why: String, as example: String = "…") -> Problem {
        Problem("Thiếu “\(field.label)”: \(why), hãy ghi \(field.key)=\(example).")
    }
}
