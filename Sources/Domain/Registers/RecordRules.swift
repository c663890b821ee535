import Basics

/// **Chỗ sai của một trường** that a person wrote: what would satisfy, beside the field of a form or on the command line.
package struct FieldProblem: Hashable, Sendable {
    package let field: Int
    package let told: Sentence

    package init(field: Int, _ told: Sentence) {
        self.field = field
        self.told = told
    }

    /// Beside the field of a form.
    package var sentence: String { told.onPage }

    /// Of a field that must be given.
    package static func missing(
        _ index: Int, of register: Register, _ why: String? = nil, as example: String = "…"
    ) -> FieldProblem {
        let field = register.definition.fields[index]
        let reason = why.map { " \($0)," } ?? ""
        // Beside the field of a form nothing more is to be said.
        return FieldProblem(
            field: index,
            Sentence(
                onPage: why.map { "Thiếu “\(field.label)”: \($0)." } ?? "Hãy ghi “\(field.label)”.",
                onCommandLine: "Thiếu “\(field.label)”:\(reason) hãy ghi \(field.key)=\(example)."))
    }
}

/// What a record that a person writes must hold, beyond what its fields take one by one. An import keeps what a row says
/// and notes what is missing; a person can be asked.
package enum RecordRules {
    /// `fields`: those that the person wrote; of a correction only they are looked at.
    /// `today`: as of which nobody is born yet.
    package static func problems(_ record: Record, writing fields: Set<Int>, on today: Day?) -> [FieldProblem] {
        let register = record.register
        let definition = register.definition
        var found: [FieldProblem] = []
        if fields.contains(definition.nameField), Folding.key(record.name ?? "").isEmpty {
            found.append(.missing(definition.nameField, of: register, "không được để trống"))
        }
        for (field, parent) in needed(by: register) where fields.contains(field) && record.values[field] == nil {
            found.append(
                .missing(
                    field, of: register, "\(definition.noun) phải thuộc về một \(parent.definition.noun) đã có",
                    as: parent.definition.code(1)))
        }
        let level = PlaceField.level.rawValue
        if register == .place, fields.contains(level), record.values[level] == nil {
            found.append(.missing(level, of: register, "phải rõ là cấp huyện hay cấp xã", as: "commune"))
        }
        if let refusal = levelProblem(record, writing: fields) { found.append(refusal) }
        found += impossible(record, writing: fields, on: today)
        return found
    }

    /// Refuses by the first of them.
    package static func check(_ record: Record, writing fields: Set<Int>, on today: Day?) throws(Problem) {
        if let first = problems(record, writing: fields, on: today).first { throw Problem(first.told) }
    }

    /// A level of recognition that there was at the time.
    private static func levelProblem(_ record: Record, writing fields: Set<Int>) -> FieldProblem? {
        guard record.register == .recognition, let level = record.text(RecognitionField.level),
            let when = record.when(RecognitionField.when),
            fields.contains(RecognitionField.level.rawValue) || fields.contains(RecognitionField.when.rawValue)
        else { return nil }
        return ContestLevels.refusal(of: level, in: when)
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
}
