import Basics

/// Why a file cannot be read or written. `sentence` tells a person what would satisfy.
package enum DocumentFault: Error, Hashable, Sendable {
    case unreadable
    case empty
    case encrypted
    /// Of an Excel before version 5, or of letters that no Vietnamese office had.
    case oldSpreadsheet
    /// A spreadsheet of another format, named in Vietnamese.
    case otherSpreadsheet(String)
    /// No spreadsheet at all; what it seems to be, in Vietnamese.
    case foreign(String)
    case damaged
    case noSheets
    case tooManySheets(limit: Int)
    case tooManyParts(limit: Int)
    /// A part, or all of them together, holds more than the limit in bytes.
    case tooLarge(limit: Int)
    /// It unpacks to far more than a real spreadsheet does.
    case bomb
    /// A DOCTYPE, nesting without end or names without end: no spreadsheet program writes them.
    case unsafeMarkup
    case rowOutOfSheet(sheet: String)
    case columnOutOfSheet(sheet: String, row: Int)
    case tooManyColumns(sheet: String, row: Int, limit: Int)
    case cellTooLong(sheet: String, row: Int)
    case recordTooLong(line: Int, limit: Int)
    case unclosedQuote(line: Int)
    case nulByte(line: Int)
    case unwritable
    case badSheetName(String)
    /// More rows or columns than a sheet can hold.
    case doesNotFit(sheet: String, row: Int)
    /// A longer text than a cell can hold.
    case textTooLong(sheet: String, row: Int)
    /// Longer marks behind numbers, or more kinds of them, than a workbook can hold.
    case badMark(sheet: String, row: Int)

    package var sentence: String { sentenceOnKind ?? sentenceOnSafety ?? sentenceOnPlace }

    private var sentenceOnKind: String? {
        switch self {
        case .unreadable:
            return "Không mở được tệp: hãy kiểm tra đường dẫn và quyền đọc rồi thử lại."
        case .empty:
            return "Tệp rỗng: hãy chọn lại tệp có số liệu."
        case .encrypted:
            return "Tệp đã đặt mật khẩu: hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập tệp mới."
        case .oldSpreadsheet:
            return
                "Tệp thuộc định dạng Excel quá cũ hoặc bảng mã chữ không đọc được: hãy mở bằng Excel, lưu thành .xlsx rồi nhập tệp mới."
        case .otherSpreadsheet(let kind):
            return "Tệp có vẻ là \(kind): hãy mở bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi nhập tệp mới."
        case .foreign(let kind):
            return "Tệp có vẻ là \(kind), không phải bảng tính: hãy chọn tệp .xlsx, .xls hoặc .csv."
        case .damaged:
            return "Tệp bị cắt ngang hoặc hỏng: hãy mở bằng Excel, lưu lại rồi nhập tệp mới."
        case .noSheets:
            return "Tệp không có trang tính nào: hãy chọn tệp có ít nhất một trang số liệu."
        default:
            return nil
        }
    }

    private var sentenceOnSafety: String? {
        switch self {
        case .tooManySheets(let limit):
            return "Tệp có hơn \(counted(limit)) trang tính: hãy tách thành nhiều tệp."
        case .tooManyParts(let limit):
            return "Tệp có hơn \(counted(limit)) thành phần bên trong: hãy chép số liệu sang một sổ tính mới rồi nhập."
        case .tooLarge(let limit):
            let size = limit >= 1_048_576 ? "\(counted(limit / 1_048_576)) MB" : "\(counted(limit)) byte"
            return "Tệp quá lớn khi giải nén (hơn \(size)): hãy tách thành nhiều tệp nhỏ hơn."
        case .bomb:
            return "Tệp nén bất thường, không giống bảng tính thật: hãy mở bằng Excel, lưu lại rồi nhập tệp mới."
        case .unsafeMarkup:
            return
                "Tệp chứa nội dung không an toàn, không do Excel tạo ra: hãy mở bằng Excel, lưu lại rồi nhập tệp mới."
        case .unwritable:
            return "Không ghi được tệp: hãy kiểm tra thư mục, quyền ghi và dung lượng đĩa còn trống."
        case .badSheetName(let name):
            return "Tên trang \"\(name)\" không dùng được: cần 1–31 ký tự, không trùng và không có các dấu []:*?/\\."
        default:
            return nil
        }
    }

    private var sentenceOnPlace: String {
        switch self {
        case .rowOutOfSheet(let sheet):
            return "Trang \"\(sheet)\" có dòng vượt quá 1.048.576: hãy xóa các dòng thừa rồi lưu lại."
        case .columnOutOfSheet(let sheet, let row):
            return "Trang \"\(sheet)\" dòng \(row) có ô vượt quá cột XFD: hãy xóa các cột thừa rồi lưu lại."
        case .tooManyColumns(let sheet, let row, let limit):
            return "Trang \"\(sheet)\" dòng \(row) có hơn \(counted(limit)) cột: hãy xóa các cột thừa rồi lưu lại."
        case .cellTooLong(let sheet, let row):
            return "Trang \"\(sheet)\" dòng \(row) có ô dài hơn 32.767 ký tự: hãy rút ngắn ô đó rồi lưu lại."
        case .recordTooLong(let line, let limit):
            return
                "Dòng \(line) dài hơn \(counted(limit / 1024)) KB: hãy kiểm tra dấu xuống dòng và dấu ngoặc kép của tệp."
        case .unclosedQuote(let line):
            return "Dấu ngoặc kép mở ở dòng \(line) không được đóng: hãy thêm dấu \" đóng hoặc bỏ dấu mở."
        case .nulByte(let line):
            return "Dòng \(line) có ký tự không phải chữ (NUL): hãy lưu lại tệp dạng CSV UTF-8."
        case .doesNotFit(let sheet, let row):
            return "Trang \"\(sheet)\" dòng \(row) vượt quá sức chứa của một trang tính: hãy chia nhỏ số liệu."
        case .textTooLong(let sheet, let row):
            return
                "Trang \"\(sheet)\" dòng \(row) có đoạn chữ dài hơn 32.767 ký tự, một ô không chứa hết: hãy rút ngắn đoạn đó hoặc xuất ra CSV."
        case .badMark(let sheet, let row):
            return
                "Trang \"\(sheet)\" dòng \(row) có dấu cạnh số quá dài, hoặc đã có quá nhiều kiểu dấu: hãy dùng các dấu ngắn như *, (1) và giải thích ở ghi chú."
        default:
            return "Không đọc được tệp: hãy chọn tệp .xlsx, .xls hoặc .csv."
        }
    }

    private func counted(_ number: Int) -> String { ExactNumber(number).vietnamese }
}
