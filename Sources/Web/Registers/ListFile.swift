import Actions
import Basics
import Documents
import Domain
import Foundation

/// A list as a file: exactly what is filtered, in its order.
struct ListFile: Sendable {
    let screen: RegisterScreen

    static let formatField = "dang"

    func send(_ visit: Visit) async throws -> Answer {
        let pairs = visit.query.pairs.map { (key: $0.name, value: $0.value) }
        let reading = RegisterAddressReading(pairs, of: screen.register, beside: [ListFile.formatField])
        if let problem = reading.problems.first { throw Problem(problem) }
        guard let format = ExportFormat(rawValue: visit.query[ListFile.formatField] ?? "") else {
            throw Problem("Danh sách tải được dưới dạng Excel hoặc CSV: hãy chọn một trong hai nút trên danh sách.")
        }
        let text = FieldText(visit)
        let address = ListPages(screen: screen).permitted(reading.address, text)
        let folder = visit.house.settings.uploads
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = "\(folder)/\(UUID().uuidString).\(format.rawValue)"
        let name = "\(screen.slug)-\(visit.office.today.iso).\(format.rawValue)"
        do {
            let count = try await visit.office.export(
                screen.register, organisation: try visit.organisation(),
                filter: ListPages.within(address.filter, visit), sort: address.sort, to: path, format,
                includingPersonal: text.showsPersonal, shown: name)
            try await AccessLog.noteExport(visit, of: visit.addressWithQuery, records: count)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
        return .file(Download(.file(path: path, isTemporary: true), name: name, type: ListFile.type(format)))
    }

    static func type(_ format: ExportFormat) -> String {
        switch format {
        case .xlsx: return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: return "text/csv; charset=utf-8"
        }
    }
}
