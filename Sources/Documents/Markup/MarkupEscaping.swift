/// Text as it stands between tags and in attributes.
enum MarkupEscaping {
    /// Leaves out what XML 1.0 cannot hold: control characters, U+FFFE and U+FFFF.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { letters in
            var start = 0
            for index in letters.indices where letters[index] <= UInt8(ascii: ">") || letters[index] == 0xEF {
                guard let (replacement, length) = replacement(of: letters, at: index) else { continue }
                bytes.append(contentsOf: letters[start..<index])
                bytes.append(contentsOf: replacement.utf8)
                start = index + length
            }
            bytes.append(contentsOf: letters[start...])
        }
    }

    /// What to write, and instead of how many bytes; nothing where the byte stays.
    private static func replacement(of letters: UnsafeBufferPointer<UInt8>, at index: Int) -> (String, length: Int)? {
        switch letters[index] {
        case UInt8(ascii: "&"): return ("&amp;", 1)
        case UInt8(ascii: "<"): return ("&lt;", 1)
        case UInt8(ascii: ">"): return ("&gt;", 1)
        case UInt8(ascii: "\""): return ("&quot;", 1)
        case UInt8(ascii: "'"): return ("&#39;", 1)
        case 9, 10, 13: return nil
        case 0..<32: return ("", 1)
        case 0xEF: return letters[index + 1] == 0xBF && letters[index + 2] >= 0xBE ? ("", 3) : nil
        default: return nil
        }
    }
}
