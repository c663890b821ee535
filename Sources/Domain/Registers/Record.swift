import Basics

/// **Bản ghi** of any register: its fields by position. What the register's own rules need they read through typed
/// positions (`record[ProjectField.name]`).
package struct Record: Hashable, Sendable {
    package let register: Register
    package var values: [FieldValue?]
    /// The place (province) in which it happened, as of then.
    package var province: ProvinceKey

    package init(_ register: Register, province: ProvinceKey) {
        self.register = register
        self.province = province
        values = Array(repeating: nil, count: register.definition.fields.count)
    }

    package subscript<Field: RegisterField>(field: Field) -> FieldValue? {
        get { values[field.rawValue] }
        set { values[field.rawValue] = newValue }
    }

    package func text<Field: RegisterField>(_ field: Field) -> String? { values[field.rawValue]?.text }
    package func amount<Field: RegisterField>(_ field: Field) -> Int64? { values[field.rawValue]?.measure?.amount }
    package func when<Field: RegisterField>(_ field: Field) -> When? { values[field.rawValue]?.when }

    package var when: When? { register.definition.whenField.flatMap { values[$0]?.when } }
    package var name: String? { values[register.definition.nameField]?.text }

    /// The fields in which `newer` says something other than this record. What `newer` does not know changes nothing.
    package func differences(to newer: Record) -> [FieldChange] {
        newer.values.indices.compactMap { index in
            guard let after = newer.values[index], after != values[index] else { return nil }
            return FieldChange(field: index, before: values[index], after: after)
        }
    }
}

/// One field before and after.
package struct FieldChange: Hashable, Sendable {
    package let field: Int
    package let before: FieldValue?
    package let after: FieldValue?

    package init(field: Int, before: FieldValue?, after: FieldValue?) {
        self.field = field
        self.before = before
        self.after = after
    }
}
