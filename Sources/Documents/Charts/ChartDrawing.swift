import CPango

/// Draws a chart with Cairo, on paper or as a picture.
struct ChartDrawing {
    let cairo: OpaquePointer
    let typesetter: Typesetter

    func draw(_ picture: ChartPicture) throws(DocumentFault) {
        for mark in picture.marks {
            switch mark {
            case .box(let box): draw(box)
            case .line(let line): draw(line)
            case .dot(let dot): draw(dot)
            case .text(let text): try draw(text)
            }
        }
        ink(.words)
    }

    private func draw(_ box: ChartBox) {
        cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
        fillAndEdge(box.role)
    }

    private func draw(_ line: ChartLine) {
        ink(line.role)
        cairo_set_line_width(cairo, line.width)
        cairo_set_dash(cairo, line.dashes, Int32(line.dashes.count), 0)
        cairo_move_to(cairo, line.x1, line.y1)
        cairo_line_to(cairo, line.x2, line.y2)
        cairo_stroke(cairo)
        cairo_set_dash(cairo, nil, 0, 0)
    }

    private func draw(_ dot: ChartDot) {
        cairo_new_path(cairo)
        if dot.shape == .circle { cairo_arc(cairo, dot.x, dot.y, dot.radius, 0, 2 * Double.pi) }
        for corner in dot.corners { cairo_line_to(cairo, corner.x, corner.y) }
        cairo_close_path(cairo)
        fillAndEdge(dot.role)
    }

    private func fillAndEdge(_ role: ChartRole) {
        ink(role)
        cairo_fill_preserve(cairo)
        guard !role.isPlate else { return cairo_new_path(cairo) }
        ink(.words)
        cairo_set_line_width(cairo, 0.5)
        cairo_stroke(cairo)
    }

    private func draw(_ text: ChartText) throws(DocumentFault) {
        let style = TextStyle(size: text.size, isBold: text.isBold, isItalic: text.isItalic)
        let block = try typesetter.set(text.text, style)
        let shift: Double
        switch text.anchor {
        case .start: shift = 0
        case .middle: shift = block.width / 2
        case .end: shift = block.width
        }
        ink(text.role)
        cairo_save(cairo)
        cairo_translate(cairo, text.x, text.y)
        if text.isUpright { cairo_rotate(cairo, -Double.pi / 2) }
        for (index, line) in block.lines.enumerated() {
            cairo_move_to(cairo, -shift, Double(index) * line.height)
            pango_cairo_show_layout_line(cairo, line.pango)
        }
        cairo_restore(cairo)
    }

    private func ink(_ role: ChartRole) {
        let colour = ChartColours.light.colour(role) ?? 0
        cairo_set_source_rgb(
            cairo, Double(colour >> 16 & 255) / 255, Double(colour >> 8 & 255) / 255, Double(colour & 255) / 255)
    }
}
