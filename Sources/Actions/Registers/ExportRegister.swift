import Basics
import Documents
import Domain
import Foundation
import Storage

/// The form of a file that a list is written to.
package enum ExportFormat: String, Sendable, CaseIterable {
    case xlsx, csv
}

extension Office {
    /// Writes exactly the records of a list, in its order and of one moment, to a path; a hundred thousand need no more memory
    /// than their ids. `shown`: what a sentence calls the file. Answers how many records are in it.
    @discardableResult
    package func export(
        _ register: Register, organisation: Int, filter: RegisterFilter = RegisterFilter(), sort: RegisterSort? = nil,
        to path: String, _ format: ExportFormat, includingPersonal: Bool = false, shown: String? = nil
    ) async throws -> Int {
        let question = RegisterQuestion(
            register: register, organisation: organisation, filter: filter, sort: sort ?? .usual(register))
        let moment = OfficeMoment(microsecondsSince1970: now())
        return try await database.read { session in
            let export = try RegisterExport(question, includingPersonal: includingPersonal, moment: moment, session)
            try ReportFile.told(shown ?? path) {
                switch format {
                case .xlsx: try export.write(toWorkbook: path)
                case .csv: try export.write(toText: path)
                }
            }
            return export.ids.count
        }
    }
}

/// A list as it goes row by row into a file.
private struct RegisterExport {
    private static let batch = 512
    let ids: [RecordID]
    private let question: RegisterQuestion
    private let columns: ExportColumns
    private let moment: OfficeMoment
    private let session: any Session

    init(_ question: RegisterQuestion, includingPersonal: Bool, moment: OfficeMoment, _ session: any Session) throws {
        self.question = question
        self.moment = moment
        self.session = session
        ids = try question.answer(session).ids
        let condition = try RegisterCondition(
            question.register, question.filter, organisation: question.organisation
        ).sql(session)
        columns = ExportColumns(
            question.register, includingPersonal: includingPersonal,
            hedged: try ExportColumns.hedged(question.register, where: condition, session))
    }

    private var noun: String { question.register.definition.noun }

    /// What is in the file and as of when: a sheet that is passed on tells it itself.
    private var caption: String {
        let filter = question.filter.words(question.register)
        let what = filter.isEmpty ? "tất cả" : filter.joined(separator: "; ")
        return
            "Danh sách \(noun): \(what). \(ids.count) dòng, lấy lúc \(moment.hour):\(moment.minute) ngày \(moment.day.vietnamese)."
    }

    private func forEachRow(_ body: ([Cell]) throws -> Void) throws {
        let references = ReferencedRecords(
            organisation: question.organisation, within: question.filter.reach, session)
        for start in stride(from: 0, to: ids.count, by: RegisterExport.batch) {
            let part = ids[start..<min(start + RegisterExport.batch, ids.count)]
            let records = try question.records(part, session)
            let found = try references.of(records.lazy.map(\.stored.record), in: question.register)
            for record in records { try body(columns.cells(record, found)) }
        }
    }

    func write(toWorkbook path: String) throws {
        let headings = columns.headings
        let writer = try XlsxWriter(path: path)
        try writer.addSheet(
            noun.capitalisedFirst, columnWidths: headings.map { Double(max(10, min($0.count + 2, 40))) })
        try writer.write(row: [.text(caption)])
        try writer.write(row: headings.map { .text($0) }, style: .header)
        try forEachRow { try writer.write(row: $0, style: .bordered) }
        try writer.close()
    }

    func write(toText path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw DocumentFault.unwritable }
        defer { try? file.close() }
        var csv = CsvWriter()
        csv.write(row: [.text(caption)])
        csv.write(row: columns.headings.map { .text($0) })
        var rows = 0
        try forEachRow { cells in
            csv.write(row: cells)
            rows += 1
            if rows.isMultiple(of: RegisterExport.batch) { try file.write(contentsOf: csv.drain()) }
        }
        try file.write(contentsOf: csv.drain())
    }
}
