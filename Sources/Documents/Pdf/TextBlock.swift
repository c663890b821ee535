import CPango

/// Words set in lines of one width, ready to be drawn line by line.
final class TextBlock {
    /// One line within its block.
    struct Line {
        let pango: UnsafeMutablePointer<PangoLayoutLine>
        let x: Double
        let width: Double
        /// From the line's top.
        let baseline: Double
        let height: Double
    }

    private let layout: OpaquePointer
    let lines: [Line]
    let height: Double

    /// Takes the layout over and frees it when it goes. `shift` moves all lines to the right.
    init(owning layout: OpaquePointer, pitch: Double, shift: Double = 0) {
        self.layout = layout
        lines = TextBlock.lines(of: layout, pitch: pitch, shift: shift)
        height = lines.reduce(0) { $0 + $1.height }
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// The widest line's.
    var width: Double { lines.reduce(0) { max($0, $1.width) } }

    private static func lines(of layout: OpaquePointer, pitch: Double, shift: Double) -> [Line] {
        guard let cursor = pango_layout_get_iter(layout) else { return [] }
        defer { pango_layout_iter_free(cursor) }
        var lines: [Line] = []
        repeat {
            guard let line = pango_layout_iter_get_line_readonly(cursor) else { break }
            var extents = PangoRectangle()
            pango_layout_iter_get_line_extents(cursor, nil, &extents)
            let natural = points(extents.height)
            let ascent = points(pango_layout_iter_get_baseline(cursor) - extents.y)
            let height = max(natural, pitch)
            lines.append(
                Line(
                    pango: line, x: points(extents.x) + shift, width: points(extents.width),
                    baseline: ascent + (height - natural) / 2, height: height))
        } while pango_layout_iter_next_line(cursor) != 0
        return lines
    }

    private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}
