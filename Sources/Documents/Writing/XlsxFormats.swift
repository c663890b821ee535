import CXlsxWriter

/// How a written row looks.
package enum RowStyle: Int, Sendable, CaseIterable {
    case plain
    /// Every cell in a border.
    case bordered
    /// In borders, bold, centred, wrapped.
    case header
}

/// The formats of a workbook of cells, for each style of row.
struct XlsxFormats {
    /// Of one style of row.
    struct Style {
        let text: XlsxFormat
        let whole: XlsxFormat
        let fraction: XlsxFormat
        let day: XlsxFormat
    }

    private let styles: [Style]

    init(in file: XlsxFile) throws(DocumentFault) {
        var styles: [Style] = []
        for style in RowStyle.allCases {
            let made = Style(
                text: try file.addFormat(), whole: try file.addFormat(numbers: "#,##0"),
                fraction: try file.addFormat(numbers: "#,##0.###"), day: try file.addFormat(numbers: "dd/mm/yyyy"))
            for format in [made.text, made.whole, made.fraction, made.day] { XlsxFormats.dress(format, as: style) }
            styles.append(made)
        }
        self.styles = styles
    }

    subscript(style: RowStyle) -> Style { styles[style.rawValue] }

    private static func dress(_ format: XlsxFormat, as style: RowStyle) {
        guard style != .plain else { return }
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        guard style == .header else { return }
        format_set_bold(format)
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
}
