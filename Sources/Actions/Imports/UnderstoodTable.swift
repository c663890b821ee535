import Basics
import Domain

/// **Bảng đã hiểu**: a table of a file as pages show it.
package struct UnderstoodTable: Sendable, Hashable, Codable {
    package struct Column: Sendable, Hashable, Codable {
        /// From 0; `letter` is the spreadsheet's.
        package let index: Int
        package let heading: String
        /// `ColumnConcept.name`; nothing for a column that is not read.
        package let concept: String?
        package let reason: ColumnReading.Reason
        package let sentence: String
        /// Of money: "triệu đồng"; the heading's own or the table's.
        package let unit: String?
        package let year: Int?

        package var letter: String { columnName(index) }
        package var words: String? { concept.flatMap(ColumnConcept.init(name:))?.words }
    }

    package let sheet: String
    package let headerRow: Int
    package let kind: TableKind
    /// Which headings tell that it is of this kind.
    package let why: String
    /// Of which time its rows are, where they do not say: "2024".
    package let when: String
    package let rows: Int
    /// By which a mapping of its columns is remembered.
    package let signature: String
    package let columns: [Column]

    init(_ table: ReadTable) {
        sheet = table.sheet
        headerRow = table.headerRow
        kind = table.layout.kind
        why = table.layout.why
        when = table.when.vietnamese
        rows = table.rows
        signature = table.layout.signature
        columns = table.layout.readings.map { Column($0, tableUnit: table.moneyPower) }
    }
}

extension UnderstoodTable.Column {
    init(_ reading: ColumnReading, tableUnit: Int?) {
        let power = reading.moneyPower ?? (reading.concept?.isMoney == true ? tableUnit : nil)
        self.init(
            index: reading.column, heading: reading.heading, concept: reading.concept?.name, reason: reading.reason,
            sentence: reading.sentence, unit: power.flatMap(ColumnReading.unit(ofPower:)), year: reading.year)
    }
}

/// **Bảng chưa giải thích được**: headings that a person has to explain.
package struct UnexplainedTable: Sendable, Hashable, Codable {
    package struct Column: Sendable, Hashable, Codable {
        package let index: Int
        package let heading: String

        package var letter: String { columnName(index) }
    }

    package let sheet: String
    package let headerRow: Int
    package let columns: [Column]
    /// The kind that its headings come nearest to.
    package let nearest: TableKind?
    package let rows: Int
    package let sentence: String

    init(_ table: UnreadTable) {
        sheet = table.sheet
        headerRow = table.headerRow
        columns = table.headings.sorted { $0.key < $1.key }.map { Column(index: $0.key, heading: $0.value) }
        nearest = table.nearest
        rows = table.rows
        sentence = table.sentence
    }
}
