import Basics
import Domain
import Testing

@Suite("A field in a form") struct WrittenFieldTests {
    @Test("What a form shows reads as the same value", arguments: Register.allCases) func roundTrip(register: Register)
        throws
    {
        for field in register.definition.fields {
            for value in try values(field) {
                let written = field.written(value)
                #expect(try field.value(written: written) == value, "\(field.key): \(written)")
            }
        }
    }

    private func values(_ field: FieldDefinition) throws -> [FieldValue] {
        let amounts: [Int64] = [0, 7, 1_000, 12_345, 1_500_000_000, 999_999_999_999]
        switch field.kind {
        case .text: return [.text("Xã Hòa Long – ấp 2")]
        case .taxCode: return [.text("3500123456")]
        case .choice(let list): return list.codes.map { .text($0.code) }
        case .flag: return [.flag(true), .flag(false)]
        case .reference: return []
        case .count, .money, .quantity:
            return amounts.flatMap { amount in
                ([nil] + Hedge.allCases).map { .measure(Measure(amount, hedge: $0)) }
            }
        case .when:
            let day = try #require(Day(year: 2016, month: 4, day: 13))
            let month = try #require(When(year: 2016, month: 7))
            return [.when(When(day: day)), .when(month), .when(try #require(When(year: 2016)))]
        }
    }
}
