/// UTF-16 that has no mark at its beginning: told where the text is plain.
enum PlainUtf16 {
    /// Nothing unless in one order of the bytes all characters are of Latin text and every other one at least is of
    /// ASCII.
    static func encoding(of head: [UInt8]) -> TextEncoding? {
        guard head.count >= 8, head.contains(0) else { return nil }
        if isPlain(head, low: 0) { return .utf16LittleEndian }
        return isPlain(head, low: 1) ? .utf16BigEndian : nil
    }

    /// `low` is the place of the lower byte in each pair.
    private static func isPlain(_ head: [UInt8], low: Int) -> Bool {
        var ascii = 0
        var others = 0
        for start in stride(from: 0, to: head.count - 1, by: 2) {
            let unit = UInt16(head[start + 1 - low]) << 8 | UInt16(head[start + low])
            switch unit {
            case 9, 10, 13, 0x20...0x7E: ascii += 1
            case 0xA0...0x36F, 0x1E00...0x1EFF, 0x2000...0x20CF: others += 1
            default: return false
            }
        }
        return ascii >= others
    }
}
