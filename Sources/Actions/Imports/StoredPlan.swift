import Basics
import Domain

/// **Kế hoạch nhập đã giữ**: all that a page shows of a plan, as the job of its preview keeps it. Long lists are cut, and
/// say how long they were.
package struct StoredPlan: Sendable, Codable {
    package struct Place: Sendable, Hashable, Codable {
        package let sheet: String
        /// 0 for the sheet as a whole.
        package let row: Int
        package let column: Int?

        /// "trang “Đề án”, dòng 12, cột F".
        package var words: String { CellPlace(sheet: sheet, row: row, column: column).words }
    }

    package struct Tally: Sendable, Hashable, Codable {
        package let register: Register
        package let created: Int
        package let updated: Int
        package let same: Int
    }

    package struct Update: Sendable, Codable {
        package let register: Register
        package let code: String
        package let name: String
        package let place: Place
        package let changes: [PlannedUpdate.FieldWords]
    }

    package struct Duplicate: Sendable, Codable {
        package let register: Register
        package let name: String
        package let other: String
        package let score: Int
        package let grounds: String
        package let place: Place
        /// Of the file; else in the registers already. Nothing in plans that were kept without.
        package let isSubjectOfFile: Bool?
        package let isEstablishmentOfFile: Bool?
    }

    package struct Note: Sendable, Hashable, Codable {
        package let kind: ImportNote.Kind
        package let place: Place
        package let sentence: String
    }

    package struct Earlier: Sendable, Codable {
        package let number: Int
        package let at: Int64
        package let actor: String
    }

    package let order: ImportOrder
    /// Nothing where a commit makes the centre.
    package let organisation: Int?
    package let digest: String
    package let sheets: [String]
    package let tables: [UnderstoodTable]
    package let unread: [UnexplainedTable]
    /// In the order of the registers.
    package let tallies: [Tally]
    package let updates: [Update]
    package let updateCount: Int
    package let duplicates: [Duplicate]
    package let duplicateCount: Int
    package let notes: [Note]
    /// By `ImportNote.Kind.rawValue`, also of those that are not in `notes`.
    package let noteCounts: [String: Int]
    /// The last import of this very file that stands.
    package let earlier: Earlier?
    /// How many records it makes in each place, as it is stored; nothing in plans that were kept without.
    package let placed: [String: Int]?

    package var changesNothing: Bool { tallies.allSatisfy { $0.created == 0 && $0.updated == 0 } }
    package func notes(_ kind: ImportNote.Kind) -> [Note] { notes.filter { $0.kind == kind } }
    package func count(_ kind: ImportNote.Kind) -> Int { noteCounts[kind.rawValue] ?? 0 }
}

extension StoredPlan {
    private static let mostUpdates = 2_000
    private static let mostDuplicates = 500

    init(_ plan: ImportPlan, order: ImportOrder, organisation: Int?) {
        self.order = order
        self.organisation = organisation
        digest = plan.digest
        sheets = plan.file.sheets
        tables = plan.file.tables.map(UnderstoodTable.init)
        unread = plan.file.unread.map(UnexplainedTable.init)
        tallies = plan.talliesInOrder.map { register, tally in
            Tally(register: register, created: tally.created, updated: tally.updated, same: tally.same)
        }
        updates = plan.updates.prefix(StoredPlan.mostUpdates).map(Update.init)
        updateCount = plan.updates.count
        let told = plan.duplicates.filter(\.isWithin)
        duplicates = told.prefix(StoredPlan.mostDuplicates).map(Duplicate.init)
        duplicateCount = told.count
        notes = plan.notes.kept.map { Note(kind: $0.kind, place: Place($0.place), sentence: $0.sentence) }
        noteCounts = plan.noteCounts
        placed = Dictionary(uniqueKeysWithValues: plan.placed.map { ($0.key.stored, $0.value) })
        earlier = plan.earlier.map { Earlier(number: $0.number, at: $0.at, actor: $0.actor) }
    }
}

extension StoredPlan.Place {
    init(_ place: CellPlace) { self.init(sheet: place.sheet, row: place.row, column: place.column) }
}

extension StoredPlan.Update {
    init(_ update: PlannedUpdate) {
        self.init(
            register: update.register, code: update.code, name: update.name, place: StoredPlan.Place(update.place),
            changes: update.words)
    }
}

extension StoredPlan.Duplicate {
    init(_ pair: PlannedDuplicate) {
        self.init(
            register: pair.subjectRegister, name: pair.subjectName, other: pair.establishmentName, score: pair.score,
            grounds: pair.grounds, place: StoredPlan.Place(pair.place), isSubjectOfFile: pair.isSubjectOfFile,
            isEstablishmentOfFile: pair.isEstablishmentOfFile)
    }
}
