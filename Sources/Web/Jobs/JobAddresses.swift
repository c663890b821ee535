import Actions
import Domain

/// Where jobs are looked at.
enum JobAddresses {
    static let list = "/viec"

    /// Of how far it is; leads on to what came of it.
    static func progress(_ job: Job) -> String {
        switch job.verb {
        case JobVerb.previewImport.name, JobVerb.commitImport.name, JobVerb.problemsWorkbook.name:
            return ImportAddresses.progress(job.number)
        default: return progress(job.number)
        }
    }

    static func progress(_ number: Int) -> String { "\(list)/\(number)" }

    /// Whether the page of this path shows jobs, their plans or their ends.
    static func hold(_ path: String) -> Bool {
        [list, "/nhap/viec", "/nhap/ke-hoach"].contains { path == $0 || path.hasPrefix($0 + "/") }
    }
}

extension Job {
    /// "Xem trước tệp", as the list of jobs calls it.
    var words: String {
        switch verb {
        case JobVerb.previewImport.name: return "Đọc và đối chiếu tệp"
        case JobVerb.commitImport.name: return "Ghi tệp vào sổ"
        case JobVerb.previewUndo.name: return "Xem trước việc hoàn tác"
        case JobVerb.undoImport.name: return "Hoàn tác một lần nhập"
        case JobVerb.problemsWorkbook.name: return "Làm bảng tính kèm nhận xét"
        case SampleJob.verb: return "Nạp dữ liệu mẫu"
        default: return "Việc khác"
        }
    }

    /// The file or import that it is about; nothing where it says so itself.
    var subject: String? {
        switch verb {
        case JobVerb.previewImport.name, JobVerb.problemsWorkbook.name:
            return (try? arguments(as: ImportOrder.self))?.original.name
        case JobVerb.commitImport.name:
            return (try? arguments(as: ImportConfirmation.self))?.order.original.name
        case JobVerb.previewUndo.name, JobVerb.undoImport.name:
            return (try? arguments(as: UndoOrder.self)).map { "Lần nhập số \($0.number)" }
        default: return nil
        }
    }

    /// Whether it was asked for within the places of the person: else its file and its end tell of others. Whoever asked for
    /// it may have had more then.
    func isWithin(_ visit: Visit) -> Bool {
        switch verb {
        case JobVerb.previewImport.name, JobVerb.problemsWorkbook.name:
            return asked(as: ImportOrder.self, visit, .importFiles) { $0.isWithin($1) }
        case JobVerb.commitImport.name:
            return asked(as: ImportConfirmation.self, visit, .importFiles) { $0.order.isWithin($1) }
        case JobVerb.previewUndo.name, JobVerb.undoImport.name:
            return asked(as: UndoOrder.self, visit, .undoImport) { $0.isWithin($1) }
        default: return true
        }
    }

    private func asked<Order: Decodable>(
        as type: Order.Type, _ visit: Visit, _ right: Right,
        _ isWithin: (Order, Set<ProvinceKey>?) -> Bool
    ) -> Bool {
        guard let places = visit.places(for: right) else { return true }
        return (try? arguments(as: type)).map { isWithin($0, places) } ?? false
    }

    /// For who may import alone: its end shows what a file holds.
    var isOfImports: Bool { verb != SampleJob.verb }
}
