import Actions
import Basics
import Documents
import Domain

/// What came of a job, and where it is looked at.
struct JobEnd {
    let job: Job
    let visit: Visit

    func answer() async throws -> Answer {
        switch job.verb {
        case JobVerb.previewImport.name: return .seeOther(ImportAddresses.plan(job.number))
        case JobVerb.commitImport.name: return try committed()
        case JobVerb.previewUndo.name: return .seeOther(try ImportAddresses.undo(subject(), seen: job.number))
        case JobVerb.undoImport.name: return try undone()
        case JobVerb.problemsWorkbook.name: return .page(try workbook())
        case SampleJob.verb: return .page(try SampleJob.end(job, visit))
        default: return .seeOther(JobAddresses.list)
        }
    }

    private func committed() throws -> Answer {
        guard let outcome = try job.result(as: ImportOutcome.self) else { return .seeOther(JobAddresses.list) }
        guard let number = outcome.number else { return .seeOther(ImportAddresses.plan(job.number)) }
        return .seeOther(ImportAddresses.entry(number), .done("Đã ghi vào sổ: lần nhập số \(number)."))
    }

    /// How much was left is not known where the job was begun again after it had undone.
    private func undone() throws -> Answer {
        let left = try job.result(as: UndoOutcome.self)?.leftCount ?? 0
        let rest = left > 0 ? " Những gì còn lại được kể dưới đây." : ""
        return .seeOther(ImportAddresses.entry(try subject()), .done("Đã hoàn tác.\(rest)"))
    }

    private func subject() throws -> Int { try job.arguments(as: UndoOrder.self).number }

    private func workbook() throws -> Page {
        let name = try job.result(as: UploadedOriginal.self)?.name ?? ""
        return Page(
            "Bảng tính kèm nhận xét", trail: [Link("Nhập tệp", ImportAddresses.start)],
            content: """
                <div class="card narrow"><p>Bảng tính đã làm xong: bên phải mỗi dòng là nhận xét của dòng ấy, trang đầu liệt kê mọi chỗ. Sửa ngay trong tệp này rồi nhập lại: cột nhận xét được bỏ qua khi đọc.</p>
                <p>\(Parts.button("Tải “\(name)”", to: ImportAddresses.workbook(job.number)))</p></div>
                """)
    }
}
