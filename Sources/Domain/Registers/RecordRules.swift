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
