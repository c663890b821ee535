import Basics
import Domain

/// **Mã hồ sơ** as people type it: `DA-0017`, `cs-12`.
package struct RecordCode: Sendable, Hashable {
    package let register: Register
    package let number: Int64

    package init(_ register: Register, _ number: Int64) {
        self.register = register
        self.number = number
    }

    package init(_ text: String) throws(Problem) {
        let parts = text.split(separator: "-")
        guard parts.count == 2, let register = Register(codePrefix: String(parts[0])), let number = Int64(parts[1])
        else {
            let prefixes = Register.allCases.map { "\($0.definition.codePrefix) (\($0.definition.noun))" }.joined(
                separator: ", ")
            throw Problem(
                "“\(text)” không phải là mã hồ sơ: mã gồm chữ và số, như DA-0017. Các chữ dùng được: \(prefixes).")
        }
        self.register = register
        self.number = number
    }

    package var text: String { register.definition.code(number) }

    /// The sentence for a code that no record has.
    var notFound: Problem { Problem("Không có hồ sơ \(text).") }
}
