import Testing

@testable import Documents

@Suite("Utf8Check") struct Utf8CheckTests {
    private func isValid(_ bytes: [UInt8], piece: Int) -> Bool {
        var check = Utf8Check()
        for start in stride(from: 0, to: bytes.count, by: piece) {
            bytes[start..<min(bytes.count, start + piece)].withUnsafeBytes { check.take($0) }
        }
        return check.isValid
    }

    @Test("It agrees with the standard library on random bytes, however they are cut") func agrees() {
        var random = Seeded()
        let bytes: [UInt8] = [
            0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEE, 0xEF, 0xF0,
            0xF1, 0xF4, 0xF5, 0xFF,
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...5, using: &random)).compactMap { _ in bytes.randomElement(using: &random)
            }
            let expected = String(validating: text, as: UTF8.self) != nil
            #expect(isValid(text, piece: 1) == expected, "\(text)")
            #expect(isValid(text, piece: 3) == expected, "\(text)")
        }
    }

    @Test("Vietnamese text is valid and its first half letter is not") func vietnamese() {
        let text = Array("Nguyễn Thị Hằng 😀".utf8)
        #expect(isValid(text, piece: 2))
        #expect(!isValid(text.dropLast(), piece: 100))
    }
}
