import Basics
import Domain

/// What cannot be taken of what a person typed about an account: a sentence for each field.
package struct AccountFormRefusal: Error, Sendable, Hashable {
    package enum Field: String, Sendable, CaseIterable {
        case username, name, password, current, grants
    }

    package let problems: [Field: String]

    package init(_ field: Field, _ sentence: String) { problems = [field: sentence] }

    fileprivate init(_ problems: [Field: String]) { self.problems = problems }

    package var sentence: String { Field.allCases.compactMap { problems[$0] }.joined(separator: " ") }

    static func taken(_ username: Username) -> AccountFormRefusal {
        AccountFormRefusal(.username, "Đã có tài khoản “\(username.text)”: hãy chọn tên đăng nhập khác.")
    }
}

/// Collects the problems of all fields before it refuses.
struct AccountForm {
    private var problems: [AccountFormRefusal.Field: String] = [:]

    mutating func take<Value>(_ field: AccountFormRefusal.Field, _ parse: () throws(Problem) -> Value) -> Value? {
        do {
            return try parse()
        } catch {
            problems[field] = error.sentence
            return nil
        }
    }

    func refuse() throws(AccountFormRefusal) {
        if !problems.isEmpty { throw AccountFormRefusal(problems) }
    }

    /// Of a single field.
    static func only<Value>(_ field: AccountFormRefusal.Field, _ parse: () throws(Problem) -> Value)
        throws(AccountFormRefusal) -> Value
    {
        do { return try parse() } catch { throw AccountFormRefusal(field, error.sentence) }
    }

    /// What `take` could not answer was refused before.
    func value<Value>(_ value: Value?) throws(AccountFormRefusal) -> Value {
        guard let value else { throw AccountFormRefusal(problems) }
        return value
    }
}
