import Actions
import Basics
import Domain

/// Which record a person means: its code (`DA-0017`), or a register and a number or a name in it (`place 3`,
/// `place "Phước Hải"`). Organisations are no register but are meant alike (`TC-0001`, `organisation 1`).
enum RecordArgument {
    case code(RecordCode)
    case named(Register, String)
    case organisation(String)

    /// Takes what it needs from the beginning of the words and leaves the rest.
    static func take(from words: inout [String]) throws(Problem) -> RecordArgument {
        let first = words.isEmpty ? "" : words.removeFirst()
        if OrganisationArgument.isCode(first) { return .organisation(first) }
        if OrganisationArgument.isMeant(by: first), !words.isEmpty, !words[0].contains("=") {
            return .organisation(words.removeFirst())
        }
        guard let register = try? RegisterArgument.parse(first) else { return .code(try RecordCode(first)) }
        guard !words.isEmpty, !words[0].contains("=") else {
            let example = register.definition.code(1)
            throw Problem("Sau “\(first)” phải có số, mã hoặc tên, ví dụ \(first) \(example).")
        }
        return .named(register, words.removeFirst())
    }

    /// Of a register's record; an organisation has been dealt with before.
    func find(in office: Office, organisation: Int) async throws -> RecordCode {
        switch self {
        case .code(let code): return code
        case .named(let register, let text):
            return try await office.find(register, written: text, organisation: organisation)
        case .organisation(let text): throw Problem("“\(text)” là tổ chức, không phải là hồ sơ của một sổ.")
        }
    }
}
