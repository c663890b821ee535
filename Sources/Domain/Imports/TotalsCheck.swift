import Basics

/// Holds a sheet's own totals rows against the rows above them. A total may be of its group, since the last total, or of
/// the whole table; what agrees with none of these is told, and neither side is mended.
struct TotalsCheck {
    private struct Sums {
        /// Wider than any cell: numbers that are no amounts (accounts, identity cards) add up beyond 64 bits.
        var table: Int128 = 0
        var group: Int128 = 0
        var sinceTotal: Int128 = 0
        var rows = 0
    }

    /// Columns that people add up.
    private static let summed: [ColumnConcept] = [
        .money, .kcqg, .kcdp, .counterpart, .otherMoney, .total, .disbursed, .settled, .settledNational, .settledLocal,
        .classCount, .learnerCount, .female, .minority, .establishmentCount, .peopleCount, .boothCount,
        .participationCount,
        .modelCount, .machineCount, .quantity,
    ]
    private var sums: [Int: Sums] = [:]
    private let columns: [Int]
    private let moneyPowers: [Int: Int]
    /// Columns with an amount whose unit cannot be set against the column's: nothing is said of their totals.
    private var unclear: Set<Int> = []
    private var groups = 0

    init(_ layout: TableLayout?) {
        let money: [ColumnConcept] = layout?.kind == .budget ? [.planned, .actual] : []
        let values: [ColumnConcept] = layout?.series.isEmpty == false ? [.actual, .levelMark] : []
        columns = layout?.places(of: TotalsCheck.summed + money + values) ?? []
        moneyPowers = layout?.moneyPowers ?? [:]
    }

    /// A data row's numbers, in thousandths of what the cell says.
    mutating func add(_ found: FoundRow) {
        if found.table.groups != groups {
            groups = found.table.groups
            for column in sums.keys { sums[column]?.group = 0 }
        }
        for column in columns {
            guard let value = number(found.row[column], column: column) else { continue }
            sums[column, default: Sums()].table += Int128(value)
            sums[column, default: Sums()].group += Int128(value)
            sums[column, default: Sums()].sinceTotal += Int128(value)
            sums[column, default: Sums()].rows += 1
        }
    }

    /// The columns in which a totals row says something else than the rows do: its number and theirs.
    mutating func compare(_ found: FoundRow) -> [(column: Int, stated: ExactNumber, counted: ExactNumber)] {
        var wrong: [(Int, ExactNumber, ExactNumber)] = []
        for column in columns {
            guard !unclear.contains(column), let stated = number(found.row[column], column: column),
                let sum = sums[column], sum.rows > 0
            else {
                continue
            }
            guard ![sum.table, sum.group, sum.sinceTotal].contains(Int128(stated)),
                let counted = Int64(exactly: sum.table)
            else { continue }
            wrong.append((column, ExactNumber(digits: stated, scale: 3), ExactNumber(digits: counted, scale: 3)))
        }
        for column in sums.keys { sums[column]?.sinceTotal = 0 }
        return wrong
    }

    /// A number in the column's unit. An amount with a unit of its own ("200 tr") is brought to it where both are money.
    private mutating func number(_ cell: Cell, column: Int) -> Int64? {
        switch cell {
        case .number(let number): return number.shifted(by: 3)?.whole.map(Int64.init)
        case .text(let text):
            guard let reading = NumberReading(written: Folding.normalise(text)) else { return nil }
            if reading.unit.isEmpty { return reading.value.shifted(by: 3)?.whole.map(Int64.init) }
            guard let own = NumberReading.moneyPower(ofUnit: reading.unit), let power = moneyPowers[column],
                let value = reading.value.shifted(by: 3 + own - power)?.whole
            else {
                unclear.insert(column)
                return nil
            }
            return Int64(value)
        default: return nil
        }
    }
}
