import Basics
import CPango

/// A PDF while it is drawn page by page.
final class PdfSurface {
    private let output = PdfOutput()
    private let surface: OpaquePointer
    private let cairo: OpaquePointer
    /// The entry of the outline that is open at each level, from 1.
    private var outline: [Int32] = []
    private(set) var shape: PageShape
    /// From 1.
    private(set) var page = 1
    private var rules = PageRules()

    /// Throws `.unwritable` if memory is short.
    init(_ shape: PageShape) throws(DocumentFault) {
        self.shape = shape
        let surface = cairo_pdf_surface_create_for_stream(
            PdfOutput.write, output.closure, shape.paperWidth, shape.paperHeight)
        guard let surface, let cairo = cairo_create(surface) else { throw .unwritable }
        self.surface = surface
        self.cairo = cairo
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    /// What the file says of itself. The day is given, so that the same paper makes the same bytes.
    func describe(_ paper: Paper, made: Day) {
        let words: [(cairo_pdf_metadata_t, String)] = [
            (CAIRO_PDF_METADATA_TITLE, paper.subject), (CAIRO_PDF_METADATA_AUTHOR, paper.author),
            (CAIRO_PDF_METADATA_SUBJECT, paper.abstract ?? paper.subject),
            (CAIRO_PDF_METADATA_CREATOR, "khuyencong"),
            (CAIRO_PDF_METADATA_CREATE_DATE, PdfDate.given(made)),
        ]
        for (field, text) in words { cairo_pdf_surface_set_metadata(surface, field, SafeText.of(text)) }
    }

    func turnPage(_ next: PageShape) {
        strokeRules()
        cairo_show_page(cairo)
        page += 1
        reshape(next)
    }

    /// Gives the page another shape before anything is drawn on it.
    func reshape(_ next: PageShape) {
        shape = next
        cairo_pdf_surface_set_size(surface, next.paperWidth, next.paperHeight)
    }

    /// Completes the file. Throws `.unwritable`.
    func finish() throws(DocumentFault) -> [UInt8] {
        strokeRules()
        cairo_show_page(cairo)
        cairo_surface_finish(surface)
        guard cairo_status(cairo) == CAIRO_STATUS_SUCCESS, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            throw .unwritable
        }
        var bytes = output.bytes
        PdfDate.mend(&bytes)
        return bytes
    }

    /// Draws a strip with its upper left corner there, in points from the paper's.
    func draw(_ strip: Strip, x: Double, y: Double) {
        for placed in strip.lines {
            cairo_move_to(cairo, x + placed.x, y + placed.y + placed.line.baseline)
            pango_cairo_show_layout_line(cairo, placed.line.pango)
        }
        for rule in strip.rules { rules.add(rule.moved(x: x, y: y)) }
        if let bookmark = strip.bookmark { mark(bookmark, y: y) }
    }

    func draw(_ rule: Rule) { rules.add(rule) }

    /// Draws charts, with the words set by `typesetter`.
    func draw(_ chart: PlacedChart, x: Double, y: Double, _ typesetter: Typesetter) throws(DocumentFault) {
        cairo_save(cairo)
        cairo_translate(cairo, x + chart.x, y + chart.y)
        defer { cairo_restore(cairo) }
        cairo_scale(cairo, chart.scale, chart.scale)
        try ChartDrawing(cairo: cairo, typesetter: typesetter).draw(chart.picture)
    }

    private func strokeRules() {
        for (width, rules) in rules.drain() {
            cairo_set_line_width(cairo, width)
            for rule in rules {
                cairo_move_to(cairo, rule.x1, rule.y1)
                cairo_line_to(cairo, rule.x2, rule.y2)
            }
            cairo_stroke(cairo)
        }
    }

    /// A deeper level hangs under the last entry of the level before.
    private func mark(_ bookmark: Bookmark, y: Double) {
        let level = min(max(1, bookmark.level), outline.count + 1)
        outline.removeLast(outline.count - (level - 1))
        let place = "page=\(page) pos=[\(Int(shape.left)) \(Int(max(0, y - 4)))]"
        let entry = cairo_pdf_surface_add_outline(
            surface, outline.last ?? Int32(CAIRO_PDF_OUTLINE_ROOT), SafeText.of(bookmark.title), place,
            CAIRO_PDF_OUTLINE_FLAG_OPEN)
        outline.append(entry)
    }
}
