import Foundation
import Support
import Testing

@testable import Storage

@Suite("A database closed as one file", .enabled(if: TestEngine.isSQLite)) struct OneFileTests {
    @Test("Nothing lies beside it, and all rows are read from it where nothing may be written") func alone()
        async throws
    {
        let test = try await TestDatabase()
        try await test.database.write { session in for number in 1...100 { try session.note("\(number)") } }
        let database = try #require(test.database as? SQLiteDatabase)
        try await database.closeAsOneFile()
        #expect(try FileManager.default.contentsOfDirectory(atPath: test.scratch.folder) == ["a.sqlite"])
        let reading = try SQLiteDatabase(readingAt: test.scratch.path("a.sqlite"))
        #expect(try await test.count(in: reading) == 100)
        #expect(try FileManager.default.contentsOfDirectory(atPath: test.scratch.folder) == ["a.sqlite"])
        #expect(try await reading.selfCheck() == [])
    }
}
