import Basics

/// An opened .xls workbook of Excel 5–2003. Its strings and the shapes of its sheets are in memory, its rows are read
/// when asked for.
struct XlsSource: FontedSource {
    let sheets: [SheetShape]
    let namesSheets = true
    private let stream: CompoundStream
    private let book: XlsBook
    private let scans: [XlsScan]
    private let limits: ReadLimits

    /// The most cells of a sheet that has to be put in order.
    private static let mostUnordered = 400_000

    /// Throws what the file is, if it is no workbook.
    init(path: String, limits: ReadLimits) throws(DocumentFault) {
        stream = try XlsSource.stream(at: path, limits: limits)
        var records = XlsRecords(stream)
        book = try XlsBook(&records, limits: limits)
        var scans: [XlsScan] = []
        var length = 0
        var merged = 0
        for sheet in book.sheets {
            let scan = try XlsScan(stream, at: sheet.place, limits: limits)
            length += scan.length
            guard length <= limits.workbook else { throw .tooLarge(limit: limits.workbook) }
            // Many sheets may begin at one place: what is kept of them adds up all the same.
            merged += scan.merges.count
            guard merged <= limits.merges else { throw .damaged }
            scans.append(scan)
        }
        guard !scans.isEmpty else { throw .noSheets }
        self.scans = scans
        self.limits = limits
        sheets = zip(book.sheets, scans).map { SheetShape(name: $0.name, isHidden: $0.isHidden, merges: $1.merges) }
    }

    var fontEncodings: Set<LegacyEncoding> { book.formats.encodings }

    /// Each text has its font: nothing is told of the whole.
    var wholeVerdict: (encoding: LegacyEncoding, isGuess: Bool)? { nil }

    /// Throws a `DocumentFault`, or what `take` throws, at once and unchanged.
    func readRows(ofSheet index: Int, _ take: (FontedRow) throws -> Void) throws {
        guard sheets.indices.contains(index) else { throw DocumentFault.noSheets }
        var cells = XlsCells(
            stream, at: book.sheets[index].place, sheet: sheets[index].name, of: book,
            isUncalculated: scans.contains(where: \.isUncalculated), limits: limits)
        var row = XlsRow()
        if scans[index].isInOrder {
            try cells.forEach { try row.put($0, take) }
        } else {
            for cell in try inOrder(&cells) { try row.put(cell, take) }
        }
        try row.finish(take)
    }

    private func inOrder(_ cells: inout XlsCells) throws -> [XlsCell] {
        var all: [XlsCell] = []
        try cells.forEach { cell in
            all.append(cell)
            guard all.count <= XlsSource.mostUnordered else { throw DocumentFault.tooLarge(limit: limits.part) }
        }
        let order = all.indices.sorted { (all[$0].row, $0) < (all[$1].row, $1) }
        return order.map { all[$0] }
    }

    private static func stream(at path: String, limits: ReadLimits) throws(DocumentFault) -> CompoundStream {
        let file: CompoundFile
        do {
            file = try CompoundFile(path: path, limits: limits)
        } catch .damaged {
            throw try CompoundKind.fault(at: path)
        }
        for name in ["Workbook", "Book"] {
            if let stream = try file.stream(name) { return stream }
        }
        throw CompoundKind.fault(file)
    }
}

/// The row of a sheet as far as its cells have come.
private struct XlsRow {
    private var row = GridRow(number: 0, cells: [])
    private var fonted: [Int: FontedText] = [:]

    mutating func put(_ cell: XlsCell, _ take: (FontedRow) throws -> Void) throws {
        if cell.row + 1 != row.number {
            try finish(take)
            row.number = cell.row + 1
        }
        if case .empty = cell.cell { return }
        while row.cells.count <= cell.column { row.cells.append(.empty) }
        row.cells[cell.column] = cell.cell
        if cell.fonted != nil || !fonted.isEmpty { fonted[cell.column] = cell.fonted }
    }

    mutating func finish(_ take: (FontedRow) throws -> Void) throws {
        if !row.isEmpty { try take(FontedRow(row: row, fonted: fonted)) }
        row.cells.removeAll(keepingCapacity: true)
        if !fonted.isEmpty { fonted.removeAll(keepingCapacity: true) }
    }
}
