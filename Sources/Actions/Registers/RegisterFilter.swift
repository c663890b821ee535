import Basics
import Domain

/// What narrows a list of a register. Nothing is narrowed by what is left as it is made.
package struct RegisterFilter: Sendable, Hashable {
    /// Places as of then. Nothing is everywhere; an empty list is nowhere.
    package var provinces: Set<ProvinceKey>?
    /// Of the record's own time. What has none of its own is of any period; what does not know its time is of none.
    package var period: Period?
    /// Words that all stand in what names the record, each as the beginning of a word; a piece of a tax code or telephone;
    /// or a code like `DA-0017`.
    package var words: String
    /// By field: one of these codes. `isUnknown` stands for a field that is not known, `yes` and `no` for flags.
    package var choices: [Int: Set<String>]
    /// By field: the record that it points to. What points to an establishment merged into it is meant too.
    package var references: [Int: RecordCode]
    /// At least one of these fields is not known.
    package var unknown: Set<Int>
    package var importNumber: Int?
    /// Whether establishments that were merged into others are listed beside those.
    package var showsMerged: Bool
    /// For whoever may not read personal data: the words are not held against it, since finding a record by a telephone
    /// would tell whose it is.
    package var withholdsPersonal = false
    /// The places that a person may see: what records point to elsewhere is not told. Nothing is everywhere.
    package private(set) var reach: Set<ProvinceKey>?

    package init(
        provinces: Set<ProvinceKey>? = nil, period: Period? = nil, words: String = "",
        choices: [Int: Set<String>] = [:], references: [Int: RecordCode] = [:], unknown: Set<Int> = [],
        importNumber: Int? = nil, showsMerged: Bool = false
    ) {
        self.provinces = provinces
        self.period = period
        self.words = Folding.normalise(words)
        self.choices = choices
        self.references = references
        self.unknown = unknown
        self.importNumber = importNumber
        self.showsMerged = showsMerged
    }

    package static let isUnknown = "chua-ro"
    package static let yes = "co"
    package static let no = "khong"

    /// Also within the places that a person may see; nothing where these are all.
    package func within(_ scope: Set<ProvinceKey>?) -> RegisterFilter {
        guard let scope else { return self }
        var narrowed = self
        narrowed.reach = scope
        narrowed.provinces = provinces.map { $0.intersection(scope) } ?? scope
        return narrowed
    }

    /// Whether all records of the register pass, but for the merged ones.
    package var isEmpty: Bool { self == RegisterFilter() }
}

/// The order of a list. What is not known stands last both ways; what is equal stands by number.
package struct RegisterSort: Sendable, Hashable {
    package enum Key: Sendable, Hashable {
        case number
        /// Texts in the order of the Vietnamese alphabet, choices in the order of their list, references by the name of
        /// the establishment or by the number of the record.
        case field(Int)
    }

    package let key: Key
    package let isDescending: Bool

    package init(_ key: Key, isDescending: Bool = false) {
        self.key = key
        self.isDescending = isDescending
    }

    /// Establishments, collaborators and officers by name, all others in the order in which they came.
    package static func usual(_ register: Register) -> RegisterSort {
        switch register {
        case .establishment, .collaborator, .officer, .place:
            return RegisterSort(.field(register.definition.nameField))
        case .establishmentYear, .surveyReply, .profile, .project, .trainingClass, .learner, .recognition, .tradeEvent,
            .communication, .collaboratorStanding, .budgetLine, .publishedFigure, .statedFigure, .target, .reportText:
            return RegisterSort(.number)
        }
    }
}
