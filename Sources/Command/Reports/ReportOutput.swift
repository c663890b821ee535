import Actions
import Basics
import Domain
import Foundation

/// Writes reports where a person asked: a file is there whole or not at all.
enum ReportOutput {
    static func write(_ request: ReportRequest, _ office: Office, _ target: ReportTarget) async throws {
        guard let path = target.path else {
            return try show(try await office.report(request), target, made: office.today)
        }
        try await placed(path) { temporary in
            try await office.write(request, target.format, to: temporary, shown: path)
        }
        print("Đã lập \(request.kind.title.loweredFirst) \(request.head.period.vietnamese): \(path)")
    }

    static func write(_ report: Report, _ format: ReportFormat, _ path: String, made: Day) throws {
        let temporary = temporary(path)
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        try ReportFile.write(report, format, to: temporary, shown: path, made: made)
        try place(temporary, path)
    }

    /// To the terminal or into a file.
    static func show(_ report: Report, _ target: ReportTarget, made: Day) throws {
        guard let path = target.path else {
            return print(String(decoding: try ReportFile.bytes(of: report, target.format, made: made), as: UTF8.self))
        }
        try write(report, target.format, path, made: made)
        print("Đã ghi \(path)")
    }

    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Problem("Không lập được thư mục “\(path)”: hãy kiểm tra đường dẫn và quyền ghi.")
        }
    }

    private static func placed(_ path: String, _ make: (String) async throws -> Void) async throws {
        let temporary = temporary(path)
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        try await make(temporary)
        try place(temporary, path)
    }

    private static func temporary(_ path: String) -> String { "\(path).\(UUID().uuidString).tmp" }

    private static func place(_ temporary: String, _ path: String) throws {
        guard rename(temporary, path) == 0 else {
            throw Problem("Không ghi được tệp “\(path)”: hãy kiểm tra đường dẫn và quyền ghi.")
        }
    }
}
