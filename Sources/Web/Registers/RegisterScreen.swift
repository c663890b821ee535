import Domain

/// How a register is shown: its address, the words over it, what a list of it has and what narrows it, and how the fields
/// stand together on a record's page and in its form. Data, so that all registers share the same pages.
struct RegisterScreen: Sendable {
    struct Column: Sendable {
        let field: Int
        /// Shorter than the field's own words, for the head of a column.
        let words: String?
    }

    struct Group: Sendable {
        let words: String
        let fields: [Int]
    }

    let register: Register
    /// "Đề án, nhiệm vụ": over the list and in the menu.
    let title: String
    /// What names a record in its list: mostly its name; year figures are named by their establishment.
    let lead: Int
    let columns: [Column]
    /// Choices, flags and references that narrow the list.
    let filters: [Int]
    /// All fields, each once.
    let groups: [Group]

    init<Field: RegisterField>(
        _ fields: Field.Type, _ title: String, lead: Field? = nil, columns: [(Field, String?)],
        filters: [Field] = [], groups: [(String, [Field])]
    ) {
        let definition = fields.register
        register = definition.register
        self.title = title
        self.lead = lead?.rawValue ?? definition.nameField
        self.columns = columns.map { Column(field: $0.0.rawValue, words: $0.1) }
        self.filters = filters.map(\.rawValue)
        self.groups = groups.map { Group(words: $0.0, fields: $0.1.map(\.rawValue)) }
    }

    var definition: RegisterDefinition { register.definition }
    var address: String { register.address }
    /// "de-an".
    var slug: String { String(address.dropFirst()) }

    func address(of code: String) -> String { register.recordAddress(code) }

    /// Whether the records are of persons: their names are shown to those who may read them.
    var isOfPersons: Bool { definition.fields[definition.nameField].isPersonal }
}
