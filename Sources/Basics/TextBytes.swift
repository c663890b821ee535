extension StringProtocol {
    /// Whether the other text's bytes stand in this one's. For folded text, where bytes are letters: the standard library's
    /// search compares characters and is fifty times slower.
    package func containsBytes(of other: some StringProtocol) -> Bool {
        let own = utf8.withContiguousStorageIfAvailable { text in
            other.utf8.withContiguousStorageIfAvailable { pattern in Self.find(pattern, in: text) }
        }
        if let own, let found = own { return found }
        return Array(utf8).withUnsafeBufferPointer { text in
            Array(other.utf8).withUnsafeBufferPointer { Self.find($0, in: text) }
        }
    }

    private static func find(_ pattern: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = pattern.first else { return true }
        guard pattern.count <= text.count else { return false }
        for start in 0...(text.count - pattern.count) where text[start] == first {
            var offset = 1
            while offset < pattern.count, text[start + offset] == pattern[offset] { offset += 1 }
            if offset == pattern.count { return true }
        }
        return false
    }
}

extension String {
    /// Whether both are the same letters in the same spelling: `==` looks for other spellings of the same letter too.
    package func hasSameBytes(as other: String) -> Bool {
        var (own, other) = (self, other)
        return own.withUTF8 { own in
            other.withUTF8 { own.elementsEqual($0) }
        }
    }

    /// The ASCII digits of the text.
    package var asciiDigits: String {
        var text = self
        return text.withUTF8 { bytes in
            if bytes.allSatisfy({ $0.isASCIIDigit }) { return nil }
            return String(decoding: bytes.filter(\.isASCIIDigit), as: UTF8.self)
        } ?? self
    }
}

extension UInt8 {
    package var isASCIIDigit: Bool { self >= 48 && self <= 57 }
}

extension String {
    /// Nothing, or nothing but white space. Asked of every cell: a letter or digit at the beginning settles it.
    package var isBlank: Bool {
        guard let first = utf8.first else { return true }
        if first > 0x20, first < 0x7F { return false }
        return allSatisfy(\.isWhitespace)
    }
}
