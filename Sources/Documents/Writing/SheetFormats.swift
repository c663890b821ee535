import Basics
import CXlsxWriter

/// The looks of a workbook's tables: Times New Roman 12 in thin borders. A number's look is made when it is first met;
/// its hedge and mark are part of it, so that the cell stays a number.
struct SheetFormats {
    /// Where a cell stands: in which kind of column, in what kind of line.
    struct Place {
        fileprivate let index: Int
        fileprivate let kind: SheetColumn.Kind
        fileprivate let isBold: Bool

        init(_ kind: SheetColumn.Kind, _ line: SheetLine.Kind) {
            self.kind = kind
            isBold = SheetFormats.isBold(line)
            index = (isBold ? 3 : 0) + Place.number(of: kind)
        }

        fileprivate static let all = [SheetLine.Kind.plain, .total].flatMap { line in
            [SheetColumn.Kind.words, .short, .number].map { Place($0, line) }
        }

        private static func number(of kind: SheetColumn.Kind) -> Int {
            switch kind {
            case .words: 0
            case .short: 1
            case .number: 2
            }
        }
    }

    /// Of a text outside the table's lines.
    struct Look {
        let format: XlsxFormat
        let letters: TextLines
    }

    let firstTitle: Look
    let title: Look
    let unit: Look
    let header: Look
    let note: Look
    private let words: [XlsxFormat]
    private let unknown: [XlsxFormat]
    private let days: [XlsxFormat]
    private var numbers = NumberFormats()

    init(in file: XlsxFile) throws(DocumentFault) {
        if let format = file.defaultFormat { SheetFormats.setFont(format) }
        firstTitle = try SheetFormats.look(in: file, size: 14, isBold: true, align: LXW_ALIGN_CENTER)
        title = try SheetFormats.look(in: file, size: 13, isBold: true, align: LXW_ALIGN_CENTER)
        unit = try SheetFormats.look(in: file, isItalic: true, align: LXW_ALIGN_RIGHT)
        note = try SheetFormats.look(in: file, size: 11, isItalic: true, align: LXW_ALIGN_LEFT)
        header = try SheetFormats.look(in: file, isBold: true, align: LXW_ALIGN_CENTER)
        format_set_border(header.format, UInt8(LXW_BORDER_THIN.rawValue))
        var words: [XlsxFormat] = []
        var unknown: [XlsxFormat] = []
        var days: [XlsxFormat] = []
        for place in Place.all {
            words.append(try SheetFormats.cell(in: file, place))
            unknown.append(try SheetFormats.cell(in: file, place, align: LXW_ALIGN_CENTER))
            days.append(try SheetFormats.cell(in: file, place, numbers: "dd/mm/yyyy"))
        }
        self.words = words
        self.unknown = unknown
        self.days = days
    }

    func words(_ place: Place) -> XlsxFormat { words[place.index] }
    func unknown(_ place: Place) -> XlsxFormat { unknown[place.index] }
    func day(_ place: Place) -> XlsxFormat { days[place.index] }

    /// Nothing if the mark is too long for a workbook, or one kind of mark too many.
    mutating func number(
        _ place: Place, scale: Int, hedge: Hedge?, mark: String?, in file: XlsxFile
    ) throws(DocumentFault) -> XlsxFormat? {
        guard let slot = numbers.slot(place.index, scale: scale, hedge: hedge, mark: mark) else { return nil }
        if let made = numbers[slot] { return made }
        guard let code = numbers.code(scale: scale, hedge: hedge, mark: mark) else { return nil }
        let made = try SheetFormats.cell(in: file, place, numbers: code)
        numbers[slot] = made
        return made
    }

    static func letters(of line: SheetLine.Kind) -> TextLines { TextLines(size: 12, isBold: isBold(line)) }

    private static func isBold(_ line: SheetLine.Kind) -> Bool {
        switch line {
        case .plain: false
        case .group, .total: true
        }
    }

    private static func look(
        in file: XlsxFile, size: Double = 12, isBold: Bool = false, isItalic: Bool = false,
        align: lxw_format_alignments
    ) throws(DocumentFault) -> Look {
        let format = try make(in: file, size: size, isBold: isBold, isItalic: isItalic, align: align)
        return Look(format: format, letters: TextLines(size: size, isBold: isBold))
    }

    private static func cell(
        in file: XlsxFile, _ place: Place, align: lxw_format_alignments? = nil, numbers: String? = nil
    ) throws(DocumentFault) -> XlsxFormat {
        let own: lxw_format_alignments
        switch place.kind {
        case .words: own = LXW_ALIGN_LEFT
        case .short: own = LXW_ALIGN_CENTER
        case .number: own = LXW_ALIGN_RIGHT
        }
        let format = try make(in: file, isBold: place.isBold, align: align ?? own, numbers: numbers)
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        return format
    }

    private static func make(
        in file: XlsxFile, size: Double = 12, isBold: Bool = false, isItalic: Bool = false,
        align: lxw_format_alignments, numbers: String? = nil
    ) throws(DocumentFault) -> XlsxFormat {
        let format = try file.addFormat(numbers: numbers)
        setFont(format, size: size)
        if isBold { format_set_bold(format) }
        if isItalic { format_set_italic(format) }
        format_set_align(format, UInt8(align.rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        // A number too wide for its column is set smaller; else a spreadsheet shows it as ####.
        if numbers == nil { format_set_text_wrap(format) } else { format_set_shrink(format) }
        return format
    }

    private static func setFont(_ format: XlsxFormat, size: Double = 12) {
        format_set_font_name(format, "Times New Roman")
        format_set_font_size(format, size)
    }
}
