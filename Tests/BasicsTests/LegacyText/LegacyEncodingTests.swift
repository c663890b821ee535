import Basics
import Foundation
import Testing

@Suite("Old encodings") struct LegacyEncodingTests {
    /// Stored texts and what other programs make of them, written by make.py.
    private func pairs(_ encoding: LegacyEncoding) throws -> [(stored: String, unicode: String)] {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "\(encoding.rawValue).tsv")
        return String(decoding: try Data(contentsOf: path), as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t")
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
    }

    @Test("Each letter and sentence is what other converters make of it", arguments: LegacyEncoding.allCases)
    func agrees(encoding: LegacyEncoding) throws {
        let pairs = try pairs(encoding)
        #expect(pairs.count > 80)
        for (stored, unicode) in pairs {
            #expect(Array(encoding.unicode(stored).utf8) == Array(unicode.utf8), "\(stored)")
        }
    }

    @Test(
        "VNI has the letters that others forget, and capitals with marks of either case",
        arguments: [
            ("aú AÚ Aú", "ẳ Ẳ Ẳ"), ("kyõ Kyõ Î î", "kỹ Kỹ Ỵ ỵ"), ("Aùnh Oâng Ñöùc", "Ánh Ông Đức"), ("Thuûy", "Thủy"),
            ("ngoaèn ngoeøo", "ngoằn ngoèo"), ("Tröôûng", "Trưởng"),
        ])
    func rareVni(stored: String, unicode: String) {
        #expect(LegacyEncoding.vni.unicode(stored) == unicode)
    }

    @Test("What the encoding does not use stays", arguments: LegacyEncoding.allCases) func others(
        encoding: LegacyEncoding
    ) {
        for text in ["", "STT 12,5 (a) – “b”", "1.250\n2", "€ – …"] { #expect(encoding.unicode(text) == text) }
    }

    @Test("Letters that only Unicode has tell that a text is not of an old encoding") func modern() {
        for text in ["Tổng", "đề", "Ơ", "a\u{0301}"] { #expect(LegacyEncoding.isModern(text), "\(text)") }
        for text in ["Tên", "Céng hoµ", "Coäng hoøa", "“x” – …", "Œ œ Ÿ"] {
            #expect(!LegacyEncoding.isModern(text), "\(text)")
        }
    }

    @Test(
        "A font's name says the encoding and whether it shows capitals",
        arguments: [
            (".VnTime", "tcvn3", false), (".VnTimeH", "tcvn3", true), (".VnArial NarrowH", "tcvn3", true),
            (".vntimeh", "tcvn3", true), (".VNTIME", "tcvn3", false), ("VNSTCVN3", "tcvn3", false),
            ("VNI-Times", "vni", false), ("vni-helve", "vni", false), ("VNI Times", "vni", false),
            ("Times New Roman", "", false), ("Vni", "", false), ("Vnitro", "", false), ("", "", false),
        ])
    func fonts(name: String, encoding: String, isCapital: Bool) {
        let font = LegacyFont(name: name)
        #expect(font?.encoding.rawValue ?? "" == encoding)
        #expect(font?.isCapital ?? false == isCapital)
    }

    @Test("Text in a font of capitals becomes capitals") func capitals() {
        #expect(LegacyFont(name: ".VnTimeH")?.unicode("Trung t©m KhuyÕn c«ng") == "TRUNG TÂM KHUYẾN CÔNG")
        #expect(LegacyFont(name: ".VnTime")?.unicode("Trung t©m") == "Trung tâm")
    }
}
