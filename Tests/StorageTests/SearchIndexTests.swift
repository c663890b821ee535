import Basics
import Foundation
import Testing

@testable import Storage

@Suite("Search index") struct SearchIndexTests {
    private let dak = SearchKey(organisation: 1, kind: 1, number: 7)
    private let hai = SearchKey(organisation: 1, kind: 2, number: 7)
    private let haiOfTwo = SearchKey(organisation: 2, kind: 1, number: 7)
    private let phan = SearchKey(organisation: 12, kind: 1, number: 7)

    private func filled() async throws -> TestDatabase {
        let test = try await TestDatabase()
        try await test.database.migrate([])
        try await test.database.write { session in
            let index = try SearchIndex(session)
            try index.insert(dak, words: Folding.key("Cà phê Đắk Lắk – 0905 123 456"))
            try index.insert(hai, words: Folding.key("Hỗ trợ nước mắm Hải Đăng"))
            try index.insert(haiOfTwo, words: Folding.key("Cà phê Hải Đăng"))
            try index.insert(phan, words: Folding.key("Nước mắm Phan Thiết"))
        }
        return test
    }

    private static func words(_ text: String) -> [String] { Folding.key(text).split(separator: " ").map(String.init) }

    private func find(_ text: String, _ organisation: Int, _ test: TestDatabase) async throws -> [SearchKey] {
        try await test.database.read { session in
            let words = SearchIndexTests.words(text)
            let parts = words.enumerated().map {
                [[$0 == words.count - 1 ? IndexQuestion.Word.beginning($1) : .whole($1)]]
            }
            return try SearchIndex.find(IndexQuestion(parts: parts), organisation: organisation, limit: 10, in: session)
        }
    }

    @Test(
        "A record is found by its words with or without marks, in any case and form, the last one begun",
        arguments: [
            "Đắk Lắk", "dak lak", "ĐẮK LẮK", "đăk", "ca phe", "phe ca", "lak dak", "dak la", "Đắk Lắk".decomposed,
            "0905",
        ])
    func folded(text: String) async throws {
        #expect(try await find(text, 1, try await filled()) == [dak])
    }

    @Test("Every word must stand in the record", arguments: ["dak hai", "khong", "aklak", "", " – "])
    func none(text: String) async throws {
        #expect(try await find(text, 1, try await filled()) == [])
    }

    @Test(
        "What a person types is never the index's own language",
        arguments: ["dak OR hai", "\"", "dak*", "NOT", "folded:dak"])
    func syntax(text: String) async throws {
        _ = try await find(text, 1, try await filled())
    }

    @Test("One centre never finds another's records, whatever its number") func tenants() async throws {
        let test = try await filled()
        #expect(try await find("ca phe", 1, test) == [dak])
        #expect(try await find("ca phe", 2, test) == [haiOfTwo])
        #expect(try await find("nuoc mam", 1, test) == [hai])
        #expect(try await find("nuoc mam", 12, test) == [phan])
        #expect(try await find("nuoc mam", 2, test) == [])
        #expect(try await find("nuoc mam", 0, test) == [])
    }

    @Test("The largest numbers of a centre stay its own", arguments: [1, 2, 4_000_000])
    func key(organisation: Int) {
        let key = SearchKey(organisation: organisation, kind: 63, number: 1 << 34 - 1)
        #expect(SearchKey(stored: key.stored) == key)
        #expect(SearchKey.range(of: organisation).contains(key.stored))
        #expect(!SearchKey.range(of: organisation + 1).contains(key.stored))
    }

    @Test("Texts kept in bulk are found once their words are added, and can be removed") func bulk() async throws {
        let test = try await filled()
        let first = SearchKey(organisation: 1, kind: 3, number: 100)
        let second = SearchKey(organisation: 1, kind: 3, number: 101)
        try await test.database.write { session in
            let index = try SearchIndex(session)
            var batch = SearchIndex.emptyBatch
            SearchIndex.append(first, words: Folding.key("Bún khô Đại Lợi"), to: &batch)
            SearchIndex.append(second, words: Folding.key("Bún tươi"), to: &batch)
            try index.keep(batch)
            try index.addWords(from: first, count: 2)
        }
        #expect(try await find("bun", 1, test) == [first, second])
        try await test.database.write { try SearchIndex($0).remove(first) }
        #expect(try await find("bun", 1, test) == [second])
        #expect(try await test.database.selfCheck() == [])
    }

    @Test("A removed record is not found, others are, and it can be put in again with other words") func removed()
        async throws
    {
        let test = try await filled()
        try await test.database.write { session in
            let index = try SearchIndex(session)
            try index.remove(dak)
            try index.remove(dak)
        }
        #expect(try await find("dak", 1, test) == [])
        #expect(try await find("hai dang", 1, test) == [hai])
        #expect(try await find("phan thiet", 12, test) == [phan])
        try await test.database.write { session in
            try SearchIndex(session).insert(dak, words: Folding.key("Mây tre đan"))
        }
        #expect(try await find("may tre", 1, test) == [dak])
        #expect(try await find("dak", 1, test) == [])
        #expect(try await test.database.selfCheck() == [])
    }
}

extension String {
    /// The same words with each mark apart from its letter.
    fileprivate var decomposed: String { decomposedStringWithCanonicalMapping }
}
