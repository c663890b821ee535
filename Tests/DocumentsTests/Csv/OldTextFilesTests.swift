import Basics
import Documents
import Foundation
import Testing

@Suite("Text files of all encodings") struct OldTextFilesTests {
    private let scratch: Scratch
    private let table = [
        ["Tên đề án", "Số học viên"], ["Hỗ trợ ứng dụng máy móc", "35"], ["Công nghiệp nông thôn", "Lớp"],
    ]
    private let tcvn3 = "Tªn ®Ò ¸n;Sè häc viªn\nHç trî øng dông m¸y mãc;35\nC«ng nghiÖp n«ng th«n;Líp\n"
    private let vni = "Teân ñeà aùn;Soá hoïc vieân\nHoã trôï öùng duïng maùy moùc;35\nCoâng nghieäp noâng thoân;Lôùp\n"

    init() throws {
        scratch = try Scratch()
    }

    private func read(_ bytes: [UInt8], letters: LegacyChoice = .found) throws -> (rows: [[String]], remarks: [String])
    {
        var rows: [[String]] = []
        let source = try openWorkbook(at: scratch.write(bytes, to: "a.csv"), letters: letters)
        let remarks = try source.readRows(ofSheet: 0) { row in
            rows.append(row.cells.map { if case .text(let text) = $0 { text } else { "" } })
        }
        return (rows, remarks.map(\.told.onCommandLine))
    }

    /// One byte a character.
    private func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

    private var text: String { table.map { $0.joined(separator: ";") }.joined(separator: "\n") + "\n" }

    @Test("UTF-8 and UTF-16, with and without their mark") func unicode() throws {
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let utf8 = Array(text.utf8)
        for bytes in [utf8, [0xEF, 0xBB, 0xBF] + utf8, little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
            let read = try read(bytes)
            #expect(read.rows == table)
            #expect(read.remarks == [])
        }
    }

    @Test("Zeros that are no UTF-16 are still a binary file") func zeros() throws {
        for bytes: [UInt8] in [
            Array("a;b\n1;2\n".utf8) + [0], [0, 0, 0, 0, 0, 0, 0, 0, 65, 66], [65, 0, 66, 0, 0, 0, 67, 0, 68, 0],
            (0..<64).flatMap { [UInt8($0), 0] },
        ] {
            #expect(try fault(of: scratch.write(bytes, to: "a.csv")) == .foreign("tệp nhị phân"))
        }
    }

    @Test("Bytes of TCVN3 and of VNI are known by their words") func old() throws {
        for (stored, name) in [(tcvn3, "TCVN3 (ABC)"), (vni, "VNI")] {
            let read = try read(latin(stored))
            #expect(read.rows == table)
            #expect(read.remarks.count == 1)
            #expect(read.remarks[0].hasPrefix("Bộ mã \(name) theo các chữ cái"))
            // Saved as UTF-8 by a program that took them for Western letters.
            #expect(try self.read(Array(stored.utf8)).rows == table)
        }
    }

    @Test("Windows-1258 stays Windows-1258") func windows1258() throws {
        // "Số lượng máy móc thiết bị; Đề án; Hội chợ" with its tone marks apart.
        let words: [[UInt8]] = [
            [0x53, 0xF4, 0xEC], [0x6C, 0xFD, 0xF5, 0xF2, 0x6E, 0x67], [0x6D, 0xE1, 0x79],
            [0x74, 0x68, 0x69, 0xEA, 0xEC, 0x74],
            [0x62, 0x69, 0xF2], [0xD0, 0xEA, 0xCC], [0xE1, 0x6E], [0x48, 0xF4, 0xF2, 0x69], [0x63, 0x68, 0xF5, 0xF2],
        ]
        let bytes = Array(words.joined(separator: [0x3B]))
        let read = try read(bytes)
        #expect(read.rows == [["Số", "lượng", "máy", "thiết", "bị", "Đề", "án", "Hội", "chợ"]])
        #expect(read.remarks == [])
    }

    @Test("A person says in which encoding the bytes are") func choices() throws {
        #expect(try read(latin("Líp;1\n"), letters: .given(.tcvn3)).rows == [["Lớp", "1"]])
        #expect(try read(latin("Lôùp;1\n"), letters: .given(.vni)).rows == [["Lớp", "1"]])
        #expect(try read([0xD0, 0xF5, 0x6E, 0x3B, 0x31], letters: .unicode).rows == [["Đơn", "1"]])
    }

    @Test("Every letter of Vietnamese comes back from either encoding, in any mixture of words") func everyLetter()
        throws
    {
        var random = Seeded()
        let words = table.joined().flatMap { $0.split(separator: " ") }
        for encoding in LegacyEncoding.allCases {
            let stored = (encoding == .tcvn3 ? tcvn3 : vni).split { ";\n ".contains($0) }
            let pairs = Array(zip(words, stored)).filter { $0.0 != "35" }
            let chosen = (0..<60).compactMap { _ in pairs.randomElement(using: &random) }
            let read = try read(latin(chosen.map { String($0.1) }.joined(separator: ";")))
            #expect(read.rows == [chosen.map { String($0.0) }], "seed \(random.seed)")
        }
    }
}
