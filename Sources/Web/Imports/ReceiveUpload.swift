import Actions
import Basics
import Documents
import Domain
import Foundation

/// Takes files in: kept, looked into, and a preview asked for each.
struct ReceiveUpload {
    let visit: Visit
    static let limit = 64 << 20
    private static let mostFiles = 20

    func answer() async throws -> Answer {
        let desk = try await ImportDesk(visit)
        var form = UploadForm(visit.form, desk)
        let context = form.context(desk)
        let files = visit.files.filter { $0.field == "tep" }
        if files.isEmpty { form.problems.append(("tep", "Chưa chọn tệp nào: hãy chọn ít nhất một bảng tính.")) }
        if files.count > Self.mostFiles {
            form.problems.append(("tep", "Mỗi lần gửi tối đa \(Self.mostFiles) tệp: hãy gửi làm nhiều lần."))
        }
        guard let context, form.problems.isEmpty else { return again(desk, form) }
        var orders: [ImportOrder] = []
        for file in files {
            do {
                orders.append(try await order(file, context))
            } catch let problem as Problem {
                form.problems.append(("tep", "“\(file.name)”: \(problem.sentence)"))
            }
        }
        guard form.problems.isEmpty else { return again(desk, form) }
        return try await ask(orders, desk)
    }

    /// Opened once before anybody waits: what no workbook is gets its sentence here.
    private func order(_ file: UploadedFile, _ context: ImportContext) async throws -> ImportOrder {
        guard file.size > 0 else { throw Problem("Tệp rỗng (0 byte): hãy chép lại tệp rồi chọn lại.") }
        let original = try await visit.office.keepUpload(fileAt: file.path, name: file.name)
        let order = context.order(original)
        _ = try await visit.office.peek(order, lines: 1)
        return order
    }

    private func ask(_ orders: [ImportOrder], _ desk: ImportDesk) async throws -> Answer {
        var numbers: [Int] = []
        for (index, order) in orders.enumerated() {
            let key = visit.requestKey.map { "\($0)-\(index)" }
            numbers.append(
                try await visit.enqueue(
                    JobVerb.previewImport.name, order, organisation: desk.organisation, requestKey: key))
        }
        guard numbers.count == 1, let number = numbers.first else {
            return .seeOther(
                JobAddresses.list,
                .done("Đã nhận \(numbers.count) tệp. Mỗi tệp có một kế hoạch riêng: mở từng việc, xem rồi ghi."))
        }
        return .seeOther(ImportAddresses.progress(number))
    }

    /// A browser keeps what was typed, but no page can choose a file for a person.
    private func again(_ desk: ImportDesk, _ form: UploadForm) -> Answer {
        var form = form
        let names = visit.files.filter { $0.field == "tep" }.map { "“\($0.name)”" }
        if !names.isEmpty, !form.problems.contains(where: { $0.field == "tep" }) {
            form.problems.append(("tep", "Hãy chọn lại tệp (vừa gửi: \(names.joined(separator: ", ")))."))
        }
        return .page(ImportsPage(desk: desk, form: form, page: 1, jobs: []).page(visit), .unusable)
    }
}
