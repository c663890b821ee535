import Basics
import Foundation
import Storage
import Testing

@Suite("Search index") struct SearchIndexTests {
    private let dak = RecordID(high: 1, low: 1)
    private let hai = RecordID(high: 1, low: 2)

    private func filled() async throws -> TestDatabase {
        let test = try await TestDatabase()
        try await test.database.migrate([])
        try await test.database.write { session in
            let index = try SearchIndex(session)
            try index.insert(organisation: 1, kind: "establishment", record: dak, text: "Cà phê Đắk Lắk – 0905 123 456")
            try index.insert(organisation: 1, kind: "project", record: hai, text: "Hỗ trợ nước mắm Hải Đăng")
            try index.insert(organisation: 2, kind: "establishment", record: hai, text: "Cà phê Hải Đăng")
            try index.insert(organisation: 12, kind: "establishment", record: dak, text: "Nước mắm Phan Thiết")
        }
        return test
    }

    private func find(_ text: String, _ organisation: Int, _ test: TestDatabase) async throws -> [RecordID] {
        try await test.database.read { session in
            try SearchIndex.find(
                text, organisation: organisation, kinds: ["establishment", "project"], limit: 10, in: session
            ).map(\.record)
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
        #expect(try await find("ca phe", 2, test) == [hai])
        #expect(try await find("nuoc mam", 1, test) == [hai])
        #expect(try await find("nuoc mam", 12, test) == [dak])
        #expect(try await find("nuoc mam", 2, test) == [])
        #expect(try await find("tochuc2", 1, test) == [])
    }

    @Test("Only the kinds that are asked for are found") func kinds() async throws {
        let test = try await filled()
        let found = try await test.database.read { session in
            try SearchIndex.find("nước mắm", organisation: 1, kinds: ["establishment"], limit: 10, in: session).count
        }
        #expect(found == 0)
    }

    @Test("A removed record is not found, others are, and it can be put in again with other words") func removed()
        async throws
    {
        let test = try await filled()
        try await test.database.write { session in
            let index = try SearchIndex(session)
            try index.remove(organisation: 1, record: dak)
            try index.remove(organisation: 1, record: dak)
        }
        #expect(try await find("dak", 1, test) == [])
        #expect(try await find("hai dang", 1, test) == [hai])
        #expect(try await find("phan thiet", 12, test) == [dak])
        try await test.database.write { session in
            try SearchIndex(session).insert(organisation: 1, kind: "establishment", record: dak, text: "Mây tre đan")
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
