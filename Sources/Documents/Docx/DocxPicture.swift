/// A picture in a paper: a PNG, how wide it stands, and the words for who cannot see it.
package struct DocxPicture: Hashable, Sendable {
    package let png: [UInt8]
    package let words: String
    private let width: Int
    private let height: Int

    /// Nothing if the bytes are no PNG.
    package init?(png: [UInt8], words: String) {
        guard png.starts(with: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]), png.count > 24 else { return nil }
        let width = DocxPicture.number(png[16..<20])
        let height = DocxPicture.number(png[20..<24])
        guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
        self.png = png
        self.words = words
        self.width = width
        self.height = height
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    /// As wide as the text, lower where it would take over half of the page. A twip is 635 EMU.
    func drawing(number: Int, on page: DocxPage) -> XML {
        let most = page.textHeight / 2 * 635
        var cx = page.textWidth * 635
        var cy = cx * height / width
        if cy > most {
            cy = most
            cx = max(1, cy * width / height)
        }
        return """
            <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
            <wp:extent cx="\(cx)" cy="\(max(1, cy))"/><wp:docPr id="\(number)" name="Hình \(number)" descr="\(words)"/>\
            <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>\
            <a:graphic><a:graphicData uri="\(DocxParts.pictures)"><pic:pic>\
            <pic:nvPicPr><pic:cNvPr id="\(number)" name="image\(number).png" descr="\(words)"/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip r:embed="rIdImage\(number)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(cx)" cy="\(max(1, cy))"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
            </wp:inline></w:drawing></w:r>
            """
    }
}
