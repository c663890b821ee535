import Basics
import Documents
import Domain
import Foundation
import Storage

/// **Dạng tệp của báo cáo**.
package enum ReportFormat: String, Sendable, CaseIterable {
    case text, html, xlsx, docx, pdf, csv
}

/// A report in each of its forms: all of them from the same sheets and paper.
package enum ReportFile {
    /// `shown`: what a sentence calls the file, where it is written under a temporary name.
    package static func write(
        _ report: Report, _ format: ReportFormat, to path: String, shown: String? = nil, made: Day
    ) throws {
        try told(shown ?? path) {
            if format == .xlsx {
                try SheetBook.write(report.sheets, to: path, properties: properties(report.paper, made: made))
            } else {
                try Data(try bytes(of: report, format, made: made)).write(to: URL(fileURLWithPath: path))
            }
        }
    }

    package static func bytes(of report: Report, _ format: ReportFormat, made: Day) throws -> [UInt8] {
        do {
            switch format {
            case .text: return Array((PaperText.lines(of: report.paper).joined(separator: "\n") + "\n").utf8)
            case .html: return HtmlWriter.page(of: report.paper).bytes
            case .docx: return try DocxWriter.bytes(of: report.paper)
            case .pdf: return try PdfWriter.bytes(of: report.paper, made: made)
            case .csv: return SheetCsv.bytes(of: report.sheets)
            case .xlsx: throw DocumentFault.unwritable
            }
        } catch let fault as DocumentFault {
            throw Problem(fault.sentence)
        }
    }

    static func properties(_ paper: Paper, made: Day) -> WorkbookProperties {
        WorkbookProperties(
            title: paper.subject, author: paper.author, company: paper.author,
            microsecondsSince1970: Int64(made.daysSince1970) * 86_400_000_000)
    }

    /// What goes wrong with a file is told in one sentence.
    static func told(_ path: String, _ write: () throws -> Void) throws {
        do {
            try write()
        } catch let problem as Problem {
            throw problem
        } catch let fault as DocumentFault where fault != .unwritable {
            throw Problem(fault.sentence)
        } catch let fault as StorageFault {
            throw fault
        } catch {
            throw Problem("Không ghi được tệp “\(path)”: hãy kiểm tra đường dẫn, quyền ghi và chỗ trống của ổ đĩa.")
        }
    }
}
