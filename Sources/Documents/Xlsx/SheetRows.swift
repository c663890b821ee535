import Basics

/// Reads the rows of a sheet's XML and hands on those that hold something. A plain pointer, since each check that
/// nobody else writes would be made millions of times.
final class SheetRows: XmlListener {
    private let progress: UnsafeMutablePointer<SheetProgress>

    init(_ progress: SheetProgress) {
        self.progress = .allocate(capacity: 1)
        self.progress.initialize(to: progress)
    }

    deinit {
        progress.deinitialize(count: 1)
        progress.deallocate()
    }

    /// What the caller threw; the reading stopped there.
    var refusal: (any Error)? { progress.pointee.refusal }

    func start(_ name: XmlName, _ attributes: XmlAttributes) throws(DocumentFault) {
        try progress.pointee.start(name, attributes)
    }

    func end(_ name: XmlName) throws(DocumentFault) { try progress.pointee.end(name) }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentFault) { try progress.pointee.text(bytes) }
}

/// How far the rows of a sheet have been read.
struct SheetProgress {
    /// What the caller threw; the reading stopped there.
    private(set) var refusal: (any Error)?
    private let sheet: String
    private let maker: CellMaker
    private let limits: ReadLimits
    private let take: (FontedRow) throws -> Void
    private var row = GridRow(number: 0, cells: [])
    private var fonted: [Int: FontedText] = [:]
    private var cell = StoredCell()
    private var nextColumn = 0
    private var inRows = false
    private var inRow = false
    private var phonetic = false
    private var collecting = false

    init(sheet: String, maker: CellMaker, limits: ReadLimits, take: @escaping (FontedRow) throws -> Void) {
        self.sheet = sheet
        self.maker = maker
        self.limits = limits
        self.take = take
    }

    mutating func start(_ name: XmlName, _ attributes: XmlAttributes) throws(DocumentFault) {
        guard inRows else {
            inRows = name == "sheetData"
            return
        }
        switch name {
        case "c": try startCell(attributes)
        case "v": collecting = true
        case "t": try startText()
        case "f": cell.hasFormula = true
        case "row": try startRow(attributes)
        case "rPh": phonetic = true
        case "r": cell.run = .ofCell
        case "rFont": if cell.run != nil, let name = attributes["val"] { cell.run = RunFont(name: name.string) }
        default: break
        }
    }

    private mutating func startText() throws(DocumentFault) {
        collecting = !phonetic
        guard collecting, let run = cell.run else { return }
        cell.runs.append(StoredRun(start: cell.value.count, font: run))
        // Each piece has a character at least.
        guard cell.runs.count <= limits.cell else { throw .cellTooLong(sheet: sheet, row: row.number) }
    }

    mutating func end(_ name: XmlName) throws(DocumentFault) {
        guard inRows else { return }
        switch name {
        case "c": try endCell()
        case "v", "t": collecting = false
        case "row": try endRow()
        case "rPh": phonetic = false
        case "r": cell.run = nil
        case "sheetData": inRows = false
        default: break
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentFault) {
        guard collecting else { return }
        cell.value.append(contentsOf: bytes)
        guard cell.value.count <= limits.cell else { throw .cellTooLong(sheet: sheet, row: row.number) }
    }

    private mutating func startRow(_ attributes: XmlAttributes) throws(DocumentFault) {
        let number = attributes["r"].map { $0.count ?? Int.max } ?? row.number + 1
        guard number <= CellPlace.rows else { throw .rowOutOfSheet(sheet: sheet) }
        guard number > row.number, !inRow else { throw .damaged }
        inRow = true
        row.number = number
        nextColumn = 0
    }

    private mutating func endRow() throws(DocumentFault) {
        inRow = false
        guard !row.cells.isEmpty else { return }
        if !row.isEmpty {
            do { try take(FontedRow(row: row, fonted: fonted)) } catch {
                refusal = error
                throw .unreadable
            }
        }
        row.cells.removeAll(keepingCapacity: true)
        if !fonted.isEmpty { fonted.removeAll(keepingCapacity: true) }
    }

    private mutating func startCell(_ attributes: XmlAttributes) throws(DocumentFault) {
        guard inRow else { throw .damaged }
        cell.value.removeAll(keepingCapacity: true)
        cell.hasFormula = false
        cell.run = nil
        if !cell.runs.isEmpty { cell.runs.removeAll(keepingCapacity: true) }
        cell.kind = .number
        cell.style = 0
        cell.column = nextColumn
        for (name, value) in attributes {
            switch XmlName(name) {
            case "r": cell.column = CellPlace.column(value) ?? nextColumn
            case "s": cell.style = value.count ?? 0
            case "t": cell.kind = CellKind(value)
            default: break
            }
        }
        nextColumn = cell.column + 1
        guard cell.column < CellPlace.columns else { throw .columnOutOfSheet(sheet: sheet, row: row.number) }
    }

    private mutating func endCell() throws(DocumentFault) {
        let stored = cell.value.count
        let made = try maker.cell(cell.kind, style: cell.style, hasFormula: cell.hasFormula, value: &cell.value)
        if case .empty = made { return }
        guard cell.column < limits.columns else {
            throw .tooManyColumns(sheet: sheet, row: row.number, limit: limits.columns)
        }
        if maker.knowsFonts || !cell.runs.isEmpty, case .text = made {
            keepFonts(wasTidied: cell.value.count != stored)
        }
        if cell.column < row.cells.count {
            row.cells[cell.column] = made
            return
        }
        while row.cells.count < cell.column { row.cells.append(.empty) }
        row.cells.append(made)
    }
}

extension SheetProgress {
    /// Where characters of a cell's own text were left out, its pieces are not known any more.
    private mutating func keepFonts(wasTidied: Bool) {
        if wasTidied { cell.runs = [] }
        fonted[cell.column] = maker.fonted(cell)
    }
}

/// A cell as far as it has been read.
struct StoredCell {
    var kind = CellKind.number
    var style = 0
    var column = 0
    var hasFormula = false
    var value: [UInt8] = []
    /// Of a text that the cell itself holds: the font that holds, and where each begins.
    var run: RunFont?
    var runs: [StoredRun] = []
}
