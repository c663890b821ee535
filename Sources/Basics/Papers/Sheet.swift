/// **Bảng biểu** to be shown: titles, columns under their headers, lines, notes. One worksheet of a workbook, one table of a
/// paper. What a figure is was decided before; writers only lay it out.
package struct Sheet: Codable, Hashable, Sendable {
    /// The worksheet's tab, and the file's part: short, without `[]:*?/\`.
    package var name: String
    /// Over the table, outermost first: "KẾT QUẢ HOẠT ĐỘNG KHUYẾN CÔNG", "Năm 2016".
    package var titles: [String]
    /// At the right over the table: "Đơn vị tính: đồng".
    package var unit: String?
    package var columns: [SheetColumn]
    package var lines: [SheetLine]
    /// Under the table: what its marks mean, what is in no line of it.
    package var notes: [String]
    package var isLandscape: Bool

    package init(
        _ name: String, titles: [String] = [], unit: String? = nil, columns: [SheetColumn], lines: [SheetLine] = [],
        notes: [String] = [], isLandscape: Bool = false
    ) {
        self.name = name
        self.titles = titles
        self.unit = unit
        self.columns = columns
        self.lines = lines
        self.notes = notes
        self.isLandscape = isLandscape
    }
}

/// **Cột** of a sheet that is shown.
package struct SheetColumn: Codable, Hashable, Sendable {
    package enum Kind: Codable, Hashable, Sendable {
        /// To the left.
        case words
        /// Centred: an order number, a code, a unit, a day.
        case short
        /// To the right, digits under digits.
        case number
    }

    package var title: String
    /// Titles that stand over this one and its neighbours, outermost first; equal ones side by side are one cell.
    package var over: [String]
    package var kind: Kind
    /// In letters of the table's text; a share of the paper's width.
    package var width: Int

    package init(_ title: String, over: [String] = [], _ kind: Kind = .words, width: Int) {
        self.title = title
        self.over = over
        self.kind = kind
        self.width = width
    }
}

/// **Dòng của bảng biểu**.
package struct SheetLine: Codable, Hashable, Sendable {
    package enum Kind: Codable, Hashable, Sendable {
        case plain
        /// "I. Khuyến công quốc gia": bold, over the lines that belong to it.
        case group
        /// A sum of lines: bold.
        case total
    }

    package var kind: Kind
    /// One for each column; missing ones at the end are blank.
    package var cells: [SheetCell]
    /// By column the code of the figure that the cell states, for pages that open its records.
    package var figures: [Int: String]?

    package init(_ cells: [SheetCell], kind: Kind = .plain, figures: [Int: String]? = nil) {
        self.kind = kind
        self.cells = cells
        self.figures = figures
    }
}

/// **Ô của bảng biểu**. Not known is a value of its own: it is never blank and never 0.
package enum SheetCell: Codable, Hashable, Sendable {
    /// Nothing belongs here.
    case blank
    /// Not known: shown as `UnknownSign`.
    case unknown
    case words(String)
    /// `mark` stands behind the number ("*", "(1)") and is explained in a note; a hedge stands before it and stays with it
    /// in every format.
    case number(ExactNumber, hedge: Hedge? = nil, mark: String? = nil)
    case day(Day)

    package static func number(_ whole: Int) -> SheetCell { .number(ExactNumber(whole)) }

    /// "khoảng 300", "1.234,5*", "31/12/2016", "…".
    package var text: String {
        switch self {
        case .blank: return ""
        case .unknown: return UnknownSign.paper.rawValue
        case .words(let words): return words
        case .number(let number, let hedge, let mark):
            return (hedge.map { $0.rawValue + " " } ?? "") + number.vietnamese + (mark ?? "")
        case .day(let day): return day.vietnamese
        }
    }
}
