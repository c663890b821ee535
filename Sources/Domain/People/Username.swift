import Basics

/// **Tên đăng nhập**: lower-case letters without marks, digits, dot and hyphen.
package struct Username: Sendable, Hashable {
    package let text: String

    /// Capitals are taken as small ones: phones begin a field with one.
    package init(_ typed: String) throws(Problem) {
        // Normalising would drop a control character and leave another name.
        guard typed.utf8.count <= 200, !typed.utf8.contains(where: { $0 < 0x20 }) else { throw Username.refusal }
        let text = Folding.normalise(typed).lowercased()
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
                UInt8(ascii: "-"):
                return true
            default: return false
            }
        }
        guard isPlain, (3...40).contains(text.utf8.count) else { throw Username.refusal }
        self.text = text
    }

    private static let refusal = Problem(
        "Tên đăng nhập có từ 3 đến 40 ký tự, chỉ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối, như nguyen.an."
    )
}

/// **Họ và tên** of a person as it is shown beside what they did.
package struct FullName: Sendable, Hashable {
    package let text: String

    package init(_ typed: String) throws(Problem) {
        guard typed.utf8.count <= 1000 else { throw FullName.refusal }
        let text = Folding.normalise(typed)
        guard (1...100).contains(text.count), text.unicodeScalars.count <= 200 else { throw FullName.refusal }
        self.text = text
    }

    private static let refusal = Problem("Họ và tên không được để trống và không quá 100 ký tự.")
}
