import Actions
import Domain
import Support
import Synchronization
import Testing

@testable import Web

@Suite("Kept answers") struct AnswerCacheTests {
    private struct Broken: Error {}

    private func versions() async throws -> RegisterVersions {
        try await TestSite().office.registerVersions(organisation: 1)
    }

    private func key(_ request: String) -> AnswerCache.Key { AnswerCache.Key(organisation: 1, request: request) }

    @Test("Many who ask at once wait for one answer") func together() async throws {
        let cache = AnswerCache()
        let versions = try await versions()
        let counter = Counter()
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await cache.answer(key("a"), under: versions, size: { $0.utf8.count }) {
                        try await Task.sleep(for: .milliseconds(20))
                        return "lần \(counter.next())"
                    }
                }
            }
            for try await answer in group { #expect(answer == "lần 1") }
        }
        #expect(cache.heldSize == "lần 1".utf8.count)
    }

    @Test("The oldest answers go where there is no more room") func bounded() async throws {
        let cache = AnswerCache(most: 25)
        let versions = try await versions()
        let counter = Counter()
        for request in ["a", "b", "c", "a", "c"] {
            _ = try await cache.answer(key(request), under: versions, size: { (_: Int) in 10 }) { counter.next() }
        }
        #expect(cache.heldSize == 20)
        // "a" was gone when it was asked again, and "b" when that needed room.
        #expect(counter.count == 4)
    }

    @Test("What fails is asked again") func failure() async throws {
        let cache = AnswerCache()
        let versions = try await versions()
        await #expect(throws: Broken.self) {
            try await cache.answer(key("a"), under: versions, size: { (_: Int) in 1 }) { throw Broken() }
        }
        let value = try await cache.answer(key("a"), under: versions, size: { (_: Int) in 1 }) { 7 }
        #expect(value == 7)
    }

    @Test("A changed register makes another answer") func changed() async throws {
        let desk = try await FigureSite()
        let cache = AnswerCache()
        let counter = Counter()
        func ask() async throws -> Int {
            let versions = try await desk.site.office.registerVersions(organisation: 1)
            return try await cache.answer(key("a"), under: versions, size: { _ in 1 }) { counter.next() }
        }
        #expect(try await ask() == 1)
        #expect(try await ask() == 1)
        _ = try await desk.site.office.correct(
            try RecordCode("CS-1"), assignments: ["trade=Cơ khí"], organisation: 1)
        #expect(try await ask() == 2)
        try await desk.site.office.declareComplete(.tradeEvent, try desk.scope(), province: desk.province)
        #expect(try await ask() == 3)
        try await desk.site.office.distinguish(try RecordCode("CS-1"), try RecordCode("CS-2"), organisation: 1)
        #expect(try await ask() == 4)
        #expect(cache.heldSize == 1)
    }
}

private final class Counter: Sendable {
    private let value = Mutex(0)

    func next() -> Int {
        value.withLock {
            $0 += 1
            return $0
        }
    }

    var count: Int { value.withLock { $0 } }
}
