import Actions
import Basics
import Documents
import Domain
import Foundation

/// The records behind a number as a file: what the page tells, all of them.
enum RecordsFile {
    static let address = "/so-lieu/ban-ghi/tai"

    static func send(_ visit: Visit) async throws -> Answer {
        let code = visit.query["chi-tieu"] ?? ""
        let asked = try await FigureAsked.read(visit, for: .export)
        guard let format = ExportFormat(rawValue: visit.query[ListFile.formatField] ?? "") else {
            throw Problem("Danh sách tải được dưới dạng Excel hoặc CSV: hãy chọn một trong hai.")
        }
        let behind = try await visit.office.records(behind: code, asked.scope, province: asked.province)
        let isMissing = visit.query["phan"] == "thieu"
        let records = isMissing ? behind.missing : behind.records
        let folder = visit.house.settings.uploads
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = "\(folder)/\(UUID().uuidString).\(format.rawValue)"
        do {
            try write(rows(behind.figure, records, isMissing: isMissing, asked, visit), format, to: path)
            try await AccessLog.noteExport(visit, of: visit.addressWithQuery, records: records.count)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
        let name = "ban-ghi-\(behind.figure.code)-\(asked.period.code.replacing("/", with: "-")).\(format.rawValue)"
        return .file(Download(.file(path: path, isTemporary: true), name: name, type: ListFile.type(format)))
    }

    private static func rows(
        _ figure: Figure, _ records: [CountedRecord], isMissing: Bool, _ asked: FigureAsked, _ visit: Visit
    ) -> [[Cell]] {
        let value = figure.value.map { "\($0.vietnamese) \(figure.indicator.unit)" } ?? "—"
        let part = isMissing ? "bản ghi chưa có số" : "bản ghi được tính"
        let caption = "\(figure.name), \(asked.words): \(value); \(records.count) \(part)."
        let headings = ["Mã", "Bản ghi", "Đóng góp (\(figure.indicator.unit))", "Thời gian", "Sổ", "Từ"]
        var sum = KnownSum()
        var scale = 0
        let lines = records.map { counted -> [Cell] in
            if let number = counted.contribution {
                sum.add(KnownSum(value: number.digits))
                scale = number.scale
            }
            let record = counted.listed.stored.record
            return [
                .text(counted.listed.code), .text(RecordsPage.name(record, visit)),
                counted.contribution.map { .number($0) } ?? .empty, record.when.map { .text($0.vietnamese) } ?? .empty,
                .text(record.register.definition.noun.capitalisedFirst),
                .text(counted.listed.origin?.words ?? "nhập tay"),
            ]
        }
        let total: [Cell] = [
            .text("Cộng"), .text("\(records.count) bản ghi"),
            sum.value.map { .number(ExactNumber(digits: $0, scale: scale)) } ?? .empty,
        ]
        return [[.text(caption)], headings.map { .text($0) }] + lines + (isMissing ? [] : [total])
    }

    private static func write(_ rows: [[Cell]], _ format: ExportFormat, to path: String) throws {
        switch format {
        case .csv:
            var csv = CsvWriter()
            for row in rows { csv.write(row: row) }
            try Data(csv.bytes).write(to: URL(fileURLWithPath: path))
        case .xlsx:
            let writer = try XlsxWriter(path: path)
            try writer.addSheet("Bản ghi", columnWidths: [10, 40, 18, 16, 18, 40])
            for (index, row) in rows.enumerated() {
                try writer.write(row: row, style: index == 0 ? .plain : index == 1 ? .header : .bordered)
            }
            try writer.close()
        }
    }
}
