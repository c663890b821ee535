import Basics
import Documents
import Domain
import Foundation

/// **Dạng tệp của báo cáo**.
package enum ReportFormat: String, Sendable, CaseIterable {
    case text, html, xlsx, docx, pdf, csv
}

/// A report in each of its forms: all of them from the same sheets and paper.
package enum ReportFile {
    package static func write(_ report: Report, _ format: ReportFormat, to path: String, made: Day) throws {
        do {
            try Data(try bytes(of: report, format, made: made)).write(to: URL(fileURLWithPath: path))
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem("Không ghi được tệp “\(path)”: hãy kiểm tra đường dẫn, quyền ghi và chỗ trống của ổ đĩa.")
        }
    }

    package static func bytes(of report: Report, _ format: ReportFormat, made: Day) throws -> [UInt8] {
        switch format {
        case .text: return Array(PaperText.lines(of: report.paper).joined(separator: "\n").utf8)
        case .docx: return try DocxWriter.bytes(of: report.paper)
        default: return []
        }
    }
}

extension Office {
    /// Makes a report and writes it; a list of a hundred thousand lines goes straight from the register into the file.
    package func write(_ request: ReportRequest, _ format: ReportFormat, to path: String) async throws {
        try ReportFile.write(try await report(request), format, to: path, made: today)
    }
}
