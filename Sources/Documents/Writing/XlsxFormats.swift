import CXlsxWriter

/// How a written row looks.
package enum RowStyle: Int, Sendable, CaseIterable {
    case plain
    /// Every cell in a border.
    case bordered
    /// In borders, bold, centred, wrapped.
    case header
}

/// The formats of a workbook that is written, for each style of row.
struct XlsxFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    /// Of one style of row.
    struct Style {
        let text: Format
        let whole: Format
        let fraction: Format
        let day: Format
    }

    private let styles: [Style]

    /// Nothing if memory is short.
    init?(in workbook: UnsafeMutablePointer<lxw_workbook>) {
        var styles: [Style] = []
        for style in RowStyle.allCases {
            func format(_ numbers: String?) -> Format? {
                let format = workbook_add_format(workbook)
                if let numbers { format_set_num_format(format, numbers) }
                XlsxFormats.dress(format, as: style)
                return format
            }
            guard let text = format(nil), let whole = format("#,##0"), let fraction = format("#,##0.###"),
                let day = format("dd/mm/yyyy")
            else { return nil }
            styles.append(Style(text: text, whole: whole, fraction: fraction, day: day))
        }
        self.styles = styles
    }

    subscript(style: RowStyle) -> Style { styles[style.rawValue] }

    private static func dress(_ format: Format?, as style: RowStyle) {
        guard style != .plain else { return }
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        guard style == .header else { return }
        format_set_bold(format)
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
}
