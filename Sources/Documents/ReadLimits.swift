/// How much a file may ask for before it is refused. Sizes are in bytes, counted as they are unpacked.
package struct ReadLimits: Sendable {
    /// Of one part of a workbook, unpacked.
    package var part = 512 << 20
    /// Of all the sheets of a workbook together, unpacked.
    package var workbook = 2 << 30
    /// Of the workbook's own lists: its sheets, relations and styles.
    package var list = 64 << 20
    /// Unpacked bytes for one packed byte; looked at once `ratioFrom` bytes are unpacked.
    package var ratio = 200
    package var ratioFrom = 16 << 20
    /// Of the shared strings together, in UTF-8, four more for each.
    package var sharedStrings = 256 << 20
    /// Of the text of one cell: 32,767 characters of four bytes.
    package var cell = 32_767 * 4
    /// Of one tag or comment.
    package var tag = 1 << 20
    /// Of one record of a text file.
    package var record = 1 << 20
    package var entries = 5_000
    package var sheets = 1_000
    /// Of all the sheets of a workbook together.
    package var merges = 1_000_000
    package var columns = 2_000
    package var depth = 64

    package init() {}

    package static let standard = ReadLimits()
}
