import Actions
import Basics
import Domain

/// A plan as it is printed, in JSON or for people: the same content.
struct PrintedPlan: Encodable {
    struct Table: Encodable {
        let sheet: String
        let headerRow: Int
        let kind: String
        let kindName: String
        let when: String
        let rows: Int
        let columns: [String: String]
    }

    struct Count: Encodable {
        let register: String
        let name: String
        let created: Int
        let updated: Int
        let unchanged: Int
    }

    struct Update: Encodable {
        let code: String
        let name: String
        let place: String
        let changes: [PlannedUpdate.FieldWords]
    }

    struct Duplicate: Encodable {
        let name: String
        let other: String
        let score: Int
        let grounds: String
        let place: String
    }

    struct Note: Encodable {
        let sheet: String
        let row: Int
        let column: String?
        let sentence: String
    }

    struct Earlier: Encodable {
        let number: Int
        let at: String
        let actor: String
    }

    let file: String
    /// The last import of this very file that stands.
    @OrNull var earlierImport: Earlier?
    let committed: Int?
    let plan: String
    let tables: [Table]
    let counts: [Count]
    let updates: [Update]
    let duplicates: [Duplicate]
    let duplicateCount: Int
    let problems: [Note]
    let warnings: [Note]
    let readings: [Note]
    let skipped: [Note]
    let doubts: [Note]
    let unclassified: [Note]
    let letters: [Note]
    let noteCounts: [String: Int]

    init(_ plan: ImportPlan, number: Int?) {
        file = plan.file.name
        earlierImport = plan.earlier.map {
            Earlier(number: $0.number, at: Moments.vietnamese($0.at), actor: $0.actor)
        }
        committed = number
        self.plan = plan.digest
        tables = plan.file.tables.map { table in
            let columns = table.layout.columns.all.map { (columnName($0.column), $0.concept.name) }
            return Table(
                sheet: table.sheet, headerRow: table.headerRow, kind: table.layout.kind.rawValue,
                kindName: table.layout.kind.noun,
                when: table.when.vietnamese, rows: table.rows, columns: Dictionary(columns) { first, _ in first })
        }
        counts = plan.talliesInOrder.map { register, tally in
            Count(
                register: register.rawValue, name: register.definition.noun, created: tally.created,
                updated: tally.updated, unchanged: tally.same)
        }
        updates = plan.updates.map {
            Update(code: $0.code, name: $0.name, place: $0.place.words, changes: $0.words)
        }
        duplicates = plan.duplicates.prefix(500).map {
            Duplicate(
                name: $0.subjectName, other: $0.establishmentName, score: $0.score, grounds: $0.grounds,
                place: $0.place.words)
        }
        duplicateCount = plan.duplicates.count
        problems = PrintedPlan.notes(plan, .problem)
        warnings = PrintedPlan.notes(plan, .warning)
        readings = PrintedPlan.notes(plan, .reading)
        skipped = PrintedPlan.notes(plan, .skipped)
        doubts = PrintedPlan.notes(plan, .doubt)
        unclassified = PrintedPlan.notes(plan, .unclassified)
        letters = PrintedPlan.notes(plan, .letters)
        noteCounts = plan.noteCounts
    }

    private static func notes(_ plan: ImportPlan, _ kind: ImportNote.Kind) -> [Note] {
        plan.notes.of(kind).map { note in
            Note(
                sheet: note.place.sheet, row: note.place.row, column: note.place.column.map { columnName($0) },
                sentence: note.onCommandLine)
        }
    }
}
