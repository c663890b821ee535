import Basics
import Domain
import Storage

extension Office {
    /// The record that a person means by its code, by the number in it, or by its name, whole or without its first word
    /// ("Phước Hải" for "Xã Phước Hải").
    package func find(_ register: Register, written text: String, organisation: Int) async throws -> RecordCode {
        if let number = Int64(text) { return RecordCode(register, number) }
        if let code = try? RecordCode(text), code.register == register { return code }
        let found = try await named(text, in: register, organisation: organisation)
        let noun = register.definition.noun
        guard let first = found.first else {
            throw Problem("Không có \(noun) nào tên “\(text)”: xem các mã ở \(remedy: .list(register.rawValue, noun)).")
        }
        if found.count > 1 {
            let codes = found.prefix(10).map(\.text).joined(separator: ", ")
            throw Problem("Có \(found.count) \(noun) tên “\(text)”: hãy chọn một mã trong \(codes).")
        }
        return first
    }

    private func named(_ text: String, in register: Register, organisation: Int) async throws -> [RecordCode] {
        let definition = register.definition
        let column = SQL(trusted: definition.fields[definition.nameField].key)
        let table = SQL(trusted: register.rawValue)
        let names = try await database.read { session in
            try session.rows(
                "SELECT number, \(column) FROM \(table) WHERE organisation = \(organisation) ORDER BY number"
            ) { ($0.integer(0) ?? 0, Folding.key($0.text(1) ?? "")) }
        }
        let key = Folding.key(text)
        let whole = names.filter { $0.1 == key }
        let found = whole.isEmpty ? names.filter { $0.1.hasSuffix(" " + key) } : whole
        return found.map { RecordCode(register, $0.0) }
    }
}
