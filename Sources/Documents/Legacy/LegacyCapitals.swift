/// Text of capitals in TCVN3 has small letters where the letter carries marks; only its font showed them large. Where
/// the font is lost, the other letters tell.
enum LegacyCapitals {
    /// `converted` in capitals if all letters of ASCII in `stored` are, and there are at least two.
    static func mend(_ converted: String, from stored: String) -> String {
        var capitals = 0
        for byte in stored.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): return converted
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
            default: break
            }
        }
        return capitals >= 2 ? converted.uppercased() : converted
    }
}
