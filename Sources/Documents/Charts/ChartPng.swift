import CPango

/// Draws a chart as a PNG on white, for formats that hold pictures only.
package enum ChartPng {
    /// Each point of the chart is `density` dots wide. Throws `.unwritable` if memory is short.
    package static func bytes(of picture: ChartPicture, density: Int = 2) throws(DocumentFault) -> [UInt8] {
        try DrawingThread.run { () throws(DocumentFault) in try drawn(picture, density: density) }
    }

    private static func drawn(_ picture: ChartPicture, density: Int) throws(DocumentFault) -> [UInt8] {
        let scale = Double(max(1, density))
        let width = Int32((picture.width * scale).rounded(.up))
        let height = Int32((picture.height * scale).rounded(.up))
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height) else { throw .unwritable }
        defer { cairo_surface_destroy(surface) }
        guard let cairo = cairo_create(surface) else { throw .unwritable }
        defer { cairo_destroy(cairo) }
        cairo_set_source_rgb(cairo, 1, 1, 1)
        cairo_paint(cairo)
        cairo_scale(cairo, scale, scale)
        try ChartDrawing(cairo: cairo, typesetter: try Typesetter()).draw(picture)
        let output = PdfOutput()
        guard cairo_status(cairo) == CAIRO_STATUS_SUCCESS,
            cairo_surface_write_to_png_stream(surface, PdfOutput.write, output.closure) == CAIRO_STATUS_SUCCESS
        else { throw .unwritable }
        return output.bytes
    }
}
