import Crypto
import Foundation

/// “Khóa biểu mẫu”: shows that a form came from our own page. The visitor's secret stands in no page as it is: each
/// address has it under a mask of its own, so that compressed pages do not tell it (BREACH), and the same page stays the same.
struct FormKey {
    static let field = "_khoa"

    private let secret: [UInt8]

    init(secret: [UInt8]) {
        self.secret = secret
    }

    func text(for address: String) -> String {
        let mask = HMAC<SHA256>.authenticationCode(for: Array(address.utf8), using: SymmetricKey(data: secret))
        return FormKey.hexadecimal(FormKey.hidden(token, by: Array(mask.prefix(16))))
    }

    func fits(_ text: String) -> Bool {
        guard let bytes = FormKey.bytes(text), bytes.count == 32 else { return false }
        let shown = zip(bytes[..<16], bytes[16...]).map { $0 ^ $1 }
        // Without an early end, so that time tells nothing.
        return zip(shown, token).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private var token: [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("form".utf8), using: SymmetricKey(data: secret)).prefix(16))
    }

    private static func hidden(_ token: [UInt8], by mask: [UInt8]) -> [UInt8] {
        mask + zip(mask, token).map { $0 ^ $1 }
    }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
        let known = digits.compactMap { $0 }
        return stride(from: 0, to: known.count, by: 2).map { UInt8(known[$0] << 4 | known[$0 + 1]) }
    }
}
