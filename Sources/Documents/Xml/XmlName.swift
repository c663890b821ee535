import Glibc

/// A name in XML without its prefix: `row` of `x:row`. Lives as long as the parser's call.
struct XmlName {
    private let start: UnsafePointer<CChar>

    init(_ name: UnsafePointer<CChar>) {
        var start = name
        var cursor = name
        while cursor.pointee != 0 {
            if cursor.pointee == CChar(UInt8(ascii: ":")) { start = cursor + 1 }
            cursor += 1
        }
        self.start = start
    }

    @inline(__always)
    static func == (name: XmlName, word: StaticString) -> Bool { name.start.spells(word) }

    static func ~= (word: StaticString, name: XmlName) -> Bool { name == word }
}

/// The value of an attribute. Lives as long as the parser's call.
struct XmlValue {
    let start: UnsafePointer<CChar>

    @inline(__always)
    static func == (value: XmlValue, word: StaticString) -> Bool { value.start.spells(word) }

    static func ~= (word: StaticString, value: XmlValue) -> Bool { value == word }

    var string: String { String(cString: start) }

    /// Whether it is one of XML's words for true.
    var isTrue: Bool { self == "1" || self == "true" }

    /// A whole number without a sign, nothing if it is none or has over nine digits.
    var count: Int? {
        var number = 0
        var cursor = start
        while case let digit = Int(cursor.pointee) - 48, (0...9).contains(digit) {
            number = number * 10 + digit
            cursor += 1
            if cursor - start > 9 { return nil }
        }
        return cursor.pointee == 0 && cursor > start ? number : nil
    }
}

/// The attributes of an element, in order or by their names without prefixes.
struct XmlAttributes: Sequence, IteratorProtocol {
    private var cursor: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        cursor = pairs
    }

    @inline(__always)
    mutating func next() -> (name: UnsafePointer<CChar>, value: XmlValue)? {
        guard let name = cursor[0], let value = cursor[1] else { return nil }
        cursor += 2
        return (name, XmlValue(start: value))
    }

    @inline(__always)
    subscript(word: StaticString) -> XmlValue? {
        for (name, value) in self where XmlName(name) == word { return value }
        return nil
    }
}

extension UnsafePointer<CChar> {
    @inline(__always)
    fileprivate func spells(_ word: StaticString) -> Bool {
        let other = UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)
        return pointee == other.pointee && strcmp(self, other) == 0
    }
}
