import Basics
import CXlsxWriter
import Documents

/// Writing a register of 100,000 lines and 12 columns as a workbook, against bare calls of the library that writes the same
/// cells in the same formats, by turns in the same run.
struct SheetBench {
    let folder: String
    private static let rounds = 5
    private static let lines = 100_000

    func run() async throws {
        let register = (1...SheetBench.lines).map(BenchLine.init)
        var sheetTimes: [Double] = []
        var bareTimes: [Double] = []
        for _ in 0..<SheetBench.rounds {
            bareTimes.append(try await measure { try BareRegister.write(register, to: folder + "/bare.xlsx") }.seconds)
            sheetTimes.append(try await measure { try writeSheet(register, to: folder + "/sheet.xlsx") }.seconds)
        }
        let csv = await measure { writeCsv(register) }
        let ratios = zip(sheetTimes, bareTimes).map { $0 / $1 }
        print("── Ghi sổ 100.000 dòng × 12 cột")
        print("bảng biểu .xlsx: \(seconds(median(sheetTimes))); gọi thẳng thư viện: \(seconds(median(bareTimes)))")
        print("tỷ số \(ratio(median(ratios))) (chuẩn: không quá 2); .csv: \(seconds(csv.seconds))")
    }

    private func ratio(_ value: Double) -> String { ExactNumber(digits: Int64(value * 100), scale: 2).vietnamese }

    private func writeSheet(_ register: [BenchLine], to path: String) throws {
        let properties = WorkbookProperties(
            title: "Sổ", author: "Trung tâm", company: "Sở", microsecondsSince1970: 1_470_000_000_000_000)
        let book = try SheetBook(path: path, properties: properties)
        try book.begin(BenchLine.head)
        for line in register { try book.write(line.sheetLine) }
        try book.close()
    }

    /// Gives the file's size.
    private func writeCsv(_ register: [BenchLine]) -> Int {
        var csv = SheetCsv()
        var size = 0
        csv.begin(BenchLine.head)
        for line in register {
            csv.write(line.sheetLine)
            if line.number % 1_000 == 0 { size += csv.drain().count }
        }
        return size + csv.drain().count
    }
}

/// A line of a register of establishments, the same in every run.
struct BenchLine {
    let number: Int
    let code: String
    let name: String
    let taxCode: String
    let commune: String
    let trade: String
    let workers: Int64
    /// Every tenth is only "khoảng".
    let isAbout: Bool
    /// Tenths of a million.
    let revenue: Int64
    let capital: Int64
    /// Not known for every seventh.
    let hasCapital: Bool
    let founded: Day
    let surveyed: Day
    let address: String

    init(_ number: Int) {
        let trades = ["bánh tráng", "nước mắm", "gỗ mỹ nghệ", "cơ khí", "chế biến hạt điều", "gạch không nung"]
        self.number = number
        code = "CS-2016-\(number)"
        trade = trades[number % trades.count]
        name = "Cơ sở sản xuất \(trade) Phước Lộc \(number)"
        taxCode = String(3_500_000_000 + number)
        commune = "Xã Hòa Long \(number % 80)"
        workers = Int64(5 + number % 300)
        isAbout = number % 10 == 0
        revenue = Int64(1_000 + number % 90_000)
        capital = Int64(number) * 1_250_000
        hasCapital = number % 7 != 0
        founded = Day(daysSince1970: Int32(5_000 + number % 11_000))
        surveyed = Day(daysSince1970: 17_000)
        address = "Số \(number % 500), đường Nguyễn Huệ, \(commune)"
    }

    static let head = Sheet(
        "Cơ sở", titles: ["DANH SÁCH CƠ SỞ CÔNG NGHIỆP NÔNG THÔN"],
        columns: [
            SheetColumn("TT", .short, width: 7), SheetColumn("Mã", .short, width: 14), SheetColumn("Tên", width: 45),
            SheetColumn("Mã số thuế", .short, width: 12), SheetColumn("Xã, phường", width: 18),
            SheetColumn("Ngành nghề", width: 20), SheetColumn("Lao động", .number, width: 12),
            SheetColumn("Doanh thu", .number, width: 12), SheetColumn("Vốn", .number, width: 16),
            SheetColumn("Thành lập", .short, width: 12), SheetColumn("Khảo sát", .short, width: 12),
            SheetColumn("Địa chỉ", width: 45),
        ], isLandscape: true)

    var sheetLine: SheetLine {
        SheetLine([
            .number(number), .words(code), .words(name), .words(taxCode), .words(commune), .words(trade),
            .number(ExactNumber(digits: workers), hedge: isAbout ? .about : nil),
            .number(ExactNumber(digits: revenue, scale: 1)),
            hasCapital ? .number(ExactNumber(digits: capital)) : .unknown, .day(founded), .day(surveyed),
            .words(address),
        ])
    }
}

/// The library's own calls for the same cells: no more than a program made for this one register would do.
enum BareRegister {
    private struct Unwritten: Error {}

    static func write(_ register: [BenchLine], to path: String) throws {
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let workbook = workbook_new_opt(path, &options), let sheet = workbook_add_worksheet(workbook, "Cơ sở"),
            let formats = BareFormats(workbook)
        else { throw Unwritten() }
        worksheet_write_string(sheet, 0, 0, BenchLine.head.titles[0], formats.words)
        for (column, head) in BenchLine.head.columns.enumerated() {
            worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), Double(head.width), nil)
            worksheet_write_string(sheet, 2, lxw_col_t(column), head.title, formats.short)
        }
        for line in register { write(line, to: sheet, row: lxw_row_t(line.number + 2), formats) }
        guard workbook_close(workbook) == LXW_NO_ERROR else { throw Unwritten() }
    }

    private static func write(
        _ line: BenchLine, to sheet: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t, _ formats: BareFormats
    ) {
        worksheet_write_number(sheet, row, 0, Double(line.number), formats.order)
        worksheet_write_string(sheet, row, 1, line.code, formats.short)
        worksheet_write_string(sheet, row, 2, line.name, formats.words)
        worksheet_write_string(sheet, row, 3, line.taxCode, formats.short)
        worksheet_write_string(sheet, row, 4, line.commune, formats.words)
        worksheet_write_string(sheet, row, 5, line.trade, formats.words)
        worksheet_write_number(sheet, row, 6, Double(line.workers), line.isAbout ? formats.about : formats.whole)
        worksheet_write_number(
            sheet, row, 7, Double(line.revenue) / 10, line.revenue % 10 == 0 ? formats.whole : formats.tenths)
        if line.hasCapital {
            worksheet_write_number(sheet, row, 8, Double(line.capital), formats.whole)
        } else {
            worksheet_write_string(sheet, row, 8, "…", formats.short)
        }
        worksheet_write_number(sheet, row, 9, Double(line.founded.daysSince1970 + 25_569), formats.day)
        worksheet_write_number(sheet, row, 10, Double(line.surveyed.daysSince1970 + 25_569), formats.day)
        worksheet_write_string(sheet, row, 11, line.address, formats.words)
    }
}

/// As the sheet's cells look.
private struct BareFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    let words: Format
    let short: Format
    let order: Format
    let whole: Format
    let tenths: Format
    let about: Format
    let day: Format

    init?(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        func format(_ align: lxw_format_alignments, _ numbers: String? = nil) -> Format? {
            let format = workbook_add_format(workbook)
            format_set_font_name(format, "Times New Roman")
            format_set_font_size(format, 12)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_align(format, UInt8(align.rawValue))
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            if let numbers { format_set_num_format(format, numbers) } else { format_set_text_wrap(format) }
            return format
        }
        guard let words = format(LXW_ALIGN_LEFT), let short = format(LXW_ALIGN_CENTER),
            let order = format(LXW_ALIGN_CENTER, "#,##0"), let whole = format(LXW_ALIGN_RIGHT, "#,##0"),
            let tenths = format(LXW_ALIGN_RIGHT, "#,##0.0"), let day = format(LXW_ALIGN_CENTER, "dd/mm/yyyy"),
            let about = format(LXW_ALIGN_RIGHT, "\"khoảng \"#,##0;\"khoảng \"-#,##0")
        else { return nil }
        (self.words, self.short, self.order) = (words, short, order)
        (self.whole, self.tenths, self.about, self.day) = (whole, tenths, about, day)
    }
}
