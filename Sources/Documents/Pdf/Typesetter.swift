import Basics
import CPango

/// Sets words in lines. Made, used and freed within one call of `DrawingThread.run`.
final class Typesetter {
    /// What is asked for; Debian gives Liberation Serif for it, which has the same widths.
    static let family = "Times New Roman"

    private let context: OpaquePointer
    private let attributes: OpaquePointer
    private var fonts: [TextStyle: OpaquePointer] = [:]

    /// Throws `.unwritable` if memory is short.
    init() throws(DocumentFault) {
        guard let context = pango_font_map_create_context(pango_cairo_font_map_get_default()),
            let attributes = pango_attr_list_new()
        else { throw .unwritable }
        self.context = context
        self.attributes = attributes
        // A word that is broken because it is too long must read as it was: no hyphen that the text has not.
        pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
        // Pango takes 96 dots to the inch; a page counts 72 points.
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string("vi"))
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        for font in fonts.values { pango_font_description_free(font) }
        pango_attr_list_unref(attributes)
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// Without a width the words stay in one line. Throws `.unwritable` if memory is short.
    func set(
        _ text: String, _ style: TextStyle, width: Double? = nil, _ alignment: TextAlignment = .left, indent: Double = 0
    ) throws(DocumentFault) -> TextBlock {
        let layout = try layout(style, width: width, alignment, indent: indent)
        give(SafeText.of(text), to: layout)
        pango_layout_set_attributes(layout, attributes)
        return TextBlock(owning: layout, pitch: style.pitch)
    }

    /// Centred in lines of about the same length: titles end in no lonely word.
    func balance(_ text: String, _ style: TextStyle, width: Double) throws(DocumentFault) -> TextBlock {
        let widest = try set(text, style, width: width, .centre)
        guard widest.lines.count > 1 else { return widest }
        var enough = width
        var tooNarrow = width / 2
        while enough - tooNarrow > 4 {
            let middle = (enough + tooNarrow) / 2
            let isEnough = try set(text, style, width: middle, .centre).lines.count <= widest.lines.count
            if isEnough { enough = middle } else { tooNarrow = middle }
        }
        let layout = try layout(style, width: enough, .centre, indent: 0)
        give(SafeText.of(text), to: layout)
        pango_layout_set_attributes(layout, attributes)
        return TextBlock(owning: layout, pitch: style.pitch, shift: (width - enough) / 2)
    }

    /// Runs of one paragraph, each with its own look.
    func set(
        _ runs: [PaperRun], _ style: TextStyle, width: Double, _ alignment: TextAlignment, indent: Double
    ) throws(DocumentFault) -> TextBlock {
        let layout = try layout(style, width: width, alignment, indent: indent)
        let attributes = pango_attr_list_copy(attributes)
        defer { pango_attr_list_unref(attributes) }
        var whole = ""
        for run in runs {
            let start = whole.utf8.count
            whole += SafeText.of(run.text)
            let bytes = UInt32(start)..<UInt32(whole.utf8.count)
            if run.isBold { Typesetter.insert(pango_attr_weight_new(PANGO_WEIGHT_BOLD), at: bytes, into: attributes) }
            if run.isItalic { Typesetter.insert(pango_attr_style_new(PANGO_STYLE_ITALIC), at: bytes, into: attributes) }
        }
        give(whole, to: layout)
        pango_layout_set_attributes(layout, attributes)
        return TextBlock(owning: layout, pitch: style.pitch)
    }

    private func layout(_ style: TextStyle, width: Double?, _ alignment: TextAlignment, indent: Double)
        throws(DocumentFault) -> OpaquePointer
    {
        guard let layout = pango_layout_new(context) else { throw .unwritable }
        pango_layout_set_font_description(layout, font(style))
        if let width {
            pango_layout_set_width(layout, Int32(max(1, width) * Double(PANGO_SCALE)))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        }
        switch alignment {
        case .left: break
        case .centre: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
        case .right: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
        case .justified: pango_layout_set_justify(layout, 1)
        }
        if indent != 0 { pango_layout_set_indent(layout, Int32(indent * Double(PANGO_SCALE))) }
        return layout
    }

    private func font(_ style: TextStyle) -> OpaquePointer? {
        if let font = fonts[style] { return font }
        let font = pango_font_description_new()
        pango_font_description_set_family(font, Typesetter.family)
        pango_font_description_set_size(font, Int32(style.size * Double(PANGO_SCALE)))
        if style.isBold { pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD) }
        if style.isItalic { pango_font_description_set_style(font, PANGO_STYLE_ITALIC) }
        fonts[style] = font
        return font
    }

    /// With its length: a text may hold a NUL byte, and Pango would stop there.
    private func give(_ text: String, to layout: OpaquePointer) {
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { pango_layout_set_text(layout, $0.baseAddress, Int32($0.count)) }
        }
    }

    private static func insert(
        _ attribute: UnsafeMutablePointer<PangoAttribute>?, at bytes: Range<UInt32>, into list: OpaquePointer?
    ) {
        attribute?.pointee.start_index = bytes.lowerBound
        attribute?.pointee.end_index = bytes.upperBound
        pango_attr_list_insert(list, attribute)
    }
}
