import Basics
import Domain
import Storage

/// “Phạm vi số liệu” of a centre: of which places and years its registers hold anything.
package struct Coverage: Sendable, Hashable {
    /// By place the first and the last year of its records.
    package private(set) var years: [ProvinceKey: ClosedRange<Int>] = [:]
    /// The same without projects and money, of which the next year's plan is already known.
    private var done: [ProvinceKey: ClosedRange<Int>] = [:]

    package var provinces: [ProvinceKey] { years.keys.sorted { $0.stored < $1.stored } }

    package var isEmpty: Bool { years.isEmpty }

    /// The last year that is not ahead of a day and of which more than a plan is known; where all are ahead, the first.
    package func lastYear(until day: Day) -> Int? {
        let begun = (done.isEmpty ? years : done).values.filter { $0.lowerBound <= day.year }.map {
            min($0.upperBound, day.year)
        }
        return begun.max() ?? years.values.map(\.lowerBound).min()
    }

    /// Of these places alone.
    package func within(_ places: Set<ProvinceKey>) -> Coverage {
        var part = self
        part.years = years.filter { places.contains($0.key) }
        part.done = done.filter { places.contains($0.key) }
        return part
    }

    package var allYears: ClosedRange<Int>? {
        guard let first = years.values.map(\.lowerBound).min(), let last = years.values.map(\.upperBound).max() else {
            return nil
        }
        return first...last
    }

    fileprivate mutating func add(_ province: ProvinceKey, _ first: Int, _ last: Int, isPlan: Bool) {
        guard first <= last else { return }
        Coverage.widen(&years, province, first...last)
        if !isPlan { Coverage.widen(&done, province, first...last) }
    }

    private static func widen(
        _ years: inout [ProvinceKey: ClosedRange<Int>], _ province: ProvinceKey, _ more: ClosedRange<Int>
    ) {
        let known = years[province] ?? more
        years[province] = min(known.lowerBound, more.lowerBound)...max(known.upperBound, more.upperBound)
    }
}

extension Office {
    package func coverage(organisation: Int) async throws -> Coverage {
        try await database.read { session in
            var coverage = Coverage()
            for register in Coverage.registers {
                let table = SQL(trusted: register.rawValue)
                let first = SQL(trusted: "\(FigureBase.whenColumn(register))_first")
                try session.forEach(
                    """
                    SELECT province, MIN(\(first)), MAX(\(first)) FROM \(table)
                    WHERE organisation = \(organisation) AND \(first) IS NOT NULL GROUP BY province
                    """
                ) { row in
                    guard let province = row.text(0).flatMap(ProvinceKey.init(stored:)), let first = row.day(1),
                        let last = row.day(2)
                    else { return }
                    coverage.add(
                        province, first.year, last.year, isPlan: Coverage.planned.contains(register))
                }
            }
            return coverage
        }
    }
}

extension Coverage {
    /// They tell of a year before anything is done in it, or what others said of it.
    fileprivate static let planned: Set<Register> = [.project, .budgetLine, .publishedFigure]

    /// Those of which figures are made.
    fileprivate static let registers: [Register] = Register.allCases.filter { register in
        [.budgetLine, .statedFigure, .publishedFigure].contains(register)
            || FigureRules.all.contains { $0.register == register }
    }
}
