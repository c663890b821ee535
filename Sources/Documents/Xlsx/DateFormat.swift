/// Which number formats show a day. Those that show only a time or a duration do not.
enum DateFormat {
    /// The formats that a workbook need not define: 14–17, 22 and the East Asian ones.
    /// 18–21 and 45–47 show a time only.
    static func isBuiltIn(_ id: Int) -> Bool {
        switch id {
        case 14...17, 22, 27...36, 50...58: return true
        default: return false
        }
    }

    /// Whether the code's first section has a year or a day, or a month that is not a minute. Text in quotes or
    /// brackets and escaped characters say nothing.
    static func shows(_ code: String) -> Bool {
        var hasMonth = false
        var hasTime = false
        var bytes = code.utf8.makeIterator()
        while let byte = bytes.next() {
            switch byte | 0x20 {
            case UInt8(ascii: "d"), UInt8(ascii: "y"): return true
            case UInt8(ascii: "m"): hasMonth = true
            case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
            default: break
            }
            switch byte {
            case UInt8(ascii: ";"): return hasMonth && !hasTime
            case UInt8(ascii: "\""): skip(to: UInt8(ascii: "\""), in: &bytes)
            case UInt8(ascii: "["): if skipBracket(in: &bytes) { hasTime = true }
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.next()
            default: break
            }
        }
        return hasMonth && !hasTime
    }

    private static func skip(to end: UInt8, in bytes: inout String.UTF8View.Iterator) {
        while let byte = bytes.next(), byte != end {}
    }

    /// Whether the bracket is a duration: `[h]`, `[mm]`, `[ss]`.
    private static func skipBracket(in bytes: inout String.UTF8View.Iterator) -> Bool {
        var isDuration = true
        var isEmpty = true
        while let byte = bytes.next(), byte != UInt8(ascii: "]") {
            isEmpty = false
            switch byte | 0x20 {
            case UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s"): break
            default: isDuration = false
            }
        }
        return isDuration && !isEmpty
    }
}
