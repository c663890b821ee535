import Basics
import Documents

/// Properties that every run has the same.
let sameProperties = WorkbookProperties(
    title: "Báo cáo <2016>", author: "Trung tâm", company: "Sở & Chi cục", microsecondsSince1970: 1_470_009_600_000_000)

extension SheetCell {
    static func number(_ text: String, hedge: Hedge? = nil, mark: String? = nil) -> SheetCell {
        ExactNumber(stored: Array(text.utf8)).map { .number($0, hedge: hedge, mark: mark) } ?? .words(text)
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> SheetCell {
        Day(year: year, month: month, day: day).map(SheetCell.day) ?? .blank
    }
}

extension Sheet {
    /// Everything that a sheet can have.
    static let full = Sheet(
        "Kết quả", titles: ["KẾT QUẢ KHUYẾN CÔNG", "Năm 2016"], unit: "Đơn vị tính: triệu đồng",
        columns: [
            SheetColumn("TT", .short, width: 5), SheetColumn("Nội dung", width: 30),
            SheetColumn("Quốc gia", over: ["Kinh phí", "Ngân sách"], .number, width: 12),
            SheetColumn("Địa phương", over: ["Kinh phí", "Ngân sách"], .number, width: 12),
            SheetColumn("Đối ứng", over: ["Kinh phí"], .number, width: 12),
            SheetColumn("Nghiệm thu", .short, width: 12),
        ],
        lines: [
            SheetLine([.words("I"), .words("Máy móc thiết bị")], kind: .group),
            SheetLine([
                .number(1), .words("=1+1"), .number("1210.5"), .unknown, .number("-300", hedge: .about),
                .day(2016, 12, 31),
            ]),
            SheetLine([
                .number(2), .words("Gốm; “sứ”\nmỹ nghệ"), .number("0"), .number("1234567.25", mark: "*"), .blank,
                .unknown,
            ]),
            SheetLine([.blank, .words("Cộng"), .number("1210.5"), .unknown], kind: .total),
        ],
        notes: ["* Chưa quyết toán.", "“…” là chưa có số liệu."])
}
