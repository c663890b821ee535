import Domain

/// The pages of importing.
enum ImportAddresses {
    static let start = "/nhap"
    static let remembered = "/nhap/cot-da-nho"
    static let sample = "/nhap/mau"

    static func progress(_ job: Int) -> String { "/nhap/viec/\(job)" }
    static func plan(_ job: Int) -> String { "/nhap/ke-hoach/\(job)" }
    static func commit(_ job: Int) -> String { "\(plan(job))/ghi" }
    static func columns(_ job: Int) -> String { "\(plan(job))/cot" }
    static func columns(_ job: Int, sheet: Int) -> String { "\(columns(job))?trang=\(sheet)" }
    static func remarks(_ job: Int) -> String { "\(plan(job))/nhan-xet" }
    /// The file that a job made.
    static func workbook(_ job: Int) -> String { "\(progress(job))/tep" }
    static func entry(_ number: Int) -> String { "/nhap/\(number)" }
    static func entryRemarks(_ number: Int) -> String { "\(entry(number))/nhan-xet" }
    static func original(_ number: Int) -> String { "\(entry(number))/tep-goc" }
    static func undo(_ number: Int) -> String { "\(entry(number))/hoan-tac" }
    static func undo(_ number: Int, seen job: Int) -> String { "\(undo(number))?viec=\(job)" }
    static func seeUndo(_ number: Int) -> String { "\(undo(number))/xem" }
}
