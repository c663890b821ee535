import Domain

/// What a person looks for, where, and what of it may be shown.
package struct SearchRequest: Sendable {
    package let text: String
    package let organisation: Int
    /// Empty is all.
    package let provinces: [ProvinceKey]
    /// Empty is all that are searched.
    package let kinds: [Register]
    package let mayReadPersonal: Bool
    package let limitPerKind: Int
    /// From 1, of each kind.
    package let page: Int

    package init(
        _ text: String, organisation: Int, provinces: [ProvinceKey] = [], kinds: [Register] = [],
        mayReadPersonal: Bool, limitPerKind: Int = 5, page: Int = 1
    ) {
        self.text = text
        self.organisation = organisation
        self.provinces = provinces
        self.kinds = kinds
        self.mayReadPersonal = mayReadPersonal
        self.limitPerKind = max(1, limitPerKind)
        self.page = max(1, page)
    }
}

/// What was found, by kind in the order of the work.
package struct SearchResult: Sendable {
    package let groups: [SearchGroup]
    /// The record whose code was typed, if there is one.
    package let directHit: RecordCode?
    /// The words as they were looked for; none where only signs were typed.
    package let understood: [String]

    package var isEmpty: Bool { groups.isEmpty && directHit == nil }
}

package struct SearchGroup: Sendable {
    package let register: Register
    /// How many were found; with `isCapped` there are more.
    package let total: Int
    package let isCapped: Bool
    package let hits: [SearchHit]

    /// "12", or "hơn 200".
    package var totalWords: String { isCapped ? "hơn \(total)" : String(total) }
}

/// A found record, as a line of the list of what was found.
package struct SearchHit: Sendable, Hashable {
    package let code: RecordCode
    package let name: MatchedText
    /// Another field in which what was looked for stands, with its label: "Mã số thuế".
    package let field: SearchedField?
    /// What tells it from others: its year, its place.
    package let details: [String]
    /// The code of the establishment into which it was merged.
    package let mergedInto: String?
    /// The lower, the better.
    package let rank: Int
    /// Whether anything of a person stands in it: who reads it is noted.
    package let tellsOfPersons: Bool
}

package struct SearchedField: Sendable, Hashable {
    package let label: String
    package let text: MatchedText
}
