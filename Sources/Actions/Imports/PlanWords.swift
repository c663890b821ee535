import Domain

/// A plan in the words in which it is shown, on a page or on the command line: what is said is said here, how it is laid out
/// there.
extension ImportPlan {
    /// In the order of the registers.
    package var talliesInOrder: [(register: Register, tally: Tally)] {
        Register.allCases.compactMap { register in tallies[register].map { (register, $0) } }
    }

    /// Also of kinds of which there are none.
    package var noteCounts: [String: Int] {
        Dictionary(uniqueKeysWithValues: ImportNote.Kind.allCases.map { ($0.rawValue, notes.count($0)) })
    }
}

extension PlannedUpdate {
    package struct FieldWords: Sendable, Codable {
        package let field: String
        package let before: String
        package let after: String
    }

    package var words: [FieldWords] {
        let fields = register.definition.fields
        return changes.map { change in
            let field = fields[change.field]
            return FieldWords(
                field: field.label, before: field.words(change.before), after: field.words(change.after))
        }
    }
}
