import Basics
import Crypto
import Foundation

/// **Mã bí mật** of a session or a link: 256 random bits. The database keeps their SHA-256 alone, so that whoever reads a
/// backup cannot come in with it.
struct SecretToken: Sendable {
    /// As it stands in a cookie or an address.
    let text: String
    let hash: [UInt8]

    private static let length = 43

    init() {
        let bytes = SecretBytes.random(32)
        text = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=", with: "")
        hash = Array(SHA256.hash(data: Data(text.utf8)))
    }

    /// What somebody handed in; nothing where it cannot be one.
    init?(_ text: String) {
        let isPlausible =
            text.utf8.count == SecretToken.length
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    return true
                default: return false
                }
            }
        guard isPlausible else { return nil }
        self.text = text
        hash = Array(SHA256.hash(data: Data(text.utf8)))
    }
}
