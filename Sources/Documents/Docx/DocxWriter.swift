import Basics

/// Writes a paper as a Word document that people go on editing: real styles, real headings, real tables.
package enum DocxWriter {
    /// The file. The same paper gives the same bytes. Throws `.unwritable` when there is no memory for it.
    package static func bytes(of paper: Paper) throws(DocumentFault) -> [UInt8] {
        try ZipMaker.bytes(of: DocxPackage(paper: paper, body: try DocxBody(paper)).parts)
    }
}
