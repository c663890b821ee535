import Testing

@testable import Documents

@Suite("ZipMaker") struct ZipMakerTests {
    @Test("Parts come back in their order, packed or not, the empty one too") func parts() throws {
        let long = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        let bytes = try ZipMaker.bytes(of: [
            ZipMaker.Part(name: "b/Đề án.xml", bytes: long), ZipMaker.Part(name: "a", bytes: []),
            ZipMaker.Part(name: "c.png", bytes: long, isPacked: true),
        ])
        let file = try UnzippedFile(bytes)
        #expect(file.names == ["b/Đề án.xml", "a", "c.png"])
        #expect(try file.part("b/Đề án.xml") == long)
        #expect(try file.part("c.png") == long)
        #expect(try file.part("a").isEmpty)
        #expect(bytes.count > 200_000 && bytes.count < 300_000)
    }

    @Test("Two parts of one name are refused") func twice() {
        let part = ZipMaker.Part(name: "a", bytes: [1])
        #expect(throws: DocumentFault.unwritable) { try ZipMaker.bytes(of: [part, part]) }
    }
}
