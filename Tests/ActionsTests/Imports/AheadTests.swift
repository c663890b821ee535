import Foundation
import Testing

@testable import Actions

@Suite("Work ahead on a second thread") struct AheadTests {
    private struct Stop: Error {}

    @Test("Batches arrive in order, all of them") func order() throws {
        var taken: [Int] = []
        try Ahead<Int>.run { put in
            for number in 0..<1000 { try put(number) }
        } take: {
            taken.append($0)
        }
        #expect(taken == Array(0..<1000))
    }

    @Test("An error of the maker arrives after what it made before") func makerFails() {
        var taken: [Int] = []
        #expect(throws: Stop.self) {
            try Ahead<Int>.run { put in
                try put(1)
                try put(2)
                throw Stop()
            } take: {
                taken.append($0)
            }
        }
        #expect(taken == [1, 2])
    }

    @Test("An error of the taker stops the maker before it returns") func takerFails() {
        let made = Made()
        #expect(throws: Stop.self) {
            try Ahead<Int>.run { put in
                defer { made.end() }
                for number in 0... {
                    made.count(number)
                    try put(number)
                }
            } take: { number in
                if number == 3 { throw Stop() }
            }
        }
        #expect(made.hasEnded)
        #expect(made.last < 20)
    }

    /// What the other thread did.
    private final class Made: @unchecked Sendable {
        private let lock = NSLock()
        private var number = 0
        private var ended = false

        func count(_ number: Int) { lock.withLock { self.number = number } }
        func end() { lock.withLock { ended = true } }
        var last: Int { lock.withLock { number } }
        var hasEnded: Bool { lock.withLock { ended } }
    }
}
