/// **Sổ được tìm**: what of a register's records is searched, and what of a found one is shown beside its name.
package struct SearchedRegister: Sendable {
    package let register: Register
    /// Under which its texts are stored: never given anew.
    package let number: UInt8
    /// Fields that are searched, the name first.
    package let searched: [Int]
    /// Fields that are shown.
    package let shown: [Int]

    /// Whether its records are of persons: found by nobody who may not read of them.
    package var isPersonal: Bool {
        register == .learner || register.definition.fields[register.definition.nameField].isPersonal
    }

    /// In the order of the work.
    package static let all: [SearchedRegister] = [
        of(EstablishmentField.self, 1, [.taxCode, .representative, .phone], [.taxCode, .commune, .district]),
        of(ProjectField.self, 2, [.beneficiaryName, .decisionNumber], [.when, .beneficiaryName, .place]),
        of(TrainingClassField.self, 4, [.place], [.when, .place]),
        of(RecognitionField.self, 3, [.establishmentName, .decisionNumber], [.when, .establishmentName]),
        of(TradeEventField.self, 6, [.place], [.when, .place]),
        of(CommunicationField.self, 8, [.outlet], [.when, .outlet]),
        of(CollaboratorField.self, 5, [.phone], [.commune, .district]),
        of(LearnerField.self, 9, [], []),
        of(OfficerField.self, 11, [.phone], [.title, .division]),
        of(ReportTextField.self, 12, [.decisionNumber], [.when, .section]),
        of(PlaceField.self, 7, [], [.level, .district]),
    ]

    /// The number of texts of establishments' former names, beside the registers'.
    package static let formerNames: UInt8 = 10

    package static func of(_ register: Register) -> SearchedRegister? { all.first { $0.register == register } }

    private static func of<Field: RegisterField>(
        _ fields: Field.Type, _ number: UInt8, _ searched: [Field], _ shown: [Field]
    ) -> SearchedRegister {
        let definition = Field.register
        return SearchedRegister(
            register: definition.register, number: number,
            searched: [definition.nameField] + searched.map(\.rawValue), shown: shown.map(\.rawValue))
    }
}
