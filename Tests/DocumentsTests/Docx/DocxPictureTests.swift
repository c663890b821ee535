import Basics
import Testing

@testable import Documents

@Suite("DocxPicture") struct DocxPictureTests {
    /// One grey pixel.
    private let png: [UInt8] =
        [
            0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0,
            0, 0, 0,
        ]
        + [0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xA8, 7, 0, 0, 0x81, 0, 0x80]
        + [0, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]

    private func sized(_ width: UInt8, _ height: UInt8) -> [UInt8] {
        var bytes = png
        bytes[19] = width
        bytes[23] = height
        return bytes
    }

    private func file(_ pictures: [DocxPicture]) throws -> UnzippedFile {
        let paper = Paper(subject: "a", author: "b")
        var body = try DocxBody(paper)
        for picture in pictures { body.append(picture, on: DocxPage(isLandscape: false)) }
        return try UnzippedFile(ZipMaker.bytes(of: DocxPackage(paper: paper, body: body).parts))
    }

    @Test("A picture is a part of its own, declared and led to, with words for who cannot see it") func parts() throws {
        let first = try #require(DocxPicture(png: png, words: "Kinh phí <2016> & \"2017\""))
        let second = try #require(DocxPicture(png: sized(2, 1), words: "Lao động"))
        let file = try file([first, second])
        #expect(try file.part("word/media/image1.png") == png)
        #expect(try file.part("word/media/image2.png") == sized(2, 1))
        let types = try file.tree("[Content_Types].xml").children("Default")
        #expect(types.first { $0["Extension"] == "png" }?["ContentType"] == "image/png")
        let links = try file.tree("word/_rels/document.xml.rels").children.filter {
            $0["Type"]?.hasSuffix("/image") ?? false
        }
        #expect(links.map { $0["Target"] } == ["media/image1.png", "media/image2.png"])
        let document = try file.tree("word/document.xml")
        #expect(document.all("a:blip").map { $0["r:embed"] } == links.map { $0["Id"] })
        #expect(document.all("wp:docPr").map { $0["descr"] } == ["Kinh phí <2016> & \"2017\"", "Lao động"])
        #expect(document.all("wp:docPr").map { $0["id"] } == ["1", "2"])
        #expect(WordSchema.findings(in: document).isEmpty)
    }

    @Test("It is as wide as the text, unless it would take over half of the page", arguments: [(8, 4), (1, 9)])
    func size(width: Int, height: Int) throws {
        let picture = try #require(DocxPicture(png: sized(UInt8(width), UInt8(height)), words: "a"))
        let extent = try #require(try file([picture]).tree("word/document.xml").all("wp:extent").first)
        let (wide, high) = (extent.number("cx"), extent.number("cy"))
        #expect(wide == 9354 * 635 || high == 7285 * 635)
        #expect(wide <= 9354 * 635 && high <= 7285 * 635)
        #expect(abs(wide * height - high * width) <= max(width, height))
    }

    @Test("What is no PNG is refused") func refused() {
        #expect(DocxPicture(png: [], words: "a") == nil)
        #expect(DocxPicture(png: Array(png.prefix(20)), words: "a") == nil)
        #expect(DocxPicture(png: [0xFF] + png.dropFirst(), words: "a") == nil)
        #expect(DocxPicture(png: sized(0, 1), words: "a") == nil)
    }

    @Test("A paper without pictures declares none") func none() throws {
        #expect(
            try file([]).tree("[Content_Types].xml").children("Default").map { $0["Extension"] } == ["rels", "xml"])
    }
}
