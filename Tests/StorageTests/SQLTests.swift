import Basics
import Storage
import Testing

@Suite("SQL") struct SQLTests {
    @Test("A string is always a bind, whatever stands in it") func strings() {
        let name = "Hải Đăng'; DROP TABLE note; --"
        let sql: SQL = "SELECT * FROM note WHERE words = \(name)"
        #expect(sql.text == "SELECT * FROM note WHERE words = $1")
        #expect(sql.binds == [.text(name)])
    }

    @Test("Every value becomes a bind of its kind, and nothing becomes NULL") func values() throws {
        let id = RecordID(high: 1, low: 2)
        let day = try #require(Day(iso: "2016-07-01"))
        let none: String? = nil
        let sql: SQL = "\(1) \(Int64.max) \(true) \(id) \(day) \(none) \(SQLValue.blob([9])) \(Int?.some(7))"
        #expect(sql.text == "$1 $2 $3 $4 $5 $6 $7 $8")
        #expect(
            sql.binds == [
                .integer(1), .integer(.max), .integer(1), .id(id), .text("2016-07-01"), .null, .blob([9]),
                .integer(7),
            ])
    }

    @Test("A fragment is spliced, and the numbers of its binds go on from those before") func fragments() {
        let inner: SQL = "b = \(2) AND c = \("ba")"
        let outer: SQL = "a = \(1) AND (\(inner)) AND d = \(4)"
        #expect(outer.text == "a = $1 AND (b = $2 AND c = $3) AND d = $4")
        #expect(outer.binds == [.integer(1), .integer(2), .text("ba"), .integer(4)])
        let sum = inner + " AND " + outer
        #expect(sum.text == "b = $1 AND c = $2 AND a = $3 AND (b = $4 AND c = $5) AND d = $6")
        #expect(sum.binds.count == 6)
    }

    @Test("Fragments are joined by a separator") func joined() {
        let parts: [SQL] = ["a = \(1)", "b = \(2)"]
        #expect(parts.joined(by: " OR ").text == "a = $1 OR b = $2")
        #expect([SQL]().joined(by: " OR ").text == "")
    }

    @Test("A list has places up to a power of two, in the last ones the last value again; an empty one matches nothing")
    func lists() async throws {
        #expect(SQL.list(["a", "b", "c"]).text == "($1, $2, $3, $4)")
        #expect(SQL.list([Int]()).text == "(NULL)")
        let test = try await TestDatabase()
        try await test.database.write { session in
            for words in ["một", "hai", "ba"] { try session.note(words) }
        }
        for (list, count) in [(["một", "ba"], 2), (["không"], 0), ([], 0)] {
            let found = try await test.database.read { session in
                try session.rows("SELECT words FROM note WHERE words IN \(SQL.list(list))") { $0.text(0) }.count
            }
            #expect(found == count)
        }
    }

    @Test("More than nine binds keep their order") func many() async throws {
        let test = try await TestDatabase()
        let numbers = Array(1...30)
        let sql: SQL = "SELECT \(numbers.map { SQL.bind($0) }.joined(by: ", "))"
        let read = try await test.database.read { session in
            try session.first(sql) { row in (0..<30).map { row.int($0) ?? 0 } }
        }
        #expect(read == numbers)
    }
}
