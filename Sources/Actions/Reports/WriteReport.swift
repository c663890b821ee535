import Basics
import Documents
import Domain
import Foundation
import Storage

extension Office {
    /// Makes a report and writes it to a path. The list of establishments goes line by line from the register into a
    /// workbook or a text file: a hundred thousand need no memory.
    package func write(_ request: ReportRequest, _ format: ReportFormat, to path: String, shown: String? = nil)
        async throws
    {
        let made = today
        guard request.kind == .establishments, format == .xlsx || format == .csv else {
            return try await write(try await report(request), format, to: path, shown: shown, made: made)
        }
        try await database.read { session in
            let assembly = ReportAssembly(request, session)
            try ReportFile.told(shown ?? path) {
                if format == .xlsx {
                    try assembly.writeEstablishments(toWorkbook: path, made: made)
                } else {
                    try assembly.writeEstablishments(toText: path)
                }
            }
        }
    }
}

extension Office {
    /// A report that is made already.
    package func write(
        _ report: Report, _ format: ReportFormat, to path: String, shown: String? = nil, made: Day
    ) async throws {
        try await OwnThread.run("report") {
            try ReportFile.write(report, format, to: path, shown: shown, made: made)
        }
    }
}

extension ReportAssembly {
    fileprivate func writeEstablishments(toWorkbook path: String, made: Day) throws {
        let paper = PaperFrame.paper(of: .establishments, request.head)
        let book = try SheetBook(path: path, properties: ReportFile.properties(paper, made: made))
        try book.begin(titled(EstablishmentsSheet.head(request.head)))
        try book.finish(notes: try forEachEstablishment { try book.write($0) })
        try book.close()
    }

    fileprivate func writeEstablishments(toText path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw DocumentFault.unwritable }
        defer { try? file.close() }
        var csv = SheetCsv()
        csv.begin(EstablishmentsSheet.head(request.head))
        var lines = 0
        _ = try forEachEstablishment { line in
            csv.write(line)
            lines += 1
            if lines % 1_000 == 0 { try file.write(contentsOf: csv.drain()) }
        }
        try file.write(contentsOf: csv.drain())
    }

    /// The lines and their sum; the notes that they need.
    func forEachEstablishment(_ body: (SheetLine) throws -> Void) throws -> [String] {
        var lines = EstablishmentsSheet()
        var isAny = false
        try EstablishmentsQuestion(scope, session).forEach { one in
            isAny = true
            try body(lines.line(one))
        }
        if isAny, lines.hasReceived { try body(lines.total()) }
        let undecided = try session.first(
            "SELECT COUNT(DISTINCT subject) FROM duplicate_pair WHERE organisation = \(scope.organisation) AND state = 'candidate' AND score > 0 AND register <> 'establishment'"
        ) { $0.int(0) ?? 0 }
        return lines.notes(try omissions(), undecided: undecided ?? 0)
    }
}
