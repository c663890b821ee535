import Basics
import Documents
import Domain
import Foundation

extension Office {
    /// Writes the uploaded workbook again, with what the import says of it beside the rows: to be mended and given again.
    package func problemsWorkbook(of order: ImportOrder, to path: String, progress: ImportProgress = .untold)
        async throws
    {
        let request = try order.request(in: files)
        // A page shows some hundred notes; in a workbook each row can have its own.
        let plan = try await previewImport(request, mostNotes: 50_000, progress: progress)
        await progress.stage(.writing)
        do {
            try await OwnThread.run("problems") {
                try ProblemsWorkbook(request, notes: plan.notes).write(to: path)
            }
        } catch let fault as DocumentFault {
            throw Problem(fault.sentence)
        }
    }
}

extension JobVerb {
    /// `ImportOrder` → `UploadedOriginal`: the workbook is kept beside the uploads, and goes as they do.
    package static let problemsWorkbook = JobVerb("problemsWorkbook", of: ImportOrder.self) { order, context in
        let name = ProblemsWorkbook.fileName(for: order.original.name)
        let temporary = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        try await context.office.problemsWorkbook(of: order, to: temporary, progress: context.importProgress)
        return try await context.office.keepUpload(fileAt: temporary, name: name)
    }
}

/// An uploaded workbook with its notes, while it is written.
package struct ProblemsWorkbook {
    private let request: ImportRequest
    private let notes: ImportNotes

    init(_ request: ImportRequest, notes: ImportNotes) {
        self.request = request
        self.notes = notes
    }

    /// "số liệu.xls" becomes "số liệu - nhận xét.xlsx".
    package static func fileName(for name: String) -> String {
        let base = name.lastIndex(of: ".").map { $0 > name.startIndex ? String(name[..<$0]) : name } ?? name
        let plain = base.hasSuffix(" - nhận xét") ? String(base.dropLast(" - nhận xét".count)) : base
        return "\(plain) - nhận xét.xlsx"
    }

    func write(to path: String) throws {
        let source = try openWorkbook(at: request.path, named: request.name, letters: request.letters)
        let book = try RemarkBook(path: path, heading: OwnRemarks.heading)
        try book.list(entries, named: "Tóm tắt", notes: cut)
        for (index, shape) in source.sheets.enumerated() { try write(shape, index, of: source, to: book) }
        try book.close()
    }

    private var entries: [RemarkBook.Entry] {
        notes.kept.map { note in
            let column = note.place.column.map { columnName($0) } ?? ""
            let cell =
                note.place.row == 0 ? "" : column.isEmpty ? "dòng \(note.place.row)" : "\(column)\(note.place.row)"
            return RemarkBook.Entry(
                sheet: note.place.sheet, cell: cell, kind: note.kind.words, sentence: note.sentence)
        }
    }

    /// What is not listed is said.
    private var cut: [String] {
        ImportNote.Kind.allCases.compactMap { kind in
            let rest = notes.count(kind) - notes.of(kind).count
            return rest > 0 ? "Còn \(rest) chỗ “\(kind.words)” nữa không liệt kê ở đây." : nil
        }
    }

    private func write(_ shape: SheetShape, _ index: Int, of source: any GridSource, to book: RemarkBook) throws {
        let measure = try SheetMeasure(of: source, index)
        if measure.isOwn { return }
        let rows = Dictionary(grouping: notes.kept.filter { $0.place.sheet == shape.name }, by: \.place.row)
        try book.begin(shape, width: measure.width, widths: measure.widths)
        var own = OwnRemarks()
        try source.readRows(ofSheet: index) { row in
            guard let row = own.without(row) else { return }
            let notes = rows[row.number] ?? []
            try book.write(row, remark: Self.remark(notes), marked: Set(notes.compactMap(\.place.column)))
        }
    }

    private static func remark(_ notes: [ImportNote]) -> String? {
        notes.isEmpty ? nil : notes.map(\.sentence).joined(separator: "\n")
    }
}

/// How many columns a sheet has and how wide they should be.
private struct SheetMeasure {
    private(set) var width = 0
    private(set) var widths: [Double] = []
    private(set) var isOwn = false

    init(of source: any GridSource, _ index: Int) throws {
        var own = OwnRemarks()
        var longest: [Int] = []
        try source.readRows(ofSheet: index) { row in
            guard let row = own.without(row) else { return }
            for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
                while longest.count <= column { longest.append(0) }
                longest[column] = max(longest[column], Self.length(cell))
            }
        }
        isOwn = own.isAll
        // A title is often merged over more columns than the table has; the remarks stand right of it.
        let merged = source.sheets[index].merges.map { $0.columns.upperBound + 1 }.filter { $0 <= 1_000 }
        width = max(longest.count, merged.max() ?? 0)
        widths = longest.map { Double(min(40, max(8, $0 + 2))) }
    }

    private static func length(_ cell: Cell) -> Int {
        switch cell {
        case .text(let text): return min(40, text.utf16.count)
        case .number(let number): return number.plain.utf8.count
        case .day: return 10
        case .empty, .flag, .fault, .uncalculated: return 6
        }
    }
}
