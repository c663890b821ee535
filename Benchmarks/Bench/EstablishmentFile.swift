import Basics
import Documents
import Foundation

/// A workbook of surveyed establishments, the same on every machine: 12 columns, names nearly all different, one row in
/// a hundred a repetition of an earlier one.
enum EstablishmentFile {
    static let headings = [
        "STT", "Tên cơ sở", "Mã số thuế", "Xã/phường", "Huyện/TP", "Chủ cơ sở", "Điện thoại", "Ngành nghề",
        "Số lao động",
        "Doanh thu (triệu đồng)", "Năm thành lập", "Địa chỉ",
    ]

    static func write(to path: String, rows: Int) throws {
        let writer = try XlsxWriter(path: path)
        try writer.addSheet("Cơ sở", columnWidths: headings.map { _ in 18 })
        try writer.write(row: [.text("DANH SÁCH CƠ SỞ CÔNG NGHIỆP NÔNG THÔN NĂM 2016")], style: .plain)
        try writer.write(row: headings.map { .text($0) }, style: .header)
        for number in 1...rows { try writer.write(row: row(number), style: .plain) }
        try writer.close()
    }

    private static func row(_ number: Int) -> [Cell] {
        let source = number % 100 == 0 ? number - 50 : number
        let form = ["Công ty TNHH", "HTX", "DNTN", "Hộ kinh doanh", "Cơ sở sản xuất"][source % 5]
        let trade = ["bánh tráng", "nước mắm", "gỗ mỹ nghệ", "cơ khí", "chế biến hạt điều", "gạch không nung"][
            source % 6]
        let name = ["Đại Dương", "Hải Đăng", "Thành Công", "Phước Lộc", "Ánh Dương", "Kim Long", "Đức Tín"][source % 7]
        return [
            .number(ExactNumber(number)), .text("\(form) \(trade) \(name) \(source)"), .text(taxCode(source)),
            .text("Xã Hòa Long \(source % 80)"), .text("Huyện Châu Đức \(source % 8)"),
            .text("Nguyễn Văn Thành \(source % 9000)"),
            .text("09\(String(format: "%08d", source))"), .text(trade), .number(ExactNumber(5 + source % 300)),
            .number(ExactNumber(digits: Int64(1000 + source % 90_000), scale: 1)),
            .number(ExactNumber(1985 + source % 30)),
            .text("Số \(source % 500), đường Nguyễn Huệ, Xã Hòa Long \(source % 80)"),
        ]
    }

    /// With a right check digit, as far as the nine digits have one.
    private static func taxCode(_ number: Int) -> String {
        let nine = String(format: "35%07d", number)
        let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
        let sum = zip(weights, nine.utf8).reduce(0) { $0 + $1.0 * (Int($1.1) - 48) }
        return nine + String((10 - sum % 11) % 10)
    }
}
