import Basics
import Documents
import Domain
import Storage

/// **Xem trước một trang**: the first rows of a sheet as they stand, and what was made of them.
package struct ImportSheetPeek: Sendable {
    package struct Line: Sendable, Hashable {
        /// As the spreadsheet numbers it.
        package let number: Int
        /// As people read them, from column A on.
        package let cells: [String]
    }

    package let name: String
    /// A hidden sheet is not read.
    package let isHidden: Bool
    package let lines: [Line]
    package let tables: [UnderstoodTable]
    package let unread: [UnexplainedTable]
    /// Whether all of the sheet was looked at; else further tables may follow.
    package let isWhole: Bool

    /// How many columns the lines have.
    package var width: Int { lines.map(\.cells.count).max() ?? 0 }
}

extension Office {
    /// The sheets of an uploaded file with their first rows, read as the import would read them.
    package func peek(_ order: ImportOrder, lines: Int = 15) async throws -> [ImportSheetPeek] {
        let request = try order.request(in: files)
        let centre = try await existingCentre(
            of: request.province, named: request.centre, isNew: request.isNewCentre)
        let remembered = try await rememberedTables(organisation: centre?.organisation)
        do {
            return try await OwnThread.run("peek") {
                let reading = FileReading(request, remembered: remembered)
                let source = try openWorkbook(at: request.path, named: request.name, letters: request.letters)
                return try source.sheets.indices.map { index in
                    try SheetPeeking(lines: lines).peek(index, of: source, reading)
                }
            }
        } catch let fault as DocumentFault {
            throw Problem(fault.sentence)
        }
    }
}

/// Looks into one sheet, as far as a person waits for.
private struct SheetPeeking {
    let lines: Int
    /// Tables begin within as many rows, or are told by the preview.
    private let rowsAtMost = 1_000

    init(lines: Int) { self.lines = lines }

    private struct Enough: Error {}

    func peek(_ index: Int, of source: any GridSource, _ file: FileReading) throws -> ImportSheetPeek {
        let shape = source.sheets[index]
        var reading = try file.sheet(shape, index)
        var drafts: [DraftRow] = []
        var seen: [ImportSheetPeek.Line] = []
        var count = 0
        var own = OwnRemarks()
        var isWhole = true
        do {
            try source.readRows(ofSheet: index) { row in
                if seen.count < lines { seen.append(Self.line(row)) }
                if shape.isHidden && seen.count == lines || count == rowsAtMost { throw Enough() }
                count += 1
                if !shape.isHidden, let row = own.without(row) { reading.take(row, into: &drafts) }
            }
        } catch is Enough {
            isWhole = false
        }
        reading.finish(into: &drafts)
        return ImportSheetPeek(
            name: shape.name, isHidden: shape.isHidden, lines: seen, tables: reading.tables.map(UnderstoodTable.init),
            unread: reading.unread.map(UnexplainedTable.init), isWhole: isWhole)
    }

    private static func line(_ row: GridRow) -> ImportSheetPeek.Line {
        var cells = row.cells.map(\.shown)
        while cells.last?.isEmpty == true { cells.removeLast() }
        return ImportSheetPeek.Line(number: row.number, cells: cells)
    }
}

extension Cell {
    /// As a person reads it in the spreadsheet. How a number is grouped there is not known, and 2.011 would be no year: it
    /// has its digits alone.
    fileprivate var shown: String {
        switch self {
        case .empty: return ""
        case .text(let text): return Folding.normalise(text)
        case .number(let number): return number.plain.replacing(".", with: ",")
        case .day(let day): return day.vietnamese
        case .flag(let flag): return flag ? "TRUE" : "FALSE"
        case .fault(let fault): return fault
        case .uncalculated: return "(chưa tính)"
        }
    }
}
