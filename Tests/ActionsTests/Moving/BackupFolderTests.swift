import Basics
import Foundation
import Support
import Testing

@testable import Actions

@Suite("A backup's folder in the making") struct BackupFolderTests {
    private let moment: Int64 = 1_795_340_742_000_000

    private func hidden(in parent: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: parent).filter { $0.hasPrefix(".") }
    }

    @Test("What a killed process left is swept away, what another one is making is not") func sweeping() throws {
        let scratch = try Scratch()
        let left = scratch.path(".khuyencong-20260101-000000-X.partial")
        try FileManager.default.createDirectory(atPath: "\(left)/files", withIntermediateDirectories: true)
        let own = scratch.path(".khuyencong-ghi-chu")
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        let first = try BackupFolder(in: scratch.folder, moment: moment)
        let second = try BackupFolder(in: scratch.folder, moment: moment)
        #expect(!FileManager.default.fileExists(atPath: left))
        #expect(FileManager.default.fileExists(atPath: own))
        #expect(FileManager.default.fileExists(atPath: first.path))
        first.discard()
        second.discard()
        #expect(try hidden(in: scratch.folder) == [".khuyencong-ghi-chu"])
    }

    @Test("A place in which nothing can be made is told") func impossible() throws {
        let scratch = try Scratch()
        let path = try scratch.write([1], to: "tep")
        let problem = #expect(throws: Problem.self) { try BackupFolder(in: path, moment: moment) }
        #expect(problem?.sentence.contains("Không tạo được thư mục") == true)
    }
}
