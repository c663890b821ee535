import Basics
import Domain
import Storage

/// All figures of a period, ready to show.
package struct FigureSheet: Sendable {
    package let period: Period
    package let province: Province
    package let figures: [Figure]
    /// How many records of each register straddle a bound of the period and are therefore in no figure.
    package let straddling: [Register: Int]
    /// Projects of which it is not known what they are about: they are in no figure by content.
    package let unclassified: Int
    /// What the records gave, by which reports tell activities apart.
    let counted: CountedFigures
}

extension Office {
    /// Every indicator, and every breakdown that has a counted or a published figure, asked of one snapshot.
    package func figures(_ scope: FigureScope, province: Province) async throws -> FigureSheet {
        try await database.read { try FigureSheet.ask(scope, province: province, $0) }
    }

    /// Several periods of one snapshot: a year beside the one before, or years in a row.
    package func figures(_ scopes: [FigureScope], province: Province) async throws -> [FigureSheet] {
        try await database.read { session in
            try scopes.map { try FigureSheet.ask($0, province: province, session) }
        }
    }
}

extension FigureSheet {
    static func ask(_ scope: FigureScope, province: Province, plan: Bool = false, _ session: any Session) throws
        -> FigureSheet
    {
        let counted = try FigureQuestion.count(scope, plan: plan, in: session)
        let sheet = try FigureAssembly(scope, counted: counted, session: session)
        return FigureSheet(
            period: scope.period, province: province, figures: sheet.figures,
            straddling: try straddling(scope, session),
            unclassified: try FigureAssembly.unclassified(scope, session), counted: counted)
    }

    /// Registers from which figures are counted.
    private static let countedRegisters: [Register] = Register.allCases.filter { register in
        register == .budgetLine || FigureRules.all.contains { $0.register == register }
    }

    static func straddling(_ scope: FigureScope, _ session: any Session) throws -> [Register: Int] {
        var counts: [Register: Int] = [:]
        for register in countedRegisters {
            let table = SQL(trusted: register.rawValue)
            let sql: SQL = """
                SELECT COUNT(*) FROM \(table) t WHERE t.organisation = \(scope.organisation)
                    AND \(scope.straddling(register)) AND \(scope.place)
                """
            if let count = try session.first(sql, { $0.int(0) ?? 0 }), count > 0 { counts[register] = count }
        }
        return counts
    }
}

/// Puts counted, stated, published and aimed-at numbers side by side.
private struct FigureAssembly {
    private let scope: FigureScope
    private let counted: CountedFigures
    private let stated: FigureSources.Stated
    private let published: [String: Figure.Published]
    private let aims: [String: Figure.Aim]
    private let complete: Set<String>

    init(_ scope: FigureScope, counted: CountedFigures, session: any Session) throws {
        self.scope = scope
        self.counted = counted
        stated = try FigureSources.stated(scope, session)
        published = try FigureSources.published(scope, session)
        aims = try FigureSources.aims(scope, session)
        complete = try FigureSources.completeRegisters(scope, session)
    }

    var figures: [Figure] { Indicators.all.flatMap { [whole($0)] + parts(of: $0) } }

    private func whole(_ indicator: Indicator) -> Figure {
        var figure = filled(Figure(indicator))
        if let count = counted[indicator.code], figure.basis == .counted {
            let scale = count.isInThousandths ? 3 : 0
            figure.bySource = count.bySource.mapValues { ExactNumber(digits: $0, scale: scale) }
        }
        if figure.basis == .stated {
            for source in ["KCQG", "KCDP"] { figure.bySource[source] = stated["\(indicator.code).\(source)"] }
        }
        if figure.published == nil {
            let parts = ["KCQG", "KCDP"].compactMap { published["\(indicator.code).\($0)"] }
            let printed = parts.compactMap(\.printed)
            let distinct = printed.enumerated().filter { !printed.prefix($0.offset).contains($0.element) }.map(
                \.element)
            if !distinct.isEmpty {
                figure.published = Figure.Published(
                    value: nil, hedge: nil, printed: distinct.joined(separator: "; "), explanation: nil,
                    isOfParts: true, isOfPlaces: parts.contains(where: \.isOfPlaces))
            }
        }
        return figure
    }

    private func parts(of indicator: Indicator) -> [Figure] {
        Indicators.breakdowns.compactMap { breakdown in
            var figure = filled(Figure(indicator, breakdown: breakdown.code))
            if figure.basis != .counted, breakdown.dimension == "source", let count = counted[indicator.code],
                let value = count.bySource[breakdown.code]
            {
                let counted = ExactNumber(digits: value, scale: count.isInThousandths ? 3 : 0)
                figure.otherwiseStated = figure.value.flatMap { $0 == counted ? nil : $0 }
                figure.value = counted
                figure.basis = .counted
                figure.isIncomplete = count.incompleteSources.contains(breakdown.code)
            }
            return figure.value == nil && figure.published == nil ? nil : figure
        }
    }

    /// Counted, else declared complete and therefore 0, else stated and labelled so.
    private func filled(_ empty: Figure) -> Figure {
        var figure = empty
        figure.published = published[figure.code]
        figure.aim = aims[figure.code]
        if let count = counted[figure.code], let value = count.value {
            figure.value = value
            figure.basis = .counted
            figure.isIncomplete = count.sum.isIncomplete
            figure.isHedged = count.isHedged
            figure.otherwiseStated = stated[figure.code].flatMap { $0 == value ? nil : $0 }
        } else if figure.breakdown == nil, isDeclaredEmpty(figure.indicator.code) {
            figure.value = ExactNumber(0)
            figure.basis = .counted
        } else if let value = stated[figure.code] {
            figure.value = value
            figure.basis = .stated
            figure.isHedged = stated.hedged.contains(figure.code)
            figure.isIncomplete = stated.partial.contains(figure.code)
        } else {
            figure.isDisputed = stated.disputed.contains(figure.code)
        }
        return figure
    }

    private func isDeclaredEmpty(_ code: String) -> Bool {
        guard let rule = FigureRules.of(code, breakdown: nil), let count = counted[code], count.sum.missing == 0,
            count.doubtful == 0
        else { return false }
        return complete.contains(rule.register.rawValue)
    }

    static func unclassified(_ scope: FigureScope, _ session: any Session) throws -> Int {
        let base = FigureBase.select(.project, scope)
        return try session.first("SELECT COUNT(*) FROM (\(base)) b WHERE activity IS NULL") { $0.int(0) ?? 0 } ?? 0
    }
}
