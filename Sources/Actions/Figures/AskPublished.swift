import Basics
import Domain
import Storage

extension Office {
    /// The published figures that stand beside one figure: those of exactly its period and places.
    package func published(_ code: String, _ scope: FigureScope) async throws -> [StoredRecord] {
        let table = RecordTable(.publishedFigure)
        let named = scope.period.byCalendar
        let records = try await database.read { session in
            try session.rows(
                """
                SELECT \(table.selection) FROM \(table.source) WHERE t.organisation = \(scope.organisation) AND \(scope.place)
                    AND t.reported_first = \(named.first) AND t.reported_last = \(named.last) ORDER BY t.number
                """, table.read)
        }
        return records.filter { stored in
            let indicator = stored.record.text(PublishedFigureField.indicator) ?? ""
            return (stored.record.text(PublishedFigureField.breakdown).map { "\(indicator).\($0)" } ?? indicator)
                == code
        }
    }

    /// “Giải trình chênh lệch” of a published figure. `seen`: the version that the person had before them.
    package func explain(_ code: RecordCode, _ words: String, organisation: Int, seen: Int64? = nil) async throws {
        guard code.register == .publishedFigure else {
            throw Problem("Giải trình được ghi cho số đã công bố (mã CBO-…).")
        }
        // An equals sign in the words is theirs: only the first one parts the field from its value.
        _ = try await correct(
            code, assignments: ["explanation=\(words)"], organisation: organisation, seen: seen)
    }
}
