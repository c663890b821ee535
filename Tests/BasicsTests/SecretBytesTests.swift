import Basics
import Testing

@Suite("Secret bytes") struct SecretBytesTests {
    @Test("As many as were asked for, and never the same twice", arguments: [0, 1, 7, 8, 9, 16, 32])
    func many(count: Int) {
        let made = (0..<50).map { _ in SecretBytes.random(count) }
        #expect(made.allSatisfy { $0.count == count })
        // Of seven bytes two alike among fifty are a chance of one in 10¹³.
        if count >= 7 { #expect(Set(made).count == made.count) }
    }

    @Test("Every byte of the whole can be anything") func spread() {
        let made = (0..<2000).map { _ in SecretBytes.random(9) }
        for place in 0..<9 {
            #expect(Set(made.map { $0[place] }).count > 200, "byte \(place)")
        }
    }
}
