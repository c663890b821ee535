import Basics
import Domain

/// **Kế hoạch nhập**: what a file would do to the registers. Preview and commit make it the same way; the digest tells
/// whether they saw the same.
package struct ImportPlan: Sendable {
    package struct Tally: Sendable, Hashable, Codable {
        package var created = 0
        package var updated = 0
        package var same = 0
    }

    package struct Earlier: Sendable {
        package let number: Int
        package let at: Int64
        package let actor: String
    }

    /// Of each draft, in the order of the rows and of their drafts.
    enum Outcome: Sendable {
        case create(RecordID)
        case update(StoredUpdate)
        case same(RecordID)
        /// Another row of the file makes the record; this one is kept as evidence beside it.
        case repeated(RecordID)
    }

    package internal(set) var file: ReadFile
    package internal(set) var tallies: [Register: Tally] = [:]
    /// How many records it makes in each place.
    package internal(set) var placed: [ProvinceKey: Int] = [:]
    package internal(set) var updates: [PlannedUpdate] = []
    package internal(set) var duplicates: [PlannedDuplicate] = []
    package internal(set) var notes: ImportNotes
    /// The last import of this very file that stands.
    package internal(set) var earlier: Earlier?
    /// All outcomes in one array, and where each row's begin: a row of its own array would cost more than its records.
    private var outcomes: [Outcome] = []
    private var starts: [Int32] = []
    var digestHash = Identity()

    init(file: ReadFile) {
        self.file = file
        notes = file.notes
    }

    /// The outcomes of a row follow by `add`, one for each of its drafts.
    mutating func begin(_ position: Int) {
        while starts.count <= position { starts.append(-1) }
        starts[position] = Int32(outcomes.count)
    }

    mutating func add(_ outcome: Outcome) { outcomes.append(outcome) }

    /// Of the drafts of a row, in their order.
    func outcomes(at position: Int) -> ArraySlice<Outcome> {
        let start = Int(starts[position])
        return outcomes[start..<start + file.rows[position].drafts.count]
    }

    /// A draft of a row with its links to the row's other records. Made when it is asked for: kept, the copies would take
    /// as much memory as the file's own rows.
    func draft(_ position: Int, _ index: Int) -> Draft {
        file.rows[position].drafts[index].linked { outcome(position, $0).id }
    }

    func outcome(_ position: Int, _ draft: Int) -> Outcome { outcomes[Int(starts[position]) + draft] }

    func created(_ register: Register) -> Int { tallies[register]?.created ?? 0 }

    /// The changes of records that are there, in the order of the rows.
    var storedUpdates: [(register: Register, change: StoredUpdate)] {
        guard !updates.isEmpty else { return [] }
        return file.rows.indices.flatMap { position in
            zip(file.rows[position].drafts, outcomes(at: position)).compactMap { draft, outcome in
                if case .update(let update) = outcome { return (draft.record.register, update) } else { return nil }
            }
        }
    }

    package var digest: String { String(digestHash.hash, radix: 16) }
    package var changesNothing: Bool { tallies.values.allSatisfy { $0.created == 0 && $0.updated == 0 } }

    mutating func count(_ register: Register, _ path: WritableKeyPath<Tally, Int>) {
        tallies[register, default: Tally()][keyPath: path] += 1
    }
}

/// A change of a record that is there: field by field.
package struct PlannedUpdate: Sendable {
    package let code: String
    package let register: Register
    package let name: String
    package let place: CellPlace
    package let changes: [FieldChange]
}

/// What the commit needs of an update.
struct StoredUpdate: Sendable {
    let id: RecordID
    let changes: [FieldChange]
}

/// Two things that may be one: a person decides.
package struct PlannedDuplicate: Sendable {
    package let subject: RecordID
    package let subjectRegister: Register
    package let subjectName: String
    package let establishment: RecordID
    package let establishmentName: String
    package let score: Int
    package let grounds: String
    package let place: CellPlace
    /// Of the file; else it is in the registers already.
    package let isSubjectOfFile: Bool
    package let isEstablishmentOfFile: Bool
    /// Whether both lie in the places of whoever imports: else it is kept as a pair, and told to others.
    package let isWithin: Bool
}
