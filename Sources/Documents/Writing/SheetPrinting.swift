import CXlsxWriter

extension XlsxPage {
    /// How the worksheet is printed and moved through: A4, as wide as one page, the header again on each page and always in
    /// sight, pages numbered.
    func setUp(_ layout: SheetLayout, isLandscape: Bool) {
        worksheet_set_paper(worksheet, XlsxPage.a4)
        if isLandscape { worksheet_set_landscape(worksheet) }
        worksheet_fit_to_pages(worksheet, 1, 0)
        worksheet_center_horizontally(worksheet)
        // Decree 30/2020/NĐ-CP: 20 mm over and under, 30 mm at the left, 15 mm at the right.
        worksheet_set_margins(worksheet, inches(30), inches(15), inches(20), inches(20))
        worksheet_set_footer(worksheet, "&C&\"Times New Roman,Regular\"&11Trang &P/&N")
        let header = layout.headerRows
        worksheet_repeat_rows(worksheet, lxw_row_t(header.lowerBound - 1), lxw_row_t(header.upperBound - 1))
        worksheet_freeze_panes(worksheet, lxw_row_t(header.upperBound), lxw_col_t(layout.frozenColumns))
        worksheet_set_default_row(worksheet, SheetPage.lineHeight, 0)
        // Tax codes and telephone numbers are words of figures, and right so: no green corners.
        worksheet_ignore_errors(worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
        for (column, width) in layout.widths.enumerated() { setWidth(Double(width), column: column) }
    }

    private static let a4: UInt8 = 9

    private func inches(_ millimetres: Double) -> Double { millimetres / 25.4 }
}
