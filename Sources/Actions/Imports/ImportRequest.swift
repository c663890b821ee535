import Basics
import Domain

/// What a person asks for when giving a file.
package struct ImportRequest: Sendable {
    package let path: String
    /// What the file is called, where its path does not say.
    package let name: String?
    package let province: Province
    package let period: Period
    /// The centre's name where there are several.
    package let centre: String?
    /// A person says that the centre is not yet in the database and is to be made.
    package let isNewCentre: Bool
    package let mapping: Mapping?
    /// What the person says of the file's letters.
    package let letters: LegacyChoice
    /// The places whose records whoever imports may write; nothing is all of them.
    package let places: Set<ProvinceKey>?

    package init(
        path: String, name: String? = nil, province: Province, period: Period, centre: String? = nil,
        isNewCentre: Bool = false,
        mapping: Mapping? = nil, letters: LegacyChoice = .found, places: Set<ProvinceKey>? = nil
    ) {
        self.path = path
        self.name = name
        self.province = province
        self.period = period
        self.centre = centre
        self.isNewCentre = isNewCentre
        self.mapping = mapping
        self.letters = letters
        self.places = places
    }

    package var fileName: String { name ?? path.split(separator: "/").last.map(String.init) ?? path }
}

/// A file read once: its drafts, and all that is to be said about it. Nothing here knows the database.
package struct ReadFile: Sendable {
    package let name: String
    package let hash: String
    package let sheets: [String]
    package let tables: [ReadTable]
    /// Headers that nothing explains.
    package let unread: [UnreadTable]
    package let notes: ImportNotes
    package var rows: [DraftRow]
}
