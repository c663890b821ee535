import Basics
import Foundation

/// How a workbook writes its texts.
enum XlsLetters {
    /// Excel 97–2003.
    case unicode
    /// Excel 5 and 95, in a code page.
    case windows1252, windows1258

    /// Nothing for a code page of other letters.
    init?(codePage: Int) {
        switch codePage {
        case 367, 1252, 0x8001: self = .windows1252
        case 1258: self = .windows1258
        default: return nil
        }
    }

    /// A text with its length before it, of `lengthSize` bytes, at a place of a record; texts of 16 bits may go on in
    /// the records that follow. `after` is where the text ends in a record that nothing continues.
    func text(_ bytes: [UInt8], at place: Int, lengthSize: Int, _ records: inout XlsRecords) throws(DocumentFault)
        -> XlsText
    {
        let length = lengthSize == 1 ? try bytes.byte(place) : try bytes.word(place)
        let start = place + lengthSize
        switch self {
        case .unicode:
            var body = XlsBody(bytes, at: start)
            return length == 0 ? XlsText() : try body.text(length: length, &records)
        case .windows1252, .windows1258:
            guard start + length <= bytes.count else { throw .damaged }
            return XlsText(units: Array(decoded(bytes[start..<start + length]).utf16))
        }
    }

    private func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        if case .windows1258 = self {
            Windows1258.decode(bytes, into: &text)
            return String(decoding: text, as: UTF8.self).precomposedStringWithCanonicalMapping
        }
        Windows1252.decode(bytes, into: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
