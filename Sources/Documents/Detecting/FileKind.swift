/// What a file is by its first bytes.
enum FileKind: Equatable {
    case empty, zip, compound, text
    /// A worksheet of Excel 2–4: records without a container.
    case bareSheet
    case otherSpreadsheet(String)
    case foreign(String)

    /// How many first bytes are looked at.
    static let headSize = 8_192

    init(_ head: [UInt8]) {
        if head.isEmpty {
            self = .empty
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .compound
        } else if [[9, 0], [9, 2], [9, 4]].contains(Array(head.prefix(2))), head.contains(0) {
            self = .bareSheet
        } else if let name = FileKind.signature(of: head) {
            self = .foreign(name)
        } else if FileKind.isBinary(head) {
            self = .foreign("tệp nhị phân")
        } else {
            self = FileKind.markup(in: head) ?? .text
        }
    }

    private static func signature(of head: [UInt8]) -> String? {
        let known: [([UInt8], String)] = [
            (Array("%PDF".utf8), "tệp PDF"), ([0x89, 0x50, 0x4E, 0x47], "ảnh PNG"), ([0xFF, 0xD8, 0xFF], "ảnh JPEG"),
            (Array("GIF8".utf8), "ảnh GIF"), (Array("Rar!".utf8), "tệp nén RAR"),
            ([0x37, 0x7A, 0xBC, 0xAF], "tệp nén 7z"),
            ([0x1F, 0x8B], "tệp nén gzip"), (Array("{\\rtf".utf8), "văn bản RTF"),
            (Array("SQLite format 3".utf8), "tệp SQLite"),
        ]
        return known.first { head.starts(with: $0.0) }?.1
    }

    /// A NUL byte, or many control characters, in what is not UTF-16 with its mark.
    private static func isBinary(_ head: [UInt8]) -> Bool {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
        if PlainUtf16.encoding(of: head) != nil { return false }
        let controls = head.count { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 }
        return head.contains(0) || controls * 20 > head.count
    }

    /// Pages and XML sheets that programs save under the name .xls.
    private static func markup(in head: [UInt8]) -> FileKind? {
        let text = String(decoding: head, as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
        if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || text.hasPrefix("<table") {
            return .otherSpreadsheet("trang web (HTML)")
        }
        guard text.hasPrefix("<?xml") else { return nil }
        return text.contains("urn:schemas-microsoft-com:office:spreadsheet")
            ? .otherSpreadsheet("bảng tính XML 2003") : .foreign("tệp XML")
    }
}
