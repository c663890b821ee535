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

    /// The class whose name shares the most words with the roll's title; of the same kind and year. Nothing where two
    /// fit alike: a person says which.
    func find(kind: String?, key: String, year: Int?, province: ProvinceKey) -> RecordID? {
        let fitting = candidates.filter { candidate in
            candidate.province == province && (year == nil || candidate.year == year)
                && (kind == nil || candidate.kind == kind)
        }
        if fitting.count == 1, kind != nil { return fitting[0].id }
        let title = Set(key.split(separator: " "))
        let scored = fitting.map {
            (id: $0.id, score: $0.words.intersection(title).count * 100 / max(1, $0.words.count))
        }
        guard let best = scored.max(by: { $0.score < $1.score }), best.score >= 50 else { return nil }
        return scored.filter { $0.score == best.score }.count == 1 ? best.id : nil
    }
}
