import Basics

/// **Danh mục** of codes with the words that people read. The codes are what the database checks.
package enum ChoiceList: String, Sendable, CaseIterable {
    case source, programme, activity, projectKind, projectState, listing, classKind, level, eventKind, eventRole
    case communicationKind, sex, household, legalForm, targetBasis, destination, placeLevel, organisationKind
    case taughtTrade, rowSubject, unitSubject, reportSection

    /// In the order of the data file.
    package var codes: [(code: String, words: String)] { Words.codes(of: self) }

    /// "khuyến công quốc gia" for `KCQG`; the code itself where it has no words.
    package func words(_ code: String) -> String {
        codes.first { $0.code == code }?.words ?? code
    }

    /// The code that a person's writing means: the code itself, its words, or a phrase of the dictionary.
    package func code(written text: String) throws(Problem) -> String {
        let key = Folding.key(text)
        if let exact = codes.first(where: { Folding.key($0.code) == key || Folding.key($0.words) == key }) {
            return exact.code
        }
        if let known = Words.classify(key, as: self) { return known }
        let allowed = codes.map { "\($0.code) (\($0.words))" }.joined(separator: ", ")
        throw Problem("“\(text)” không có trong danh mục. Các giá trị dùng được: \(allowed).")
    }
}
