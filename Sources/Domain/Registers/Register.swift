/// **Sổ** in which records of one kind are kept. The raw value is its table and its word on the command line.
package enum Register: String, Sendable, CaseIterable, Codable {
    case place
    case establishment
    case establishmentYear = "establishment_year"
    case surveyReply = "survey_reply"
    case profile
    case project
    case trainingClass = "training_class"
    case learner
    case recognition
    case tradeEvent = "trade_event"
    case communication
    case collaborator
    case collaboratorStanding = "collaborator_standing"
    case budgetLine = "budget_line"
    case publishedFigure = "published_figure"
    case statedFigure = "stated_figure"
    case target
    case officer
    case reportText = "report_text"

    package var definition: RegisterDefinition {
        switch self {
        case .place: return PlaceField.register
        case .establishment: return EstablishmentField.register
        case .establishmentYear: return EstablishmentYearField.register
        case .surveyReply: return SurveyReplyField.register
        case .profile: return ProfileField.register
        case .project: return ProjectField.register
        case .trainingClass: return TrainingClassField.register
        case .learner: return LearnerField.register
        case .recognition: return RecognitionField.register
        case .tradeEvent: return TradeEventField.register
        case .communication: return CommunicationField.register
        case .collaborator: return CollaboratorField.register
        case .collaboratorStanding: return CollaboratorStandingField.register
        case .budgetLine: return BudgetLineField.register
        case .publishedFigure: return PublishedFigureField.register
        case .statedFigure: return StatedFigureField.register
        case .target: return TargetField.register
        case .officer: return OfficerField.register
        case .reportText: return ReportTextField.register
        }
    }

    /// The register whose codes begin with the prefix: `DA` of `DA-0017`.
    package init?(codePrefix prefix: String) {
        guard let register = Register.allCases.first(where: { $0.definition.codePrefix == prefix.uppercased() }) else {
            return nil
        }
        self = register
    }
}

/// What a register keeps, said once: its table, its words, its fields in order.
package struct RegisterDefinition: Sendable {
    package let register: Register
    /// "đề án".
    package let noun: String
    /// `DA`: the first part of a record's code, which people see instead of its id.
    package let codePrefix: String
    package let fields: [FieldDefinition]
    /// The field that names a record in a list, and the one that says when it was, if it has one.
    package let nameField: Int
    package let whenField: Int?

    package func field(named key: String) -> Int? { fields.firstIndex { $0.key == key } }

    /// "DA-0017".
    package func code(_ number: Int64) -> String {
        let digits = String(number)
        return codePrefix + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

/// The fields of one register, as an enumeration whose raw value is the position in a record.
package protocol RegisterField: RawRepresentable<Int>, CaseIterable, Sendable {
    static var register: RegisterDefinition { get }
    var definition: FieldDefinition { get }
}

extension RegisterField {
    static func define(
        _ register: Register, noun: String, codePrefix: String, name: Self, when: Self? = nil
    ) -> RegisterDefinition {
        RegisterDefinition(
            register: register, noun: noun, codePrefix: codePrefix, fields: allCases.map(\.definition),
            nameField: name.rawValue, whenField: when?.rawValue)
    }
}

/// **Trường** of a register: what it is called in the database and by people, and what it holds.
package struct FieldDefinition: Sendable {
    package let key: String
    /// "Số học viên".
    package let label: String
    package let kind: FieldKind
    /// Whether it is of a person (Law 91/2025): never in public lists, redacted on erasure.
    package let isPersonal: Bool
    /// Whether a text keeps its line breaks.
    package let hasParagraphs: Bool

    init(
        _ key: String, _ label: String, _ kind: FieldKind, isPersonal: Bool = false, hasParagraphs: Bool = false
    ) {
        self.hasParagraphs = hasParagraphs
        self.key = key
        self.label = label
        self.kind = kind
        self.isPersonal = isPersonal
    }
}

/// What a field holds.
package enum FieldKind: Sendable, Equatable {
    case text
    /// Digits of a tax code.
    case taxCode
    /// One of a list of codes (`Choice`), with the words that people read.
    case choice(ChoiceList)
    /// A whole number of `unit`, with its hedge.
    case count(unit: String)
    /// Whole đồng, with its hedge.
    case money
    /// Thousandths of `unit`, with its hedge.
    case quantity(unit: String)
    case when
    case flag
    case reference(Register)
}
