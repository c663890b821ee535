import Foundation

/// Names and values of an address or a form, in the order in which they came, in one spelling (NFC).
package struct Fields: Sendable, Hashable {
    package struct Pair: Sendable, Hashable {
        package let name: String
        package let value: String
    }

    package private(set) var pairs: [Pair]

    package init(_ pairs: [(String, String)] = []) {
        self.pairs = pairs.map { Pair(name: $0.0, value: $0.1) }
    }

    /// `a=1&b=hai+ba`, as browsers send it.
    package init(urlEncoded text: some StringProtocol) {
        pairs = text.split(separator: "&").map { part in
            let mark = part.firstIndex(of: "=") ?? part.endIndex
            let value = mark == part.endIndex ? part[mark...] : part[part.index(after: mark)...]
            return Pair(name: Fields.decoded(part[..<mark]), value: Fields.decoded(value))
        }
    }

    /// What was sent under the name, first; an empty text is an empty text.
    package subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    package func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    package var isEmpty: Bool { pairs.isEmpty }

    package mutating func append(_ name: String, _ value: String) {
        pairs.append(Pair(name: name, value: Fields.composed(value)))
    }

    /// The same with one name's value changed, or without it.
    package func setting(_ name: String, _ value: String?) -> Fields {
        var changed = self
        let place = changed.pairs.firstIndex { $0.name == name }
        changed.pairs.removeAll { $0.name == name }
        guard let value else { return changed }
        changed.pairs.insert(Pair(name: name, value: value), at: min(place ?? changed.pairs.count, changed.pairs.count))
        return changed
    }

    /// As it stands in an address.
    package var encoded: String {
        pairs.map { "\(Fields.encoded($0.name))=\(Fields.encoded($0.value))" }.joined(separator: "&")
    }

    /// A piece of a path or a query.
    package static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            if isPlain(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += byte < 16 ? "%0" : "%"
                encoded += String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }

    static func decoded(_ text: some StringProtocol, plusIsSpace: Bool = true) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = hexadecimal(rest.prefix(2)) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") && plusIsSpace ? UInt8(ascii: " ") : byte)
            }
        }
        return composed(String(decoding: bytes, as: UTF8.self))
    }

    /// NFC, without NUL, which no database keeps.
    static func composed(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0 }) { return text }
        return text.replacingOccurrences(of: "\0", with: "").precomposedStringWithCanonicalMapping
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            return true
        default: return false
        }
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
        guard digits.count == 2 else { return nil }
        var value: UInt8 = 0
        for digit in digits {
            guard let number = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
            value = value << 4 | UInt8(number)
        }
        return value
    }
}
