import Domain
import Testing

@Suite("Register") struct RegisterTests {
    @Test("A register's fields have keys and labels of their own", arguments: Register.allCases)
    func fields(register: Register) {
        let definition = register.definition
        #expect(definition.register == register)
        #expect(Set(definition.fields.map(\.key)).count == definition.fields.count)
        #expect(Set(definition.fields.map(\.label)).count == definition.fields.count)
        let keys = definition.fields.map(\.key).joined()
        #expect(keys.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 })
        #expect(!definition.noun.isEmpty)
        for (index, field) in definition.fields.enumerated() { #expect(definition.field(named: field.key) == index) }
        #expect(definition.field(named: "zz") == nil)
    }

    @Test("The field that names a record is text, and the one that dates it is a time", arguments: Register.allCases)
    func nameAndWhen(register: Register) {
        let definition = register.definition
        #expect(definition.fields[definition.nameField].kind == .text)
        if let when = definition.whenField { #expect(definition.fields[when].kind == .when) }
    }

    @Test("All that happens has a time; people and places of work do not") func dated() {
        let undated = Register.allCases.filter { $0.definition.whenField == nil }
        #expect(Set(undated) == [.place, .establishment, .learner, .collaborator])
    }

    @Test("Every prefix of a code belongs to one register, and finds it") func prefixes() {
        #expect(Set(Register.allCases.map(\.definition.codePrefix)).count == Register.allCases.count)
        for register in Register.allCases {
            #expect(Register(codePrefix: register.definition.codePrefix) == register)
            #expect(Register(codePrefix: register.definition.codePrefix.lowercased()) == register)
        }
        #expect(Register(codePrefix: "ZZ") == nil)
    }

    @Test("A code has at least four digits") func codes() {
        #expect(Register.project.definition.code(17) == "DA-0017")
        #expect(Register.project.definition.code(12_345) == "DA-12345")
    }

    @Test("What is of a person is marked so: names, phones, birthdays, identity numbers") func personal() {
        #expect(
            LearnerField.register.fields.filter { !$0.isPersonal }.map(\.key) == ["training_class", "sex", "workplace"])
        for register in [Register.collaborator, .collaboratorStanding, .officer] {
            #expect(register.definition.fields[register.definition.nameField].isPersonal)
        }
        let open = Register.allCases.flatMap(\.definition.fields).filter { !$0.isPersonal }.map(\.key)
        #expect(Set(open).isDisjoint(with: ["phone", "born", "id_number", "email", "representative"]))
    }
}
