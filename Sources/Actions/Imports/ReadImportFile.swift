import Basics
import Documents
import Domain
import Storage

extension Office {
    /// Reads and understands a file without touching the registers. Remembered mappings of its headers apply.
    package func readFile(_ request: ImportRequest, organisation: Int?) async throws -> ReadFile {
        let hash = try FileStore.hash(ofFileAt: request.path)
        let remembered = try await rememberedMappings(organisation: organisation)
        do {
            return try Self.read(request, hash: hash, remembered: remembered)
        } catch let fault as DocumentFault {
            throw Problem(fault.sentence)
        }
    }

    private static func read(_ request: ImportRequest, hash: String, remembered: [String: Mapping.Table]) throws
        -> ReadFile
    {
        let source = try openWorkbook(at: request.path, letters: request.letters)
        guard let chosen = When(first: request.period.first, last: request.period.last) else {
            throw Problem(Period.advice)
        }
        var rows: [DraftRow] = []
        var tables: [ReadTable] = []
        var notes = ImportNotes()
        for (index, shape) in source.sheets.enumerated() {
            if shape.isHidden {
                notes.add(
                    ImportNote(
                        .skipped, at: CellPlace(sheet: shape.name, row: 0),
                        "Trang ẩn không được đọc: hãy bỏ ẩn nếu cần nhập."))
                continue
            }
            var reading = SheetReading(index: index, shape: shape, province: request.province.key, chosen: chosen) {
                signature, headings in
                request.mapping?.forced(sheet: shape.name, headings: headings)?.1
                    ?? remembered[signature].flatMap { Mapping.layout($0, headings: headings) }.map(\.knownHeader)
            }
            let remarks = try Ahead.rows(of: source, sheet: index) { row in
                reading.take(row, into: &rows)
            }
            for remark in remarks {
                notes.add(ImportNote(.letters, at: CellPlace(sheet: shape.name, row: 0), remark.sentence))
            }
            reading.finish(into: &rows)
            tables += reading.tables
            notes.merge(reading.collected)
        }
        if let mapping = request.mapping {
            let check = MappingCheck(sheets: source.sheets, tables: tables)
            for note in check.notes(on: mapping) { notes.add(note) }
        }
        return ReadFile(
            name: request.fileName, hash: hash, sheets: source.sheets.map(\.name), tables: tables, notes: notes,
            rows: rows)
    }

    private func rememberedMappings(organisation: Int?) async throws -> [String: Mapping.Table] {
        guard let organisation else { return [:] }
        return try await database.read { session in
            var mappings: [String: Mapping.Table] = [:]
            try session.forEach("SELECT signature, mapping FROM header_mapping WHERE organisation = \(organisation)") {
                row in
                if let signature = row.text(0), let table = row.text(1).flatMap(Mapping.Table.init(json:)) {
                    mappings[signature] = table
                }
            }
            return mappings
        }
    }
}
