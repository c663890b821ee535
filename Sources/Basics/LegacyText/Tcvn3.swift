/// The letters of TCVN3 (ABC): one character for each Vietnamese letter; capitals with tones are small letters in a font
/// of capitals.
enum Tcvn3 {
    /// The letters from U+00A1 to U+00FE; a full stop where there is none.
    private static let letters = Array(
        "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ".unicodeScalars)

    static func unicode(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var converted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { converted.append(letter(scalar) ?? scalar) }
        return String(converted)
    }

    private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let place = Int(scalar.value) - 0xA1
        guard letters.indices.contains(place), letters[place] != "." else { return nil }
        return letters[place]
    }
}
