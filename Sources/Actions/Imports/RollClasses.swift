import Basics
import Domain
import Storage

/// The classes that a roll of learners may belong to: those of the file, then those of the register.
struct RollClasses {
    private struct Candidate {
        let id: RecordID
        let kind: String?
        let year: Int?
        let province: ProvinceKey
        let words: Set<Substring>
    }

    private var candidates: [Candidate] = []
    private var known: Set<RecordID> = []

    mutating func add(_ record: Record, id: RecordID) {
        guard known.insert(id).inserted else { return }
        let words = Words.abbreviations.expand(Folding.key(record.text(TrainingClassField.name) ?? ""))
        candidates.append(
            Candidate(
                id: id, kind: record.text(TrainingClassField.kind), year: record.when(TrainingClassField.when)?.year,
                province: record.province, words: Set(words.split(separator: " "))))
    }

    mutating func load(organisation: Int, session: any Session) throws {
        let table = RecordTable(.trainingClass)
        let sql = "SELECT \(table.selection) FROM \(table.source) WHERE t.organisation = \(organisation)" as SQL
        for stored in try session.rows(sql, table.read) { add(stored.record, id: stored.id) }
    }

    enum Match {
        case found(RecordID)
        case none
        /// Two fit alike: a person says which.
        case several
    }

    /// The only class of the roll's kind and year, else the one whose name shares the most words with the title.
    func find(_ roll: RollTitle, province: ProvinceKey) -> Match {
        let fitting = candidates.filter { candidate in
            candidate.province == province && candidate.year == roll.when.year
                && (roll.kind == nil || candidate.kind == roll.kind)
        }
        if fitting.count == 1, roll.kind != nil, !roll.isKindByTrade { return .found(fitting[0].id) }
        let title = Set(roll.key.split(separator: " "))
        let scored = fitting.map {
            (id: $0.id, score: $0.words.intersection(title).count * 100 / max(1, $0.words.count))
        }
        guard let best = scored.max(by: { $0.score < $1.score }), best.score >= 50 else {
            return fitting.isEmpty ? .none : .several
        }
        return scored.filter { $0.score == best.score }.count == 1 ? .found(best.id) : .several
    }
}
