/// **Bảng không đọc được**: a header that says nothing that explains its rows; a person has to.
package struct UnreadTable: Sendable, Hashable {
    package let sheet: String
    package let headerRow: Int
    /// As they stand, by column index.
    package let headings: [Int: String]
    /// The kind that the headings come nearest to.
    package let nearest: TableKind?
    package let rows: Int
    /// What was not understood and what is missing.
    package let sentence: String
}
