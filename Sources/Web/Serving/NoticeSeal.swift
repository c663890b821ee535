import Crypto
import Foundation

/// A notice on its way to the next page: sealed, so that nobody else can make our page say something.
struct NoticeSeal {
    private static let length = 32

    private let key: SymmetricKey

    init(secret: [UInt8]) {
        key = SymmetricKey(data: secret)
    }

    /// Nothing for one that a cookie cannot hold.
    func text(_ notice: Notice) -> String? {
        guard let json = try? JSONEncoder().encode(notice), json.count <= 1600 else { return nil }
        return FormKey.hexadecimal(Array(HMAC<SHA256>.authenticationCode(for: json, using: key)))
            + FormKey.hexadecimal(Array(json))
    }

    func notice(_ text: String) -> Notice? {
        guard let bytes = FormKey.bytes(text), bytes.count > NoticeSeal.length else { return nil }
        let (seal, json) = (bytes[..<NoticeSeal.length], bytes[NoticeSeal.length...])
        guard HMAC<SHA256>.isValidAuthenticationCode(seal, authenticating: json, using: key) else { return nil }
        return try? JSONDecoder().decode(Notice.self, from: Data(json))
    }
}
