import Basics
import Domain
import Storage

/// The lists behind reports: classes and products, as the figures count them.
enum ListQuestions {
    static func classes(_ scope: FigureScope, _ session: any Session) throws -> [TrainingLine] {
        let base = FigureBase.select(.trainingClass, scope)
        return try session.rows(
            """
            SELECT kind, name, held_first, held_last, source, place, partner, classes, classes_hedge, heads, heads_hedge,
                female_heads, female_heads_hedge, minority_heads, minority_heads_hedge, sessions, sessions_hedge
            FROM (\(base)) b ORDER BY held_first, number
            """
        ) { row in
            TrainingLine(
                kind: row.text(0), name: row.text(1) ?? "(chưa có tên)", when: row.when(2), source: row.text(4),
                place: row.text(5), partner: row.text(6), classes: row.measure(7), learners: row.measure(9),
                female: row.measure(11), minority: row.measure(13), sessions: row.measure(15))
        }
    }

    static func products(_ scope: FigureScope, _ session: any Session) throws -> [ProductLine] {
        let base = FigureBase.select(.recognition, scope)
        return try session.rows(
            """
            SELECT level, product_group, product, establishment_name, recognised_first, recognised_last, decision_number,
                quantity, quantity_hedge, decided_first, decided_last
            FROM (\(base)) b ORDER BY recognised_first, number
            """
        ) { row in
            let day = row.when(9).map { " ngày \($0.vietnamese)" } ?? ""
            return ProductLine(
                level: row.text(0), group: row.text(1), product: row.text(2) ?? "(chưa có tên)",
                establishment: row.text(3), when: row.when(4), decision: row.text(6).map { $0 + day },
                quantity: row.measure(7))
        }
    }
}

extension SQLRow {
    /// First and last day in two columns.
    func when(_ column: Int) -> When? {
        guard let first = day(column), let last = day(column + 1) else { return nil }
        return When(first: first, last: last)
    }

    /// A number and its hedge in two columns.
    func measure(_ column: Int) -> Measure? {
        integer(column).map { Measure($0, hedge: text(column + 1).flatMap(Hedge.init(rawValue:))) }
    }
}
