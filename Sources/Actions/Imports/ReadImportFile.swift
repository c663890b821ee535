import Basics
import Documents
import Domain
import Storage

extension Office {
    /// Reads and understands a file without touching the registers. Remembered mappings of its headers apply.
    package func readFile(
        _ request: ImportRequest, organisation: Int?, mostNotes: Int = ImportNotes.usualLimit,
        progress: ImportProgress = .untold
    ) async throws -> ReadFile {
        let remembered = try await rememberedTables(organisation: organisation)
        await progress.stage(.reading)
        do {
            return try await OwnThread.run("import") {
                let hash = try FileStore.hash(ofFileAt: request.path)
                var reading = FileReading(request, remembered: remembered, mostNotes: mostNotes, rows: progress.rows)
                return try reading.file(hash: hash)
            }
        } catch let fault as DocumentFault {
            throw Problem(fault.sentence)
        }
    }
}

/// Reads a file sheet by sheet.
struct FileReading {
    private let request: ImportRequest
    private let remembered: [String: Mapping.Table]
    private let mostNotes: Int
    private let told: (Int) -> Void
    private var rowCount = 0
    private var rows: [DraftRow] = []
    private var tables: [ReadTable] = []
    private var unread: [UnreadTable] = []
    private var notes: ImportNotes

    init(
        _ request: ImportRequest, remembered: [String: Mapping.Table], mostNotes: Int = ImportNotes.usualLimit,
        rows: @escaping (Int) -> Void = { _ in }
    ) {
        self.request = request
        self.remembered = remembered
        self.mostNotes = mostNotes
        told = rows
        notes = ImportNotes(limit: mostNotes)
    }

    mutating func file(hash: String) throws -> ReadFile {
        let source = try openWorkbook(at: request.path, named: request.name, letters: request.letters)
        for (index, shape) in source.sheets.enumerated() {
            if shape.isHidden {
                notes.add(
                    ImportNote(
                        .skipped, at: CellPlace(sheet: shape.name, row: 0),
                        "Trang ẩn không được đọc: hãy bỏ ẩn nếu cần nhập."))
                continue
            }
            try read(shape, index, of: source)
        }
        if let mapping = request.mapping {
            let check = MappingCheck(sheets: source.sheets, tables: tables)
            for note in check.notes(on: mapping) { notes.add(note) }
        }
        return ReadFile(
            name: request.fileName, hash: hash, sheets: source.sheets.map(\.name), tables: tables, unread: unread,
            notes: notes, rows: rows)
    }

    private mutating func read(_ shape: SheetShape, _ index: Int, of source: any GridSource) throws {
        var reading = try sheet(shape, index)
        var own = OwnRemarks()
        var guards = RemovedGuards(isPlainText: source.isPlainText)
        let remarks = try Ahead.rows(of: source, sheet: index) { row in
            rowCount += 1
            if rowCount % 1_000 == 0 {
                try Task.checkCancellation()
                told(rowCount)
            }
            if let row = own.without(row) { reading.take(guards.without(row), into: &rows) }
        }
        if own.isAll { return }
        for remark in remarks {
            notes.add(ImportNote(.letters, at: CellPlace(sheet: shape.name, row: 0), remark.told))
        }
        if let note = guards.note(of: shape.name) { notes.add(note) }
        reading.finish(into: &rows)
        tables += reading.tables
        unread += reading.unread
        notes.merge(reading.collected)
    }

    /// How a sheet is read: with what a person says of its columns, or said of the same headings before.
    func sheet(_ shape: SheetShape, _ index: Int) throws(Problem) -> SheetReading {
        guard let chosen = When(first: request.period.first, last: request.period.last) else {
            throw Problem(Period.advice)
        }
        let (mapping, remembered) = (request.mapping, remembered)
        return SheetReading(
            index: index, shape: shape, province: request.province.key, chosen: chosen, mostNotes: mostNotes
        ) { signature, headings in
            mapping?.forced(sheet: shape.name, headings: headings)?.1
                ?? remembered[signature].flatMap { Mapping.layout($0, headings: headings) }.map(\.knownHeader)
        }
    }
}
