/// The code page of Western Europe, in which text of TCVN3 and VNI was stored.
enum Windows1252 {
    /// The character of each byte from 0x80 to 0x9F; U+FFFD where there is none. The others are those of Unicode.
    private static let upper: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    /// Appends the bytes as UTF-8.
    static func decode(_ bytes: some Sequence<UInt8>, into text: inout [UInt8]) {
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else if let scalar = UnicodeScalar(byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt16(byte)) {
                text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }
}
