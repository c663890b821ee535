/// A page's tag: the same bytes have the same one. Not for secrets: it only has to differ where two pages of one address do.
enum ContentTag {
    static func text(of bytes: [UInt8]) -> String {
        var left: UInt64 = 0xcbf2_9ce4_8422_2325
        var right: UInt64 = 0x9e37_79b9_7f4a_7c15
        bytes.withUnsafeBytes { raw in
            let words = raw.count / 8
            for index in 0..<words {
                let word = raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
                left = (left ^ word) &* 0x100_0000_01b3
                right = (right &+ word) &* 0xff51_afd7_ed55_8ccd
                right ^= right >> 32
            }
            for index in words * 8..<raw.count { left = (left ^ UInt64(raw[index])) &* 0x100_0000_01b3 }
        }
        return String(left ^ UInt64(bytes.count), radix: 36) + String(right, radix: 36)
    }
}
