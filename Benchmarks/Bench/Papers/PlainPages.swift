import CPango

/// As many pages of as many lines, written with Cairo alone: no wrapping, no tables, no charts. What a PDF costs at least.
enum PlainPages {
    /// The bytes' count.
    static func write(pages: Int, linesOnPage: Int) -> Int {
        var count = 0
        return withUnsafeMutablePointer(to: &count) { count in
            let surface = cairo_pdf_surface_create_for_stream(
                { closure, _, length in
                    closure?.assumingMemoryBound(to: Int.self).pointee += Int(length)
                    return CAIRO_STATUS_SUCCESS
                }, count, 595, 842)
            let cairo = cairo_create(surface)
            cairo_select_font_face(cairo, "Times New Roman", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
            cairo_set_font_size(cairo, 14)
            for page in 1...pages {
                for line in 1...linesOnPage {
                    cairo_move_to(cairo, 85, 57 + Double(line) * 16)
                    cairo_show_text(
                        cairo, "Trang \(page), dòng \(line): đề án khuyến công của cơ sở công nghiệp nông thôn")
                }
                cairo_show_page(cairo)
            }
            cairo_destroy(cairo)
            cairo_surface_finish(surface)
            cairo_surface_destroy(surface)
            return count.pointee
        }
    }
}
