import Basics
import Documents
import Domain
import Foundation

extension Office {
    /// More establishments than these are for a workbook or a text file alone: no paper of thousands of pages.
    package static let mostOnPaper = 20_000

    /// “Bộ báo cáo của kỳ”: several reports of one moment in each of the formats, as one file.
    package func writePack(_ requests: [ReportRequest], _ formats: [ReportFormat], to path: String) async throws {
        let made = today
        var short: [ReportRequest] = []
        var long: [ReportRequest] = []
        for request in requests {
            let isLong =
                request.kind == .establishments ? try await establishmentCount(request) > Office.mostOnPaper : false
            if isLong { long.append(request) } else { short.append(request) }
        }
        var files: [(name: String, bytes: [UInt8])] = []
        for report in try await reports(short) {
            let code = requests[0].head.period.code.replacing("/", with: "-")
            for format in formats {
                let bytes = try await OwnThread.run("report") { try Self.bytes(report, format, path, made) }
                files.append(("\(report.kind.stem)-\(code).\(format.rawValue)", bytes))
            }
        }
        for request in long {
            let aside = "\(path).xlsx"
            defer { try? FileManager.default.removeItem(atPath: aside) }
            try await write(request, .xlsx, to: aside)
            let code = request.head.period.code.replacing("/", with: "-")
            files.append(("\(request.kind.stem)-\(code).xlsx", try Self.content(aside)))
        }
        try ReportFile.told(path) {
            try Data(try ZipPack.bytes(of: files)).write(to: URL(fileURLWithPath: path))
        }
    }

    /// A workbook is written beside the pack first: its writer knows files only.
    private static func bytes(_ report: Report, _ format: ReportFormat, _ path: String, _ made: Day) throws -> [UInt8] {
        guard format == .xlsx else { return try ReportFile.bytes(of: report, format, made: made) }
        let aside = "\(path).xlsx"
        defer { try? FileManager.default.removeItem(atPath: aside) }
        try ReportFile.write(report, .xlsx, to: aside, made: made)
        return try content(aside)
    }

    private static func content(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw DocumentFault.unwritable }
        return Array(data)
    }
}
