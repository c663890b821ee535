import Basics

/// **Mật khẩu** as its bytes are hashed: NFC, since a phone and a computer write the same marked letter differently.
package struct Password: Sendable, CustomStringConvertible {
    package let bytes: [UInt8]

    package static let leastLetters = 10
    package static let mostLetters = 200
    /// Three letters of Unicode of up to three bytes each, decomposed: longer is not normalised at all.
    private static let mostBytes = mostLetters * 9

    /// Never in a log.
    package var description: String { "•••" }

    /// What somebody typed to be let in; nothing where it cannot be anybody's.
    package init?(typed text: String) {
        guard let composed = Password.composed(text) else { return nil }
        bytes = Array(composed.utf8)
    }

    /// A new one, held against the rules.
    package init(new text: String, username: Username) throws(Problem) {
        guard let composed = Password.composed(text) else {
            throw Problem("Mật khẩu dài quá \(Password.mostLetters) ký tự: hãy đặt ngắn hơn.")
        }
        if composed.count < Password.leastLetters {
            throw Problem(
                "Mật khẩu phải có ít nhất \(Password.leastLetters) ký tự, đây mới có \(composed.count): một câu ngắn dễ nhớ là tốt nhất."
            )
        }
        if composed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            throw Problem("Mật khẩu có ký tự điều khiển (như dấu xuống dòng): hãy gõ lại, không dán từ nơi khác.")
        }
        if let problem = Password.guessable(composed, username) { throw problem }
        bytes = Array(composed.utf8)
    }

    /// NFC; nothing if it is too long.
    private static func composed(_ text: String) -> String? {
        guard text.utf8.count <= mostBytes else { return nil }
        let composed = Folding.compose(text)
        return composed.unicodeScalars.count <= mostLetters ? composed : nil
    }

    private static func guessable(_ password: String, _ username: Username) -> Problem? {
        let key = plain(password)
        let core = withoutDigitsAround(key)
        let name = plain(username.text)
        if (!name.isEmpty && key == name) || (!core.isEmpty && core == withoutDigitsAround(name)) {
            return Problem("Mật khẩu không được là tên đăng nhập, kể cả thêm chữ số: hãy đặt câu khác.")
        }
        if Set(password).count < 4 {
            return Problem("Mật khẩu chỉ lặp lại vài ký tự nên rất dễ đoán: hãy đặt câu khác.")
        }
        guard common.contains(key) || common.contains(core) else { return nil }
        return Problem("Mật khẩu này nằm trong số những mật khẩu hay gặp nhất nên rất dễ đoán: hãy đặt câu khác.")
    }

    /// Small letters without marks and digits, "@" and "$" as the letters that they stand for.
    private static func plain(_ text: String) -> String {
        Folding.fold(text.replacing("@", with: "a").replacing("$", with: "s")).filter { $0.isLetter || $0.isNumber }
    }

    /// "Matkhau2026" is "matkhau".
    private static func withoutDigitsAround(_ key: String) -> String {
        let start = key.drop { $0.isNumber }
        guard let last = start.lastIndex(where: { !$0.isNumber }) else { return "" }
        return String(start[...last])
    }

    private static let common = Set(DataTable(PackageResources.common_passwords_csv).lines.map { plain($0[0]) })
}
