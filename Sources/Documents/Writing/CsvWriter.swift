import Basics

/// Writes rows of cells as they are, as text that Vietnamese Excel opens: UTF-8 with its mark, semicolons, decimal commas,
/// CR LF. For tables under a header there is `SheetCsv`.
package struct CsvWriter {
    private var text = CsvText()

    package init() {}

    /// What has been written and not yet drained.
    package var bytes: [UInt8] { text.bytes }

    /// Texts that a spreadsheet would take for a formula get an apostrophe before them.
    package mutating func write(row: [Cell]) {
        for cell in row {
            switch cell {
            case .empty, .uncalculated: text.addEmpty()
            case .text(let words): text.add(words: words)
            case .number(let number): text.add(number)
            case .day(let day): text.add(safe: day.vietnamese)
            case .flag(let flag): text.add(safe: flag ? "TRUE" : "FALSE")
            case .fault(let fault): text.add(safe: fault)
            }
        }
        text.endRow()
    }

    /// Gives what has been written and forgets it, for writing a large file piece by piece.
    package mutating func drain() -> [UInt8] { text.drain() }
}
