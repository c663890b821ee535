import Basics
import Testing

@Suite("RecordID") struct RecordIDTests {
    @Test("An id comes back from its bytes and from its hexadecimal writing, with or without hyphens") func roundTrip()
        throws
    {
        var maker = RecordIDMaker(millisecondsSince1970: 1_700_000_000_000)
        for _ in 0..<200 {
            let id = maker.next()
            #expect(id.bytes.count == 16)
            #expect(RecordID(bytes: id.bytes) == id)
            #expect(RecordID(hex: id.hex) == id)
        }
        let id = try #require(RecordID(hex: "018bcfe5-6800-7001-8000-00000000000f"))
        #expect(id.hex == "018bcfe56800700180000000000000" + "0f")
    }

    @Test("Other lengths and other letters are no id", arguments: ["", "12", "zz8bcfe568007001800000000000000f"])
    func refused(text: String) {
        #expect(RecordID(hex: text) == nil)
        #expect(RecordID(bytes: [UInt8](repeating: 0, count: 15)) == nil)
    }

    @Test("A sign is no digit of an id") func sign() {
        #expect(RecordID(hex: "+18bcfe568007001" + "800000000000000f") == nil)
    }

    @Test("Ids of one run rise, also beyond the counter of one millisecond, and never repeat") func rising() {
        var maker = RecordIDMaker(millisecondsSince1970: 1_700_000_000_000)
        let ids = (0..<10_000).map { _ in maker.next() }
        #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
        #expect(zip(ids, ids.dropFirst()).allSatisfy { $0.bytes.lexicographicallyPrecedes($1.bytes) })
        #expect(Set(ids).count == ids.count)
    }

    @Test("An id is a UUID of version 7 that begins with its milliseconds") func version() {
        var maker = RecordIDMaker(millisecondsSince1970: 0x018B_CFE5_6800)
        let id = maker.next()
        #expect(id.high >> 16 == 0x018B_CFE5_6800)
        #expect(id.high >> 12 & 0xF == 7)
        #expect(id.low >> 62 == 0b10)
    }

    @Test("A later run's ids come after an earlier one's") func laterRun() {
        var early = RecordIDMaker(millisecondsSince1970: 1_700_000_000_000)
        var late = RecordIDMaker(millisecondsSince1970: 1_700_000_000_001)
        #expect(early.next() < late.next())
    }
}
