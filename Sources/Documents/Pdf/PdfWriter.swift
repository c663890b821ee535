import Basics

/// Writes a paper as a PDF by the layout of Decree 30/2020/NĐ-CP: A4, fonts embedded, with bookmarks and page numbers.
package enum PdfWriter {
    /// The same paper and day give the same bytes. Throws `.unwritable` if memory is short.
    package static func bytes(of paper: Paper, made: Day) throws(DocumentFault) -> [UInt8] {
        try DrawingThread.run { () throws(DocumentFault) in try drawn(paper, made: made) }
    }

    private static func drawn(_ paper: Paper, made: Day) throws(DocumentFault) -> [UInt8] {
        let surface = try PdfSurface(firstShape(of: paper))
        surface.describe(paper, made: made)
        var setting = PaperSetting(surface, try Typesetter())
        try setting.set(paper)
        return try setting.flow.finish()
    }

    /// A lying table right under the title lays the title, too.
    private static func firstShape(of paper: Paper) -> PageShape {
        guard !paper.isLandscape, case .sheet(let sheet) = paper.blocks.first else {
            return PageShape(isLandscape: paper.isLandscape)
        }
        return PageShape(isLandscape: sheet.isLandscape)
    }
}
