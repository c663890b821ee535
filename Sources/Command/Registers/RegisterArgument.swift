import Actions
import Basics
import Domain

/// The name of a register on the command line: its English word, or its Vietnamese noun.
enum RegisterArgument {
    static func parse(_ text: String) throws(Problem) -> Register {
        if let register = Register(rawValue: text) ?? Register(codePrefix: text) { return register }
        let key = Folding.key(text)
        if let register = Register.allCases.first(where: { Folding.key($0.definition.noun) == key }) { return register }
        let registers = Register.allCases.map { "\($0.rawValue) (\($0.definition.noun))" }
        let known = (registers + ["\(Organisation.word) (\(Organisation.noun))"]).joined(separator: ", ")
        throw Problem("Không có sổ “\(text)”. Các sổ: \(known).")
    }
}
