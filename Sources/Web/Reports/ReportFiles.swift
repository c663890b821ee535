import Actions
import Basics
import Documents
import Domain
import Foundation

/// Reports as files.
enum ReportFiles {
    static func buttons(_ visit: Visit, _ asked: ReportAsked) -> HTML? {
        guard visit.may(.export) else { return nil }
        return buttons { asked.address("\(asked.kind.address)/tep", [("dang", $0.rawValue)]) }
    }

    static func buttons(_ address: (ReportFormat) -> String) -> HTML {
        let links: HTML = ReportFormat.offered.map { Parts.button($0.label, to: address($0), isMain: false) }.joined()
        return "<div class=\"buttons downloads\"><span>Tải về:</span>\(links)</div>"
    }

    static func format(_ visit: Visit) throws(Turned) -> ReportFormat {
        guard let format = ReportFormat(rawValue: visit.query["dang"] ?? "") else {
            throw .notFound("Không có dạng tệp này.")
        }
        return format
    }

    static func file(_ visit: Visit) async throws -> Answer {
        let kind = try ReportKind.of(slug: visit.parameter("kind"))
        let format = try format(visit)
        let asked = try await ReportAsked.read(visit, kind, for: .export)
        if let problem = asked.problems.first { throw Problem(problem.sentence) }
        let request = try await asked.request(visit.office)
        try await refuseEndless(request, format, visit)
        let name = "\(kind.stem)-\(code(request)).\(format.ending)"
        let path = try temporary(visit, format.ending)
        do {
            try await visit.office.write(request, format, to: path, shown: name)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
        try await AccessLog.noteExport(visit, of: "\(visit.path)?\(asked.asked.fields.encoded)")
        return .file(Download(.file(path: path, isTemporary: true), name: name, type: format.mediaType))
    }

    static func pack(_ visit: Visit) async throws -> Answer {
        let asked = try await FigureAsked.read(visit, for: .export)
        let formats = visit.query.all("dang").compactMap(ReportFormat.init(rawValue:))
        guard !formats.isEmpty else { throw Problem("Hãy chọn ít nhất một dạng tệp.") }
        var requests: [ReportRequest] = []
        for kind in ReportKind.allCases where kind != .article {
            requests.append(try await ReportAsked.read(visit, kind, asked.fields, for: .export).request(visit.office))
        }
        let path = try temporary(visit, "zip")
        do {
            try await visit.office.writePack(requests, formats, to: path)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
        try await AccessLog.noteExport(visit, of: "\(visit.path)?\(asked.fields.encoded)")
        let name = "bo-bao-cao-\(requests.first.map(code) ?? "").zip"
        return .file(Download(.file(path: path, isTemporary: true), name: name, type: "application/zip"))
    }

    private static func code(_ request: ReportRequest) -> String {
        request.head.period.code.replacing("/", with: "-")
    }

    /// A paper of thousands of pages helps nobody, and holds up the others.
    private static func refuseEndless(_ request: ReportRequest, _ format: ReportFormat, _ visit: Visit) async throws {
        guard request.kind == .establishments, ![.xlsx, .csv].contains(format) else { return }
        let count = try await visit.office.establishmentCount(request)
        guard count > Office.mostOnPaper else { return }
        throw Problem(
            "Danh sách có \(ExactNumber(count).vietnamese) cơ sở, quá dài cho \(format.label): hãy tải XLSX hoặc CSV.")
    }

    static func temporary(_ visit: Visit, _ ending: String) throws -> String {
        let folder = visit.house.settings.uploads
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Problem("Máy chủ không ghi được tệp tạm (ổ đĩa đầy?): hãy báo người quản trị.")
        }
        return "\(folder)/\(UUID().uuidString).\(ending)"
    }
}
