import Domain
import Testing

@testable import Web

@Suite("How registers are shown")
struct RegisterScreenTests {
    private let screens = Register.allCases.map(RegisterScreen.of)

    @Test("Each register has its own screen and its own address in plain letters")
    func addresses() {
        #expect(screens.map(\.register) == Register.allCases)
        #expect(Set(screens.map(\.slug)).count == Register.allCases.count)
        #expect(screens.allSatisfy { $0.slug.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 } })
    }

    @Test("All fields stand in one group of the record's page and form", arguments: Register.allCases)
    func groups(_ register: Register) {
        let screen = RegisterScreen.of(register)
        #expect(screen.groups.flatMap(\.fields).sorted() == Array(screen.definition.fields.indices))
    }

    @Test("What narrows a list can be chosen, and no column says what names the record", arguments: Register.allCases)
    func columns(_ register: Register) {
        let screen = RegisterScreen.of(register)
        for index in screen.filters {
            switch screen.definition.fields[index].kind {
            case .choice, .flag: break
            case .text, .taxCode, .count, .money, .quantity, .when, .reference:
                Issue.record("\(screen.definition.fields[index].key) is no choice")
            }
        }
        #expect(!screen.columns.contains { $0.field == screen.lead })
        #expect(Set(screen.columns.map(\.field)).count == screen.columns.count)
    }

    @Test("Every register is in the menu, and has all its pages")
    func routes() {
        let routes = RegisterPages.feature.routes
        for screen in screens {
            for path in ["", "/tai", "/goi-y", "/moi", "/{code}", "/{code}/sua"] {
                #expect(routes.contains { $0.method == .get && $0.path == screen.address + path })
            }
        }
        let entries = Site().menu.entries
        let addresses = entries.map(\.address) + entries.flatMap(\.inner).map(\.address)
        #expect(screens.allSatisfy { addresses.contains($0.address) })
    }
}
