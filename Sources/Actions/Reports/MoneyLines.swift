import Basics
import Domain
import Storage

/// The assigned money by year, activity and source, taken from projects or from budget lines just as the figure takes it:
/// its lines add up to `funding.assigned`.
enum MoneyLines {
    static func of(_ rows: [FundingRow]) -> [MoneyLine] {
        let parts = Dictionary(uniqueKeysWithValues: FundingQuestion.parts(of: rows).map { ($0.key, $0) })
        return merged(rows.flatMap { row in parts[row.key].map { lines(of: row, taking: $0) } ?? [] })
    }

    private static func lines(of row: FundingRow, taking part: FundingPart) -> [MoneyLine] {
        guard let year = Int(row.key.year) else { return [] }
        switch row.teller {
        case .projects(let source, let amounts, let missing):
            var lines = zip(FundingPart.sources, amounts).compactMap { source, amount -> MoneyLine? in
                guard part.projectSources.contains(source), let amount, amount != 0 else { return nil }
                return MoneyLine(
                    year: year, activity: row.activity, source: source, assigned: KnownSum(value: amount),
                    isHedged: row.isHedged)
            }
            if !part.projectSources.isEmpty, missing > 0 {
                lines.append(
                    MoneyLine(
                        year: year, activity: row.activity, source: source, assigned: KnownSum(missing: missing),
                        isHedged: false))
            }
            return lines
        case .line(let source, let name, let assigned):
            guard part.lineSources.contains(source) else { return [] }
            return [
                MoneyLine(
                    year: year, activity: row.activity, source: source, name: name, assigned: assigned,
                    isHedged: row.isHedged)
            ]
        }
    }

    /// Of several provinces of then one line.
    private static func merged(_ lines: [MoneyLine]) -> [MoneyLine] {
        struct Key: Hashable {
            let year: Int
            let activity: String?
            let source: String
            let name: String?
        }
        var order: [Key] = []
        var sums: [Key: MoneyLine] = [:]
        for line in lines {
            let key = Key(year: line.year, activity: line.activity, source: line.source, name: line.name)
            if var known = sums[key] {
                known.assigned.add(line.assigned)
                known.isHedged = known.isHedged || line.isHedged
                sums[key] = known
            } else {
                order.append(key)
                sums[key] = line
            }
        }
        return order.compactMap { sums[$0] }.sorted {
            ($0.year, $0.source, $0.activity ?? "~") < ($1.year, $1.source, $1.activity ?? "~")
        }
    }
}
